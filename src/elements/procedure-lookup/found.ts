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

/** The first page of what the portal lists; with a keyword as it searches and orders itself. */
export async function findListed({ searchProcedures }: Portal, query: ProcedureQuery, options: ReadOptions): Promise<Found> {
  if (!searchProcedures) return { kind: 'absent', query, items: [], leftOut: 0 };
  return { ...(await searchProcedures(query, options)), kind: 'listed', query };
}

/** Tells procedures of a list apart; local variants may share a code, and names repeat. */
export const keyOf = ({ code, id, name }: ProcedureSummary): string => JSON.stringify([code, id, name]);

export const isMissing = (error: unknown): boolean => error instanceof PortalError && error.kind === 'missing';
