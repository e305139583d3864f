import { variables } from './openapi-variables.js';
import type { JsonSchema } from './portal-schema.js';

export const reference = (model: string): JsonSchema => ({ $ref: `#/components/schemas/${model}` });

/** A request of a preset, as far as it is read here: every template is one variable. */
export interface RequestOfPreset {
  readonly url: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly format: string; readonly template: Readonly<Record<string, string>> };
}

/** Parameters of the path, the query and the headers. */
export const parametersOf = ({ url, query = {}, headers = {} }: RequestOfPreset): readonly object[] => [
  ...[...url.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', name)),
  ...Object.entries(query).map(([name, template]) => parameter(name, 'query', template.slice(1, -1))),
  ...Object.entries(headers).map(([name, template]) => parameter(name, 'header', template.slice(1, -1))),
];

function parameter(name: string, place: 'path' | 'query' | 'header', variable: string): object {
  const { description, schema, required = false } = known(variable);
  return { name, in: place, required: required || place === 'path', description, schema };
}

/** What a request sends as fields of a record, by their variables. */
export function fieldsSchema(template: Readonly<Record<string, string>>): JsonSchema {
  const fields = Object.entries(template).map(([name, variable]) => [name, known(variable.slice(1, -1))] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, { description, schema }]) => [name, { ...schema, description }])),
    required: fields.filter(([, { required }]) => required).map(([name]) => name),
  };
}

function known(variable: string): (typeof variables)[string] {
  const found = variables[variable];
  if (!found) throw new Error(`the variable {${variable}} of the gateway preset has no description`);
  return found;
}

export const json = (schema: JsonSchema, example?: unknown): object => ({ 'application/json': { schema, ...(example !== undefined && { example }) } });

export const shared = (name: 'Missing' | 'Refused' | 'TooMany' | 'Failed'): object => ({ $ref: `#/components/responses/${name}` });

/** How any operation may fail. */
export const commonFailures = { 429: shared('TooMany'), '5XX': shared('Failed') };

/** Sent with every answer where citizens have a session with the backend. */
export const sessionHeader = { description: 'Seconds that the citizen’s session still lasts, by the server’s own count. Absent where there is no session.', schema: { type: 'integer', minimum: 0 } };
export const sessionHeaders = { 'X-Session-Expires-In': { $ref: '#/components/headers/SessionExpiresIn' } };
