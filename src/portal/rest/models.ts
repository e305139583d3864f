/** What answers are read into: a page loads the models of the operations that it asks. */
import type { operations } from '../operations.js';
import type { OperationName } from '../portal.js';
import { loaded } from './loaded.js';

export const schemas: { readonly [Name in OperationName]: () => Promise<(typeof operations)[Name]['schema']> } = {
  searchProcedures: async () => (await loaded(import('../../model/procedure.js'))).procedureSummarySchema,
  getProcedure: async () => (await loaded(import('../../model/procedure.js'))).procedureSchema,
  listSectors: async () => (await loaded(import('../../model/procedure.js'))).sectorSchema,
  findDossier: async () => (await loaded(import('../../model/dossier.js'))).dossierSchema,
  getStatistics: async () => (await loaded(import('../../model/statistics.js'))).statisticsSchema,
  getRoster: async () => (await loaded(import('../../model/roster.js'))).rosterSchema,
};
