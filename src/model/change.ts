/** A figure beside another one: that of the period before, or the target that the office has set itself. */
import { amountOf, orderOf, type Scale } from './amount.js';
import { decimal, distance, order } from './fraction.js';
import { hundredthsOf, type MetricReading } from './metric-reading.js';
import type { TimeUnit } from './procedure.js';
import { isKnownMetric, type KnownMetric } from './metrics.js';

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  readonly scale: Scale;
  readonly unit?: TimeUnit | undefined;
  /** How much: of a count that count, of all else hundredths, half up. */
  readonly by: number;
}

/** Which way is good. More dossiers, or fewer, are neither. */
const better: Readonly<Record<KnownMetric, 'more' | 'less' | 'neither'>> = {
  onlineRate: 'more', onTimeRate: 'more', onlinePaymentRate: 'more', digitisedRate: 'more', satisfactionRate: 'more',
  received: 'neither', receivedOnline: 'neither', receivedInPerson: 'neither', receivedPostal: 'neither', completed: 'neither', inProgress: 'neither',
  overdue: 'less', meanProcessingTime: 'less',
};

export const betterWhen = (metric: string): 'more' | 'less' | 'neither' => (isKnownMetric(metric) ? better[metric] : 'neither');

/** What changed since the period before; undefined when one of the two says nothing, or they cannot be compared. */
export function changeSince(before: MetricReading, now: MetricReading): Change | undefined {
  const [one, other] = [amountOf(now), amountOf(before)];
  if (!one || !other) return undefined;
  const way = orderOf(one, other);
  if (way === undefined) return undefined;
  const apart = distance(one.value, other.value);
  return {
    direction: way > 0 ? 'up' : way < 0 ? 'down' : 'same', scale: one.scale, unit: one.unit,
    by: one.scale === 'count' ? Number(apart.n) : hundredthsOf(apart.n, apart.d),
  };
}

/** Whether the target is met: percent for a rate, a number for a count, units of time for a mean. Exact, not as rounded. */
export function meetsTarget(metric: string, reading: MetricReading, target: number): boolean | undefined {
  const [amount, wanted, way] = [amountOf(reading), decimal(target), betterWhen(metric)];
  if (!amount || !wanted) return undefined;
  return way === 'less' ? order(amount.value, wanted) <= 0 : order(amount.value, wanted) >= 0;
}
