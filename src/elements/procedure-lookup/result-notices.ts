/** What is said where a list would stand, or about it: nothing found, other words used, no list at all. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import type { Contact } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import { contactBlock, contactLinks } from '../contact.js';
import { isFiltered, type Lift } from './filters.js';
import type { Found } from './found.js';

type Words = Pick<Messages, 'common' | 'procedureLookup'>;

export function headingOf({ kind, query }: Found, { procedureLookup: words }: Words): string {
  if (kind === 'featured') return words.featured;
  if (query.keyword) return words.resultsFor(query.keyword);
  return isFiltered(query) ? words.filtered : words.all;
}

/** How many there are, as far as is known. */
export function countLine({ items, total, next }: Found, { procedureLookup: words }: Words, format: Format): string {
  const known = format.number(Math.max(total ?? 0, items.length));
  return total === undefined && next !== undefined ? words.atLeast(known) : words.count(known);
}

export function shownLine({ items, total }: Found, { procedureLookup: words }: Words, format: Format): string {
  const shown = format.number(items.length);
  return total !== undefined && total > items.length ? words.shown(shown, format.number(total)) : words.shownOfMany(shown);
}

export function insteadLine({ typed, near, query: { keyword } }: Found, { procedureLookup: words }: Words): string | undefined {
  if (!keyword) return undefined;
  return near ? words.near(keyword) : typed ? words.instead(typed, keyword) : undefined;
}

/** Says what was looked for without success. */
export function noneLine({ query }: Found, { procedureLookup: words }: Words): string {
  if (query.keyword) return words.none(query.keyword);
  return isFiltered(query) ? words.noneFiltered : words.noneAtAll;
}

/** Nothing found: which filter to lift, what to try, and whom to ask. */
export function noneNotice(found: Found, words: Words, contact: Contact, lifts: readonly Lift[]): TemplateResult {
  const { procedureLookup } = words;
  const { keyword } = found.query;
  return notice({
    tone: 'info',
    icon: 'search',
    body: html`<p>${noneLine(found, words)}</p>
      ${keyword ? html`<ul class="tips">${procedureLookup.tips.map((tip) => html`<li>${tip}</li>`)}</ul>` : nothing}`,
    actions: html`${lifts.map(({ name, lift }) => html`<button type="button" @click=${lift}>${procedureLookup.lift(name)}</button>`)}${contactLinks(contact, words.common)}`,
  });
}

/** The portal has no list of procedures: whom to ask instead, and what the page itself offers. */
export const absentNotice = (words: Words, contact: Contact): TemplateResult => html`
  ${notice({ tone: 'info', body: html`<p>${words.procedureLookup.absent}</p>${contactBlock(contact, words.common)}` })}
  <slot></slot>
`;
