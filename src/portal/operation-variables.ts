/** Which variables the request of each operation may name. */
import type { OperationName } from './portal.js';

/** They say who somebody is: they may stand in the body of a request and nowhere else, for addresses and headers are logged. */
export const personalVariables: readonly string[] = ['proof'];

const ofPages: readonly string[] = ['page', 'offset', 'end', 'lastOffset', 'size', 'cursor'];

export const operationVariables: Readonly<Record<OperationName, readonly string[]>> = {
  searchProcedures: ['keyword', 'sector', 'channel', 'level', 'audience', ...ofPages],
  getProcedure: ['procedureCode', 'procedureId'],
  listSectors: ofPages,
  findDossier: ['dossierCode', 'proof'],
  getStatistics: ['from', 'to', 'year', 'month'],
  getRoster: [],
};
