/**
 * The SDK's own contract: what the gateway answers, and any office that builds an interface for these elements.
 * Fields bear the names of the model, so nothing has to be mapped; the OpenAPI document is made from this and the
 * model's schemas. A refusal may carry a `message` for the citizen.
 */
const success = { message: 'message' };

export const gateway = {
  operations: {
    searchProcedures: {
      request: {
        url: 'procedures',
        query: { q: '{keyword}', sector: '{sector}', channel: '{channel}', level: '{level}', audience: '{audience}', page: '{page}', size: '{size}' },
      },
      success,
      items: 'items',
      total: 'total',
      paging: { kind: 'page', first: 1, more: 'more' },
    },
    getProcedure: { request: { url: 'procedures/{procedureCode}' }, success },
    listSectors: { request: { url: 'sectors' }, success, items: 'items' },
    // A look-up by POST: the code of a person's dossier stays out of addresses, logs and histories.
    findDossier: { request: { url: 'dossiers/find', body: { format: 'json', template: { code: '{dossierCode}', proof: '{proof}' } } }, success },
    getStatistics: { request: { url: 'statistics', query: { from: '{from}', to: '{to}' } }, success },
    getRoster: { request: { url: 'roster' }, success },
  },
};
