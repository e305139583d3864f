/** A small JSON Schema checker for the schemas this project writes: it knows the keywords used there and refuses any other. */

export type Schema = Readonly<Record<string, unknown>>;

const annotations: readonly string[] = ['$schema', '$id', '$defs', 'title', 'description', 'examples', 'example', 'default', 'format', 'contentMediaType'];

/** What of a value does not fit, each with its place; an unknown keyword or a reference that leads nowhere throws. */
export function misfits(value: unknown, schema: Schema, document: Schema = schema, place = ''): readonly string[] {
  const inner = (part: unknown, partSchema: unknown, name: string | number): readonly string[] => misfits(part, partSchema as Schema, document, `${place}/${name}`);
  const told = (holds: boolean, keyword: string): readonly string[] => (holds ? [] : [`${place || '/'}: ${keyword}`]);
  const entries = isRecord(value) ? Object.entries(value) : [];
  const properties = (schema['properties'] ?? {}) as Schema;
  const check: Readonly<Record<string, (expected: unknown) => readonly string[]>> = {
    $ref: (target) => misfits(value, resolve(String(target), document), document, place),
    type: (types) => told([types].flat().includes(typeOf(value)) || ([types].flat().includes('number') && typeOf(value) === 'integer'), 'type'),
    enum: (allowed) => told((allowed as unknown[]).includes(value), 'enum'),
    const: (only) => told(value === only, 'const'),
    anyOf: (forms) => told((forms as Schema[]).some((form) => misfits(value, form, document, place).length === 0), 'anyOf'),
    properties: () => entries.flatMap(([name, part]) => (Object.hasOwn(properties, name) ? inner(part, properties[name], name) : [])),
    additionalProperties: (rest) => entries.filter(([name]) => !Object.hasOwn(properties, name)).flatMap(([name, part]) => (rest === false ? [`${place}/${name}: unknown`] : inner(part, rest, name))),
    propertyNames: (names) => entries.flatMap(([name]) => misfits(name, names as Schema, document, `${place}/${name} (name)`)),
    required: (names) => (names as string[]).flatMap((name) => told(!isRecord(value) || Object.hasOwn(value, name), `required ${name}`)),
    items: (items) => (Array.isArray(value) ? value.flatMap((part, index) => inner(part, items, index)) : []),
    pattern: (pattern) => told(typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value), 'pattern'),
    minLength: (length) => told(typeof value !== 'string' || value.length >= Number(length), 'minLength'),
    maxLength: (length) => told(typeof value !== 'string' || value.length <= Number(length), 'maxLength'),
    minimum: (least) => told(typeof value !== 'number' || value >= Number(least), 'minimum'),
    exclusiveMinimum: (least) => told(typeof value !== 'number' || value > Number(least), 'exclusiveMinimum'),
    maximum: (most) => told(typeof value !== 'number' || value <= Number(most), 'maximum'),
    if: (condition) => {
      const branch = schema[misfits(value, condition as Schema, document, place).length === 0 ? 'then' : 'else'];
      return branch === undefined ? [] : misfits(value, branch as Schema, document, place);
    },
    then: () => [],
    else: () => [],
  };
  return Object.entries(schema).flatMap(([keyword, expected]) => {
    if (annotations.includes(keyword)) return [];
    const checked = check[keyword];
    if (!checked) throw new Error(`unknown keyword ${keyword} at ${place || '/'}`);
    return checked(expected);
  });
}

/** Every reference of a document, followed. */
export function checkReferences(document: Schema): void {
  JSON.stringify(document, (key, value: unknown) => {
    if (key === '$ref') resolve(String(value), document);
    return value;
  });
}

function resolve(reference: string, document: Schema): Schema {
  const steps = reference.split('/');
  let found: unknown = steps.shift() === '#' ? document : undefined;
  for (const step of steps) found = isRecord(found) ? found[step] : undefined;
  if (!isRecord(found)) throw new Error(`${reference} leads nowhere`);
  return found;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
