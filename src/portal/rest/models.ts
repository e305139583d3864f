/** What the adapter reads into: a page loads the models of the operations that it asks. */
import type { Schema } from '../../model/schema.js';
import { operationVariables } from '../operation-variables.js';
import type { operations } from '../operations.js';
import type { OperationName } from '../portal.js';
import { loaded } from './loaded.js';

/** What an operation reads, and which variables its request may name. */
export interface Model {
  readonly schema: () => Schema | Promise<Schema>;
  readonly variables: readonly string[];
}

export const schemas: { readonly [Name in OperationName]: () => Promise<(typeof operations)[Name]['schema']> } = {
  searchProcedures: async () => (await loaded(import('../../model/procedure.js'))).procedureSummarySchema,
  getProcedure: async () => (await loaded(import('../../model/procedure.js'))).procedureSchema,
  listSectors: async () => (await loaded(import('../../model/procedure.js'))).sectorSchema,
  findDossier: async () => (await loaded(import('../../model/dossier.js'))).dossierSchema,
  getStatistics: async () => (await loaded(import('../../model/statistics.js'))).statisticsSchema,
  getRoster: async () => (await loaded(import('../../model/roster.js'))).rosterSchema,
};

export const modelOf = (name: OperationName): Model => ({ schema: schemas[name], variables: operationVariables[name] });
