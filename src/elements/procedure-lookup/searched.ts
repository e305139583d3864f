/** What is found for words, better than a portal's own search finds it. */
import type { ProcedureQuery } from '../../model/procedure.js';
import type { Portal, ReadOptions } from '../../portal/portal.js';
import { codeIn } from '../../search/copied-row.js';
import { fewestLetters } from '../../search/keyword.js';
import { findListed, type Found, isMissing } from './found.js';

export type SearchQuery = ProcedureQuery & { readonly keyword: string };

/**
 * The first page of what matches, the likeliest first. Nothing found is asked for once more as the law says it, and then looked for in
 * the whole list; a portal that only lists is looked through at once.
 */
export async function findSearched(portal: Portal, query: SearchQuery, options: ReadOptions): Promise<Found> {
  const { keyword } = query;
  const asked = await withoutUnits(portal, keyword);
  const found = await findAsked(portal, { ...query, keyword: asked }, options);
  return asked === keyword ? found : { ...found, typed: keyword };
}

/** Of a portal that knows of units renamed or merged, neither their names nor its own are looked for. */
async function withoutUnits({ name, formerUnits }: Portal, keyword: string): Promise<string> {
  if (!formerUnits) return keyword;
  try {
    return (await import('../../search/units.js')).withoutUnits(keyword, [name, ...Object.entries(formerUnits).flat()]);
  } catch {
    return keyword;
  }
}

async function findAsked(portal: Portal, query: SearchQuery, options: ReadOptions): Promise<Found> {
  const { keyword } = query;
  const asked = codeIn(keyword);
  if (portal.searchProcedures && portal.filters.keyword === false) return (await inCatalogue(portal, query, options)) ?? { kind: 'listed', query, items: [], total: 0, leftOut: 0 };
  const ask = (one: ProcedureQuery): Promise<Found> => findListed(portal, one, options);
  // On its way side by side with the answer, which would else have to wait for it.
  ranking().catch(() => undefined);
  if (asked) {
    const coded = await findCoded(portal, { ...query, keyword: asked.code }, options);
    if (coded.items.length > 0 || coded.leftOut > 0 || coded.kind === 'absent') return coded;
    return [...asked.words].length < fewestLetters ? coded : { ...(await findAsked(portal, { ...query, keyword: asked.words }, options)), typed: keyword };
  }
  const first = await ask(query);
  if (first.kind === 'absent') return first;
  if (first.items.length > 0 || first.leftOut > 0) return ranked(portal, first, keyword);
  const full = await inFullWords(portal, keyword);
  const fuller = full === undefined ? first : await ask({ ...query, keyword: full });
  if (full !== undefined && fuller.items.length > 0) return { ...(await ranked(portal, fuller, full)), typed: keyword };
  const near = await inCatalogue(portal, query, options);
  if (near && near.items.length > 0) return { ...near, near: true };
  return full === undefined ? first : { ...fuller, typed: keyword };
}

/** By a code as it was typed, then by the national part of one that another place wrote. */
async function findCoded(portal: Portal, query: SearchQuery, options: ReadOptions): Promise<Found> {
  const { keyword } = query;
  const first = await findListed(portal, query, options);
  if (first.kind === 'absent') return first;
  if (first.items.length > 0 || first.leftOut > 0) return ranked(portal, first, keyword);
  const found = await findByCode(portal, keyword, options);
  if (found) return { ...first, ...found };
  const national = keyword.slice(0, '1.001193'.length);
  const other = national === keyword ? first : await findCoded(portal, { ...query, keyword: national }, options);
  return other.items.length > 0 ? { ...other, typed: keyword } : first;
}

const ranking = () => Promise.all([import('../../search/rank.js'), import('../../search/speech.js')]);

/** Backends order by date, by number or not at all. Without our own order, theirs stands. */
async function ranked(portal: Portal, found: Found, keyword: string): Promise<Found> {
  const { vocabulary } = portal;
  try {
    const [{ rank }, { speechWith }] = await ranking();
    const items = found.items.map((item) => ({ ...item, sector: item.sector?.name, item }));
    return { ...found, items: rank(items, keyword, speechWith(vocabulary)).map(({ item }) => item), law: await inFullWords(portal, keyword) };
  } catch {
    return found;
  }
}

/** What the portal's whole list has; undefined when it, or the index, cannot be had. */
async function inCatalogue(portal: Portal, query: SearchQuery, options: ReadOptions): Promise<Found | undefined> {
  const own = portal.filters.keyword === false;
  try {
    const { searchCatalogue } = await import('./catalogue.js');
    const { items, leftOut, cut, searched } = await searchCatalogue(portal, query, options);
    const law = await inFullWords(portal, query.keyword);
    return { kind: 'listed', query, items, total: items.length, leftOut: own ? leftOut : 0, searched: own && cut ? searched : undefined, law };
  } catch (error) {
    // Where it is the only way to search, its failure is told.
    if (own || options.signal?.aborted) throw error;
    return undefined;
  }
}

/** What people say for what the law says is fetched by those who need it; without it, what was typed stands as it is. */
async function inFullWords({ vocabulary }: Portal, keyword: string): Promise<string | undefined> {
  try {
    return (await import('../../search/expand.js')).expand(keyword, vocabulary);
  } catch {
    return undefined;
  }
}

/** Some portals search names only, yet know the code. */
async function findByCode({ getProcedure }: Portal, code: string, options: ReadOptions): Promise<Pick<Found, 'items' | 'total'> | undefined> {
  try {
    return getProcedure && { items: [await getProcedure({ code }, options)], total: 1 };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
