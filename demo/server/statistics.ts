/** Figures over whole months, added up by the database. */
import { type Metric, type Statistics, type StatisticsQuery } from '../../src/model/statistics.js';
import { allRows, type Database, oneRow, type Row } from './database.js';
import { firstDayOfMonth, lastDayOfMonth, monthNumber } from './moments.js';
import { type FigureName, figureColumns } from './seed.js';

export type Figures = Readonly<Record<FigureName, number>>;

export interface MonthFigures {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly figures: Figures;
}

export interface SectorFigures {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
}

export interface OfficeStatistics {
  /** The whole months counted, cut off today. */
  readonly period: StatisticsQuery;
  /** Undefined when the office has no books of these months. */
  readonly figures: Figures | undefined;
  /** Oldest first. */
  readonly months: readonly MonthFigures[];
  /** The same dossiers by their sector, most first. */
  readonly sectors: readonly SectorFigures[];
  /** When the books were closed. */
  readonly asOf: string;
  /** Figures that were published for exactly this period, right or wrong, instead of the office's own. */
  readonly published?: Statistics | undefined;
}

export const source = 'Hệ thống một cửa xã Ví Dụ (số liệu minh họa)';
export const unit = 'UBND xã Ví Dụ';

const sums = Object.entries(figureColumns).map(([name, column]) => `sum(${column}) AS ${name}`).join(', ');
const inPeriod = 'months_ago BETWEEN :latest AND :earliest';

const figuresOf = (row: Row): Figures => Object.fromEntries(Object.keys(figureColumns).map((name) => [name, Number(row[name])])) as Figures;

export function readStatistics(database: Database, from: string, to: string, today: string): OfficeStatistics {
  const current = monthNumber(today);
  const latest = Math.max(current - monthNumber(to), 0);
  const months = { ':latest': latest, ':earliest': current - monthNumber(from) };
  const rows = allRows(
    database, `SELECT months_ago, ${sums} FROM monthly_figures WHERE ${inPeriod} GROUP BY months_ago ORDER BY months_ago DESC`, months
  );
  const whole = oneRow(database, `SELECT count(*) AS months, ${sums} FROM monthly_figures WHERE ${inPeriod}`, months);
  const lastDay = lastDayOfMonth(monthNumber(to));
  return {
    period: { from: firstDayOfMonth(monthNumber(from)), to: lastDay < today ? lastDay : today },
    figures: whole && Number(whole['months']) > 0 ? figuresOf(whole) : undefined,
    months: rows.map((row) => {
      const month = current - Number(row['months_ago']);
      return { year: Math.floor(month / 12), month: (month % 12) + 1, figures: figuresOf(row) };
    }),
    sectors: sectorsIn(database, months),
    asOf: `${today}T00:00:00+07:00`,
    published: publishedFor(database, from, to),
  };
}

function sectorsIn(database: Database, months: Readonly<Record<string, number>>): readonly SectorFigures[] {
  const rows = allRows(
    database,
    `SELECT sector_code, name, ${sums} FROM monthly_figures JOIN sectors ON code = sector_code WHERE ${inPeriod} GROUP BY sector_code ORDER BY received DESC`, months
  );
  return rows.map((row) => ({ code: String(row['sector_code']), name: String(row['name']), figures: figuresOf(row) }));
}

function publishedFor(database: Database, from: string, to: string): Statistics | undefined {
  const records = allRows(database, 'SELECT record FROM published_statistics').map(({ record }) => JSON.parse(String(record)) as Statistics);
  return records.find(({ period }) => period?.from === from && period.to === to);
}

/**
 * The metrics of some months. A month's row tells how the dossiers received in it stood at its end. On time as QĐ 766/QĐ-TTg
 * 2.1 counts: done in time or still within time, of all. What is open is counted on the last day alone.
 */
export function metricsOf(figures: Figures, lastMonth: Figures = figures): readonly Metric[] {
  const {
    received, online, completedOnTime, completedLate, inProgressInTime, inProgressOverdue, paidOnline, payable, digitised, satisfied, rated,
  } = figures;
  const rate = (id: string, numerator: number, denominator: number): Metric => ({ id, numerator, denominator });
  return [
    { id: 'received', count: received },
    { id: 'completed', count: completedOnTime + completedLate },
    { id: 'inProgress', count: lastMonth.inProgressInTime + lastMonth.inProgressOverdue },
    { id: 'overdue', count: lastMonth.inProgressOverdue },
    rate('onlineRate', online, received),
    rate('onTimeRate', completedOnTime + inProgressInTime, completedOnTime + completedLate + inProgressInTime + inProgressOverdue),
    rate('onlinePaymentRate', paidOnline, payable),
    rate('digitisedRate', digitised, completedOnTime + completedLate),
    rate('satisfactionRate', satisfied, rated),
  ];
}

export const toStatistics = ({ period, figures, months, asOf, published }: OfficeStatistics): Statistics =>
  published ?? { unit, period, metrics: figures ? [...metricsOf(figures, months.at(-1)?.figures)] : [], asOf, source };

/** What is behind the figures of a period, for the backends that publish it. */
export function breakdownOf({ figures, months, sectors, published }: OfficeStatistics): Pick<Statistics, 'months' | 'sectors' | 'channels' | 'statuses'> {
  if (published || !figures) return {};
  const { received, online, completedOnTime, completedLate } = figures;
  const last = months.at(-1)?.figures ?? figures;
  return {
    months: months.map(({ year, month, figures: monthly }) => ({ month: `${year}-${String(month).padStart(2, '0')}`, metrics: [...metricsOf(monthly)] })),
    sectors: sectors.map(({ code, name, figures: own }) => ({ code, name, metrics: [...metricsOf(own)] })),
    channels: [{ channel: 'online', count: online }, { channel: 'inPerson', count: received - online }],
    statuses: [
      { status: 'completed', count: completedOnTime + completedLate },
      { status: 'inProgress', count: last.inProgressInTime + last.inProgressOverdue },
    ],
  };
}
