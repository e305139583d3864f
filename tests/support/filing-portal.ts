/** An office that takes in submissions, in memory: it keeps what was sent, and fails as it is told. */
import type { DossierSubmission, FileUpload, Portal, UploadOptions } from '../../src/portal/portal.js';
import { PortalError } from '../../src/portal/portal.js';
import type { Receipt, UploadedFile } from '../../src/model/receipt.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';

export interface FilingOffice {
  readonly schema?: unknown;
  /** What becomes of each attempt to send, in turn; the last again and again. */
  readonly submits?: readonly ('taken' | 'lost' | 'takenAndLost' | 'rejected' | 'forbidden' | 'withoutCode' | 'withoutFiles' | 'never' | 'takenAndNever' | 'held')[];
  readonly uploads?: 'taken' | 'never' | 'offline' | 'otherSize';
  readonly fieldErrors?: Readonly<Record<string, string>>;
  readonly receipt?: Partial<Receipt>;
  readonly rest?: Partial<Portal>;
}

export interface FilingPortal {
  readonly portal: Portal;
  readonly taken: readonly DossierSubmission[];
  readonly uploaded: readonly FileUpload[];
  /** Where each upload was to go on from. */
  readonly resumed: readonly (string | undefined)[];
  /** The office answers what it held. */
  readonly release: () => void;
  readonly attempts: () => number;
}

export const birthForm = {
  title: 'Tờ khai đăng ký khai sinh',
  type: 'object',
  required: ['applicant', 'married'],
  properties: {
    applicant: {
      type: 'object', title: 'Người nộp', required: ['name', 'identity'],
      properties: {
        name: { type: 'string', 'x-kind': 'name', title: 'Họ và tên', examples: ['Nguyễn Thị Mẫu'] },
        identity: { type: 'string', format: 'identity', title: 'Số định danh' },
        birthday: { type: 'string', format: 'date', title: 'Ngày sinh' },
        phone: { type: 'string', format: 'phone', title: 'Số điện thoại' },
      },
    },
    home: { type: 'object', title: 'Nơi ở', properties: { province: { type: 'string', 'x-kind': 'province', title: 'Tỉnh, thành phố' }, commune: { type: 'string', 'x-kind': 'commune', title: 'Xã, phường' } } },
    married: { type: 'boolean', title: 'Cha mẹ có đăng ký kết hôn' },
    note: { type: 'string', maxLength: 500, title: 'Ghi chú' },
    children: { type: 'array', title: 'Trẻ được khai sinh', maxItems: 3, items: { type: 'object', required: ['name'], properties: { name: { type: 'string', title: 'Tên trẻ' } } } },
  },
  if: { properties: { married: { const: true } }, required: ['married'] },
  then: { properties: { certificate: { type: 'string', title: 'Số giấy kết hôn' } }, required: ['certificate'] },
} as const;

/** A promise without end. */
const never = <Answer>(signal: AbortSignal | undefined): Promise<Answer> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

export function filingPortal({ schema = birthForm, submits = ['taken'], uploads = 'taken', fieldErrors, receipt, rest }: FilingOffice = {}): FilingPortal {
  const taken: DossierSubmission[] = [];
  const uploaded: FileUpload[] = [];
  const resumed: (string | undefined)[] = [];
  const held: (() => void)[] = [];
  let attempts = 0;
  const receiptOf = ({ submissionId, attachments }: DossierSubmission): Receipt => ({
    code: 'H99.21-261120-0001', submissionId, attachments: attachments.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })),
    receivedAt: '2026-11-20T09:30:00+07:00', plannedEndDate: '2026-11-23T17:00:00+07:00', ...receipt,
  });
  const submitDossier = async (submission: DossierSubmission, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<Receipt> => {
    const fate = submits[Math.min(attempts, submits.length - 1)] ?? 'taken';
    attempts += 1;
    if (fate === 'never') return never(signal);
    if (fate === 'rejected') throw new PortalError('refused', 'rejected as asked', { status: 422, fieldErrors, backendMessage: 'Tờ khai chưa đúng.' });
    if (fate === 'forbidden') throw new PortalError('forbidden', 'the session has ended', { status: 401 });
    if (fate === 'held') await new Promise<void>((go) => held.push(go));
    if (fate !== 'lost') taken.push(submission);
    if (fate === 'takenAndNever') return never(signal);
    if (fate === 'lost' || fate === 'takenAndLost') throw new PortalError('offline', 'cut as asked');
    if (fate === 'withoutCode') return { ...receiptOf(submission), code: '' };
    return fate === 'withoutFiles' ? { ...receiptOf(submission), attachments: [] } : receiptOf(submission);
  };
  const uploadFile = async (file: FileUpload, { signal, onProgress, resumeFrom }: UploadOptions = {}): Promise<UploadedFile> => {
    resumed.push(resumeFrom);
    if (uploads === 'never') {
      onProgress?.({ confirmed: Math.floor(file.file.size / 2), sent: file.file.size, resumeFrom: `upload of ${file.name}` });
      return never(signal);
    }
    if (uploads === 'offline') throw new PortalError('offline', 'cut as asked');
    uploaded.push(file);
    return { id: `file-${uploaded.length}`, size: uploads === 'otherSize' ? 1 : file.file.size, sha256: file.sha256 };
  };
  const portal: Portal = {
    ...memoryPortal(sampleOffice('2026-11-20')),
    submissionRules: { idempotency: 'lookup', settles: 0, files: { largest: 5_000_000, most: 5 }, paymentOrigins: ['https://thanhtoan.example'] },
    getForm: async () => ({ schema, version: '1' }),
    uploadFile, submitDossier,
    findFile: async ({ id }) => {
      const found = uploaded[Number(id.replace('file-', '')) - 1];
      if (!found) throw new PortalError('missing', 'no such file');
      return { id, size: found.file.size, sha256: found.sha256 };
    },
    findSubmission: async ({ submissionId }) => {
      const found = taken.find((one) => one.submissionId === submissionId);
      if (!found) throw new PortalError('missing', 'no such submission');
      return receiptOf(found);
    },
    ...rest,
  };
  return { portal, taken, uploaded, resumed, attempts: () => attempts, release: () => held.splice(0).forEach((go) => go()) };
}
