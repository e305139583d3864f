/** Papers that are added to a dossier of an office in memory. */
import type { Dossier } from '../../model/dossier.js';
import type { Receipt, UploadedFile } from '../../model/receipt.js';
import { type DossierSubmission, type DossierSupplement, type Portal, PortalError } from '../portal.js';
import type { IntakeFault } from './memory-intake.js';

export interface SupplementDesk {
  /** The dossier as it stands; throws `missing` when there is none, or it is not the asker's. */
  readonly find: (code: string, proof: string | undefined) => Dossier;
  /** The papers are there: the dossier goes on. */
  readonly took: (code: string) => void;
}

interface Counter {
  readonly desk: SupplementDesk;
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** What each sending was answered, by its id. */
  readonly taken: Map<string, Receipt>;
  readonly fault: IntakeFault | undefined;
}

export const cut = (operation: 'submitDossier' | 'supplementDossier'): PortalError => new PortalError('offline', 'cut as asked', { operation });

/** Of the files that are named, those that are there. */
export const arrived = (attachments: DossierSubmission['attachments'], files: ReadonlyMap<string, UploadedFile>, fault: IntakeFault | undefined): Receipt['attachments'] =>
  attachments.slice(fault === 'losesFile' ? 1 : 0).flatMap(({ id, name }) => {
    const file = files.get(id);
    return file ? [{ id, name, size: file.size, sha256: file.sha256 }] : [];
  });

export const memorySupplements = (counter: Counter): NonNullable<Portal['supplementDossier']> => async (papers, { signal } = {}) => {
  signal?.throwIfAborted();
  const { taken, fault } = counter;
  if (fault === 'cutBefore') throw cut('supplementDossier');
  const receipt = taken.get(papers.submissionId) ?? take(counter, papers);
  taken.set(papers.submissionId, receipt);
  if (fault === 'cutAfter' || fault === 'silent') throw cut('supplementDossier');
  return receipt;
};

function take({ desk, files, fault }: Counter, { dossierCode, proof, submissionId, attachments }: DossierSupplement): Receipt {
  const { code, status } = desk.find(dossierCode, proof);
  const refused = (backendMessage: string): PortalError => new PortalError('refused', 'the papers are not taken', { operation: 'supplementDossier', status: 422, backendMessage });
  if (fault === 'rejected' || status.code !== 'supplementRequested') throw refused('Hồ sơ không còn chờ bổ sung.');
  if (attachments.length === 0 || attachments.some(({ id }) => !files.has(id))) throw refused('Có tệp chưa nhận đủ.');
  desk.took(code);
  return { code: fault === 'noCode' ? '<p>Đã nhận</p>' : code, submissionId, receivedAt: '2026-11-27T09:00:00+07:00', attachments: arrived(attachments, files, fault) };
}
