/** What each operation of a portal reads, and which variables its request may name: the one table that everything else is made from. */
import { dossierSchema } from '../model/dossier.js';
import { procedureSchema, procedureSummarySchema, sectorSchema } from '../model/procedure.js';
import { rosterSchema } from '../model/roster.js';
import { statisticsSchema } from '../model/statistics.js';
import type { Schema } from '../model/schema.js';
import type { OperationName } from './portal.js';

/** They say who somebody is: they may stand in the body of a request and nowhere else, for addresses and headers are logged. */
export const personalVariables: readonly string[] = ['proof'];

export const operations = {
  searchProcedures: { schema: procedureSummarySchema, variables: ['keyword', 'sector', 'channel', 'level', 'audience', 'page', 'offset', 'end', 'lastOffset', 'size', 'cursor'] },
  getProcedure: { schema: procedureSchema, variables: ['procedureCode', 'procedureId'] },
  listSectors: { schema: sectorSchema, variables: ['page', 'offset', 'end', 'lastOffset', 'size', 'cursor'] },
  findDossier: { schema: dossierSchema, variables: ['dossierCode', 'proof'] },
  getStatistics: { schema: statisticsSchema, variables: ['from', 'to', 'year', 'month'] },
  getRoster: { schema: rosterSchema, variables: [] },
} as const satisfies Record<OperationName, { schema: Schema; variables: readonly string[] }>;
