/** An office in memory that takes in submissions, and fails as asked. */
import { readSchema } from '../../model/form-schema.js';
import type { Receipt, SubmissionForm, UploadedFile } from '../../model/receipt.js';
import { type DossierSubmission, type FileUpload, type Portal, PortalError, type UploadOptions } from '../portal.js';
import { arrived, cut, memorySupplements, type SupplementDesk } from './memory-supplements.js';

export type IntakeFault =
  /** The request never arrives; or it arrives and its answer is lost: the look-up then finds it. */
  | 'cutBefore' | 'cutAfter'
  /** The answer is lost, and the look-up does not answer either. */
  | 'silent'
  | 'rejected' | 'losesFile' | 'noCode'
  /** Uploads get half way and stop; or the office refuses every file. */
  | 'uploadStops' | 'uploadRefused' | 'checking';

type Intake = Pick<Portal, 'getForm' | 'uploadFile' | 'submitDossier' | 'supplementDossier' | 'findSubmission' | 'submissionRules'>;

export function memoryIntake(form: SubmissionForm, desk: SupplementDesk, fault?: IntakeFault): Intake {
  const files = new Map<string, UploadedFile>();
  const taken = new Map<string, Receipt>();
  return {
    submissionRules: { idempotency: 'header', settles: 0, files: {}, paymentOrigins: [] },
    getForm: async (_query, { signal } = {}) => {
      signal?.throwIfAborted();
      return form;
    },
    uploadFile: (upload, options) => receive(files, upload, options, fault),
    supplementDossier: memorySupplements({ desk, files, taken, fault }),
    submitDossier: (dossier) => {
      if (fault === 'cutBefore') return Promise.reject(cut('submitDossier'));
      const missing = missingIn(form, dossier.answers);
      if (fault === 'rejected' || missing !== undefined) {
        const pointer = `/${missing ?? Object.keys(dossier.answers)[0] ?? ''}`;
        return Promise.reject(new PortalError('refused', 'there is something to repair', { status: 422, backendMessage: 'Có mục cần sửa.', fieldErrors: { [pointer]: 'Mục này chưa đúng.' } }));
      }
      const receipt = taken.get(dossier.submissionId) ?? receiptFor(dossier, files, taken.size, fault);
      taken.set(dossier.submissionId, receipt);
      return fault === 'cutAfter' || fault === 'silent' ? Promise.reject(cut('submitDossier')) : Promise.resolve(receipt);
    },
    findSubmission: async ({ submissionId }, { signal } = {}) => {
      signal?.throwIfAborted();
      if (fault === 'silent' || fault === 'cutBefore') return Promise.reject(new PortalError('offline', 'silent as asked', { operation: 'findSubmission' }));
      const receipt = taken.get(submissionId);
      return receipt ? Promise.resolve(receipt) : Promise.reject(new PortalError('missing', 'no such submission', { operation: 'findSubmission' }));
    },
  };
}

/** The first of what the form asks for and the answers do not have. */
function missingIn({ schema }: SubmissionForm, answers: DossierSubmission['answers']): string | undefined {
  const { required } = readSchema(schema).root;
  return Array.isArray(required) ? required.map(String).find((name) => answers[name] === undefined) : undefined;
}

async function receive(files: Map<string, UploadedFile>, { key, file, sha256 }: FileUpload, { onProgress, signal }: UploadOptions = {}, fault?: IntakeFault): Promise<UploadedFile> {
  signal?.throwIfAborted();
  if (fault === 'uploadRefused') throw new PortalError('refused', 'refused as asked', { operation: 'uploadFile' });
  const half = Math.floor(file.size / 2);
  onProgress?.({ confirmed: half, sent: half });
  if (fault === 'uploadStops') throw new PortalError('offline', 'cut as asked', { operation: 'uploadFile' });
  if (fault === 'checking') {
    onProgress?.({ confirmed: file.size, sent: file.size, checking: true });
    await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
  }
  const received: UploadedFile = { id: key, size: file.size, sha256, check: 'passed' };
  files.set(key, received);
  return received;
}

const receiptFor = ({ submissionId, attachments }: DossierSubmission, files: ReadonlyMap<string, UploadedFile>, number: number, fault?: IntakeFault): Receipt => ({
  code: fault === 'noCode' ? '<p>Đã nhận</p>' : `H99.21-261127-${String(9001 + number)}`, submissionId, receivedAt: '2026-11-27T09:00:00+07:00', plannedEndDate: '2026-12-02',
  attachments: arrived(attachments, files, fault),
});
