/** Submissions as the office takes them in: checked, written down once for each key, and from then on dossiers like all others. */
import type { Receipt } from '../../../src/model/receipt.js';
import { addDays } from '../../../src/model/days.js';
import { allRows, type Database, insertAll, oneRow, type Row } from '../database.js';
import { type Clock, momentOf, today } from '../moments.js';
import { readProcedure } from '../procedures.js';
import type { Fields } from '../shapes/input.js';
import type { Files } from './files.js';
import { readForm } from './forms.js';

export type Taken = { readonly receipt: Receipt } | { readonly errors: readonly FieldError[] };
export interface FieldError {
  /** JSON Pointer into the answers; empty for the submission itself. */
  readonly field: string;
  readonly message: string;
}

const agencyCode = 'H99.21';

export class Submissions {
  readonly #database: Database;
  readonly #files: Files;
  readonly #now: Clock;

  constructor(database: Database, files: Files, now: Clock) {
    this.#database = database;
    this.#files = files;
    this.#now = now;
  }

  /** The same key is the same submission: its first receipt is given again. Without a key every call is another one. */
  take(sent: Fields, key: string | undefined): Taken {
    const known = key === undefined ? undefined : oneRow(this.#database, 'SELECT * FROM submissions WHERE key = :key', { ':key': key });
    if (known) return { receipt: receiptOf(known) };
    const { submissionId, procedureCode, answers, attachments = [], onBehalf } = sent;
    const procedure = readProcedure(this.#database, { code: String(procedureCode) });
    const errors = [
      ...(typeof submissionId === 'string' && /^[\w-]{8,64}$/.test(submissionId) ? [] : [{ field: '', message: 'Thiếu số nhận dạng của lần nộp.' }]),
      ...(procedure ? [] : [{ field: '', message: 'Không có thủ tục này.' }]),
      ...missingAnswers(readForm(String(procedureCode)).schema, answers),
      ...this.#wrongAttachments(attachments),
    ];
    if (errors.length > 0 || !procedure) return { errors };
    const number = Number(oneRow(this.#database, 'SELECT coalesce(max(number), 0) + 1 AS next FROM submissions')?.['next']);
    const date = today(this.#now);
    const row = {
      number, submission_id: String(submissionId), key: key ?? null, code: `${agencyCode}-${date.slice(2).replaceAll('-', '')}-${String(5000 + number)}`,
      procedure_code: procedure.procedure.code, answers: JSON.stringify(answers), attachments: JSON.stringify(this.#listed(attachments)),
      on_behalf: onBehalf === true ? 1 : 0, received_at: momentOf(this.#now()), planned_end_date: addDays(date, 3),
    };
    this.#write(row, procedure.procedure.name, answers as Fields);
    return { receipt: receiptOf(row) };
  }

  find(submissionId: string): Receipt | undefined {
    const row = oneRow(this.#database, 'SELECT * FROM submissions WHERE submission_id = :id ORDER BY number DESC', { ':id': submissionId.slice(0, 100) });
    return row && receiptOf(row);
  }

  /** All that was taken in under one id: more than one is a duplicate. */
  all(submissionId: string): readonly Row[] {
    return allRows(this.#database, 'SELECT * FROM submissions WHERE submission_id = :id', { ':id': submissionId });
  }

  #wrongAttachments(attachments: unknown): readonly FieldError[] {
    if (!Array.isArray(attachments)) return [{ field: '', message: 'Danh sách tệp không đọc được.' }];
    return attachments.flatMap((one: Fields): FieldError[] => {
      const check = this.#files.read(String(one['id']))?.check;
      return check === 'pending' ? [{ field: '', message: `Tệp ${String(one['name'])} đang được kiểm tra.` }] : check === 'refused' ? [{ field: '', message: `Tệp ${String(one['name'])} không được nhận.` }] : [];
    });
  }

  /** What the office really has of what it was told. */
  #listed(attachments: unknown): readonly object[] {
    return (attachments as readonly Fields[]).flatMap(({ id }) => {
      const file = this.#files.read(String(id));
      return file ? [{ id: file.id, name: file.name, size: file.size, sha256: file.sha256 }] : [];
    });
  }

  #write(row: Row & { readonly code: string; readonly received_at: string }, procedureName: string, answers: Fields): void {
    const { code, received_at: receivedAt, planned_end_date: plannedEndDate, procedure_code: procedureCode } = row;
    this.#database.exec('BEGIN');
    try {
      insertAll(this.#database, 'submissions', Object.keys(row), [row]);
      insertAll(this.#database, 'dossiers', ['code', 'procedure_code', 'procedure_name', 'status', 'backend_code', 'label', 'details'], [{
        code, procedure_code: procedureCode ?? null, procedure_name: procedureName, status: 'submitted', backend_code: '1', label: 'Mới đăng ký',
        details: JSON.stringify({ submittedAt: receivedAt, plannedEndDate, channel: 'online', agency: 'UBND xã Ví Dụ' }),
      }]);
      insertAll(this.#database, 'dossier_history', ['dossier_code', 'position', 'at', 'status', 'label'], [{ dossier_code: code, position: 0, at: receivedAt, status: 'submitted', label: 'Công dân nộp trực tuyến' }]);
      insertAll(this.#database, 'persons', ['dossier_code', 'full_name'], [{ dossier_code: code, full_name: typeof answers['fullName'] === 'string' ? answers['fullName'] : null }]);
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

const receiptOf = (row: Row): Receipt => ({
  code: String(row['code']), submissionId: String(row['submission_id']), attachments: JSON.parse(String(row['attachments'])) as Receipt['attachments'],
  receivedAt: String(row['received_at']), plannedEndDate: String(row['planned_end_date']),
});

function missingAnswers(schema: { readonly required?: readonly string[] }, answers: unknown): readonly FieldError[] {
  if (typeof answers !== 'object' || answers === null) return [{ field: '', message: 'Chưa có nội dung tờ khai.' }];
  const given = answers as Fields;
  return (schema.required ?? []).filter((name) => given[name] === undefined || given[name] === '').map((name) => ({ field: `/${name}`, message: 'Mục này bắt buộc.' }));
}
