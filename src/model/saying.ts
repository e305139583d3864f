/** What is said of a figure: the value, the counts behind it, and what must be known to read it rightly. */
import type { FigureWords } from './figure-words/vi.js';
import type { MetricReading, Rate } from './metric-reading.js';
import { firstMonths, type Period, periodOfDates } from './period.js';
import type { TimeUnit } from './procedure.js';
import { isKnownMetric, type Metric, type Statistics } from './statistics.js';
import type { Writing } from './written.js';

export interface Saying {
  readonly value: string;
  /** The value is a sentence that there is none. */
  readonly none?: boolean;
  readonly counts?: string;
  readonly remark?: string;
  readonly doubtful?: boolean;
}

export interface Language {
  readonly words: FigureWords;
  readonly format: Writing;
}

const writtenTime = (amount: string, unit: TimeUnit | undefined, words: FigureWords): string => (unit === undefined ? amount : words.time(amount, unit));

export function percentOf({ hundredths, bound }: Rate, { words, format }: Language): string {
  const percent = format.percent(hundredths);
  return bound === 'over' ? words.over(percent) : bound === 'under' ? words.under(percent) : percent;
}

/** `metric` is the figure's id: ratings are counted as such. */
export function sayReading(metric: string, reading: MetricReading, language: Language): Saying {
  const { words, format } = language;
  const counts = (part: number, whole: number): string => (metric === 'satisfactionRate' ? words.ofRatings : words.ofDossiers)(format.number(part), format.number(whole));
  switch (reading.kind) {
    case 'noData': return { value: words.noData, none: true, remark: words.noDataWhy };
    case 'noDossiers': return { value: words.noDossiers, none: true, counts: counts(0, 0), remark: words.noDossiersWhy };
    case 'count': return { value: format.number(reading.count) };
    case 'reportedOnly': return { value: `${format.number(reading.percent)}%`, remark: words.reportedOnly, doubtful: true };
    case 'ambiguous': return { value: words.noData, none: true, remark: words.ambiguous(format.number(reading.published)), doubtful: true };
    case 'computed': return { value: percentOf(reading.rate, language), counts: counts(reading.numerator, reading.denominator) };
    case 'differs': return {
      value: percentOf(reading.rate, language), counts: counts(reading.numerator, reading.denominator),
      remark: words.differs(`${format.number(reading.percent)}%`), doubtful: true,
    };
    case 'impossible': return { value: words.noData, none: true, doubtful: true, remark: words.impossible(format.number(reading.numerator), format.number(reading.denominator)) };
    case 'impossibleCount': return { value: words.noData, none: true, doubtful: true, remark: words.impossibleCount(format.number(reading.count)) };
    case 'points': return { value: words.points(format.number(reading.points), reading.most === undefined ? undefined : format.number(reading.most)), remark: words.pointsWhy };
    case 'mean': return { value: writtenTime(format.hundredths(reading.hundredths), reading.unit, words), counts: words.meanOf(format.number(reading.denominator)) };
    case 'reportedMean': return {
      value: writtenTime(format.number(reading.average), reading.unit, words),
      remark: reading.unit === undefined ? words.unitUnknown : words.reportedOnly, doubtful: true,
    };
  }
}

/** A known figure has our name, another one its own. */
export const nameOfMetric = ({ id, label }: Metric, words: FigureWords): string => (isKnownMetric(id) ? words.metric[id] : (label ?? id));

/** The period in words. */
export function nameOfPeriod(period: Period, language: Language): string {
  const { kind, from, to, number, year } = period;
  const { words: { period: words }, format } = language;
  const count = firstMonths(period);
  switch (kind) {
    case 'month': return words.month(number, year);
    case 'quarter': return words.quarter(number, year);
    case 'half': return words.half(number, year);
    case 'year': return words.year(year);
    case 'yearToDate': return words.yearToDate(format.date(to));
    case 'months': return count ? words.firstMonths(count, year) : words.months(`${Number(from.slice(5, 7))}/${from.slice(0, 4)}`, `${Number(to.slice(5, 7))}/${to.slice(0, 4)}`);
    case 'range': return words.range(format.date(from), format.date(to));
  }
}

/** The period in words; of one that still runs, up to which day: that on which the office closed its books, else today. */
export function nameSoFar(period: Period, asOf: string | undefined, today: string, language: Language): string {
  const closed = asOf === undefined || asOf.slice(0, 10) > today ? today : asOf.slice(0, 10);
  if (period.from > closed || period.to < today) return nameOfPeriod(period, language);
  if (period.kind === 'yearToDate') return nameOfPeriod({ ...period, to: closed }, language);
  return language.words.period.soFar(nameOfPeriod(period, language), language.format.date(closed));
}

/** A backend that answers another period than it was asked for is shown with the one it answers. */
export function answeredPeriod(asked: Period, { period }: Pick<Statistics, 'period'>): Period {
  const from = period?.from?.slice(0, 10);
  const to = period?.to?.slice(0, 10);
  if (from === undefined || to === undefined || (from >= asked.from && to <= asked.to)) return asked;
  return periodOfDates(from, to) ?? asked;
}
