/** Files that citizens have sent: their bytes below one folder, what is known of them in the office's records. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { UploadedFile } from '../../../src/model/receipt.js';
import { type Database, insertAll, oneRow } from '../database.js';
import type { Clock } from '../moments.js';

export interface ArrivedFile {
  readonly id: string;
  readonly submissionId: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** What every virus scanner knows and nobody fears. */
const testVirus = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

export class Files {
  readonly #database: Database;
  readonly #now: Clock;
  /** Milliseconds that the virus check takes. */
  readonly #checkTime: number;

  constructor(database: Database, now: Clock, checkTime: number) {
    this.#database = database;
    this.#now = now;
    this.#checkTime = checkTime;
  }

  /** Notes a file whose bytes are all there. Said twice of one id, it is one file. */
  arrived({ id, submissionId, key, name, type }: ArrivedFile, bytes: Uint8Array): void {
    if (this.read(id)) return;
    const refused = Buffer.from(bytes).includes(testVirus) ? 'Tệp có mã độc.' : null;
    insertAll(this.#database, 'uploaded_files', ['id', 'submission_id', 'key', 'name', 'type', 'size', 'sha256', 'arrived_at', 'refused'], [{
      id, submission_id: submissionId, key, name, type, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), arrived_at: this.#now(), refused,
    }]);
  }

  arrivedAt(path: string, file: ArrivedFile): void {
    this.arrived(file, readFileSync(path));
  }

  read(id: string): (UploadedFile & { readonly name: string; readonly size: number; readonly sha256: string }) | undefined {
    const row = oneRow(this.#database, 'SELECT * FROM uploaded_files WHERE id = :id', { ':id': id.slice(0, 100) });
    if (!row) return undefined;
    const pending = this.#now() - Number(row['arrived_at']) < this.#checkTime;
    return {
      id, name: String(row['name']), size: Number(row['size']), sha256: String(row['sha256']),
      check: pending ? 'pending' : row['refused'] === null ? 'passed' : 'refused',
      ...(!pending && row['refused'] !== null && { reason: String(row['refused']) }),
    };
  }

  /** The same files where the virus check takes another time, in milliseconds. */
  checkedIn(checkTime: number): Files {
    return new Files(this.#database, this.#now, checkTime);
  }

  /** As a careless office does. */
  lose(id: string): void {
    this.#database.run('DELETE FROM uploaded_files WHERE id = :id', { ':id': id });
  }
}
