/** What portal.json must say where it takes in submissions, so that none can be taken twice, lose its files or go astray. */
import type { OperationConfig, PortalConfig } from '../config.js';
import { wrong } from './check.js';
import { variablesIn } from './template.js';

/** Lists and records: only a body can hold them. */
const structures: readonly string[] = ['answers', 'attachments'];

export function checkSubmission({ submission, operations, headers }: PortalConfig): void {
  const { submitDossier, findSubmission, uploadFile } = operations;
  for (const [name, operation] of Object.entries(operations)) checkBody(name, operation);
  if (uploadFile && !submitDossier) throw wrong('operations.uploadFile', 'files are taken in for a submission: submitDossier is not there');
  for (const [index, origin] of (submission?.paymentOrigins ?? []).entries()) checkPaymentOrigin(origin, `submission.paymentOrigins.${index}`);
  if (!submitDossier) return;
  if (!submission) throw wrong('submission', 'is needed beside submitDossier: it says what keeps a submission from being taken twice');
  const { request } = submitDossier;
  const place = 'operations.submitDossier.request';
  const { url, query, headers: own } = request;
  const outside = variablesIn([url, query ?? {}, own ?? {}, headers ?? {}]).find((name) => structures.includes(name));
  if (outside !== undefined) throw wrong(place, `{${outside}} stands only in the body`);
  if (!variablesIn(request.body).includes('answers')) throw wrong(`${place}.body`, 'does not name {answers}');
  if (uploadFile && !variablesIn(request.body).includes('attachments')) throw wrong(`${place}.body`, 'does not name {attachments}, and so the office would get none of the files');
  if (submission.idempotency === 'header' && !variablesIn([own ?? {}, headers ?? {}]).includes('submissionKey')) {
    throw wrong(`${place}.headers`, 'idempotency "header" needs a header with {submissionKey}, e.g. "Idempotency-Key"');
  }
  if (submission.idempotency === 'lookup' && !findSubmission) throw wrong('operations.findSubmission', 'idempotency "lookup" needs a look-up');
  if (findSubmission && !variablesIn(findSubmission.request).includes('submissionId')) throw wrong('operations.findSubmission.request', 'does not name {submissionId}');
  if (findSubmission && !variablesIn(request).includes('submissionId')) throw wrong(place, 'does not name {submissionId}, by which findSubmission asks');
}

function checkBody(name: string, { request, confirm }: OperationConfig): void {
  const isFile = request.body?.format === 'multipart' || request.body?.format === 'tus';
  if (isFile !== (name === 'uploadFile')) throw wrong(`operations.${name}.request.body`, isFile ? 'only uploadFile sends a file' : 'a file is sent as multipart or tus');
  if (confirm && name !== 'uploadFile') throw wrong(`operations.${name}.confirm`, 'only uploadFile has one');
}

function checkPaymentOrigin(origin: string, path: string): void {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== 'https:' || url.origin !== origin) throw wrong(path, `"${origin}" is not an origin such as https://thanhtoan.example.vn`);
}
