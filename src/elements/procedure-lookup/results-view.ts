/** The results under their heading: how many, the list, and reading on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import type { Contact, PortalError } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/skeleton.js';
import { isFiltered } from './filters.js';
import type { Found } from './found.js';
import { resultList, type ResultList } from './result-list.js';
import type { Narrowed } from './result-notices.js';

type Words = Pick<Messages, 'common' | 'procedure' | 'procedureLookup'>;

/** What is worth a remark, where it has arrived. */
export type Remarks = (typeof import('./remarks.js')) | undefined;

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
  readonly remarks: Remarks;
  readonly format: Format;
  readonly contact: Contact;
  /** Another question is on its way; these are still the results of the one before. */
  readonly busy: boolean;
  readonly stalled: boolean;
  readonly narrowed: Narrowed;
  readonly more: More;
  readonly list: Pick<ResultList, 'wayTo' | 'choose' | 'unfolded' | 'unfold'>;
}

/** Whether something about a list is worth a remark. */
export const needsRemark = ({ kind, items, leftOut }: Found): boolean => kind === 'absent' || items.length === 0 || leftOut > 0;

export function resultsView(view: ResultsView): unknown {
  const { found, words, remarks, format, contact, busy, narrowed, list } = view;
  const spoken = remarks && { ...words, ...remarks.words };
  if (found.kind === 'absent') return spoken && remarks.absentNotice(spoken, contact);
  const instead = spoken && remarks.insteadLine(found, spoken);
  return html`<section class="results stack" aria-busy=${busy} aria-labelledby="results">
    <h2 id="results" tabindex="-1">${headingOf(found, words)}</h2>
    ${busy && view.stalled ? html`<p>${words.common.stalled}</p>` : nothing}
    ${instead ? notice({ tone: 'info', body: instead }) : nothing}
    ${found.items.length > 0
      ? html`${found.kind === 'listed' ? html`<p>${countLine(found, words, format)}</p>` : nothing}
        ${resultList({ ...list, items: found.items, keyword: `${found.query.keyword ?? ''} ${found.law ?? ''}`, marked: remarks?.marked, words })}`
      : found.leftOut > 0 ? nothing : spoken && remarks.noneNotice(found, spoken, contact, narrowed)}
    ${spoken && remarks.gapLines(found, spoken, format)}
    ${found.next === undefined ? nothing : moreOf(view)}
  </section>`;
}

function headingOf({ kind, query }: Found, { procedureLookup: words }: Words): string {
  if (kind === 'featured') return words.featured;
  if (query.keyword) return words.resultsFor(query.keyword);
  return isFiltered(query) ? words.filtered : words.all;
}

/** How many there are, as far as is known. */
function countLine({ items, total, next }: Found, { procedureLookup: words }: Words, format: Format): string {
  const known = format.number(Math.max(total ?? 0, items.length));
  return total === undefined && next !== undefined ? words.atLeast(known) : words.count(known);
}

function shownLine({ items, total }: Found, { procedureLookup: words }: Words, format: Format): string {
  const shown = format.number(items.length);
  return total !== undefined && total > items.length ? words.shown(shown, format.number(total)) : words.shownOfMany(shown);
}

/** The button stays where it is while a page comes, so that the focus does. */
function moreOf({ found, words, format, more: { offered, busy, stalled, failure, ask } }: ResultsView): TemplateResult {
  const { common, procedureLookup } = words;
  return html`
    <p class="muted">${shownLine(found, words, format)}</p>
    ${failure ? notice({ tone: 'warning', body: common.failure[failure.kind] }) : nothing}
    ${stalled ? html`<p>${common.stalled}</p>` : nothing}
    <button id="more" type="button" aria-disabled=${busy || !offered} @click=${() => (busy || !offered ? undefined : ask())}>
      ${busy ? common.loading : failure ? common.retry : procedureLookup.more}
    </button>
  `;
}

/** Grey lines where the list will stand. */
export const placeholder = (stalled: boolean, { common }: Pick<Messages, 'common'>): TemplateResult => html`<div class="stack" aria-busy="true">
  ${stalled ? html`<p>${common.stalled}</p>` : skeleton([4])}
  ${[8, 6, 9, 7].map((width) => html`${skeleton([width, 6, 5, 4])}`)}
</div>`;

/** A settled answer in one sentence. */
export function readyLine(found: Found, words: Words, remarks: Remarks, format: Format): string {
  const spoken = remarks && { ...words, ...remarks.words };
  if (found.kind === 'absent') return spoken?.lookupRemarks.absent ?? '';
  if (found.added !== undefined) {
    return `${words.procedureLookup.added(format.number(found.added))} ${found.next === undefined ? countLine(found, words, format) : shownLine(found, words, format)}`;
  }
  const answer = found.items.length > 0 ? `${headingOf(found, words)}: ${countLine(found, words, format)}` : spoken && remarks.noneLine(found, spoken);
  return [spoken && remarks.insteadLine(found, spoken), answer].filter(Boolean).join(' ');
}
