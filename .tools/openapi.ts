import { toJSONSchema } from 'zod/v4/core';
import { dossierSchema } from '../src/model/dossier.js';
import type { Kind } from '../src/model/fields.js';
import { sourceOf, zodOf } from '../src/model/zod.js';
import { procedureSchema, procedureSummarySchema, sectorSchema } from '../src/model/procedure.js';
import { rosterSchema } from '../src/model/roster.js';
import { statisticsSchema } from '../src/model/statistics.js';
import { memoryPortal } from '../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../src/portal/memory/sample-office.js';
import type { OperationName } from '../src/portal/portal.js';
import { gateway } from '../src/portal/presets/gateway.js';
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
  data: {},
};

const models = {
  ProcedureSummary: procedureSummarySchema, Procedure: procedureSchema, Sector: sectorSchema, Dossier: dossierSchema, Statistics: statisticsSchema, Roster: rosterSchema,
};
type Model = keyof typeof models;

/** What each operation is for, and the model of its answer. */
const operations: Readonly<Record<OperationName, { readonly summary: string; readonly list?: Model; readonly single?: Model }>> = {
  searchProcedures: { summary: 'Finds procedures, page by page', list: 'ProcedureSummary' },
  getProcedure: { summary: 'Everything about one procedure', single: 'Procedure' },
  listSectors: { summary: 'The sectors that procedures belong to', list: 'Sector' },
  findDossier: { summary: 'Where a dossier is. By POST, so that its code stays out of addresses and logs', single: 'Dossier' },
  getStatistics: { summary: 'The figures of a period', single: 'Statistics' },
  getRoster: { summary: 'Who helps citizens, and when', single: 'Roster' },
};

/** Parameters by the variable that fills them. */
const variables: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema; readonly required?: boolean }>> = {
  keyword: { description: 'Vietnamese words in any order, with or without diacritics, or a code.', schema: { type: 'string' } },
  sector: { description: 'Code of a sector.', schema: { type: 'string' } },
  channel: { description: 'Only procedures offered this way.', schema: { enum: ['online', 'inPerson', 'postal'] } },
  level: { description: 'Only procedures of this online level.', schema: { enum: ['full', 'partial', 'informationOnly', 'none'] } },
  audience: { description: 'Only procedures for them.', schema: { enum: ['citizen', 'organisation'] } },
  page: { description: 'From 1.', schema: { type: 'integer', minimum: 1 } },
  size: { description: 'Records a page.', schema: { type: 'integer', minimum: 1 } },
  procedureCode: { description: 'National or local code.', schema: { type: 'string', examples: ['1.001193'] }, required: true },
  dossierCode: { description: 'Code of the dossier.', schema: { type: 'string', examples: ['H99.21-261118-0001'] }, required: true },
  proof: { description: 'Where portal.json asks for one (operations.findDossier.proof): the last digits of the applicant’s telephone or identity number. A wrong one is answered as if there were no such dossier.', schema: { type: 'string', pattern: '^\\d{3,6}$' } },
  from: { description: 'First date of the period.', schema: { type: 'string', format: 'date' }, required: true },
  to: { description: 'Last date of the period.', schema: { type: 'string', format: 'date' }, required: true },
};

interface RequestOfPreset {
  readonly url: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: { readonly template: Readonly<Record<string, string>> };
}

