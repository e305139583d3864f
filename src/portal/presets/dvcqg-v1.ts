/**
 * National Public Service Portal, the platform before 2026 (jsp/rest.jsp). Every operation is one address, told apart by `service`;
 * the JSON stands in a form field; answers are bare lists in which every value is a text and no total is given. Dossiers of
 * systems that exchange data with it bear the national status numbers.
 */
import { nationalStatuses } from './national-statuses.js';

export const dvcqgV1 = {
  operations: {
    searchProcedures: {
      request: {
        url: 'jsp/rest.jsp',
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        body: {
          format: 'form-json',
          field: 'params',
          template: {
            service: 'procedure_advanced_search_service_v2', provider: 'dvcquocgia', type: 'ref', is_connected: 0,
            keyword: '{keyword}', field_id: '{sector}', agency_type: '-1', impl_agency_id: '-1', object_id: '-1', impl_level_id: '-1',
            recordPerPage: '{size}', pageIndex: '{page}',
          },
        },
        variables: { keyword: { default: '' }, sector: { default: '-1' } },
      },
      items: '@',
      paging: { kind: 'page', first: 1 },
      map: {
        code: 'PROCEDURE_CODE',
        id: 'ID',
        name: 'PROCEDURE_NAME',
        'sector.name': 'FIELD_NAME',
        agency: { from: ['IMPLEMENTATION_AGENCY', 'PUBLISHED_AGENCY'] },
      },
    },
  },
  statuses: nationalStatuses,
};
