/**
 * A portal's whole list, read once and searched here: for portals that only list, and for words that a portal's own search does not
 * find. Nothing in it is anybody's own, so it is kept while the page lives. Reading and indexing leave the page its turn, and rest
 * while nobody waits for them.
 */
import type { ProcedureQuery, ProcedureSummary } from '../../model/procedure.js';
import type { Portal, ReadOptions } from '../../portal/portal.js';
import { nextTurn } from '../../search/slices.js';
import { buildIndexInSlices, type SearchIndex } from '../../search/syllable-index.js';
import { speechInSlices } from '../../search/speech.js';
import { Awaited } from './awaited.js';
import type { FilterName } from './filters.js';
import { keyOf } from './found.js';

interface Catalogue {
  readonly items: readonly ProcedureSummary[];
  /** Records that could not be read. */
  readonly leftOut: number;
  /** The list did not end where we stopped reading. */
  readonly cut: boolean;
}

interface Indexed extends Catalogue {
  readonly index: SearchIndex;
}

type CatalogueFilter = Pick<ProcedureQuery, FilterName>;
export type CatalogueQuery = CatalogueFilter & { readonly keyword: string };

export type CatalogueHits = Omit<Catalogue, 'items'> & { readonly items: readonly ProcedureSummary[]; readonly searched: number };

/** Rows a page, pages, and rows: communes have some hundred procedures, provinces some thousand. */
const pageSize = 100;
const mostPages = 100;
export const mostRows = 10_000;
const mostHits = 50;

/** The lists of a portal, each by what it is filtered by. */
const known = new WeakMap<Portal, Map<string, Awaited<Indexed>>>();

export async function searchCatalogue(portal: Portal, { keyword, ...filter }: CatalogueQuery, { signal }: ReadOptions): Promise<CatalogueHits> {
  const { items, index, leftOut, cut } = await indexed(portal, filter, signal);
  signal?.throwIfAborted();
  return { items: index.find(keyword, mostHits).flatMap(({ position }) => items[position] ?? []), leftOut, cut, searched: items.length };
}

/** Reads and indexes ahead of the first question. */
export async function prepareCatalogue(portal: Portal, signal: AbortSignal): Promise<void> {
  await indexed(portal, {}, signal);
}

/** Not stopped with one asker: the next letter that is typed asks the same list. */
function indexed(portal: Portal, { sector, channel, level, audience }: CatalogueFilter, signal: AbortSignal | undefined): Promise<Indexed> {
  const lists = known.get(portal) ?? new Map<string, Awaited<Indexed>>();
  known.set(portal, lists);
  const filter = { sector, channel, level, audience };
  const key = JSON.stringify(filter);
  const list = lists.get(key) ?? new Awaited(async (turn) => {
    const catalogue = await readCatalogue(portal, filter, turn);
    const entries = catalogue.items.map(({ code, name, sector: of }) => ({ code, name, sector: of?.name }));
    return { ...catalogue, index: await buildIndexInSlices(entries, await speechInSlices(portal.vocabulary, turn), turn) };
  });
  lists.set(key, list);
  return list.for(signal);
}

/** Each procedure once; ends where the list does, where a page brings nothing new, or at the most we read. */
export async function readCatalogue({ searchProcedures }: Portal, filter: CatalogueFilter, turn: () => Promise<void> = nextTurn): Promise<Catalogue> {
  const items = new Map<string, ProcedureSummary>();
  let [leftOut, cut] = [0, false];
  let after: string | undefined;
  for (let pages = 0; searchProcedures && !cut; pages += 1) {
    const before = items.size;
    const page = await searchProcedures({ ...filter, after, size: pageSize });
    for (const item of page.items) {
      const key = keyOf(item);
      if (items.size < mostRows || items.has(key)) items.set(key, item);
      else cut = true;
    }
    leftOut += page.leftOut;
    after = page.next;
    // A list that goes round and round is at its end.
    if (after === undefined || (items.size === before && page.items.length > 0)) break;
    cut ||= pages + 1 === mostPages;
    await turn();
  }
  return { items: [...items.values()], leftOut, cut };
}
