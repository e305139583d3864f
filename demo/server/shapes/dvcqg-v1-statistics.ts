/**
 * Figures as the older national portal reports them: one row a month, every number a text. Points of QĐ 766/QĐ-TTg stand beside
 * the counts and are no percentages. The first row is the whole period: it has the figures that were published without counts.
 */
import type { KnownMetric } from '../../../src/model/metrics.js';
import type { Metric } from '../../../src/model/statistics.js';
import { metricsOf, type OfficeStatistics, toStatistics, type MonthFigures } from '../statistics.js';

const columns = {
  received: 'TIEPNHAN', completed: 'DAXULY', inProgress: 'DANGXULY', overdue: 'QUAHAN',
  onlineRate: 'DVCTT', onTimeRate: 'TDGQ', onlinePaymentRate: 'TTTT', digitisedRate: 'MDSH', satisfactionRate: 'MDHL',
} as const satisfies Partial<Record<KnownMetric, string>>;

/** Most points an indicator can bring. */
const mostPoints: Readonly<Record<string, number>> = { TDGQ: 20, MDHL: 18 };

const columnOf = (id: string): string => Object.entries(columns).find(([metric]) => metric === id)?.[1] ?? id;
const text = (value: number | undefined): string => (value === undefined ? '' : String(value));
const slashed = (date: string | undefined): string => (date ?? '').split('-').reverse().join('/');

function counts({ id, count, numerator, denominator }: Metric): readonly (readonly [string, string])[] {
  const column = columnOf(id);
  return count === undefined ? [[`${column}_SO`, text(numerator)], [`${column}_TONG`, text(denominator)]] : [[column, text(count)]];
}

function points(metrics: readonly Metric[]): readonly (readonly [string, string])[] {
  return Object.entries(mostPoints).map(([column, most]) => {
    const { numerator = 0, denominator = 0 } = metrics.find(({ id }) => columnOf(id) === column) ?? {};
    return [column, denominator > 0 ? String(Math.round((numerator / denominator) * most * 100) / 100) : ''];
  });
}

const monthRow = (year: number, month: number, metrics: readonly Metric[], place: number): object => ({
  LOAI: 'THANG', NAM: String(year), THANG: String(month), ...Object.fromEntries([...metrics.flatMap(counts), ...points(metrics)]),
  ROW_STT: String(place),
});

export function monthRows(statistics: OfficeStatistics): readonly unknown[] {
  const { unit, period, metrics, asOf, source } = toStatistics(statistics);
  const rates = metrics.filter(({ reportedRate }) => reportedRate !== undefined).map(({ id, reportedRate }) => [
    `${columnOf(id)}_TYLE`, String(reportedRate).replace('.', ','),
  ]);
  const whole = {
    LOAI: 'KY', TEN: unit ?? '', TUNGAY: slashed(period?.from), DENNGAY: slashed(period?.to), NHAN: period?.label ?? '',
    CHOTSOLIEU: asOf?.slice(0, 19).replace(/\D/g, '') ?? '',
    NGUON: source ?? '', ...(Object.fromEntries(rates) as object), ROW_STT: '1',
  };
  return [whole, ...months(statistics).map(({ year, month, metrics: monthly }, index) => monthRow(year, month, monthly, index + 2))];
}

/** What was published for a whole period counts as one row. */
function months({ months: own, published }: OfficeStatistics): readonly { year: number; month: number; metrics: readonly Metric[] }[] {
  if (published) return [{
    year: Number(published.period?.from?.slice(0, 4)), month: Number(published.period?.to?.slice(5, 7)), metrics: published.metrics,
  }];
  return own.map(({ year, month, figures }: MonthFigures) => ({ year, month, metrics: metricsOf(figures) }));
}
