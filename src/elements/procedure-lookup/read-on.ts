/** The next page of a list. */
import type { Portal, ReadOptions } from '../../portal/portal.js';
import type { Widget } from '../widget.js';
import { type Found, keyOf } from './found.js';
import { titleAt } from './result-list.js';

/** Reads it and shows the longer list; who pressed the button goes on with the first procedure that came, or is at the last when none did. */
export async function readOn(portal: Portal, found: Found, signal: AbortSignal, host: Widget, show: (longer: Found) => void): Promise<Found> {
  const longer = await withNext(portal, found, { signal });
  signal.throwIfAborted();
  const waited = host.shadowRoot?.activeElement?.id === 'more';
  show(longer);
  if (waited) void host.updateComplete.then(() => titleAt(host, longer.items.length - (longer.added || 1))?.focus());
  return longer;
}

/** The same list with the next page at its end. A page of nothing but known ones is the last: the list goes round, and is as long as what it has shown. */
async function withNext({ searchProcedures }: Portal, found: Found, options: ReadOptions): Promise<Found> {
  if (!searchProcedures) return found;
  const page = await searchProcedures({ ...found.query, after: found.next }, options);
  // The list may have moved on between two pages.
  const known = new Set(found.items.map(keyOf));
  const fresh = page.items.filter((item) => !known.has(keyOf(item)));
  const isRound = page.items.length > 0 && fresh.length === 0;
  return {
    ...found,
    items: [...found.items, ...fresh],
    ...(isRound
      ? { total: found.items.length + found.leftOut, next: undefined }
      : { total: page.total ?? found.total, next: page.next, leftOut: found.leftOut + page.leftOut }),
    added: fresh.length,
  };
}
