/** A provincial one-stop system: addresses with query strings, lists as slices of pages counted from 0 that say which one is the last. */
import { type Context, Hono } from 'hono';
import type { Metric } from '../../../src/model/statistics.js';
import type { Office, OfficeEnvironment } from '../office.js';
import { toStatistics } from '../statistics.js';
import { answerWithNulls } from './answer.js';
import { applyMethods, detail, dossierRecord, listItem } from './igate-v2-records.js';
import { channelField, dateField, type Fields, numberField, textField } from './input.js';

export const igateV2 = new Hono<OfficeEnvironment>();

const answer = (read: (office: Office, query: Fields) => unknown) => (context: Context<OfficeEnvironment>) =>
  answerWithNulls(context, read(context.get('office'), context.req.query()));

igateV2.get('/bd/procedure', answer((office, query) => {
  const filter = {
    keyword: textField(query, 'keyword'), sector: textField(query, 'sector-code'),
    channel: channelField(query, 'apply-method', applyMethods),
  };
  const { number, size } = pageOf(query);
  const { items, total } = office.searchProcedures(filter, number * size, size);
  return slice(items.map(listItem), number, size, (number + 1) * size >= total);
}));

igateV2.get('/bd/procedure/:code', (context) => {
  const found = context.get('office').procedure({ code: context.req.param('code') });
  if (!found) return context.json({ status: 404, error: 'Not Found', message: 'Không tìm thấy thủ tục' }, 404);
  return answerWithNulls(context, detail(found));
});

igateV2.get('/bd/sector', answer((office) => {
  const sectors = office.sectors().map(({ code, name, procedures }) => ({
    code, name: [{ languageId: 228, name }, { languageId: 46, name: code }], procedureQuantity: procedures,
  }));
  return slice(sectors, 0, sectors.length, true);
}));

igateV2.get('/pa/dossier/search', answer((office, query) => {
  const found = office.dossier(textField(query, 'code'));
  return slice(found ? [dossierRecord(found)] : [], 0, pageOf(query).size, true);
}));

igateV2.get('/pa/dossier-statistic/--statistic-agency-kgg', answer((office, query) => {
  const { unit, metrics, asOf, period } = toStatistics(office.statistics(dateField(query, 'from-date'), dateField(query, 'to-date')));
  return [{
    agency: { code: textField(query, 'agency-id'), name: unit }, fromDate: period?.from, toDate: period?.to,
    closedDate: asOf?.replace(/:(\d\d)$/, '$1'), ...Object.fromEntries(metrics.map(counts)),
  }];
}));

igateV2.get('/sy/duty-schedule', answer((office) => office.roster()));

/** This system knows counts only; a rate without counts does not exist for it. */
const counts = ({ id, count, numerator, denominator }: Metric): readonly [string, unknown] => [
  id, count ?? { quantity: numerator, total: denominator },
];

const pageOf = (query: Fields): { number: number; size: number } => ({
  number: numberField(query, 'page', 0, 0, 10_000), size: numberField(query, 'size', 20, 1, 100),
});

const slice = (content: readonly unknown[], number: number, size: number, last: boolean): object =>
  ({
    content, pageable: { pageNumber: number, pageSize: size }, first: number === 0, last, number, size, numberOfElements: content.length,
    empty: content.length === 0,
  });
