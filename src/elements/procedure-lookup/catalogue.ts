/**
 * A portal's whole list, read once and searched here: for portals that only list, and for words that a portal's own search does not
 * find. Nothing in it is anybody's own, so it is kept while the page lives.
 */
import type { ProcedureQuery, ProcedureSummary } from '../../model/procedure.js';
import type { Portal, ReadOptions } from '../../portal/portal.js';
import { speechWith } from '../../search/speech.js';
import { buildIndex, type SearchIndex } from '../../search/syllable-index.js';
import type { FilterName } from './filters.js';

interface Catalogue {
  readonly items: readonly ProcedureSummary[];
  readonly index: SearchIndex;
  readonly leftOut: number;
}

export type CatalogueQuery = Pick<ProcedureQuery, FilterName> & { readonly keyword: string };

export interface CatalogueHits {
  readonly items: readonly ProcedureSummary[];
  readonly leftOut: number;
}

/** Rows a page, and pages: communes have some hundred procedures, provinces some thousand. */
const pageSize = 100;
const mostPages = 60;
const mostHits = 50;

const kept = new WeakMap<object, Map<string, Promise<Catalogue>>>();

export async function searchCatalogue(portal: Portal, { keyword, sector, channel, level, audience }: CatalogueQuery, { signal }: ReadOptions): Promise<CatalogueHits> {
  const { items, index, leftOut } = await catalogueOf(portal, { sector, channel, level, audience });
  signal?.throwIfAborted();
  return { items: index.find(keyword, mostHits).flatMap(({ position }) => items[position] ?? []), leftOut };
}

/** Not stopped by one asker: the next letter that is typed asks the same list. */
function catalogueOf(portal: Portal, filter: Omit<CatalogueQuery, 'keyword'>): Promise<Catalogue> {
  const lists = kept.get(portal) ?? new Map<string, Promise<Catalogue>>();
  kept.set(portal, lists);
  const key = JSON.stringify(filter);
  let list = lists.get(key);
  if (!list) {
    list = readAll(portal, filter);
    lists.set(key, list);
    list.catch(() => lists.delete(key));
  }
  return list;
}

async function readAll({ searchProcedures, vocabulary }: Portal, filter: Omit<CatalogueQuery, 'keyword'>): Promise<Catalogue> {
  const items: ProcedureSummary[] = [];
  let leftOut = 0;
  let after: string | undefined;
  for (let pages = 0; searchProcedures && pages < mostPages; pages += 1) {
    const page = await searchProcedures({ ...filter, after, size: pageSize });
    items.push(...page.items);
    leftOut += page.leftOut;
    after = page.next;
    if (after === undefined) break;
  }
  return { items, leftOut, index: buildIndex(items.map(({ code, name, sector }) => ({ code, name, sector: sector?.name })), speechWith(vocabulary)) };
}
