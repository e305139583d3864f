/** What is said of a figure: the value, the counts behind it, and what must be known to read it rightly. */
import type { FigureWords } from './figure-words/vi.js';
import type { MetricReading, Rate } from './metric-reading.js';
import { countMonths, isDate, monthNumber, type Period } from './period.js';
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

function percentOf({ hundredths, bound }: Rate, { words, format }: Language): string {
  const percent = format.percent(hundredths);
  return bound === 'over' ? words.over(percent) : bound === 'under' ? words.under(percent) : percent;
}

/** `metric` is the figure's id: ratings are counted as such. */
export function sayReading(metric: string, reading: MetricReading, language: Language): Saying {
  const { words, format: { number, hundredths } } = language;
  const counts = (part: number, whole: number): string => (metric === 'satisfactionRate' ? words.ofRatings : words.ofDossiers)(number(part), number(whole));
  const unsaid = (remark: string): Saying => ({ value: words.noData, none: true, doubtful: true, remark });
  switch (reading.kind) {
    case 'noData': return { value: words.noData, none: true, remark: words.noDataWhy };
    case 'noDossiers': return { value: words.noDossiers, none: true, counts: counts(0, 0), remark: words.noDossiersWhy };
    case 'count': return { value: number(reading.count) };
    case 'reportedOnly': return { value: `${number(reading.percent)}%`, remark: words.reportedOnly, doubtful: true };
    case 'computed':
    case 'differs': return {
      value: percentOf(reading.rate, language), counts: counts(reading.numerator, reading.denominator),
      ...(reading.kind === 'differs' && { remark: words.differs(`${number(reading.percent)}%`), doubtful: true }),
    };
    case 'ambiguous': return unsaid(words.ambiguous(number(reading.published)));
    case 'impossible': return unsaid(words.impossible(number(reading.numerator), number(reading.denominator)));
    case 'impossibleCount': return unsaid(words.impossibleCount(number(reading.count)));
    case 'points': return { value: words.points(number(reading.points), reading.most === undefined ? undefined : number(reading.most)), remark: words.pointsWhy };
    case 'mean': return { value: words.time(hundredths(reading.hundredths), reading.unit), counts: words.meanOf(number(reading.denominator)) };
    case 'reportedMean': return reading.unit === undefined
      ? { value: number(reading.average), remark: words.unitUnknown, doubtful: true }
      : { value: words.time(number(reading.average), reading.unit), remark: words.reportedOnly, doubtful: true };
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
  const parts: Readonly<Record<number, ((number: number, year: number) => string) | undefined>> = { 1: words.month, 3: words.quarter, 6: words.half, 12: (_, whole) => words.year(whole) };
  const named = first % count === 0 ? parts[count] : undefined;
  if (named) return named(number, year);
  if (first % 12 === 0 && count < 12) return words.firstMonths(count, year);
  return words.months(`${(first % 12) + 1}/${year}`, `${(last % 12) + 1}/${Math.floor(last / 12)}`);
}

/** The period in words; of one that still runs, up to which day: that on which the office closed its books, else today. */
export function nameSoFar(period: Period, asOf: string | undefined, today: string, language: Language): string {
  const closed = asOf === undefined || asOf.slice(0, 10) > today ? today : asOf.slice(0, 10);
  if (period.from > closed || period.to < today) return nameOfPeriod(period, language);
  if (period.toDate) return nameOfPeriod({ ...period, to: closed }, language);
  return language.words.period.soFar(nameOfPeriod(period, language), language.format.date(closed));
}

/** A backend that answers another period than it was asked for is shown with the one it answers. */
export function answeredPeriod(asked: Period, { period }: Pick<Statistics, 'period'>): Period {
  const from = period?.from?.slice(0, 10);
  const to = period?.to?.slice(0, 10);
  if (from === undefined || to === undefined || (from >= asked.from && to <= asked.to)) return asked;
  return isDate(from) && isDate(to) && from <= to ? { from, to } : asked;
}
