/**
 * National Public Service Portal, the platform of 2026 (api/v1). Reads are POSTs answered with 201; an envelope says whether they
 * succeeded; lists go on by the id of their last item; texts are HTML; details are asked for by id.
 */
const success = { status: [200, 201], where: { code: 'OK' }, message: 'message' };

const list = 'api/v1/submitting/formality/list-all-public-formality-by-citizen';

export const dvcqgV2 = {
  operations: {
    searchProcedures: {
      request: {
        url: list,
        body: { format: 'json', template: { limit: '{size}', lastId: '{cursor}', q: '{keyword}', categoryId: '{sector}' } },
        variables: { cursor: { default: null } },
      },
      success,
      items: 'data.items',
      total: 'data.total',
      paging: { kind: 'cursor', next: 'data.lastId' },
      map: {
        code: 'code',
        id: 'id',
        name: 'name',
        'sector.code': 'categories[0].id',
        'sector.name': 'categories[0].name',
        agency: 'departments[0].name',
      },
    },
    getProcedure: {
      before: {
        request: { url: list, body: { format: 'json', template: { limit: 20, lastId: null, q: '{procedureCode}' } } },
        success,
        items: 'data.items',
        select: { code: '{procedureCode}' },
        take: { procedureId: 'id' },
      },
      request: { url: 'api/v1/configuring/formality/get-formality-by-citizen', body: { format: 'json', template: { id: '{procedureId}' } } },
      success,
      record: 'data',
      map: {
        code: 'code',
        id: 'id',
        name: 'name',
        description: 'description',
        'sector.code': 'categoriesDetails[0].id',
        'sector.name': 'categoriesDetails[0].name',
        agency: 'departmentsExecuting[0].name',
        addressees: { each: 'subjectTypesDetails', item: 'name' },
        channels: {
          each: 'executionMethods',
          map: {
            type: { from: 'submissionMethod', table: { ONLINE: 'online', DIRECT: 'inPerson', POSTAL: 'postal' } },
            'processingTime.value': 'processingTime',
            'processingTime.unit': { from: 'processingTimeUnit', table: { WORKING_DAY: 'workingDay' } },
            description: 'description',
            fees: { each: 'fees', map: { name: 'name', amount: { from: ['value', 'amount'] }, description: 'description' } },
          },
        },
        cases: {
          each: 'executionCases',
          map: {
            name: 'name',
            kind: { from: 'name', table: { 'Giấy tờ phải nộp': 'submit', 'Giấy tờ phải xuất trình': 'present' } },
            papers: {
              each: 'profileComponents',
              map: {
                code: 'code',
                name: 'name',
                originals: 'originalQty',
                copies: 'copyQty',
                electronicForm: 'hasElectronicForm',
                templates: { each: 'attachments', map: { name: 'fileName' } },
              },
            },
          },
        },
        steps: { each: 'executionSteps', map: { name: 'name', description: 'description' } },
        results: { each: 'resultsDetails', map: { code: 'code', name: 'name' } },
        requirements: 'requirementsAndConditions',
        legalBasis: { each: 'legalBasisesDetails', map: { code: 'code', name: 'name' } },
        receivingAddress: 'dossierReceivingAddresses',
        decisionNumber: 'procedureProposal.proposalNumber',
      },
    },
  },
  // Of the states of a dossier only this one is known for certain.
  statuses: { DRAFT: 'draft' },
};
