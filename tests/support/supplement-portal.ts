/** An office in memory that asks for papers and takes them in: it keeps what was added, and fails as it is told. */
import type { Dossier } from '../../src/model/dossier.js';
import type { Receipt } from '../../src/model/receipt.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type DossierSupplement, type Portal, PortalError } from '../../src/portal/portal.js';

export interface SupplementOffice {
  readonly dossier?: Partial<Dossier>;
  /** What becomes of each attempt to add papers, in turn; the last again and again. */
  readonly fates?: readonly ('taken' | 'lost' | 'takenAndLost' | 'rejected' | 'withoutFiles' | 'otherDossier' | 'never' | 'takenAndNever' | 'held')[];
  readonly uploads?: 'taken' | 'never';
  readonly rest?: Partial<Portal>;
}

export interface SupplementPortal {
  readonly portal: Portal;
  readonly added: readonly DossierSupplement[];
  readonly attempts: () => number;
  /** The office answers what it held. */
  readonly release: () => void;
}

export const askedDossier: Dossier = {
  code: 'H99.21-261118-0003', status: { code: 'supplementRequested', label: 'Chờ bổ sung' }, procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  requestedAction: { text: 'Bản vẽ thửa đất có chữ ký của hai hộ giáp ranh.', dueDate: '2126-11-30' },
  papers: [{ name: 'Tờ khai', state: 'confirmed', at: '2026-11-16' }, { name: 'Bản vẽ thửa đất', state: 'missing' }],
};

/** A promise without end. */
const never = <Answer>(signal: AbortSignal | undefined): Promise<Answer> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

export function supplementPortal({ dossier, fates = ['taken'], uploads = 'taken', rest }: SupplementOffice = {}): SupplementPortal {
  const added: DossierSupplement[] = [];
  const held: (() => void)[] = [];
  let attempts = 0;
  const receiptOf = ({ dossierCode, submissionId, attachments }: DossierSupplement): Receipt => ({
    code: dossierCode, submissionId, receivedAt: '2026-11-20T09:30:00+07:00', attachments: attachments.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })),
  });
  const supplementDossier: Portal['supplementDossier'] = async (papers, { signal } = {}) => {
    const fate = fates[Math.min(attempts, fates.length - 1)] ?? 'taken';
    attempts += 1;
    if (fate === 'never') return never(signal);
    if (fate === 'rejected') throw new PortalError('refused', 'rejected as asked', { status: 422, backendMessage: 'Hồ sơ không còn chờ bổ sung.' });
    if (fate === 'held') await new Promise<void>((go) => held.push(go));
    if (fate !== 'lost') added.push(papers);
    if (fate === 'takenAndNever') return never(signal);
    if (fate === 'lost' || fate === 'takenAndLost') throw new PortalError('offline', 'cut as asked');
    const receipt = receiptOf(papers);
    return fate === 'withoutFiles' ? { ...receipt, attachments: [] } : fate === 'otherDossier' ? { ...receipt, code: 'H99.21-261118-0009' } : receipt;
  };
  const asked = { ...askedDossier, ...dossier };
  const office = memoryPortal(sampleOffice('2026-11-20'));
  const portal: Portal = {
    ...office,
    findDossier: async () => (added.length === 0 ? asked : { code: asked.code, procedure: asked.procedure, status: { code: 'inProgress' } }),
    submissionRules: { idempotency: 'lookup', settles: 0, files: { largest: 5_000_000, most: 5 }, paymentOrigins: [] },
    uploadFile: async ({ key, file, sha256 }, { signal } = {}) => {
      if (uploads === 'never') return never(signal);
      return { id: `file-${key}`, size: file.size, sha256 };
    },
    supplementDossier,
    findSubmission: async ({ submissionId }) => {
      const found = added.find((one) => one.submissionId === submissionId);
      if (!found) throw new PortalError('missing', 'no such submission');
      return receiptOf(found);
    },
    ...rest,
  };
  return { portal, added, attempts: () => attempts, release: () => held.splice(0).forEach((go) => go()) };
}
