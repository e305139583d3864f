/** Writing one operation of portal.json in the order people write it. */
import { isListOperation, type Proposal } from './propose.js';

/** Two words that everybody sees have to be changed. */
export const placeholderName = 'UBND xã …';

type Part = Readonly<Record<string, unknown>>;

/** The part of portal.json that makes the request and reads its answer. */
export function operationPart({ operation, site, envelope: { success, total }, select, map }: Proposal, request: Part, paging?: Part): Part {
  const place = site.kind === 'items' ? { items: site.path } : site.path === '@' ? {} : { record: site.path };
  return { request, ...(success && { success }), ...place, ...(select && { select }), ...(total !== undefined && isListOperation(operation) && { total }), ...(paging && { paging }), map };
}

/** How a backend pages, from the variables its request names and from what its answer says. */
export function pagingOf({ envelope: { next, more, last, first } }: Proposal, variables: readonly string[], firstPage?: number): Part | undefined {
  const said = { ...(more !== undefined && { more }), ...(last !== undefined && { last }) };
  if (variables.includes('cursor')) return next === undefined ? undefined : { kind: 'cursor', next, ...said };
  if (variables.includes('page')) return { kind: 'page', first: firstPage ?? first ?? 1, ...said };
  if (variables.includes('offset')) return { kind: 'offset', first: 0, ...said };
  return undefined;
}
