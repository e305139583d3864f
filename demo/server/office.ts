/** The office as its backends see it: questions in, records of the model out, always as of now. */
import type { Roster } from '../../src/model/roster.js';
import { type Sector } from '../../src/model/procedure.js';
import { type Database, oneRow } from './database.js';
import { type OfficeDossier, readDossier } from './dossiers.js';
import { type Clock, today } from './moments.js';
import type { Intake } from './intake/intake.js';
import {
  type FoundProcedures, listSectors, type NumberedProcedure, offsetAfter, type ProcedureFilter, readProcedure, searchProcedures,
} from './procedures.js';
import { type OfficeStatistics, readStatistics } from './statistics.js';

export interface Office {
  searchProcedures(filter: ProcedureFilter, offset: number, limit: number): FoundProcedures;
  /** Where to read on after the procedure with this id; undefined when it is not among those found. */
  offsetAfter(filter: ProcedureFilter, id: string): number | undefined;
  procedure(reference: { readonly code?: string; readonly id?: string }): NumberedProcedure | undefined;
  sectors(): readonly Sector[];
  dossier(code: string): OfficeDossier | undefined;
  /** `from` and `to` are dates; whole months are counted. */
  statistics(from: string, to: string): OfficeStatistics;
  roster(): Roster;
  readonly intake: Intake;
}

/** What the routes of every shape find in their context. */
export interface OfficeEnvironment {
  Variables: { office: Office };
}

export const openOffice = (database: Database, now: Clock, intake: Intake): Office => ({
  intake,
  searchProcedures: (filter, offset, limit) => searchProcedures(database, filter, offset, limit),
  offsetAfter: (filter, id) => offsetAfter(database, filter, id),
  procedure: (reference) => readProcedure(database, reference),
  sectors: () => listSectors(database),
  dossier: (code) => readDossier(database, code, today(now)),
  statistics: (from, to) => readStatistics(database, from, to, today(now)),
  roster: () => JSON.parse(String(oneRow(database, "SELECT record FROM notices WHERE name = 'roster'")?.['record'])) as Roster,
});

/** The same office after its software learnt states that nobody outside knows. */
export const withUnknownStatuses = (office: Office): Office => ({
  ...office,
  dossier: (code) => {
    const found = office.dossier(code);
    if (!found) return undefined;
    const { history, ...rest } = found.dossier;
    const status = { code: 'unknown', backendCode: '77', label: 'Đang liên thông nội bộ' } as const;
    const events = history?.map((event) => ({ ...event, status: 'unknown' as const, label: status.label }));
    return { ...found, dossier: { ...rest, status, ...(events && { history: events }) } };
  },
});
