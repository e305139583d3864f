/**
 * The SDK's own contract for an office that takes in submissions itself: the reading part, a form, resumable uploads, and a submission that
 * is taken once for each key. What is looked up by the id of a submission is a matter of its sender alone; ids go by POST, as codes do.
 */
import { gateway } from './gateway.js';

const success = { message: 'message' };
const body = (template: Readonly<Record<string, unknown>>) => ({ format: 'json', template });

export const gatewaySubmission = {
  operations: {
    ...gateway.operations,
    getForm: { request: { url: 'procedures/{procedureCode}/form', query: { case: '{case}' } }, success },
    uploadFile: {
      request: {
        url: 'uploads',
        body: { format: 'tus', template: { submission: '{submissionId}', key: '{fileKey}', filename: '{fileName}', filetype: '{fileType}', sha256: '{fileHash}' } },
      },
      success,
      confirm: { request: { url: 'files/{fileId}' }, success },
    },
    submitDossier: {
      request: {
        url: 'submissions',
        headers: { 'Idempotency-Key': '{submissionKey}' },
        body: body({
          submissionId: '{submissionId}', procedureCode: '{procedureCode}', case: '{case}', formVersion: '{formVersion}', onBehalf: '{onBehalf}', answers: '{answers}', attachments: '{attachments}',
        }),
      },
      success: { ...success, errors: { each: 'errors', field: 'field', message: 'message' } },
    },
    supplementDossier: {
      request: {
        url: 'dossiers/supplement',
        headers: { 'Idempotency-Key': '{submissionKey}' },
        body: body({ code: '{dossierCode}', proof: '{proof}', submissionId: '{submissionId}', attachments: '{attachments}', note: '{note}' }),
      },
      success,
    },
    findSubmission: { request: { url: 'submissions/find', body: body({ submissionId: '{submissionId}' }) }, success },
    extendSession: { request: { method: 'POST', url: 'session/extend' }, success },
  },
  submission: { idempotency: 'header', sessionHeader: 'X-Session-Expires-In' },
};
