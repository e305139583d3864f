import { memoryPortal } from '../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../src/portal/memory/sample-office.js';
import type { SubmissionOperationName } from '../src/portal/portal.js';
import { gatewaySubmission } from '../src/portal/presets/gateway-submission.js';
import { commonFailures, fieldsSchema, json, parametersOf, reference, type RequestOfPreset, sessionHeaders, shared } from './openapi-parts.js';
import { uploadPaths } from './openapi-upload.js';
import type { Model } from './openapi.js';
import type { JsonSchema } from './portal-schema.js';

/** An operation that is one request; sending a file is several, and stands in openapi-upload.ts. */
type PlainName = Exclude<SubmissionOperationName, 'uploadFile'>;

interface Words {
  readonly summary: string;
  readonly description?: string;
  readonly answer: Model;
  /** HTTP statuses of a success; any of them says the same. */
  readonly statuses: readonly (200 | 201)[];
  /** What it says. */
  readonly found: string;
  /** Failures by HTTP status, beyond those of every operation. */
  readonly failures: Readonly<Record<number, object>>;
}

const operations: Readonly<Record<PlainName, Words>> = {
  getForm: { summary: 'The form of a procedure, as a JSON Schema (2020-12)', answer: 'SubmissionForm', statuses: [200], found: 'Found.', failures: { 404: shared('Missing') } },
  submitDossier: {
    summary: 'Takes in a submission, once for each Idempotency-Key',
    description: 'The receipt is believed only where its `code` is one and `attachments` names every file that was sent, with the size and hash that the upload confirmed. What is not taken in whole is refused, with nothing of it kept. ' +
      'An answer that says `processing` means that the office has it and has not finished: it is looked up until it has.',
    answer: 'Receipt', statuses: [200, 201], found: 'Taken in; under a key that is known already, what was answered the first time.',
    failures: {
      400: shared('Refused'),
      409: { description: 'The same key is being worked on at this moment, or was used for something else. What became of it is looked up.' },
      413: { description: 'Larger than the office takes. Nothing was taken in.' },
      422: shared('Refused'),
    },
  },
  supplementDossier: {
    summary: 'Takes in papers that the office has asked for, once for each Idempotency-Key',
    description: 'Only while the dossier waits for papers. Believed, looked up and refused as a submission is; the receipt names the dossier they were added to.',
    answer: 'Receipt', status: 201, found: 'Taken in; under a key that is known already, what was answered the first time.',
    failures: {
      404: shared('Missing'),
      409: { description: 'The same key is being worked on at this moment, or was used for something else. What became of it is looked up.' },
      422: shared('Refused'),
    },
  },
  findSubmission: {
    summary: 'What the office has of a submission, by its id. By POST, so that the id stays out of addresses and logs',
    description: 'Answers as submitDossier did, or 404 where there is nothing of this id: that is believed only once the office has had the time that portal.json gives it (submission.settles).',
    answer: 'Receipt', statuses: [200], found: 'The office has it.', failures: { 404: shared('Missing') },
  },
  extendSession: { summary: 'Begins the citizen’s session anew', answer: 'Session', statuses: [200], found: 'Extended.', failures: { 401: { description: 'The session is over.' } } },
};

export const problemSchema: JsonSchema = {
  type: 'object',
  properties: {
    message: { type: 'string', description: 'For the citizen, one plain line.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string', description: 'JSON Pointer into the answers (or a dotted name such as members[0].name); empty for the submission as a whole.' },
          message: { type: 'string', description: 'For the citizen: what is wrong, and what would be right.' },
        },
        required: ['field', 'message'],
      },
    },
  },
};

export async function submissionPaths(): Promise<Readonly<Record<string, object>>> {
  const { uploadFile, ...examples } = await exampleExchanges();
  const names = Object.keys(operations) as PlainName[];
  const plain = names.map((name) => {
    const { request } = gatewaySubmission.operations[name] as { readonly request: RequestOfPreset & { readonly method?: string } };
    const method = request.method === 'POST' || request.body ? 'post' : 'get';
    return [`/${request.url}`, { [method]: operation(name, request, examples[name]) }] as const;
  });
  return { ...Object.fromEntries(plain), ...uploadPaths(uploadFile) };
}

function operation(operationId: PlainName, request: RequestOfPreset, { body, answer: example }: Exchange): object {
  const { summary, description, answer, statuses, found, failures } = operations[operationId];
  const success = { description: found, headers: sessionHeaders, content: json(reference(answer), example) };
  return {
    operationId, summary, ...(description !== undefined && { description }), tags: ['submission'],
    parameters: parametersOf(request),
    ...(request.body && { requestBody: { required: true, content: json(fieldsSchema(request.body.template), body) } }),
    responses: { ...Object.fromEntries(statuses.map((status) => [status, success])), ...failures, ...commonFailures },
  };
}

interface Exchange {
  readonly body?: unknown;
  readonly answer: unknown;
}

const form = {
  title: 'Tờ khai', version: '2026-07',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', required: ['request'],
    properties: { request: { type: 'string', title: 'Nội dung đề nghị', maxLength: 2000, examples: ['Xin cấp bản sao giấy khai sinh.'] } },
  },
};
const submissionId = '5f0c6e1b9a7d4c2e8b3a1d6f4e9c7b20';

/** What an invented office that takes in submissions is sent, and answers. */
async function exampleExchanges(): Promise<Readonly<Record<SubmissionOperationName, Exchange>>> {
  const portal = memoryPortal(sampleOffice('2026-11-22'), { form });
  const sha256 = '6cd1a9f0e45b3c82d7ee0b196f24a83c5d9b17e0f3a64c28b5e1d0937f8a2c46';
  const file = await portal.uploadFile?.({ submissionId, key: 'f1', file: new Blob(['an invented photograph']), name: 'to-khai.jpg', type: 'image/jpeg', sha256 });
  const attachments = [{ id: 'f1', name: 'to-khai.jpg', size: 22, sha256, paper: 'Tờ khai' }];
  const submission = { submissionId, submissionKey: submissionId, procedure: { code: '1.001193' }, answers: { request: 'Xin cấp bản sao giấy khai sinh.' }, formVersion: form.version, attachments };
  const receipt = await portal.submitDossier?.(submission);
  const { answers, formVersion } = submission;
  const examples = {
    getForm: { answer: await portal.getForm?.({ code: '1.001193' }) },
    uploadFile: { answer: file },
    submitDossier: { body: { submissionId, procedureCode: '1.001193', formVersion, answers, attachments }, answer: receipt },
    supplementDossier: { body: { code: receipt?.code, submissionId, attachments, note: 'Bản rõ hơn của tờ khai.' }, answer: receipt },
    findSubmission: { body: { submissionId }, answer: await portal.findSubmission?.({ submissionId }) },
    extendSession: { answer: { expiresIn: 1800 } },
  };
  return JSON.parse(JSON.stringify(examples)) as typeof examples;
}
