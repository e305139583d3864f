/**
 * Figures of an office. Rates are computed from counts by integer arithmetic, never in binary floats, and never say
 * 100 % unless every one counts, nor 0 % unless none does. Definitions: QĐ 766/QĐ-TTg, indicators 2.1, 3.3, 5.4.
 */
import { code, figure, maybe, moment, number, text, url } from './fields.js';
import { z } from './zod.js';

/** Metrics whose words the SDK knows; a backend may send others, shown under their own label. */
export const rateMetrics = ['onlineRate', 'onTimeRate', 'onlinePaymentRate', 'digitisedRate', 'satisfactionRate'] as const;
export const countMetrics = ['received', 'completed', 'inProgress', 'overdue'] as const;
export type RateMetric = (typeof rateMetrics)[number];
export type CountMetric = (typeof countMetrics)[number];
export type KnownMetric = RateMetric | CountMetric;

const metricSchema = z.object({
  id: code,
  label: maybe(text),
  /** For a plain count. */
  count: maybe(figure),
  /** For a rate. */
  numerator: maybe(figure),
  denominator: maybe(figure),
  /** Percent as the backend publishes it, e.g. 99.73. */
  reportedRate: maybe(number),
  definition: maybe(text),
});
export type Metric = z.infer<typeof metricSchema>;

export const statisticsSchema = z.object({
  unit: maybe(text),
  period: maybe(z.object({ from: maybe(moment), to: maybe(moment), label: maybe(text) })),
  /** Empty when the office has no figures of the period. */
  metrics: z._default(z.array(metricSchema), []),
  /** When the office closed its books on these figures. */
  asOf: maybe(moment),
  source: maybe(text),
  sourceUrl: maybe(url),
});
export type Statistics = z.infer<typeof statisticsSchema>;

export interface StatisticsQuery {
  /** First and last date of the period, in the portal's zone. */
  readonly from: string;
  readonly to: string;
}

/** A rate in hundredths of a percent: 9973 is 99.73 %. `bound` marks a rate kept off 0 % or 100 %. */
export interface Rate {
  readonly hundredths: number;
  readonly bound: 'exact' | 'over' | 'under';
}

export type Reading =
  | { readonly kind: 'noData' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'computed'; readonly rate: Rate; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'noDossiers' }
  /** Published without counts. */
  | { readonly kind: 'reportedOnly'; readonly percent: number }
  /** Computed from the counts; the backend publishes another rate. */
  | { readonly kind: 'differs'; readonly rate: Rate; readonly numerator: number; readonly denominator: number; readonly percent: number }
  /** Counts that cannot be: negative, not whole, or a part larger than its whole. */
  | { readonly kind: 'impossible'; readonly numerator: number; readonly denominator: number };

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** n of d in hundredths of a percent, half up. Both are whole, 0 ≤ n ≤ d, d > 0. */
export function rate(numerator: number, denominator: number): Rate {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  const hundredths = Number((n * 20_000n + d) / (2n * d));
  if (hundredths === 10_000 && n !== d) return { hundredths: 9_999, bound: 'over' };
  if (hundredths === 0 && n !== 0n) return { hundredths: 1, bound: 'under' };
  return { hundredths, bound: 'exact' };
}

/**
 * A published percentage contradicts the counts when it differs from them by more than half of its own last decimal,
 * and when it says "all" or "none" of a number that is neither. Exact: compared as whole numbers.
 */
function contradicts(percent: number, numerator: number, denominator: number): boolean {
  if ((percent === 100) !== (numerator === denominator)) return true;
  if ((percent === 0) !== (numerator === 0)) return true;
  const decimals = Math.min(String(percent).split('.')[1]?.length ?? 0, 6);
  const scale = 10 ** decimals;
  const difference = BigInt(Math.round(percent * scale)) * BigInt(denominator) - 100n * BigInt(scale) * BigInt(numerator);
  return 2n * (difference < 0n ? -difference : difference) > BigInt(denominator);
}

/** What a metric honestly says. */
export function readMetric({ count, numerator, denominator, reportedRate }: Metric): Reading {
  const percent = reportedRate !== undefined && reportedRate >= 0 && reportedRate <= 100 ? reportedRate : undefined;
  if (numerator !== undefined && denominator !== undefined) {
    if (!isCount(numerator) || !isCount(denominator) || numerator > denominator) return { kind: 'impossible', numerator, denominator };
    if (denominator === 0) return { kind: 'noDossiers' };
    const ours = rate(numerator, denominator);
    return percent !== undefined && contradicts(percent, numerator, denominator)
      ? { kind: 'differs', rate: ours, numerator, denominator, percent }
      : { kind: 'computed', rate: ours, numerator, denominator };
  }
  if (percent !== undefined) return { kind: 'reportedOnly', percent };
  if (count !== undefined && isCount(count)) return { kind: 'count', count };
  return { kind: 'noData' };
}
