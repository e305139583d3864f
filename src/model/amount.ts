/** A figure as a number to compare or to draw, exact. */
import { decimal, type Fraction, order, whole } from './fraction.js';
import type { MetricReading } from './metric-reading.js';
import type { TimeUnit } from './procedure.js';

/** What two figures must have in common to be compared. */
export type Scale = 'count' | 'percent' | 'time' | 'points';

export interface Amount {
  readonly scale: Scale;
  readonly value: Fraction;
  readonly unit?: TimeUnit | undefined;
}

/** The figure as a number to compare or draw: a count, percent, units of time, points. Undefined when it says none. */
export function amountOf(reading: MetricReading): Amount | undefined {
  const published = (scale: Scale, value: number, unit?: TimeUnit): Amount | undefined => {
    const exact = decimal(value);
    return exact && { scale, value: exact, unit };
  };
  switch (reading.kind) {
    case 'count': return { scale: 'count', value: whole(reading.count) };
    case 'computed':
    case 'differs': return { scale: 'percent', value: { n: BigInt(reading.numerator) * 100n, d: BigInt(reading.denominator) } };
    case 'mean': return { scale: 'time', unit: reading.unit, value: { n: BigInt(reading.numerator), d: BigInt(reading.denominator) } };
    case 'reportedOnly': return published('percent', reading.percent);
    case 'reportedMean': return published('time', reading.average, reading.unit);
    case 'points': return published('points', reading.points);
    case 'noData':
    case 'noDossiers':
    case 'ambiguous':
    case 'impossible':
    case 'impossibleCount': return undefined;
  }
}

/** Whether one figure is below, at or above another; undefined when they cannot be compared. */
export const orderOf = (one: Amount, other: Amount): number | undefined =>
  one.scale === other.scale && one.unit === other.unit ? order(one.value, other.value) : undefined;
