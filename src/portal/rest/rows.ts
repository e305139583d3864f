/** Lists in answers, as rows. */
import type { RuleObject } from '../config.js';
import { matches } from './conditions.js';
import { opened, valueAt } from './paths.js';
import { isAbsent } from './scalars.js';
import type { ReadingContext } from './values.js';

/** More rows than any page asks for; of a longer list both ends are read, for either may be the newest. */
const mostRows = 2_000;

const ends = (list: readonly unknown[], most: number): readonly unknown[] =>
  list.length > most ? [...list.slice(0, Math.ceil(most / 2)), ...list.slice(-Math.floor(most / 2))] : list;

/** A list as it is, the records of a keyed object, or a single value as a list of one. */
export function listOf(found: unknown, most = mostRows): readonly unknown[] {
  const list = opened(found);
  if (isAbsent(list)) return [];
  if (Array.isArray(list)) return ends(list as unknown[], most);
  const values: unknown[] = typeof list === 'object' && list !== null ? Object.values(list) : [];
  return values.length > 0 && values.every((value) => typeof value === 'object' && value !== null) ? values.slice(0, most) : [list];
}

/** The fields of a record as rows, for a backend that writes what a row is about as its name. */
export const pairsOf = (found: unknown): readonly { readonly key: string; readonly value: unknown }[] =>
  Object.entries(Object(opened(found)) as object).slice(0, mostRows).map(([key, value]) => ({ key, value: value as unknown }));

/** The rows a rule speaks of, in what was found at its `each` in a scope. */
export function rowsOf({ keyed, nested, where, format }: RuleObject, found: unknown, scope: unknown, { timeZone, root }: ReadingContext, most?: number): readonly unknown[] {
  const list = keyed ? pairsOf(found) : listOf(found, most);
  const rows = nested === undefined ? list : list.flatMap((row) => unnest(row, nested));
  return where ? rows.filter((row) => matches(row, where, { beside: scope, root, timeZone, format })) : rows;
}

/** The rows inside a row; what they do not say themselves, the row they stand in says. */
const unnest = (row: unknown, path: string): readonly unknown[] =>
  listOf(valueAt(row, path)).map((inner) => (Object(inner) === inner ? { ...(row as object), ...(inner as object) } : inner));
