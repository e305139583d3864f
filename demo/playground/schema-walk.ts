/** Finds the part of a JSON Schema that is about one place of a document. As much of JSON Schema as portal.json's own uses. */
import type { JsonSchema } from '../../.tools/portal-schema.js';
import type { Key } from './json-tree.js';

/** A key that may stand in an object. */
export interface KnownKey {
  readonly name: string;
  readonly description: string;
  /** What its value begins and ends with, e.g. braces. */
  readonly brackets: string;
}

/** All schemas that hold for the value to which the keys lead; of alternatives each one. */
export function schemasAt(root: JsonSchema, keys: readonly Key[], document: unknown): readonly JsonSchema[] {
  let schemas = formsOf(root, root, document);
  let value = document;
  for (const key of keys) {
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<Key, unknown>>)[key] : undefined;
    schemas = schemas.flatMap((schema) => inner(schema, key)).flatMap((schema) => formsOf(schema, root, value));
  }
  return schemas;
}

/** A schema with what it refers to, its alternatives, and the branch that the value decides. */
function formsOf(schema: JsonSchema, root: JsonSchema, value: unknown): readonly JsonSchema[] {
  const { $ref, anyOf = [], if: condition, then: met, else: unmet } = schema;
  const referred = $ref === undefined ? undefined : root.$defs?.[$ref.replace('#/$defs/', '')];
  const branch = condition === undefined ? undefined : has(value, (condition as JsonSchema).required ?? []) ? met : unmet;
  const further = [referred, branch as JsonSchema | undefined, ...anyOf].filter((one) => one !== undefined);
  return [schema, ...further.flatMap((one) => formsOf(one, root, value))];
}

const has = (value: unknown, keys: readonly string[]): boolean => typeof value === 'object' && value !== null && keys.every((key) => key in value);

function inner({ properties = {}, additionalProperties, items }: JsonSchema, key: Key): readonly JsonSchema[] {
  if (typeof key === 'number') return items ? [items] : [];
  if (Object.hasOwn(properties, key)) return [properties[key] ?? {}];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** The keys that an object at this place may have. */
export function keysAt(root: JsonSchema, keys: readonly Key[], document: unknown): readonly KnownKey[] {
  const names = new Set(schemasAt(root, keys, document).flatMap(({ properties = {} }) => Object.keys(properties)));
  return [...names].map((name) => {
    const schemas = schemasAt(root, [...keys, name], document);
    return { name, description: describe(schemas), brackets: bracketsOf(schemas) };
  });
}

/** The values that may stand at this place, where they are a closed list. */
export function valuesAt(root: JsonSchema, keys: readonly Key[], document: unknown): readonly (string | boolean)[] {
  const schemas = schemasAt(root, keys, document);
  const words = schemas.flatMap(({ enum: listed }) => (Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : []));
  // A choice among all scalars says nothing.
  const flags = schemas.some(({ type }) => type === 'boolean') && !schemas.some(({ type }) => type === 'string') ? [true, false] : [];
  return [...new Set([...words, ...flags])];
}

/** What is said about a place. */
export const describe = (schemas: readonly JsonSchema[]): string => {
  const said = schemas.map(({ description }) => description).find((one) => typeof one === 'string');
  return typeof said === 'string' ? said : '';
};

function bracketsOf(schemas: readonly JsonSchema[]): string {
  const types = schemas.map(({ type }) => type);
  if (types.includes('string')) return '""';
  return types.includes('object') ? '{}' : types.includes('array') ? '[]' : schemas.some((one) => 'enum' in one) ? '""' : '';
}
