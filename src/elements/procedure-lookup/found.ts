/** What the list shows, and how it is read from a portal. */
import type { ProcedureQuery, ProcedureSummary } from '../../model/procedure.js';
import { type Page, type Portal, PortalError, type ReadOptions } from '../../portal/portal.js';
import { readProcedureCode } from '../../search/keyword.js';

export interface Found extends Page<ProcedureSummary> {
  /** `absent`: this portal has no list of procedures. */
  readonly kind: 'featured' | 'listed' | 'absent';
  /** What was asked for; reading on asks for the same. */
  readonly query: ProcedureQuery;
  /** What the citizen had typed, where fuller words were asked for instead. */
  readonly typed?: string | undefined;
  /** What was asked for as the law says it, to be marked in names as well. */
  readonly law?: string | undefined;
  /** The portal's own search found nothing; these are the procedures of its list that come nearest. */
  readonly near?: boolean | undefined;
  /** The portal's list goes on beyond what was searched, which is so many. */
  readonly searched?: number | undefined;
  /** How many the latest page added; missing on the first page. */
  readonly added?: number | undefined;
}

const mostFeatured = 8;

/** The procedures to offer before anything is asked; those the portal does not have are left out. */
export async function findFeatured({ getProcedure, featured }: Portal, wanted: string, options: ReadOptions): Promise<Found | undefined> {
  const named = wanted.split(',').map((code) => code.trim()).filter(Boolean);
  const codes = (named.length > 0 ? named : featured).slice(0, mostFeatured);
  if (!getProcedure || codes.length === 0) return undefined;
  const answers = await Promise.allSettled(codes.map((code) => getProcedure({ code: readProcedureCode(code) ?? code }, options)));
  const items = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (items.length > 0) return { kind: 'featured', query: {}, items, leftOut: 0 };
  for (const answer of answers) if (answer.status === 'rejected' && !isMissing(answer.reason)) throw answer.reason;
  return undefined;
}

/**
 * The first page of what matches, the likeliest first. Nothing found is asked for once more as the law says it, and then looked for in
 * the whole list; a portal that only lists is looked through at once.
 */
export async function findListed(portal: Portal, query: ProcedureQuery, options: ReadOptions): Promise<Found> {
  const { keyword } = query;
  const asked = keyword && (await withoutUnits(portal, keyword));
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

async function findAsked(portal: Portal, query: ProcedureQuery, options: ReadOptions): Promise<Found> {
  const { searchProcedures, filters } = portal;
  if (!searchProcedures) return { kind: 'absent', query, items: [], leftOut: 0 };
  const { keyword } = query;
  if (keyword && filters.keyword === false) return (await inCatalogue(portal, { ...query, keyword }, options)) ?? { kind: 'listed', query, items: [], total: 0, leftOut: 0 };
  const ask = async (one: ProcedureQuery): Promise<Found> => ({ ...(await searchProcedures(one, options)), kind: 'listed', query: one });
  // On its way side by side with the answer, which would else have to wait for it.
  if (keyword) ranking().catch(() => undefined);
  const first = await ask(query);
  if (!keyword) return first;
  if (first.items.length > 0 || first.leftOut > 0) return ranked(portal, first, keyword);
  const code = readProcedureCode(keyword);
  if (code) return { ...first, ...(await findByCode(portal, code, options)) };
  const full = await inFullWords(portal, keyword);
  const fuller = full === undefined ? first : await ask({ ...query, keyword: full });
  if (full !== undefined && fuller.items.length > 0) return { ...(await ranked(portal, fuller, full)), typed: keyword };
  const near = await inCatalogue(portal, { ...query, keyword }, options);
  if (near && near.items.length > 0) return { ...near, near: true };
  return full === undefined ? first : { ...fuller, typed: keyword };
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
async function inCatalogue(portal: Portal, query: ProcedureQuery & { readonly keyword: string }, options: ReadOptions): Promise<Found | undefined> {
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

/** Tells procedures of a list apart; local variants may share a code, and names repeat. */
export const keyOf = ({ code, id, name }: ProcedureSummary): string => JSON.stringify([code, id, name]);

const isMissing = (error: unknown): boolean => error instanceof PortalError && error.kind === 'missing';
