/** What each operation of a portal reads, and which variables its request may name: the one table that everything else is made from. */
import { dossierSchema } from '../model/dossier.js';
import { procedureSchema, procedureSummarySchema, sectorSchema } from '../model/procedure.js';
import { rosterSchema } from '../model/roster.js';
import type { Schema } from '../model/schema.js';
import { statisticsSchema } from '../model/statistics.js';
import { operationVariables } from './operation-variables.js';
import type { OperationName } from './portal.js';

const { searchProcedures, getProcedure, listSectors, findDossier, getStatistics, getRoster } = operationVariables;

export const operations = {
  searchProcedures: { schema: procedureSummarySchema, variables: searchProcedures },
  getProcedure: { schema: procedureSchema, variables: getProcedure },
  listSectors: { schema: sectorSchema, variables: listSectors },
  findDossier: { schema: dossierSchema, variables: findDossier },
  getStatistics: { schema: statisticsSchema, variables: getStatistics },
  getRoster: { schema: rosterSchema, variables: getRoster },
} as const satisfies Record<OperationName, { schema: Schema; variables: readonly string[] }>;
