/** Fills the office's tables from the facts in demo/data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier, StatusEvent } from '../../src/model/dossier.js';
import type { Procedure, Sector } from '../../src/model/procedure.js';
import type { Statistics } from '../../src/model/statistics.js';
import { fold } from '../../src/model/text.js';
import { type Database, insertAll, type Row } from './database.js';
import type { Person } from './dossiers.js';
import { bareName, plainWords } from './keywords.js';

const dataFolder = join(import.meta.dirname, '..', 'data');

type SeededDossier = Dossier & { readonly person: Person; readonly tags: readonly string[] };

interface MonthRow {
  /** "month-0" is the current month. */
  readonly month: string;
  readonly sector: string;
  readonly [figure: string]: string | number;
}

interface SeededStatistics {
  readonly months: readonly MonthRow[];
  readonly special: Readonly<Record<string, Statistics>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(dataFolder, file), 'utf8'));

export function seed(database: Database): void {
  seedProcedures(database, read('sectors.json') as readonly Sector[], read('procedures.json') as readonly Procedure[]);
  seedDossiers(database, read('dossiers.json') as readonly SeededDossier[]);
  seedStatistics(database, read('statistics.json') as SeededStatistics);
  insertAll(database, 'notices', ['name', 'record'], [{ name: 'roster', record: JSON.stringify(read('roster.json')) }]);
}

function seedProcedures(database: Database, sectors: readonly Sector[], procedures: readonly Procedure[]): void {
  insertAll(database, 'sectors', ['code', 'name'], sectors.map(({ code, name }) => ({ code, name })));
  const rows = withOwnIds(procedures).map((procedure): Row => ({
    code: procedure.code,
    id: procedure.id,
    name: procedure.name,
    sector_code: procedure.sector?.code ?? null,
    exact_name: procedure.name.normalize('NFC').toLowerCase(),
    bare_name: bareName(procedure.name),
    words: ` ${plainWords(procedure.name)} ${fold(procedure.code)} ${plainWords(procedure.sector?.name ?? '')} `,
    record: JSON.stringify(procedure),
  }));
  insertAll(database, 'procedures', ['code', 'id', 'name', 'sector_code', 'exact_name', 'bare_name', 'words', 'record'], rows);
  const channels = procedures.flatMap(({ code, channels: list = [] }) => [...new Set(list.map(({ type }) => type))].map(
    (type) => ({ procedure_code: code, type })
  ));
  insertAll(database, 'procedure_channels', ['procedure_code', 'type'], channels);
}

/** The published lists give one id to several procedures; here each has its own, because lists are read on from an id. */
function withOwnIds(procedures: readonly Procedure[]): readonly (Procedure & { readonly id: string })[] {
  const taken = new Set<string>();
  return procedures.map((procedure) => {
    const { code, id = code } = procedure;
    const own = taken.has(id) ? `${id}-${code}` : id;
    taken.add(own);
    return { ...procedure, id: own };
  });
}

function seedDossiers(database: Database, dossiers: readonly SeededDossier[]): void {
  const columns = ['code', 'procedure_code', 'procedure_name', 'status', 'backend_code', 'label', 'details'];
  insertAll(database, 'dossiers', columns, dossiers.map(dossierRow));
  insertAll(database, 'persons', ['dossier_code', 'full_name', 'identity_number', 'phone', 'address'], dossiers.map(({ code, person }) => ({
    dossier_code: code, full_name: person.fullName ?? null, identity_number: person.identityNumber ?? null, phone: person.phone ?? null,
    address: person.address ?? null,
  })));
  const events = dossiers.flatMap(({ code, history = [] }) => history.map(
    (event, position) => ({ dossier_code: code, position, ...eventRow(event) })
  ));
  insertAll(database, 'dossier_history', ['dossier_code', 'position', 'at', 'status', 'label', 'step', 'department', 'note'], events);
}

const inOwnColumns: readonly string[] = ['code', 'procedure', 'status', 'history', 'person', 'tags'];

const dossierRow = (dossier: SeededDossier): Row => ({
  code: dossier.code, procedure_code: dossier.procedure?.code ?? null, procedure_name: dossier.procedure?.name ?? null,
  status: dossier.status.code, backend_code: dossier.status.backendCode ?? null, label: dossier.status.label ?? null,
  details: JSON.stringify(Object.fromEntries(Object.entries(dossier).filter(([field]) => !inOwnColumns.includes(field)))),
});

const eventRow = ({ at, status, label, step, department, note }: StatusEvent): Row => ({
  at: at ?? null, status: status ?? null, label: label ?? null, step: step ?? null, department: department ?? null, note: note ?? null,
});

/** Columns of monthly_figures and what they are called in the facts. */
export const figureColumns = {
  received: 'received',
  online: 'online',
  completedOnTime: 'completed_on_time',
  completedLate: 'completed_late',
  inProgressInTime: 'in_progress_in_time',
  inProgressOverdue: 'in_progress_overdue',
  paidOnline: 'paid_online',
  payable: 'payable',
  digitised: 'digitised',
  satisfied: 'satisfied',
  rated: 'rated',
} as const;
export type FigureName = keyof typeof figureColumns;

function seedStatistics(database: Database, { months, special }: SeededStatistics): void {
  const figures = Object.entries(figureColumns);
  const rows = months.map((month): Row => ({
    months_ago: Number(month.month.replace('month-', '')),
    sector_code: month.sector,
    ...Object.fromEntries(figures.map(([name, column]) => [column, Number(month[name])])),
  }));
  insertAll(database, 'monthly_figures', ['months_ago', 'sector_code', ...figures.map(([, column]) => column)], rows);
  insertAll(
    database, 'published_statistics', ['name', 'record'],
    Object.entries(special).map(([name, record]) => ({ name, record: JSON.stringify(record) }))
  );
}
