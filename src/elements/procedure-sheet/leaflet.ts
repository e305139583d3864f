/** The sheet on paper, A4 or A5: what to bring, where to go, and a square to point a telephone at. Loaded when somebody prints. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { Procedure } from '../../model/procedure.js';
import { cleanLine } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { type PaperSize, printPaper } from '../../ui/paper.js';
import { qrCode } from '../../ui/qr-code.js';
import { quantityInWords } from '../procedure-words.js';
import { dateOf } from './about.js';
import { channelLines } from './announcement.js';
import { casesOf } from './chosen-case.js';
import { stepList, stepsOf } from './details.js';
import { caseName, countPapers } from './papers.js';
import type { Speech } from './speech.js';

export interface Leaflet {
  /** With the papers of the citizen's case. */
  readonly procedure: Procedure;
  readonly caseName: string | undefined;
  readonly portal: Portal;
  readonly speech: Speech;
  readonly language: string;
  readonly words: Messages['procedureTakeAway'];
  /** `own`: it leads to this sheet, and not to the official page. */
  readonly square: { readonly address: string; readonly own: boolean } | undefined;
}

/** More papers than this stand in two columns where the page is wide. */
const longList = 12;

/** Opens the print dialogue; on one page where that can be read, if need be without the steps. */
export function printLeaflet(leaflet: Leaflet, size: PaperSize): void {
  const { procedure, language } = leaflet;
  const steps = stepsOf(procedure);
  const contents = [
    ...(steps.length > 0 ? [content(leaflet, html`<h2>${leaflet.speech.words.procedureSheet.steps}</h2>${stepList(steps)}`)] : []),
    content(leaflet, nothing),
  ];
  printPaper(`${procedure.code} ${procedure.name}`.slice(0, 120), language, contents, styles, size);
}

function content({ procedure, caseName: chosen, portal, speech, square, words: { leaflet, announcement } }: Leaflet, steps: unknown): TemplateResult {
  const { procedureSheet: words, procedure: general } = speech.words;
  const updated = dateOf(procedure.updatedAt, speech);
  const contact = [portal.contact.name ?? portal.name, portal.contact.address, portal.contact.hours, portal.contact.phone];
  return html`
    <h1 lang="vi">${procedure.name}</h1>
    <p>${general.code}: ${procedure.code}. ${leaflet.from(portal.name)}.</p>
    ${channelsOnPaper(procedure, speech, announcement)}
    ${papersOnPaper(procedure, chosen && announcement.yourCase(chosen), speech)}
    ${steps}
    <div class="foot">
      ${square ? squareOnPaper(square, leaflet, speech) : nothing}
      <div>
        <h2>${words.contact}</h2>
        <p>${contact.filter(Boolean).map((line) => html`${cleanLine(line ?? '')}<br />`)}</p>
        ${updated ? html`<p>${leaflet.updated(updated)}</p>` : nothing}
      </div>
    </div>
  `;
}

function channelsOnPaper({ channels = [], receivingAddress }: Procedure, speech: Speech, words: Leaflet['words']['announcement']): unknown {
  if (channels.length === 0) return nothing;
  const { where, receivingAddress: address } = speech.words.procedureSheet;
  return html`<h2>${where}</h2>
    ${channelLines(channels, speech, words).map((line) => html`<p>${line}</p>`)}
    ${receivingAddress ? html`<p>${address}: ${receivingAddress}</p>` : nothing}`;
}

function papersOnPaper(procedure: Procedure, chosen: string | undefined, speech: Speech): unknown {
  const cases = casesOf(procedure);
  if (cases.length === 0) return nothing;
  const boxes = countPapers(cases) > longList ? 'boxes many' : 'boxes';
  const { procedureSheet: words } = speech.words;
  return html`<h2>${words.papers}</h2>
    ${chosen ? html`<p>${chosen}</p>` : nothing}
    ${cases.map((one, index) => html`${cases.length > 1 ? html`<p><strong>${caseName(one, index, speech)}</strong></p>` : nothing}
      <ul class=${boxes}>${(one.papers ?? []).map((paper) => html`<li class="box">
        ${[paper.name, quantityInWords(paper, speech.words.procedure, speech.format), paper.note].filter(Boolean).join(' – ')}
      </li>`)}</ul>`)}`;
}

/** Paper without the square is better than none: an address can be too long for one. */
function squareOnPaper({ address, own }: NonNullable<Leaflet['square']>, words: Leaflet['words']['leaflet'], { words: { common } }: Speech): unknown {
  try {
    return html`<figure>${qrCode(address, own ? words.ownPage : common.officialPage)}<figcaption>${own ? words.scanOwn : words.scan}</figcaption></figure>`;
  } catch {
    return nothing;
  }
}

const styles = css`
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
