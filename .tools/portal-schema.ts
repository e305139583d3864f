import { toJSONSchema } from 'zod/v4/core';
import type { Schema } from '../src/model/schema.js';
import { zodOf } from '../src/model/zod.js';
import { configSchema } from '../src/portal/config.js';
import type { AnyOperationName } from '../src/portal/portal.js';
import { presets } from '../src/portal/presets/index.js';
import { operations } from '../src/portal/operations.js';
import { submissionOperations } from '../src/portal/submission-operations.js';
import { bodyKeys, operationKeys, pagingKeys, portalKeys, requestKeys, ruleKeys, successKeys, targetNotes } from './key-descriptions.js';

/** The parts of JSON Schema (draft 2020-12) that are used here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  required?: string[];
}

const modelled = { ...operations, ...submissionOperations };

/** JSON Schema of portal.json as it is written: where it extends a preset, operations may be given in part, and null removes. */
export function portalSchema(id: string): JsonSchema {
  const { $defs, properties = {}, ...rest } = tidy(toJSONSchema(zodOf(configSchema), { io: 'input' }) as JsonSchema);
  const { operations: named = {}, ...others } = properties;
  const operation = withParts(described(Object.values(named.properties ?? {})[0] ?? {}, operationKeys), { success: successKeys, paging: pagingKeys });
  const request = withParts(described(operation.properties?.request ?? {}, requestKeys), { body: bodyKeys });
  const names = Object.keys(named.properties ?? {});
  const listed = (definition: string): JsonSchema => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${definition}`, properties: { map: targetsOf(name as AnyOperationName) } }])),
    additionalProperties: false,
  });
  return {
    ...rest,
    $id: id,
    title: 'portal.json',
    description: 'Describes the backend of a commune’s portal to the elements of dvc-widgets.',
    properties: {
      ...describedProperties({ ...others, submission: partOf(others.submission), extends: { enum: Object.keys(presets) } }, portalKeys),
      operations: { description: portalKeys.operations },
    },
    required: ['name'],
    if: { required: ['extends'] },
    then: { properties: { operations: listed('operationPatch') } },
    else: { properties: { operations: listed('operation') }, required: ['operations'] },
    $defs: {
      ...renamedRules($defs ?? {}),
      request,
      operation: { ...operation, properties: { ...operation.properties, request: { $ref: '#/$defs/request', description: operationKeys.request } } },
      operationPatch: orNull(patchOf({ ...operation, properties: { ...operation.properties, request } })),
    },
  };
}

/** What a preset may have said already need not be said again. */
const partOf = (schema: JsonSchema = {}): JsonSchema => Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'required'));

/** The targets an operation's map may name: those of its model, and dotted those of the records inside it. */
function targetsOf(name: AnyOperationName): JsonSchema {
  const properties = (schema: Schema, place: string): Record<string, JsonSchema> => Object.fromEntries(
    Object.entries(unwrapped(schema).shape ?? {}).flatMap(([field, inner]): [string, JsonSchema][] => {
      const target = `${place}${field}`;
      const note = targetNotes[target];
      return [[target, note === undefined ? {} : { description: note }], ...Object.entries(properties(inner, `${target}.`))];
    }),
  );
  return { properties: properties(modelled[name].schema, ''), additionalProperties: false };
}

const unwrapped = (schema: Schema): Schema => (schema.innerType ? unwrapped(schema.innerType) : schema);

/** The two schemas that refer to each other get names a person can read. */
function renamedRules(definitions: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      ruleNames[name] ?? name,
      schema.anyOf ? { ...schema, anyOf: schema.anyOf.map((form) => (form.properties ? described(form, ruleKeys) : form)) } : schema,
    ]),
  );
}

/** As zod numbers them, in the order in which they are met. */
const ruleNames: Readonly<Record<string, string>> = { __schema0: 'map', __schema1: 'rule' };

/** References by their new names, without what says nothing. */
function tidy(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => (key === 'propertyNames' && JSON.stringify(value) === '{"type":"string"}' ? undefined : value));
  return JSON.parse(text.replace(/#\/\$defs\/(__schema\d)/g, (_, name: string) => `#/$defs/${ruleNames[name] ?? name}`)) as JsonSchema;
}

const describedProperties = (properties: Record<string, JsonSchema>, words: Readonly<Record<string, string>>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, words[name] === undefined ? schema : { ...schema, description: words[name] }]));

const described = (schema: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema => ({ ...schema, properties: describedProperties(schema.properties ?? {}, words) });

/** The same with words for the keys of its parts too. */
const withParts = (schema: JsonSchema, parts: Readonly<Record<string, Readonly<Record<string, string>>>>): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, parts[name] ? described(part, parts[name]) : part])),
});

/** The same with nothing required and everything removable. */
function patchOf(whole: JsonSchema): JsonSchema {
  const schema = { ...whole };
  delete schema.required;
  if (schema.properties) {
    return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, orNull(patchOf(inner))])) };
  }
  return typeof schema.additionalProperties === 'object' ? { ...schema, additionalProperties: orNull(patchOf(schema.additionalProperties)) } : schema;
}

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
