/** Papers that citizens add to a dossier the office asked more for: written down once for each key, and the dossier goes on. */
import type { Dossier } from '../../../src/model/dossier.js';
import type { Receipt } from '../../../src/model/receipt.js';
import { fold, normaliseCode } from '../../../src/model/text.js';
import { allRows, type Database, insertAll, oneRow, type Row } from '../database.js';
import { type Clock, momentOf } from '../moments.js';
import type { Fields } from '../shapes/input.js';
import type { Files } from './files.js';
import type { Taken } from './submissions.js';

/** What a dossier that waits for papers says, and says no more once they are there. */
export const hindrances: readonly string[] = ['reason', 'requestedAction', 'suspension'];

/** What the officers see of it. */
export interface AddedPapers {
  readonly files: readonly string[];
  readonly note: string;
  readonly receivedAt: string;
}

const longestNote = 500;
const wordsIn = (written: unknown): string => (typeof written === 'string' ? written : '');
const refused = (message: string): Taken => ({ errors: [{ field: '', message }] });

export class Supplements {
  readonly #database: Database;
  readonly #files: Files;
  readonly #now: Clock;

  constructor(database: Database, files: Files, now: Clock) {
    this.#database = database;
    this.#files = files;
    this.#now = now;
  }

  /** The same key is the same sending: its first receipt is given again. `missing`: there is no such dossier, or it is not the sender's. */
  take({ code, proof, submissionId, attachments, note }: Fields, key: string | undefined): Taken | 'missing' {
    const known = key === undefined ? undefined : oneRow(this.#database, 'SELECT * FROM supplements WHERE key = :key', { ':key': key });
    if (known) return { receipt: receiptOf(known) };
    const row = oneRow(this.#database, 'SELECT code, status, details, phone FROM dossiers LEFT JOIN persons ON dossier_code = code WHERE code = :code', { ':code': normaliseCode(String(code).slice(0, 200)) });
    if (!row || (typeof proof === 'string' && proof !== '' && !String(row['phone'] ?? '').endsWith(proof))) return 'missing';
    if (row['status'] !== 'supplementRequested') return refused('Hồ sơ này không còn chờ bổ sung. Xin tải lại trang để xem trạng thái mới.');
    if (typeof submissionId !== 'string' || !/^[\w-]{8,64}$/.test(submissionId)) return refused('Thiếu số nhận dạng của lần gửi.');
    const named = Array.isArray(attachments) ? (attachments as readonly Fields[]) : [];
    const arrived = named.map(({ id, paper }) => ({ file: this.#files.read(String(id)), paper: wordsIn(paper) }));
    if (arrived.length === 0) return refused('Chưa có tệp nào.');
    if (arrived.some(({ file }) => file?.check !== 'passed')) return refused('Có tệp chưa nhận đủ hoặc không được nhận.');
    const taken = {
      number: Number(oneRow(this.#database, 'SELECT coalesce(max(number), 0) + 1 AS next FROM supplements')?.['next']), submission_id: submissionId, key: key ?? null, dossier_code: String(row['code']),
      attachments: JSON.stringify(arrived.flatMap(({ file }) => (file ? [{ id: file.id, name: file.name, size: file.size, sha256: file.sha256 }] : []))),
      note: wordsIn(note).slice(0, longestNote), received_at: momentOf(this.#now()),
    };
    this.#write(taken, JSON.parse(String(row['details'])) as Partial<Dossier>, arrived.map(({ paper }) => paper));
    return { receipt: receiptOf(taken) };
  }

  find(submissionId: string): Receipt | undefined {
    const row = oneRow(this.#database, 'SELECT * FROM supplements WHERE submission_id = :id ORDER BY number DESC', { ':id': submissionId.slice(0, 100) });
    return row && receiptOf(row);
  }

  /** Of one dossier, the first first. */
  of(dossierCode: string): readonly AddedPapers[] {
    return allRows(this.#database, 'SELECT * FROM supplements WHERE dossier_code = :code ORDER BY number', { ':code': dossierCode }).map((row) => ({
      files: (JSON.parse(String(row['attachments'])) as readonly { readonly name: string }[]).map(({ name }) => name), note: String(row['note']), receivedAt: String(row['received_at']),
    }));
  }

  /** What held the dossier up holds it up no more, and papers that were missing are there. */
  #write(taken: Row & { readonly dossier_code: string; readonly received_at: string }, { papers, ...details }: Partial<Dossier>, brought: readonly string[]): void {
    const { dossier_code: code, received_at: at } = taken;
    const kept = Object.fromEntries(Object.entries(details).filter(([field]) => !hindrances.includes(field)));
    const isBrought = (name: string): boolean => brought.some((one) => fold(one) === fold(name));
    const listed = papers?.map((paper) => (paper.state === 'missing' && isBrought(paper.name) ? { name: paper.name, state: 'received', at } : paper));
    const position = Number(oneRow(this.#database, 'SELECT coalesce(max(position), -1) + 1 AS next FROM dossier_history WHERE dossier_code = :code', { ':code': code })?.['next']);
    this.#database.exec('BEGIN');
    try {
      insertAll(this.#database, 'supplements', Object.keys(taken), [taken]);
      this.#database.run("UPDATE dossiers SET status = 'inProgress', backend_code = '4', label = 'Đang xử lý', details = :details WHERE code = :code", { ':code': code, ':details': JSON.stringify({ ...kept, ...(listed && { papers: listed }) }) });
      insertAll(this.#database, 'dossier_history', ['dossier_code', 'position', 'at', 'status', 'label', 'step'], [{ dossier_code: code, position, at, status: 'inProgress', label: 'Đang xử lý', step: `Công dân đã bổ sung giấy tờ trực tuyến (${brought.length} tệp)` }]);
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

const receiptOf = (row: Row): Receipt => ({
  code: String(row['dossier_code']), submissionId: String(row['submission_id']), attachments: JSON.parse(String(row['attachments'])) as Receipt['attachments'], receivedAt: String(row['received_at']),
});
