/**
 * HSDS 3, the Human Services Data Specification (Open Referral): procedure = service, papers = required_documents, fees = cost_options,
 * the roster = the service's weekly schedules.
 */
const term = { from: 'attributes', pick: { 'taxonomy_term.name': { not: null } } };

const summary = {
  code: 'id',
  id: 'id',
  name: 'name',
  agency: 'organization.name',
  'sector.code': { ...term, then: 'taxonomy_term.code' },
  'sector.name': { ...term, then: 'taxonomy_term.name' },
  updatedAt: { from: ['last_modified', 'assured_date'] },
};

export const hsds = {
  operations: {
    searchProcedures: {
      request: { url: 'services', query: { search: '{keyword}', taxonomy_term_id: '{sector}', page: '{page}', per_page: '{size}' } },
      items: 'contents',
      total: 'total_items',
      paging: { kind: 'page', first: 1, last: 'last_page' },
      map: summary,
    },
    getProcedure: {
      request: { url: 'services/{procedureCode}' },
      map: {
        ...summary,
        description: 'description',
        requirements: 'eligibility_description',
        channels: [
          { type: { present: { 'service_at_locations[0]': 'inPerson' } }, description: 'fees_description', fees: { each: 'cost_options', map: { name: 'option', amount: 'amount', currency: 'currency', description: 'amount_description' } } },
        ],
        cases: [{ papers: { each: 'required_documents', map: { name: 'document', templates: [{ name: 'document', url: 'uri' }] } } }],
        steps: [{ description: 'application_process' }],
        officialUrl: 'url',
        receivingAddress: { join: ['service_at_locations[0].location.addresses[0].address_1', 'service_at_locations[0].location.addresses[0].city'], with: ', ' },
      },
    },
  },
};