/** OpenAPI 3.1 of what the gateway answers, and any office that builds an interface for these elements. */
export async function openApi(version: string): Promise<Readonly<Record<string, unknown>>> {
  const examples = await exampleAnswers();
  const requests = Object.entries(gateway.operations) as [OperationName, { readonly request: RequestOfPreset }][];
  return {
    openapi: '3.1.0',
    info: {
      title: 'dvc-widgets contract', version,
      description: 'The interface that dvc-widgets understands without any mapping ("extends": "gateway"). Personal data is masked before it is sent.',
    },
    paths: Object.fromEntries(requests.map(([name, { request }]) => [`/${request.url}`, { [request.body ? 'post' : 'get']: operation(name, request, examples[name]) }])),
    components: {
      schemas: Object.fromEntries(Object.entries(models).map(([name, schema]) => [name, modelSchema(schema)])),
      responses: {
        Missing: { description: 'There is none, or it is not the asker’s: both alike. A `message` in the body, if there is one, is shown to the citizen.' },
        TooMany: { description: 'Asked too often. Nothing is sent again before the time given.', headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } },
        Failed: { description: 'The office’s system fails. Reads are tried again, at most twice. A `message` in the body, if there is one, is shown to the citizen.' },
      },
    },
  };
}

function operation(operationId: OperationName, { url, query = {}, body }: RequestOfPreset, example: unknown): object {
  const { summary, list, single } = operations[operationId];
  const inPath = [...url.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', name));
  return {
    operationId, summary,
    parameters: [...inPath, ...Object.entries(query).map(([name, template]) => parameter(name, 'query', template.slice(1, -1)))],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body.template) } } } }),
    responses: {
      200: { description: 'Found.', content: { 'application/json': { schema: single ? reference(single) : pageOf(list), example } } },
      ...(operationId === 'getProcedure' || operationId === 'findDossier' ? { 404: { $ref: '#/components/responses/Missing' } } : {}),
      429: { $ref: '#/components/responses/TooMany' },
      '5XX': { $ref: '#/components/responses/Failed' },
    },
  };
}

function parameter(name: string, place: 'path' | 'query', variable: string): object {
  const { description, schema, required = false } = known(variable);
  return { name, in: place, required: required || place === 'path', description, schema };
}

function bodySchema(template: Readonly<Record<string, string>>): JsonSchema {
  const properties = Object.entries(template).map(([name, variable]) => {
    const { description, schema } = known(variable.slice(1, -1));
    return [name, { ...schema, description }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties), required: Object.entries(template).filter(([, variable]) => known(variable.slice(1, -1)).required).map(([name]) => name) };
}

function known(variable: string): (typeof variables)[string] {
  const found = variables[variable];
  if (!found) throw new Error(`the variable {${variable}} of the gateway preset has no description`);
  return found;
}

const reference = (model: Model | undefined): JsonSchema => ({ $ref: `#/components/schemas/${model ?? ''}` });

const pageOf = (model: Model | undefined): JsonSchema => ({
  type: 'object',
  required: ['items'],
  properties: {
    items: { type: 'array', items: reference(model) },
    ...(model === 'ProcedureSummary' && {
      total: { type: 'integer', minimum: 0, description: 'All that match.' },
      more: { type: 'boolean', description: 'Whether another page follows.' },
    }),
  },
});

function modelSchema(schema: (typeof models)[Model]): JsonSchema {
  const written = toJSONSchema(zodOf(schema), {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const kind = sourceOf(zodSchema)?.kind;
      for (const [keyword, value] of Object.entries(kind ? kinds[kind] : {})) jsonSchema[keyword] = value;
    },
  }) as JsonSchema;
  delete written['$schema'];
  return written;
}

/** Real answers of an invented office. */
async function exampleAnswers(): Promise<Readonly<Record<OperationName, unknown>>> {
  const portal = memoryPortal(sampleOffice('2026-11-22'));
  const page = await portal.searchProcedures?.({ keyword: 'khai sinh' });
  const examples = {
    searchProcedures: { items: page?.items, total: page?.total, more: false },
    getProcedure: await portal.getProcedure?.({ code: '1.001193' }),
    listSectors: { items: await portal.listSectors?.({}) },
    findDossier: await portal.findDossier?.({ code: 'H99.21-261118-0003' }),
    getStatistics: await portal.getStatistics?.({ from: '2026-11-01', to: '2026-11-30' }),
    getRoster: await portal.getRoster?.({}),
  };
  return JSON.parse(JSON.stringify(examples)) as typeof examples;
}
