/** What each operation of taking in submissions reads, and which variables its request may name. */
import { receiptSchema, sessionSchema, submissionFormSchema, uploadedFileSchema } from '../model/receipt.js';
import type { Schema } from '../model/schema.js';
import type { SubmissionOperationName } from './portal.js';

export const submissionOperations = {
  getForm: { schema: submissionFormSchema, variables: ['procedureCode', 'procedureId', 'case'] },
  uploadFile: { schema: uploadedFileSchema, variables: ['submissionId', 'fileKey', 'fileName', 'fileType', 'fileSize', 'fileHash', 'paper', 'fileId'] },
  submitDossier: { schema: receiptSchema, variables: ['submissionId', 'submissionKey', 'procedureCode', 'procedureId', 'case', 'formVersion', 'onBehalf', 'answers', 'attachments'] },
  supplementDossier: { schema: receiptSchema, variables: ['dossierCode', 'proof', 'submissionId', 'submissionKey', 'attachments', 'note'] },
  findSubmission: { schema: receiptSchema, variables: ['submissionId'] },
  extendSession: { schema: sessionSchema, variables: [] },
} as const satisfies Record<SubmissionOperationName, { schema: Schema; variables: readonly string[] }>;
