/** The top of the sheet: name, the answer, how fresh it is, and what can be taken along. */
import { html, nothing, type TemplateResult } from 'lit';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import type { Portal } from '../../portal/portal.js';
import { icon, type IconName } from '../../ui/icons.js';
import { officeWords } from '../office-words.js';
import { runningText } from '../running-text.js';
import { answer } from './answer.js';
import type { Speech } from './speech.js';

/** From this length on a name is set smaller, or it would fill the screen. */
const longName = 160;

/** What can be taken along: the code, a text to be read aloud, the sheet on paper, its address. */
export type Deed = 'copyCode' | 'copyAnnouncement' | 'print' | 'printLeaflet' | 'share';

export interface Top {
  readonly procedure: Procedure;
  readonly portal: Portal;
  /** When the procedure was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** There is an address to send. */
  readonly hasAddress: boolean;
  readonly take: (deed: Deed) => void;
  /** What became of what was taken along. */
  readonly said: string | undefined;
}

export function header(top: Top, speech: Speech): TemplateResult {
  const { procedure: { name, sector, description, updatedAt }, portal, readAt, said } = top;
  const { procedure: general, procedureSheet: words } = speech.words;
  const updated = dateOf(updatedAt, speech);
  return html`<header>
    <h2 tabindex="-1" lang="vi" class=${name.length > longName ? 'long' : nothing}>${name}</h2>
    ${answer(top.procedure, speech)}
    <p class="muted">${words.readAt(speech.format.dateTime(momentOfInstant(readAt, portal.timeZone)))} ${updated ? words.updated(updated) : nothing}</p>
    ${tools(top, speech)}
    ${said ? html`<p>${said}</p>` : nothing}
    ${sector?.name ? html`<p class="muted">${general.sector}: ${officeWords(sector.name)}</p>` : nothing}
    ${description ? runningText(description) : nothing}
  </header>`;
}

function tools({ procedure: { code }, hasAddress, take }: Top, { words: { procedure: general, procedureSheet: words } }: Speech): TemplateResult {
  const canCopy = 'clipboard' in navigator;
  const deeds: readonly (readonly [boolean, IconName, Deed])[] = [
    [canCopy, 'copy', 'copyCode'],
    [true, 'print', 'print'],
    [true, 'paper', 'printLeaflet'],
    [hasAddress && (canCopy || 'share' in navigator), 'letter', 'share'],
    [canCopy, 'copy', 'copyAnnouncement'],
  ];
  return html`<div class="tools">
    <span>${general.code}: <strong class="code">${code}</strong></span>
    ${deeds.map(([offered, name, deed]) => offered ? html`<button type="button" class="plain" @click=${() => take(deed)}>${icon(name)}${words[deed]}</button>` : nothing)}
  </div>`;
}

/** The date of a moment; undefined for words that are none. */
export const dateOf = (moment: string | undefined, { format }: Pick<Speech, 'format'>): string | undefined =>
  moment && /^\d{4}-\d\d-\d\d/.test(moment) ? format.date(moment) : undefined;
