/** The next page of a list. */
import type { Portal, ReadOptions } from '../../portal/portal.js';
import { type Found, keyOf } from './found.js';

/** The same list with the next page at its end. A page of nothing but known ones is the last: the list goes round, and is as long as what it has shown. */
export async function readOn({ searchProcedures }: Portal, found: Found, options: ReadOptions): Promise<Found> {
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
