/**
 * What a metric honestly says. Rates are computed from counts by integer arithmetic, never in binary floats, and never
 * say 100 % unless every one counts, nor 0 % unless none does.
 */
import type { TimeUnit } from './procedure.js';
import type { Metric } from './statistics.js';

/** A rate in hundredths of a percent: 9973 is 99.73 %. `bound` marks a rate kept off 0 % or 100 %. */
export interface Rate {
  readonly hundredths: number;
  readonly bound: 'exact' | 'over' | 'under';
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

export type MetricReading =
  | { readonly kind: 'noData' }
  | { readonly kind: 'count'; readonly count: number }
  | ({ readonly kind: 'computed'; readonly rate: Rate } & Counts)
  | { readonly kind: 'noDossiers' }
  /** Published without counts. */
  | { readonly kind: 'reportedOnly'; readonly percent: number }
  /** Published without counts, and it may be 0.995 % or 99.5 %. */
  | { readonly kind: 'ambiguous'; readonly published: number }
  /** Computed from the counts; the backend publishes another rate. */
  | ({ readonly kind: 'differs'; readonly rate: Rate; readonly percent: number } & Counts)
  /** Counts that cannot be: negative, not whole, or a part larger than its whole. */
  | ({ readonly kind: 'impossible' } & Counts)
  | { readonly kind: 'impossibleCount'; readonly count: number }
  | { readonly kind: 'points'; readonly points: number; readonly most?: number | undefined }
  /** A mean computed from a total and how many it is of, in hundredths of the unit. */
  | ({ readonly kind: 'mean'; readonly hundredths: number; readonly unit: TimeUnit } & Counts)
  | { readonly kind: 'reportedMean'; readonly average: number; readonly unit?: TimeUnit | undefined };

/** n/d in hundredths, half up; neither is below zero. */
export const hundredthsOf = (n: bigint, d: bigint): number => Number((n * 200n + d) / (2n * d));

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** n of d in hundredths of a percent, half up. Both are whole, 0 ≤ n ≤ d, d > 0. */
export function rate(numerator: number, denominator: number): Rate {
  const hundredths = hundredthsOf(BigInt(numerator) * 100n, BigInt(denominator));
  if (hundredths === 10_000 && numerator !== denominator) return { hundredths: 9_999, bound: 'over' };
  if (hundredths === 0 && numerator !== 0) return { hundredths: 1, bound: 'under' };
  return { hundredths, bound: 'exact' };
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
  if (percent !== undefined) return ambiguous ? { kind: 'ambiguous', published: percent } : { kind: 'reportedOnly', percent };
  if (points !== undefined) return points >= 0 && (maxPoints === undefined || points <= maxPoints) ? { kind: 'points', points, most: maxPoints } : { kind: 'noData' };
  if (average !== undefined) return average >= 0 ? { kind: 'reportedMean', average, unit } : { kind: 'noData' };
  if (count === undefined) return { kind: 'noData' };
  return isCount(count) ? { kind: 'count', count } : { kind: 'impossibleCount', count };
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
  if (unit) return { kind: 'mean', hundredths: hundredthsOf(BigInt(numerator), BigInt(denominator)), unit, ...counts };
  const ours = rate(numerator, denominator);
  const { percent, ambiguous } = publishedPercent(metric);
  const agrees = percent === undefined || !contradicts(percent, counts) || (ambiguous && !contradicts(percentOfShare(percent), counts));
  return agrees ? { kind: 'computed', rate: ours, ...counts } : { kind: 'differs', rate: ours, percent, ...counts };
}
