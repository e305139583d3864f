/**
 * CPSV-AP 3.2 as JSON-LD, the European vocabulary of public services: procedure = PublicService, channel = Channel, paper = EvidenceType,
 * fee = Cost, law = LegalResource. An answer is a graph whose nodes name each other, under the names of the standard's own context.
 * Which channel a concept means is said by a commune's own `table`; a fee belongs to the channel that `cv:ifAccessedThrough` names.
 */
const words = (path: string) => ({ from: path, pick: [{ '"@language"': 'vi' }, { '"@language"': 'en' }, {}], then: '"@value"' });
const plain = (path: string) => ({ from: [`${path}."@value"`, path] });
/** Durations of ISO 8601 as services give them. Calendar days, for the standard knows no working days. */
const values: Record<string, number> = {};
const units: Record<string, string> = {};
for (const [letter, most, days, unit] of [['D', 92, 1, 'calendarDay'], ['W', 12, 7, 'calendarDay'], ['M', 24, 1, 'month']] as const) {
  for (let count = 1; count <= most; count += 1) {
    values[`P${count}${letter}`] = count * days;
    units[`P${count}${letter}`] = unit;
  }
}
const processingTime = { from: ['"cv:processingTime"."@value"', '"cv:processingTime"'] };
const request = { url: 'services.jsonld', query: { q: '{keyword}' } };
const graph = { references: { in: '"@graph"', key: '@id' }, items: '"@graph"', where: { '"@type"': ['PublicService', 'cpsv:PublicService'] } };

const summary = {
  code: plain('"dct:identifier"'),
  name: words('"dct:title"'),
  'sector.code': plain('"cv:thematicArea"."dct:identifier"'),
  'sector.name': words('"cv:thematicArea"."skos:prefLabel"'),
  agency: words('"cv:hasCompetentAuthority"."skos:prefLabel"'),
  updatedAt: plain('"dct:modified"'),
};

export const cpsvAp = {
  operations: {
    searchProcedures: { request, ...graph, map: summary },
    getProcedure: {
      request: { url: 'services/{procedureCode}.jsonld' },
      ...graph,
      select: { '"dct:identifier"': '{procedureCode}' },
      map: {
        ...summary,
        description: words('"dct:description"'),
        channels: {
          each: '@',
          nested: '"cv:hasChannel"',
          map: {
            type: { from: ['"dct:type"."dct:identifier"', '"dct:type"."@id"', '"dct:type"'] },
            'processingTime.value': { ...processingTime, table: values },
            'processingTime.unit': { ...processingTime, table: units },
            'processingTime.label': processingTime,
            fees: {
              each: '"cv:hasCost"',
              where: { '"cv:ifAccessedThrough"."@id"': { is: '"@id"' } },
              map: { amount: plain('"cv:value"'), currency: { from: ['"cv:currency"."dct:identifier"', '"cv:currency"'] }, description: words('"dct:description"') },
            },
          },
        },
        cases: [{ papers: { each: '"cv:hasInputType"', map: { code: plain('"dct:identifier"'), name: words('"dct:title"') } } }],
        steps: { each: '"cpsv:follows"', map: { name: words('"dct:title"'), description: words('"dct:description"') } },
        results: { each: '"cpsv:produces"', map: { code: plain('"dct:identifier"'), name: words('"dct:title"') } },
        requirements: words('"cv:holdsRequirement"."dct:title"'),
        legalBasis: { each: '"cv:hasLegalResource"', map: { code: plain('"dct:identifier"'), name: words('"dct:title"') } },
      },
    },
  },
};
