/** What is said where a list would stand, or about it: nothing found, other words used, gaps, no list at all. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import type { Sector } from '../../model/procedure.js';
import type { Contact } from '../../portal/portal.js';
import type { Keyword } from '../../search/keyword.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { contactBlock, contactLinks } from '../contact.js';
import { choicesOf, type FilterName, filterNames, type Filters, isFiltered } from './filters.js';
import type { Found } from './found.js';

type Words = Pick<Messages, 'common' | 'procedure' | 'procedureLookup' | 'lookupRemarks'>;

export function insteadLine({ typed, near, query: { keyword } }: Found, { lookupRemarks: words }: Words): string | undefined {
  if (!keyword) return undefined;
  return near ? words.near(keyword) : typed ? words.instead(typed, keyword) : undefined;
}

/** What is to be said of what was typed, in the place of the hint. */
export const typedRemark = ({ withheld, tooShort }: Keyword, { lookupRemarks: words }: Pick<Words, 'lookupRemarks'>): string | undefined => (withheld ? words.withheld : tooShort ? words.tooShort : undefined);

/** Says what was looked for without success. */
export function noneLine({ query }: Found, { lookupRemarks: words }: Words): string {
  if (query.keyword) return words.none(query.keyword);
  return isFiltered(query) ? words.noneFiltered : words.noneAtAll;
}

/** The filters in force, and how they are lifted. */
export interface Narrowed {
  readonly filters: Filters;
  readonly sectors: readonly Sector[];
  readonly lift: (name: FilterName) => void;
}

/** Nothing found: which filter to lift, what to try, and whom to ask. */
export function noneNotice(found: Found, words: Words, contact: Contact, { filters, sectors, lift }: Narrowed): TemplateResult {
  const { lookupRemarks: remarks } = words;
  const lifts = filterNames.flatMap((name) => {
    const value = filters[name];
    const called = choicesOf(name, words, sectors).find((choice) => choice.value === value)?.name ?? value;
    return value ? [html`<button type="button" @click=${() => lift(name)}>${remarks.lift(called)}</button>`] : [];
  });
  return notice({
    tone: 'info',
    icon: 'search',
    body: html`<p>${noneLine(found, words)}</p>
      ${found.query.keyword ? html`<ul class="tips">${remarks.tips.map((tip) => html`<li>${tip}</li>`)}</ul>` : nothing}`,
    actions: html`${lifts}${contactLinks(contact, words.common)}`,
  });
}

/** What the list does not hold. */
export const gapLines = ({ leftOut, searched }: Found, { lookupRemarks: words }: Words, { number }: Format): readonly TemplateResult[] => [
  leftOut > 0 ? words.leftOut(number(leftOut)) : '',
  searched === undefined ? '' : words.searchedFirst(number(searched)),
].filter(Boolean).map((line) => html`<p>${icon('info')} ${line}</p>`);

/** The portal has no list of procedures: whom to ask instead, and what the page itself offers. */
export const absentNotice = (words: Words, contact: Contact): TemplateResult => html`
  ${notice({ tone: 'info', body: html`<p>${words.lookupRemarks.absent}</p>${contactBlock(contact, words.common)}` })}
  <slot></slot>
`;
