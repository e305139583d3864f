import { toJSONSchema } from 'zod/v4/core';
import { dossierSchema } from '../src/model/dossier.js';
import type { Kind } from '../src/model/fields.js';
import { sourceOf, zodOf } from '../src/model/zod.js';
import { procedureSchema, procedureSummarySchema, sectorSchema } from '../src/model/procedure.js';
import { receiptSchema, sessionSchema, submissionFormSchema, uploadedFileSchema } from '../src/model/receipt.js';
import { rosterSchema } from '../src/model/roster.js';
import { statisticsSchema } from '../src/model/statistics.js';
import { memoryPortal } from '../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../src/portal/memory/sample-office.js';
import type { OperationName } from '../src/portal/portal.js';
import { gateway } from '../src/portal/presets/gateway.js';
import { commonFailures, fieldsSchema, json, parametersOf, reference, type RequestOfPreset, sessionHeader, shared } from './openapi-parts.js';
import { problemSchema, submissionPaths } from './openapi-submission.js';
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

/** What each operation is for, and the model of its answer. */
const operations: Readonly<Record<OperationName, { readonly summary: string; readonly list?: Model; readonly single?: Model }>> = {
  searchProcedures: { summary: 'Finds procedures, page by page', list: 'ProcedureSummary' },
  getProcedure: { summary: 'Everything about one procedure', single: 'Procedure' },
  listSectors: { summary: 'The sectors that procedures belong to', list: 'Sector' },
  findDossier: { summary: 'Where a dossier is. By POST, so that its code stays out of addresses and logs', single: 'Dossier' },
  getStatistics: { summary: 'The figures of a period', single: 'Statistics' },
  getRoster: { summary: 'Who helps citizens, and when', single: 'Roster' },
};

/** OpenAPI 3.1 of what the gateway answers, and any office that builds an interface for these elements. */
export async function openApi(version: string): Promise<Readonly<Record<string, unknown>>> {
  const examples = await exampleAnswers();
  const requests = Object.entries(gateway.operations) as [OperationName, { readonly request: RequestOfPreset }][];
  return {
    openapi: '3.1.0',
    info: {
      title: 'dvc-widgets contract', version,
      description: 'The interface that dvc-widgets understands without any mapping ("extends": "gateway"; with everything tagged submission "extends": "gateway-submission"). Personal data is masked before it is sent. ' +
        'Where pages of other origins ask, they are allowed Content-Type, Idempotency-Key, Tus-Resumable, Upload-Length, Upload-Metadata and Upload-Offset, and shown Retry-After, X-Session-Expires-In, Location, Upload-Offset and Upload-Length (Access-Control-Allow-Headers, -Expose-Headers).',
    },
    tags: [
      { name: 'information', description: 'What any office gives.' },
      { name: 'submission', description: 'What an office gives that takes in submissions itself. Nothing of it is ever repeated by the page on its own, but what carries the same Idempotency-Key, and pieces of a file.' },
    ],
    paths: {
      ...Object.fromEntries(requests.map(([name, { request }]) => [`/${request.url}`, { [request.body ? 'post' : 'get']: operation(name, request, examples[name]) }])),
      ...(await submissionPaths()),
    },
    components: {
      schemas: { ...Object.fromEntries(Object.entries(models).map(([name, schema]) => [name, modelSchema(schema)])), Problem: problemSchema },
      headers: { SessionExpiresIn: sessionHeader },
      responses: {
        Missing: { description: 'There is none, or it is not the asker’s: both alike. A `message` in the body, if there is one, is shown to the citizen.' },
        Refused: { description: 'Nothing of it was taken in. The citizen reads `message`, and each of `errors` beside the answer it is about.', content: json({ $ref: '#/components/schemas/Problem' }) },
        TooMany: { description: 'Asked too often. Nothing is sent again before the time given.', headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } },
        Failed: { description: 'The office’s system fails. Reads are tried again, at most twice. A `message` in the body, if there is one, is shown to the citizen.' },
      },
    },
  };
}

function operation(operationId: OperationName, request: RequestOfPreset, example: unknown): object {
  const { summary, list, single } = operations[operationId];
  return {
    operationId, summary, tags: ['information'],
    parameters: parametersOf(request),
    ...(request.body && { requestBody: { required: true, content: json(fieldsSchema(request.body.template)) } }),
    responses: {
      200: { description: 'Found.', content: json(single ? reference(single) : pageOf(list), example) },
      ...(operationId === 'getProcedure' || operationId === 'findDossier' ? { 404: shared('Missing') } : {}),
      ...commonFailures,
    },
  };
}

const pageOf = (model: Model | undefined): JsonSchema => ({
  type: 'object',
  required: ['items'],
  properties: {
    items: { type: 'array', items: reference(model ?? '') },
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
