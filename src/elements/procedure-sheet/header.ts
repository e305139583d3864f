/** The top of the sheet: name, the answer, how fresh it is, and what can be taken along. */
import { html, nothing, type TemplateResult } from 'lit';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import { readRichText } from '../../model/rich-text.js';
import type { Portal } from '../../portal/portal.js';
import { icon, type IconName } from '../../ui/icons.js';
import { richText } from '../../ui/rich-text.js';
import { officeWords } from '../office-words.js';
import { answer } from './answer.js';
import { dateOf } from './about.js';
import { forCase, nameOfCase } from './chosen-case.js';
import type { Speech } from './speech.js';
import type { TakeAway } from '../take-away.js';

/** From this length on a name is set smaller, or it would fill the screen. */
const longName = 160;

export interface Top {
  readonly procedure: Procedure;
  readonly portal: Portal;
  readonly language: string;
  /** The citizen's case, by its place. */
  readonly chosen: number | undefined;
  /** When the procedure was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** The address of this sheet, or of the official page about the procedure. */
  readonly address: string | undefined;
  /** What the square on paper leads to, and whether that is this sheet. */
  readonly square: { readonly address: string; readonly own: boolean } | undefined;
  readonly takeAway: TakeAway;
}

/** Loaded when the sheet is drawn: it must be there when it is asked for, or the browser no longer lets it be copied. */
export const loadAnnouncement = (): Promise<typeof import('./announcement.js')> => import('./announcement.js');

export function header(top: Top, speech: Speech): TemplateResult {
  const { procedure, portal, readAt, takeAway } = top;
  const { procedure: general, procedureSheet: words } = speech.words;
  const { name, sector, description } = procedure;
  const updated = dateOf(procedure.updatedAt, speech);
  return html`<header>
    <h2 tabindex="-1" lang="vi" class=${name.length > longName ? 'long' : nothing}>${name}</h2>
    ${answer(procedure, speech)}
    <p class="muted">${words.readAt(speech.format.dateTime(momentOfInstant(readAt, portal.timeZone)))} ${updated ? words.updated(updated) : nothing}</p>
    ${tools(top, speech)}
    ${takeAway.said ? html`<p>${takeAway.said}</p>` : nothing}
    ${sector?.name ? html`<p class="muted">${general.sector}: ${officeWords(sector.name)}</p>` : nothing}
    ${description ? richText(readRichText(description)) : nothing}
  </header>`;
}

function tools(top: Top, speech: Speech): TemplateResult {
  const { procedure, portal, language, chosen, address, takeAway } = top;
  const { procedure: general, procedureSheet: words } = speech.words;
  const canCopy = 'clipboard' in navigator;
  const tool = (name: IconName, label: string, press: () => Promise<void>): TemplateResult =>
    html`<button type="button" class="plain" @click=${() => void press()}>${icon(name)}${label}</button>`;
  const copy = (text: string | Promise<string>, success: string): Promise<void> => takeAway.copy(text, success, words.copyFailed);
  const aloud = async (): Promise<string> => {
    const { announcement, takeAwayWords } = await loadAnnouncement();
    return announcement(forCase(procedure, chosen), portal, speech, await takeAwayWords(language), nameOfCase(procedure, chosen));
  };
  return html`<div class="tools">
    <span>${general.code}: <strong class="code">${procedure.code}</strong></span>
    ${canCopy ? tool('copy', words.copyCode, () => copy(procedure.code, words.codeCopied)) : nothing}
    ${tool('print', words.print, () => print(top, speech, 'A4'))}
    ${tool('paper', words.printLeaflet, () => print(top, speech, 'A5'))}
    ${address && (canCopy || 'share' in navigator) ? tool('letter', words.share, () => takeAway.share(procedure.name, address, words.addressCopied, words.copyFailed)) : nothing}
    ${canCopy ? tool('copy', words.copyAnnouncement, () => copy(aloud(), words.announcementCopied)) : nothing}
  </div>`;
}

const print = ({ procedure, portal, language, chosen, square, takeAway }: Top, speech: Speech, size: 'A4' | 'A5'): Promise<void> =>
  takeAway.print(async () => {
    const [{ printLeaflet }, { takeAwayWords }] = await Promise.all([import('./leaflet.js'), loadAnnouncement()]);
    printLeaflet({ words: await takeAwayWords(language), procedure: forCase(procedure, chosen), caseName: nameOfCase(procedure, chosen), portal, speech, language, square }, size);
  }, speech.words.procedureSheet.printFailed);
