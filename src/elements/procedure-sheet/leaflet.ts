/** The sheet on paper, A4 or A5: what to bring, where to go, and a square to point a telephone at. Loaded when somebody prints. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { heldPapers, papersToGive } from '../../model/papers.js';
import type { Paper, Procedure } from '../../model/procedure.js';
import { cleanLine } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { type PaperSize, printPaper } from '../../ui/paper.js';
import { qrCode } from '../../ui/qr-code.js';
import { quantityInWords } from '../procedure-words.js';
import { channelLines } from './announcement.js';
import { casesOf } from './chosen-case.js';
import { stepList } from './details.js';
import { dateOf } from './header.js';
import { caseName, countPapers } from './papers.js';
import { stepsOf } from './shown-procedure.js';
import type { FurtherSpeech, Speech } from './speech.js';

type PaperWords = Messages['procedureTakeAway'];

export interface Leaflet {
  /** With the papers of the citizen's case. */
  readonly procedure: Procedure;
  readonly caseName: string | undefined;
  readonly portal: Portal;
  readonly speech: FurtherSpeech;
  readonly language: string;
  /** `own`: it leads to this sheet, and not to the official page. */
  readonly square: { readonly address: string; readonly own: boolean } | undefined;
}

/** More papers than this stand in two columns where the page is wide. */
const longList = 12;

/** How much of a procedure is printed. A page that does not take all of it says so, and where the rest is. */
interface Extent {
  readonly steps: boolean;
  /** Characters of a line, and of the name; lines of channels; papers in all. */
  readonly line: number;
  readonly name: number;
  readonly channels: number;
  readonly papers: number;
}

const whole: Extent = { steps: true, line: Infinity, name: Infinity, channels: Infinity, papers: Infinity };
const short: Extent = { steps: false, line: 160, name: 220, channels: 6, papers: Infinity };

/** The fullest first. Steps go before words of the papers, and these before papers; the last one fits an A5 page whatever an office wrote. */
const extents: readonly Extent[] = [
  whole, { ...whole, steps: false }, { ...short, line: 320 }, short, { ...short, line: 110 }, { ...short, line: 80 },
  ...[60, 45, 32, 24, 16].map((papers) => ({ ...short, line: 80, papers })), { ...short, line: 60, name: 120, channels: 3, papers: 4 },
];

