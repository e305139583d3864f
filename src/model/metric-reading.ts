/**
 * What a metric honestly says. Rates are computed from counts by integer arithmetic, never in binary floats, and never
 * say 100 % unless every one counts, nor 0 % unless none does.
 */
import type { TimeUnit } from './procedure.js';
import type { Metric } from './statistics.js';

/** What is shown of a figure that is no count, in hundredths: 9973 is 99.73 %. `bound` marks one kept off all and nothing. */
export interface Rounded {
  readonly hundredths: number;
  readonly bound: 'exact' | 'over' | 'under';
}

interface Shown {
  readonly rounded: Rounded;
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

export type MetricReading =
  | { readonly kind: 'noData' }
  | { readonly kind: 'count'; readonly count: number }
  | ({ readonly kind: 'computed' } & Shown & Counts)
  | { readonly kind: 'noDossiers' }
  /** Published without counts. */
  | ({ readonly kind: 'reportedOnly'; readonly percent: number } & Shown)
  /** Published without counts, and it may be 0.995 % or 99.5 %. */
  | { readonly kind: 'ambiguous'; readonly published: number }
  /** Computed from the counts; the backend publishes another rate. */
  | ({ readonly kind: 'differs'; readonly percent: number } & Shown & Counts)
  /** Counts that cannot be: negative, not whole, or a part larger than its whole. */
  | ({ readonly kind: 'impossible' } & Counts)
  /** A count, or what was published instead, that cannot be: negative, not whole, more than all. */
  | { readonly kind: 'impossibleCount'; readonly count: number }
  | ({ readonly kind: 'points'; readonly points: number; readonly most?: number | undefined } & Shown)
  /** A mean computed from a total and how many it is of. */
  | ({ readonly kind: 'mean'; readonly unit: TimeUnit } & Shown & Counts)
  | ({ readonly kind: 'reportedMean'; readonly average: number; readonly unit?: TimeUnit | undefined } & Shown);

/** n/d in hundredths, half up; neither is below zero. */
export const hundredthsOf = (n: bigint, d: bigint): number => Number((n * 200n + d) / (2n * d));

export const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** All is said only of all, and nothing only of nothing; `all` in hundredths. */
function bounded(hundredths: number, all: number, isAll: boolean, isNothing: boolean): Rounded {
  if (hundredths >= all && !isAll) return { hundredths: all - 1, bound: 'over' };
  return hundredths === 0 && !isNothing ? { hundredths: 1, bound: 'under' } : { hundredths, bound: 'exact' };
}

/** n of d in hundredths of a percent, half up. Both are whole, 0 ≤ n ≤ d, d > 0. */
export const rate = (numerator: number, denominator: number): Rounded =>
  bounded(hundredthsOf(BigInt(numerator) * 100n, BigInt(denominator)), 10_000, numerator === denominator, numerator === 0);

/** A published number in hundredths, half up by its decimal digits: computers publish 99.73118279569893. */
function published(value: number, all = Infinity): Rounded {
  const shifted = Number(`${value}e2`);
  return bounded(Math.round(shifted >= 0 ? shifted : value * 100), Math.round(all * 100), value === all, value === 0);
}

/**
 * A published percentage contradicts the counts when it differs from them by more than half of its own last decimal,
 * and when it says "all" or "none" of a number that is neither. Exact: compared as whole numbers.
 */
function contradicts(percent: number, { numerator, denominator }: Counts): boolean {
  if ((percent === 100) !== (numerator === denominator)) return true;
  if ((percent === 0) !== (numerator === 0)) return true;
  const decimals = Math.min(String(percent).split('.')[1]?.length ?? 0, 6);
  const scale = 10 ** decimals;
  const difference = BigInt(Math.round(percent * scale)) * BigInt(denominator) - 100n * BigInt(scale) * BigInt(numerator);
  return 2n * (difference < 0n ? -difference : difference) > BigInt(denominator);
}

/** A share of one in percent, by its decimal digits. */
const percentOfShare = (share: number): number => Number((share * 100).toPrecision(15));

const within = (value: number | undefined, most: number): value is number => value !== undefined && value >= 0 && value <= most;

/** What a metric honestly says. */
export function readMetric(metric: Metric): MetricReading {
  const { count, numerator, denominator, points, maxPoints, average, unit } = metric;
  if (numerator !== undefined && denominator !== undefined) return readCounts(metric, { numerator, denominator });
  const { percent, ambiguous } = publishedPercent(metric);
  if (percent !== undefined) return ambiguous ? { kind: 'ambiguous', published: percent } : { kind: 'reportedOnly', percent, rounded: published(percent, 100) };
  if (within(points, maxPoints ?? Infinity)) return { kind: 'points', points, most: maxPoints, rounded: published(points, maxPoints) };
  if (within(average, Infinity)) return { kind: 'reportedMean', average, unit, rounded: published(average) };
  if (isCount(count)) return { kind: 'count', count };
  const wrong = [count, metric.reportedRate, metric.reportedShare, points, average].find((value) => value !== undefined);
  return wrong === undefined ? { kind: 'noData' } : { kind: 'impossibleCount', count: wrong };
}

/** A bare "0.995" may be less than one percent, or a share of one: nobody can tell, unless the counts do. */
function publishedPercent({ reportedRate, reportedShare }: Metric): { readonly percent?: number; readonly ambiguous?: boolean } {
  if (within(reportedShare, 1)) return { percent: percentOfShare(reportedShare) };
  return within(reportedRate, 100) ? { percent: reportedRate, ambiguous: reportedRate > 0 && reportedRate <= 1 } : {};
}

function readCounts(metric: Metric, counts: Counts): MetricReading {
  const { numerator, denominator } = counts;
  const { unit } = metric;
  if (!isCount(numerator) || !isCount(denominator) || (!unit && numerator > denominator)) return { kind: 'impossible', ...counts };
  if (denominator === 0) return { kind: 'noDossiers' };
  if (unit) return { kind: 'mean', rounded: bounded(hundredthsOf(BigInt(numerator), BigInt(denominator)), Infinity, false, numerator === 0), unit, ...counts };
  const rounded = rate(numerator, denominator);
  const { percent, ambiguous } = publishedPercent(metric);
  const agrees = percent === undefined || !contradicts(percent, counts) || (ambiguous && !contradicts(percentOfShare(percent), counts));
  return agrees ? { kind: 'computed', rounded, ...counts } : { kind: 'differs', rounded, percent, ...counts };
}
