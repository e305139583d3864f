/**
 * Answers that are a flat list of records which name each other (JSON-LD's `@graph`, JSON:API's `included`): every `{ "@id": … }` is
 * replaced by the record of that id, so that paths lead through. Bounded, because records may name each other in circles.
 */
import { valueAt } from './paths.js';
import { isAbsent, writtenValue } from './scalars.js';
import { listOf } from './rows.js';

export interface References {
  /** Where the list of records is. */
  readonly in: string;
  /** The field that holds a record's id, and alone or with a type stands for it. */
  readonly key: string;
}

const deepest = 8;
/** Fields that are read in all; what lies beyond stays as it came. */
const mostFields = 200_000;

export function inlined(answer: unknown, { in: place, key }: References): unknown {
  const records = new Map<string, Readonly<Record<string, unknown>>>();
  for (const record of listOf(valueAt(answer, place))) {
    const id = idOf(record, key);
    if (id !== undefined) records.set(id, record as Readonly<Record<string, unknown>>);
  }
  let left = mostFields;
  const replace = (value: unknown, depth: number, within: readonly unknown[]): unknown => {
    if (typeof value !== 'object' || value === null || left <= 0) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => replace(item, depth, within));
    const named = records.get(idOf(value, key) ?? '');
    const known = named && !within.includes(named) ? named : value;
    if (depth === 0) return known;
    const fields = Object.entries(known);
    left -= fields.length;
    const inside = known === named ? [...within, named] : within;
    return Object.fromEntries(fields.map(([name, inner]) => [name, replace(inner, depth - 1, inside)]));
  };
  return replace(answer, deepest, []);
}

function idOf(value: unknown, key: string): string | undefined {
  const id = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.prototype.hasOwnProperty.call(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return isAbsent(id) ? undefined : writtenValue(id);
}
