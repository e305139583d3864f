/**
 * The one door to zod, for what is not on every page: what is wrong with a configuration in words, JSON Schema, the gateway's own settings.
 * `jitless` must be set before the first schema is made, or zod tries `new Function` and a strict content security policy reports it.
 */
import * as z from 'zod/mini';
import type { Infer, Limits, Schema } from './schema.js';

z.config({ jitless: true });

export { z };

const made = new WeakMap<Schema, z.ZodMiniType>();
const sources = new WeakMap<object, Schema>();

/** zod's own form of a schema; one for each, so that what holds itself ends. */
export function zodOf<Of extends Schema>(schema: Of): z.ZodMiniType<Infer<Of>> {
  let zod = made.get(schema);
  if (!zod) {
    zod = makers[schema.type](schema);
    made.set(schema, zod);
    sources.set(zod, schema);
  }
  return zod as z.ZodMiniType<Infer<Of>>;
}

/** What a schema of zod was made of. */
export const sourceOf = (zod: object): Schema | undefined => sources.get(zod);

const inside = (schema: Schema | undefined): z.ZodMiniType => (schema ? zodOf(schema) : z.unknown());
const shapeOf = ({ shape = {} }: Schema): Record<string, z.ZodMiniType> => Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, zodOf(field)]));

const makers: Readonly<Record<Schema['type'], (schema: Schema) => z.ZodMiniType>> = {
  string: ({ limits = {} }) => z.string().check(...checksOf(limits)),
  number: ({ limits: { least } = {} }) => (least === undefined ? z.number() : z.number().check(z.gte(least))),
  boolean: () => z.boolean(),
  null: () => z.null(),
  unknown: () => z.unknown(),
  literal: ({ literal = '' }) => z.literal(literal),
  enum: ({ words = [] }) => z.enum(words),
  array: ({ element }) => z.array(inside(element)),
  object: (schema) => (schema.strict ? z.strictObject(shapeOf(schema)) : z.object(shapeOf(schema))),
  // Of a closed list of keys none is asked for.
  record: ({ keyType, valueType }) => z.partialRecord(keyType ? (zodOf(keyType) as z.ZodMiniType<string, string>) : z.string(), inside(valueType)),
  union: ({ options = [] }) => z.union(options.map((option) => zodOf(option))),
  lazy: ({ getter }) => z.lazy(() => inside(getter?.())),
  optional: ({ innerType }) => z.optional(inside(innerType)),
  default: ({ innerType, read }) => z._default(inside(innerType), () => read(undefined, []) as never),
};

const checksOf = ({ minLength, maxLength, pattern }: Limits) => [
  ...(minLength === undefined ? [] : [z.minLength(minLength)]),
  ...(maxLength === undefined ? [] : [z.maxLength(maxLength)]),
  ...(pattern ? [z.regex(pattern)] : []),
];
