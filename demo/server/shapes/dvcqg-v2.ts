/** The newer national portal: JSON both ways, every answer a 201 in an envelope, also the ones that say no; lists go on by cursor. */
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Metric } from '../../../src/model/statistics.js';
import type { Office, OfficeEnvironment } from '../office.js';
import { breakdownOf, toStatistics } from '../statistics.js';
import { answerWithNulls } from './answer.js';
import { detail, dossierDetail, listItem, submissionMethods } from './dvcqg-v2-records.js';
import { channelField, dateField, type Fields, jsonBody, numberField, textField } from './input.js';

export const dvcqgV2 = new Hono<OfficeEnvironment>();

class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const operations: Readonly<Record<string, (office: Office, fields: Fields) => unknown>> = {
  'submitting/formality/list-all-public-formality-by-citizen': list,
  'configuring/formality/get-formality-by-citizen': (office, fields) => detail(
    existing(office.procedure({ id: textField(fields, 'id'), code: textField(fields, 'code') }))
  ),
  'configuring/citizen/category/list': (office) => ({
    rows: office.sectors().map(({ code, name, procedures }) => ({ id: code, name, totalFormality: procedures })), lastId: null,
  }),
  'submitting/dossier/get-dossier-by-code': (office, fields) => dossierDetail(existing(office.dossier(textField(fields, 'code')))),
  'reporting/citizen/department-statistic': statistics,
  'configuring/citizen/support-schedule': (office) => office.roster(),
};

dvcqgV2.post('/api/v1/:operation{.+}', async (context: Context<OfficeEnvironment>) => {
  const name = context.req.param('operation') ?? '';
  const operation = Object.prototype.hasOwnProperty.call(operations, name) ? operations[name] : undefined;
  if (!operation) return context.json({ statusCode: 404, message: `Cannot POST /api/v1/${name}` }, 404);
  try {
    return answerWithNulls(context, { code: 'OK', message: 'OK', data: operation(context.get('office'), await jsonBody(context)) }, 201);
  } catch (error) {
    if (error instanceof Refusal) return context.json({ code: error.code, message: error.message, data: null }, 201);
    if (error instanceof HTTPException) return context.json({ code: 'VALIDATION_ERROR', message: error.message, data: null }, 201);
    throw error;
  }
});

function existing<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Refusal('NOT_FOUND', 'Không tìm thấy dữ liệu.');
  return found;
}

function list(office: Office, fields: Fields): unknown {
  const limit = numberField(fields, 'limit', 20, 1, 100);
  const lastId = textField(fields, 'lastId');
  const filter = {
    keyword: textField(fields, 'q'), sector: textField(fields, 'categoryId'),
    channel: channelField(fields, 'submissionMethod', submissionMethods),
  };
  const offset = lastId ? office.offsetAfter(filter, lastId) : 0;
  if (offset === undefined) throw new Refusal('VALIDATION_ERROR', 'lastId không có trong danh sách.');
  const { items, total } = office.searchProcedures(filter, offset, limit);
  const more = offset + items.length < total;
  return { items: items.map(listItem), lastId: more ? items.at(-1)?.procedure.id : null, total };
}

function statistics(office: Office, fields: Fields): unknown {
  const statistic = office.statistics(dateField(fields, 'fromDate'), dateField(fields, 'toDate'));
  const { unit, period, metrics, asOf, source, sourceUrl } = toStatistics(statistic);
  return {
    department: { name: unit }, period, indicators: metrics.map(indicator), closedAt: asOf ? Date.parse(asOf) : null,
    source, sourceUrl,
    categories: breakdownOf(statistic).sectors?.map(({ name, metrics: own }) => ({ categoryName: name, indicators: own.map(indicator) })),
  };
}

const indicator = ({ id, label, count, numerator, denominator, reportedRate, definition }: Metric): unknown =>
  ({ key: id, name: label, value: count, part: numerator, whole: denominator, percent: reportedRate, definition });
