/** What a zod schema says of itself: the keys it knows, the kind of value that stands at a target. */

/** The parts of a zod schema that are looked at. */
export interface Shape {
  readonly _zod: {
    readonly def: {
      readonly innerType?: Shape;
      readonly element?: Shape;
      readonly valueType?: Shape;
      readonly options?: readonly Shape[];
      readonly shape?: Readonly<Record<string, Shape>>;
      readonly getter?: () => Shape;
      readonly entries?: Readonly<Record<string, string>>;
    };
  };
}

/**
 * The keys that may stand in the record at these segments of a written path. A key of a map may hold dots itself, so a
 * record of free keys takes one segment or several.
 */
export function keysAt(schema: Shape, segments: readonly string[]): readonly string[] {
  const seen = new Map<Shape, Set<number>>();
  const known = new Set<string>();
  const walk = (shape: Shape, from: number): void => {
    const visited = seen.get(shape) ?? new Set<number>();
    if (visited.has(from)) return;
    seen.set(shape, visited.add(from));
    const { innerType, element, valueType, options = [], shape: fields, getter } = shape._zod.def;
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

export const unwrapped = (schema: Shape): Shape => {
  const { innerType } = schema._zod.def;
  return innerType ? unwrapped(innerType) : schema;
};

/** The schema at a dotted target of a record; undefined when the model has none there. */
export function fieldAt(schema: Shape, target: string): Shape | undefined {
  let current: Shape | undefined = unwrapped(schema);
  for (const name of target.split('.')) {
    const fields: Readonly<Record<string, Shape>> = current._zod.def.shape ?? {};
    const field: Shape | undefined = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return undefined;
    current = unwrapped(field);
  }
  return current;
}
