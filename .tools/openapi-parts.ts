import { toJSONSchema } from 'zod/v4/core';
import { dossierSchema } from '../src/model/dossier.js';
import { type Kind, kindOf } from '../src/model/fields.js';
import { procedureSchema, procedureSummarySchema, sectorSchema } from '../src/model/procedure.js';
import { receiptSchema, sessionSchema, submissionFormSchema, uploadedFileSchema } from '../src/model/receipt.js';
import { rosterSchema } from '../src/model/roster.js';
import { statisticsSchema } from '../src/model/statistics.js';
import { variables } from './openapi-variables.js';
import type { JsonSchema } from './portal-schema.js';

/** What the model says about a kind of value, in the words of JSON Schema. */
const kinds: Readonly<Record<Kind, JsonSchema>> = {
  text: { description: 'One line of plain words.' },
  richText: { description: 'Plain text, or HTML of which only paragraphs, lists, tables, emphasis and links are shown.' },
  remark: { description: 'An officer’s words, without identity or telephone numbers.' },
  person: { description: 'A name, masked: "N••• V•• M••".', examples: ['N••• V•• M••'] },
  code: {},
  number: {},
  figure: { type: 'integer', minimum: 0 },
  count: { type: 'integer', minimum: 0 },
  flag: {},
  moment: { description: 'RFC 3339 in the office’s own offset, or a date alone.', examples: ['2026-11-22T08:30:00+07:00', '2026-11-22'] },
  hour: { pattern: '^([01]\\d|2[0-4]):[0-5]\\d$', description: 'HH:mm in the office’s zone.', examples: ['07:30'] },
  url: { format: 'uri', description: 'http or https, absolute.' },
  choice: {},
  status: {},
  data: { type: 'object', description: 'A JSON Schema (2020-12) of an object: titles are shown as labels, descriptions as help, examples as examples.' },
};

const models = {
  ProcedureSummary: procedureSummarySchema, Procedure: procedureSchema, Sector: sectorSchema, Dossier: dossierSchema, Statistics: statisticsSchema, Roster: rosterSchema,
  SubmissionForm: submissionFormSchema, UploadedFile: uploadedFileSchema, Receipt: receiptSchema, Session: sessionSchema,
};
export type Model = keyof typeof models;

export const reference = (model: Model | undefined): JsonSchema => ({ $ref: `#/components/schemas/${model ?? ''}` });

export const modelSchemas = (): Readonly<Record<string, JsonSchema>> => Object.fromEntries(Object.entries(models).map(([name, schema]) => [name, modelSchema(schema)]));

function modelSchema(schema: (typeof models)[Model]): JsonSchema {
  const written = toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const kind = kindOf(zodSchema);
      for (const [keyword, value] of Object.entries(kind ? kinds[kind] : {})) jsonSchema[keyword] = value;
    },
  }) as JsonSchema;
  delete written['$schema'];
  return written;
}

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
