/** The results under their heading: how many, the list, and reading on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import type { Contact, PortalError } from '../../portal/portal.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/skeleton.js';
import type { Lift } from './filters.js';
import type { Found } from './found.js';
import { resultList, type ResultList } from './result-list.js';
import { absentNotice, countLine, headingOf, insteadLine, noneLine, noneNotice, shownLine } from './result-notices.js';

type Words = Pick<Messages, 'common' | 'procedure' | 'procedureLookup'>;

/** Reading on at the end of the list. */
interface More {
  readonly offered: boolean;
  readonly busy: boolean;
  readonly stalled: boolean;
  readonly failure: PortalError | undefined;
  readonly ask: () => void;
}

export interface ResultsView {
  readonly found: Found;
  readonly words: Words;
  readonly format: Format;
  readonly contact: Contact;
  /** Another question is on its way; these are still the results of the one before. */
  readonly busy: boolean;
  readonly stalled: boolean;
  /** The filters in force. */
  readonly lifts: readonly Lift[];
  readonly more: More;
  readonly list: Pick<ResultList, 'wayTo' | 'choose' | 'unfolded' | 'unfold'>;
}

export function resultsView(view: ResultsView): TemplateResult {
  const { found, words, format, contact, busy, lifts, list } = view;
  if (found.kind === 'absent') return absentNotice(words, contact);
  const instead = insteadLine(found, words);
  return html`<section class="results stack" aria-busy=${busy} aria-labelledby="results">
    <h2 id="results" tabindex="-1">${headingOf(found, words)}</h2>
    ${busy && view.stalled ? html`<p>${words.common.stalled}</p>` : nothing}
    ${instead ? notice({ tone: 'info', body: instead }) : nothing}
    ${found.items.length > 0
      ? html`${found.kind === 'listed' ? html`<p>${countLine(found, words, format)}</p>` : nothing}
        ${resultList({ ...list, items: found.items, keyword: `${found.query.keyword ?? ''} ${found.law ?? ''}`, words })}`
      : found.leftOut > 0 ? nothing : noneNotice(found, words, contact, lifts)}
    ${found.leftOut > 0 ? html`<p>${icon('info')} ${words.procedureLookup.leftOut(format.number(found.leftOut))}</p>` : nothing}
    ${found.searched === undefined ? nothing : html`<p>${icon('info')} ${words.procedureLookup.searchedFirst(format.number(found.searched))}</p>`}
    ${found.next === undefined ? nothing : moreOf(view)}
  </section>`;
}

/** The button stays where it is while a page comes, so that the focus does. */
function moreOf({ found, words: { common, ...words }, format, more: { offered, busy, stalled, failure, ask } }: ResultsView): TemplateResult {
  return html`
    <p class="muted">${shownLine(found, { common, ...words }, format)}</p>
    ${failure ? notice({ tone: 'warning', body: common.failure[failure.kind] }) : nothing}
    ${stalled ? html`<p>${common.stalled}</p>` : nothing}
    <button id="more" type="button" aria-disabled=${busy || !offered} @click=${() => (busy || !offered ? undefined : ask())}>
      ${busy ? common.loading : failure ? common.retry : words.procedureLookup.more}
    </button>
  `;
}

/** Grey lines where the list will stand. */
export const placeholder = (stalled: boolean, { common }: Pick<Messages, 'common'>): TemplateResult => html`<div class="stack" aria-busy="true">
  ${stalled ? html`<p>${common.stalled}</p>` : skeleton([4])}
  ${[8, 6, 9, 7].map((width) => html`${skeleton([width, 6, 5, 4])}`)}
</div>`;

/** A settled answer in one sentence. */
export function readyLine(found: Found, words: Words, format: Format): string {
  if (found.kind === 'absent') return words.procedureLookup.absent;
  if (found.added !== undefined) {
    return `${words.procedureLookup.added(format.number(found.added))} ${found.next === undefined ? countLine(found, words, format) : shownLine(found, words, format)}`;
  }
  const answer = found.items.length > 0 ? `${headingOf(found, words)}: ${countLine(found, words, format)}` : noneLine(found, words);
  return [insteadLine(found, words), answer].filter(Boolean).join(' ');
}
