/** What a schema says of itself: the keys it knows, the kind of value that stands at a target. */
import type { Schema } from '../../model/schema.js';

/**
 * The keys that may stand in the record at these segments of a written path. A key of a map may hold dots itself, so a
 * record of free keys takes one segment or several.
 */
export function keysAt(schema: Schema, segments: readonly string[]): readonly string[] {
  const seen = new Map<Schema, Set<number>>();
  const known = new Set<string>();
  const walk = (shape: Schema, from: number): void => {
    const visited = seen.get(shape) ?? new Set<number>();
    if (visited.has(from)) return;
    seen.set(shape, visited.add(from));
    const { innerType, element, valueType, options = [], shape: fields, getter } = shape;
    for (const inner of [innerType, getter?.(), ...options]) if (inner) walk(inner, from);
    if (fields && from === segments.length) for (const key of Object.keys(fields)) known.add(key);
    const segment = segments[from];
    if (segment === undefined) return;
    const field = fields && Object.hasOwn(fields, segment) ? fields[segment] : undefined;
    if (field) walk(field, from + 1);
    if (element && /^\d+$/.test(segment)) walk(element, from + 1);
    if (valueType) for (let to = from + 1; to <= segments.length; to += 1) walk(valueType, to);
  };
  walk(schema, 0);
  return [...known];
}

export const unwrapped = (schema: Schema): Schema => {
  const { innerType } = schema;
  return innerType ? unwrapped(innerType) : schema;
};

/** The schema at a dotted target of a record; undefined when the model has none there. */
export function fieldAt(schema: Schema, target: string): Schema | undefined {
  let current: Schema | undefined = unwrapped(schema);
  for (const name of target.split('.')) {
    const fields: Readonly<Record<string, Schema>> = current.shape ?? {};
    const field: Schema | undefined = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return undefined;
    current = unwrapped(field);
  }
  return current;
}
