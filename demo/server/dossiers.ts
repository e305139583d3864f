/** Reading dossiers, with the persons they belong to: what leaves the office is decided by each shape. */
import type { Dossier } from '../../src/model/dossier.js';
import { normaliseCode } from '../../src/model/text.js';
import { allRows, type Database, oneRow, type Row } from './database.js';
import { resolveMoments } from './moments.js';

export interface Person {
  readonly fullName?: string | undefined;
  readonly identityNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
}

/** A dossier as the office itself sees it. */
export interface OfficeDossier {
  readonly number: number;
  readonly dossier: Dossier;
  readonly person: Person;
}

const withoutNulls = (row: Row): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string | number] => entry[1] !== null));

/** By the code as people type it; moments are resolved against `date`, today in Vietnam. */
export function readDossier(database: Database, typed: string, date: string): OfficeDossier | undefined {
  const row = oneRow(database, 'SELECT * FROM dossiers WHERE code = :code', { ':code': normaliseCode(typed.slice(0, 200)) });
  if (!row) return undefined;
  const key = { ':code': row['code'] ?? null };
  const history = allRows(
    database, 'SELECT at, status, label, step, department, note FROM dossier_history WHERE dossier_code = :code ORDER BY position', key
  );
  const person = oneRow(
    database, 'SELECT full_name AS fullName, identity_number AS identityNumber, phone, address FROM persons WHERE dossier_code = :code', key
  );
  const { code, procedure_code, procedure_name, status, backend_code, label } = row;
  const procedure = withoutNulls({ code: procedure_code ?? null, name: procedure_name ?? null });
  const dossier = {
    code,
    ...(Object.keys(procedure).length > 0 ? { procedure } : {}),
    status: withoutNulls({ code: status ?? null, backendCode: backend_code ?? null, label: label ?? null }),
    ...(history.length > 0 ? { history: history.map(withoutNulls) } : {}),
    ...(JSON.parse(String(row['details'])) as object),
  };
  return { number: Number(row['position']), dossier: resolveMoments(dossier, date) as unknown as Dossier, person: withoutNulls(person ?? {}) };
}
