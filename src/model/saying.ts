/** What is said of a figure: the value, the counts behind it, and what must be known to read it rightly. */
import type { FigureWords } from './figure-words/vi.js';
import type { MetricReading } from './metric-reading.js';
import { countMonths, isDate, monthNumber, type Period } from './period.js';
import { isKnownMetric } from './metrics.js';
import type { Metric, Statistics } from './statistics.js';
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

/** What a figure of this name counts. */
export const countedBy = (metric: string): keyof FigureWords['counted'] => (metric === 'satisfactionRate' ? 'ratings' : isKnownMetric(metric) ? 'dossiers' : 'things');

/** `metric` is the figure's id. */
export function sayReading(metric: string, reading: MetricReading, { words, format: { number, hundredths } }: Language): Saying {
  const what = countedBy(metric);
  const counts = (part: number, whole: number): string => words.counted[what](words.of(number(part), number(whole)));
  const value = 'rounded' in reading ? words.bound[reading.rounded.bound](hundredths(reading.rounded.hundredths)) : '';
  const unsaid = (remark: string, doubtful = true): Saying => ({ value: words.noData, none: true, doubtful, remark });
  switch (reading.kind) {
    case 'noData': return unsaid(words.noDataWhy, false);
    case 'noDossiers': return { value: words.none[what] ?? words.noData, none: true, counts: counts(0, 0), remark: words.noneWhy };
    case 'count': return { value: number(reading.count) };
    case 'reportedOnly': return { value: `${value}%`, remark: words.reportedOnly, doubtful: true };
    case 'computed': return { value: `${value}%`, counts: counts(reading.numerator, reading.denominator) };
    // Without what computers add to a decimal number.
    case 'differs': return { value: `${value}%`, counts: counts(reading.numerator, reading.denominator), remark: words.differs(`${number(Number(reading.percent.toPrecision(9)))}%`), doubtful: true };
    case 'ambiguous': return unsaid(words.ambiguous(number(reading.published)));
    case 'impossible': return unsaid(words.impossible(words.of(number(reading.numerator), number(reading.denominator))));
    case 'impossibleCount': return unsaid(words.impossible(number(reading.count)));
    case 'points': return { value: words.points(reading.most === undefined ? value : words.of(value, number(reading.most))), remark: words.pointsWhy };
    case 'mean': return { value: words.time(value, reading.unit), counts: words.meanOf(words.counted[what](number(reading.denominator))) };
    case 'reportedMean': return { value: words.time(value, reading.unit), remark: reading.unit ? words.reportedOnly : words.unitUnknown, doubtful: true };
  }
}

/** A known figure has our name, another one its own. */
export const nameOfMetric = ({ id, label }: Metric, words: FigureWords): string => (isKnownMetric(id) ? words.metric[id] : (label ?? id));

/** The period in words: by the name people have for so many months, else by its dates. */
export function nameOfPeriod(period: Period, { words: { period: words }, format }: Language): string {
  const { from, to, toDate } = period;
  const count = countMonths(period);
  if (toDate) return words.yearToDate(format.date(to));
  if (!count) return words.range(format.date(from), format.date(to));
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const year = Math.floor(first / 12);
  const number = (first % 12) / count + 1;
  const parts: Readonly<Record<number, ((number: number, year: number) => string) | undefined>> = { 1: words.month, 3: words.quarter, 6: words.half, 12: words.year };
  const named = first % count === 0 ? parts[count] : undefined;
  if (named) return named(number, year);
  if (first % 12 === 0 && count < 12) return words.firstMonths(count, year);
  return words.months(`${(first % 12) + 1}/${year}`, `${(last % 12) + 1}/${Math.floor(last / 12)}`);
}

type Dated = Pick<Statistics, 'asOf' | 'period'>;

/** Up to which day figures of a period that still runs are: that on which the office closed its books, or to which it says that they go, else today. */
export const closingDay = ({ asOf, period }: Dated, today: string): string =>
  [asOf, period?.to].reduce<string>((first, day = today) => (day < first ? day.slice(0, 10) : first), today);

/** The period in words; of one that still runs, up to which day. */
export function nameSoFar(period: Period, statistics: Dated, today: string, language: Language): string {
  const closed = closingDay(statistics, today);
  if (period.from > closed || period.to < today) return nameOfPeriod(period, language);
  if (period.toDate) return nameOfPeriod({ ...period, to: closed }, language);
  return language.words.period.soFar(nameOfPeriod(period, language), language.format.date(closed));
}

/**
 * The period that an answer is of: the one that was asked for, unless the office states another. Days of the first and the last month may
 * be missing, and of a period that still runs the months to come; more days, or fewer months, are another period.
 */
export function answeredPeriod(asked: Period, { period }: Pick<Statistics, 'period'>, today: string): Period {
  const from = period?.from?.slice(0, 10) ?? asked.from;
  const to = period?.to?.slice(0, 10) ?? asked.to;
  if (![from, to].every(isDate) || from > to) return asked;
  const lacksNoMonth = monthNumber(from) <= monthNumber(asked.from) && monthNumber(to) >= Math.min(monthNumber(asked.to), monthNumber(today));
  return from >= asked.from && to <= asked.to && lacksNoMonth ? asked : { from, to };
}
