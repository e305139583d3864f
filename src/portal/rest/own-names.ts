/**
 * Reading an answer that bears the model's own names, as the SDK's own contract has it: the model's schema alone says what stands where and
 * as what kind it is read. Other answers are read through a map (mapping.ts), to the same end.
 */
import type { Schema } from '../../model/schema.js';
import { valueAt } from './paths.js';
import { listOf } from './rows.js';
import { isAbsent } from './scalars.js';
import { type ReadingContext, readValue } from './values.js';

/** Reads one value, record or list out of a scope; undefined when there is nothing. */
export type Reader = (scope: unknown, context: ReadingContext) => unknown;

export const unwrap = (schema: Schema): Schema => (schema.innerType ? unwrap(schema.innerType) : schema);

const isOptional = ({ type }: Schema): boolean => type === 'optional' || type === 'default';

/** The names that a record cannot do without. */
export const requiredNames = (shape: NonNullable<Schema['shape']>): readonly string[] =>
  Object.entries(shape).flatMap(([name, field]) => (isOptional(field) ? [] : [name]));

/** A reader that is not strict returns what it has of a record that lacks something. */
export function ownReader(schema: Schema, strict = true): Reader {
  const { element, shape, kind = 'text', words } = unwrap(schema);
  if (shape) return recordReader(Object.entries(shape).map(([name, field]) => [name, fieldReader(name, field)]), strict ? requiredNames(shape) : []);
  if (element) return listReader(ownReader(element), !isOptional(schema));
  const absent = absentValue(schema);
  return (raw, context) => (isAbsent(raw) ? absent : readValue(kind, raw, context, undefined, words));
}

function fieldReader(name: string, schema: Schema): Reader {
  const read = ownReader(schema);
  return (scope, context) => read(valueAt(scope, name, context.root), context);
}

/** A list that must be there may be empty, where the backend itself gives an empty one. */
const listReader = (read: Reader, required: boolean): Reader => (found, context) =>
  required && Array.isArray(found) && found.length === 0 ? [] : presentItems(listOf(found).map((row) => read(row, context)));

/** A record that must have a status and gives none has one nobody knows; it is still a record. */
export const absentValue = (schema: Schema): 'unknown' | undefined => (schema.kind === 'status' ? 'unknown' : undefined);

/** One bad channel or paper is left out alone: without what it must have, a record inside a record is nothing. */
export function recordReader(fields: readonly (readonly [string, Reader])[], required: readonly string[]): Reader {
  return (scope, context) => {
    const record: Record<string, unknown> = {};
    let any = false;
    for (const [name, read] of fields) {
      const value = read(scope, context);
      if (value === undefined) continue;
      record[name] = value;
      any = true;
    }
    return any && required.every((name) => record[name] !== undefined) ? record : undefined;
  };
}

export const presentItems = (items: readonly unknown[]): unknown => {
  const present = items.filter((item) => item !== undefined);
  return present.length > 0 ? present : undefined;
};
