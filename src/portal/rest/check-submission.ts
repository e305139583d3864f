/** What portal.json must say where it takes in submissions, so that none can be taken twice, lose its files or go astray. */
import { safeUrl } from '../../model/text.js';
import type { OperationConfig, PortalConfig } from '../config.js';
import { wrong } from './destination.js';
import { variablesIn } from './url-template.js';

/** Lists, records and a person's own words: they belong in a body only. */
const forBodies: readonly string[] = ['answers', 'attachments', 'note'];

export function checkSubmission(config: PortalConfig): void {
  const { submission, operations } = config;
  const { submitDossier, supplementDossier, findSubmission, uploadFile } = operations;
  for (const [name, operation] of Object.entries(operations)) checkBody(name, operation);
  if (uploadFile && !submitDossier && !supplementDossier) throw wrong('operations.uploadFile', 'files are taken in for a submission: submitDossier is not there');
  for (const [index, origin] of (submission?.paymentOrigins ?? []).entries()) checkPaymentOrigin(origin, `submission.paymentOrigins.${index}`);
  if (submitDossier) checkSending('submitDossier', submitDossier, ['answers', ...(uploadFile ? ['attachments'] : [])], config);
  if (supplementDossier) checkSending('supplementDossier', supplementDossier, ['dossierCode', 'attachments'], config);
  if (findSubmission && !variablesIn(findSubmission.request).includes('submissionId')) throw wrong('operations.findSubmission.request', 'does not name {submissionId}');
}

/** What is sent once and must arrive whole: what it must name, and what keeps it from being taken twice. */
function checkSending(name: 'submitDossier' | 'supplementDossier', { request }: OperationConfig, needs: readonly string[], { submission, operations: { findSubmission }, headers }: PortalConfig): void {
  if (!submission) throw wrong('submission', `is needed beside ${name}: it says what keeps a submission from being taken twice`);
  const place = `operations.${name}.request`;
  const { url, query, headers: own } = request;
  const outside = variablesIn([url, query ?? {}, own ?? {}, headers ?? {}]).find((variable) => forBodies.includes(variable));
  if (outside !== undefined) throw wrong(place, `{${outside}} stands only in the body`);
  const missing = needs.find((variable) => !variablesIn(variable === 'dossierCode' ? request : request.body).includes(variable));
  if (missing !== undefined) throw wrong(`${place}.body`, `does not name {${missing}}${missing === 'attachments' ? ', and so the office would get none of the files' : ''}`);
  if (submission.idempotency === 'header' && !variablesIn([own ?? {}, headers ?? {}]).includes('submissionKey')) {
    throw wrong(`${place}.headers`, 'idempotency "header" needs a header with {submissionKey}, e.g. "Idempotency-Key"');
  }
  if (submission.idempotency === 'lookup' && !findSubmission) throw wrong('operations.findSubmission', 'idempotency "lookup" needs a look-up');
  if (findSubmission && !variablesIn(request).includes('submissionId')) throw wrong(place, 'does not name {submissionId}, by which findSubmission asks');
}

function checkBody(name: string, { request, confirm }: OperationConfig): void {
  const isFile = request.body?.format === 'multipart' || request.body?.format === 'tus';
  if (isFile !== (name === 'uploadFile')) throw wrong(`operations.${name}.request.body`, isFile ? 'only uploadFile sends a file' : 'a file is sent as multipart or tus');
  if (confirm && name !== 'uploadFile') throw wrong(`operations.${name}.confirm`, 'only uploadFile has one');
}

function checkPaymentOrigin(origin: string, path: string): void {
  if (!origin.startsWith('https://') || safeUrl(origin) !== `${origin}/`) throw wrong(path, `"${origin}" is not an origin such as https://thanhtoan.example.vn`);
}
