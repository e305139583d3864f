/** The office's records in one SQLite file that survives restarts. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

export type Database = sqlite.Database;
export type Values = Record<string, string | number | null>;
export type Row = Readonly<Record<string, string | number | null>>;

/** Raised when the tables below change; a file of another version is filled anew. */
const schemaVersion = 3;

const tables = `
  CREATE TABLE sectors (position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
  CREATE TABLE procedures (
    position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    sector_code TEXT REFERENCES sectors (code), exact_name TEXT NOT NULL, bare_name TEXT NOT NULL, words TEXT NOT NULL, record TEXT NOT NULL
  );
  CREATE TABLE procedure_channels (procedure_code TEXT NOT NULL REFERENCES procedures (code), type TEXT NOT NULL, PRIMARY KEY (procedure_code, type));
  CREATE TABLE persons (dossier_code TEXT PRIMARY KEY, full_name TEXT, identity_number TEXT, phone TEXT, address TEXT);
  CREATE TABLE dossiers (
    position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, procedure_code TEXT, procedure_name TEXT,
    status TEXT NOT NULL, backend_code TEXT, label TEXT, details TEXT NOT NULL
  );
  CREATE TABLE dossier_history (
    dossier_code TEXT NOT NULL REFERENCES dossiers (code), position INTEGER NOT NULL,
    at TEXT, status TEXT, label TEXT, step TEXT, department TEXT, note TEXT, PRIMARY KEY (dossier_code, position)
  );
  CREATE TABLE monthly_figures (
    months_ago INTEGER NOT NULL, sector_code TEXT NOT NULL,
    received INTEGER NOT NULL, online INTEGER NOT NULL, completed_on_time INTEGER NOT NULL, completed_late INTEGER NOT NULL,
    in_progress_in_time INTEGER NOT NULL, in_progress_overdue INTEGER NOT NULL, paid_online INTEGER NOT NULL, payable INTEGER NOT NULL,
    digitised INTEGER NOT NULL, satisfied INTEGER NOT NULL, rated INTEGER NOT NULL, PRIMARY KEY (months_ago, sector_code)
  );
  CREATE TABLE published_statistics (name TEXT PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE uploaded_files (
    id TEXT PRIMARY KEY, submission_id TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    size INTEGER NOT NULL, sha256 TEXT NOT NULL, arrived_at INTEGER NOT NULL, refused TEXT
  );
  CREATE TABLE submissions (
    number INTEGER PRIMARY KEY, submission_id TEXT NOT NULL, key TEXT UNIQUE, code TEXT NOT NULL UNIQUE, procedure_code TEXT NOT NULL,
    answers TEXT NOT NULL, attachments TEXT NOT NULL, on_behalf INTEGER NOT NULL, received_at TEXT NOT NULL, planned_end_date TEXT
  );
  CREATE INDEX submissions_by_id ON submissions (submission_id);
  CREATE TABLE supplements (
    number INTEGER PRIMARY KEY, submission_id TEXT NOT NULL, key TEXT UNIQUE, dossier_code TEXT NOT NULL,
    attachments TEXT NOT NULL, note TEXT NOT NULL, received_at TEXT NOT NULL
  );
  CREATE INDEX supplements_by_id ON supplements (submission_id);
  CREATE TABLE notices (name TEXT PRIMARY KEY, record TEXT NOT NULL);
  PRAGMA user_version = ${schemaVersion};
`;

/** Opens the file, made if it is not there. A lock left by a process that was cut down is taken away. */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const database = new sqlite.Database(file);
  database.exec('PRAGMA cache_size = -8000'); // kB: all of it; reading through WebAssembly is slow
  return database;
}

export const isFilled = (database: Database): boolean => oneRow(database, 'PRAGMA user_version')?.['user_version'] === schemaVersion;

/** Removes what there is and fills anew; all of it or nothing. */
export function refill(database: Database, fill: (database: Database) => void): void {
  const old = allRows(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  database.exec('PRAGMA foreign_keys = OFF; BEGIN');
  try {
    for (const { name } of old) database.exec(`DROP TABLE "${String(name)}"`);
    database.exec(tables);
    fill(database);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Inserts many rows with one prepared statement. */
export function insertAll(database: Database, table: string, columns: readonly string[], rows: readonly Row[]): void {
  const statement = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  try {
    for (const row of rows) statement.run(columns.map((column) => row[column] ?? null));
  } finally {
    statement.finalize();
  }
}

export const allRows = (database: Database, sql: string, values: Values = {}): readonly Row[] => database.all(sql, values) as readonly Row[];

export const oneRow = (database: Database, sql: string, values: Values = {}): Row | undefined => allRows(database, sql, values)[0];