/** Opens the print dialogue; on one page, the steps and then other parts left out or shortened where they do not fit. */
export function printLeaflet(leaflet: Leaflet, size: PaperSize): void {
  const { procedure, language } = leaflet;
  const steps = stepsOf(procedure).length > 0;
  const contents = extents.filter((extent) => steps || !extent.steps).map((extent) => content(leaflet, extent));
  printPaper(`${procedure.code} ${procedure.name}`.slice(0, 120), language, contents, styles, size);
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most)}…` : text);

function content({ procedure, caseName: chosen, portal, speech, square }: Leaflet, extent: Extent): TemplateResult {
  const { procedureFurther: further, procedure: general, procedureTakeAway: { leaflet, announcement } } = speech.words;
  const updated = dateOf(procedure.updatedAt, speech);
  const contact = [portal.contact.name ?? portal.name, portal.contact.address, portal.contact.hours, portal.contact.phone];
  const drawn = square ? squareOnPaper(square, leaflet, speech) : nothing;
  const shortened = extent.line < Infinity;
  return html`<div class=${shortened ? 'tight' : nothing}>
    <h1 lang="vi">${cut(procedure.name, extent.name)}</h1>
    <p>${general.code}: ${procedure.code}. ${leaflet.from(cut(portal.name, extent.line))}.</p>
    ${channelsOnPaper(procedure, speech, announcement, extent)}
    ${papersOnPaper(procedure, chosen && announcement.yourCase(chosen), speech, leaflet, extent)}
    ${extent.steps ? html`<h2>${further.steps}</h2>${stepList(stepsOf(procedure))}` : nothing}
    ${!shortened ? nothing : html`<p><strong>${drawn === nothing ? leaflet.shortenedAsk : leaflet.shortened}</strong></p>`}
    <div class="foot">
      ${drawn}
      <div>
        <h2>${further.contact}</h2>
        <p>${contact.filter(Boolean).map((line) => html`${cut(cleanLine(line ?? ''), extent.line)}<br />`)}</p>
        ${updated ? html`<p>${leaflet.updated(updated)}</p>` : nothing}
      </div>
    </div>
  </div>`;
}

function channelsOnPaper({ channels = [], receivingAddress }: Procedure, speech: Speech, words: PaperWords['announcement'], { line, channels: most }: Extent): unknown {
  if (channels.length === 0) return nothing;
  const { where, receivingAddress: address } = speech.words.procedureSheet;
  return html`<h2>${where}</h2>
    ${channelLines(channels, speech, words).slice(0, most).map((one) => html`<p>${cut(one, line)}</p>`)}
    ${receivingAddress ? html`<p>${cut(`${address}: ${receivingAddress}`, line)}</p>` : nothing}`;
}

function papersOnPaper(procedure: Procedure, chosen: string | undefined, speech: Speech, leaflet: PaperWords['leaflet'], { line, papers: most }: Extent): unknown {
  const cases = casesOf(procedure);
  if (cases.length === 0) return nothing;
  const count = countPapers(cases);
  const { procedureSheet: words, procedureFacts } = speech.words;
  const held = heldPapers(cases).map(({ name }) => name).join('; ');
  let left = most;
  return html`<h2>${words.papers}</h2>
    ${chosen ? html`<p>${cut(chosen, line)}</p>` : nothing}
    <div class=${count > longList ? 'many' : nothing}>${cases.map((one, index) => {
      const printed = papersToGive(one).slice(0, left);
      left -= printed.length;
      return printed.length === 0 ? nothing : html`${cases.length > 1 ? html`<p><strong>${cut(caseName(one, index, speech), line)}</strong></p>` : nothing}
        <ul class="boxes">${printed.map((paper) => html`<li class="box">${paperLine(paper, speech, line)}</li>`)}</ul>`;
    })}</div>
    ${count > most ? html`<p>${leaflet.morePapers(speech.format.number(count - most))}</p>` : nothing}
    ${held ? html`<p>${cut(`${procedureFacts.held}: ${held}`, line)}</p>` : nothing}`;
}

/** How many of a paper is never cut off. */
function paperLine(paper: Paper, speech: Speech, line: number): string {
  const quantity = quantityInWords(paper, speech.words.procedureFacts, speech.format);
  return [cut(paper.name, line), quantity, line === Infinity && paper.note].filter(Boolean).join(' – ');
}

/** Paper without the square is better than none: an address can be too long for one. */
function squareOnPaper({ address, own }: NonNullable<Leaflet['square']>, words: PaperWords['leaflet'], { words: { common } }: Speech): unknown {
  try {
    return html`<figure>${qrCode(address, own ? words.ownPage : common.officialPage)}<figcaption>${own ? words.scanOwn : words.scan}</figcaption></figure>`;
  } catch {
    return nothing;
  }
}

const styles = css`
  .tight {
    line-height: 1.3;
  }
  .tight p,
  .tight ul {
    margin-block-end: 0.2em;
  }
  .boxes {
    list-style: none;
    padding: 0;
  }
  .boxes > li {
    display: flex;
    margin-block-end: 0.2em;
  }
  .boxes > li::before {
    flex: none;
    margin-block-start: 0.25em;
  }
  .many p {
    break-after: avoid;
  }
  .many {
    columns: 80mm;
    column-gap: 6mm;
  }
  .steps p {
    margin: 0;
  }
  .foot {
    display: flex;
    align-items: flex-start;
    gap: 6mm;
    break-inside: avoid;
    margin-block-start: 1em;
    padding-block-start: 0.5em;
    border-block-start: 0.3mm solid;
  }
  .foot > div {
    flex: 1;
  }
  .foot h2,
  .foot figure {
    margin-block-start: 0;
  }
  .foot figcaption {
    inline-size: 34mm;
    font-size: 0.85em;
  }
`;
