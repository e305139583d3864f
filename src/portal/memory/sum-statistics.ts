/** Figures of several periods as figures of one. */
import type { Metric, Statistics } from '../../model/statistics.js';

/** Sums what lies within two dates, both included (yyyy-MM-dd). A published rate cannot be summed: it stays only when it is alone. */
export function sumStatistics(parts: readonly Statistics[], from: string, to: string): Statistics {
  const within = parts.filter(({ period }) => from <= (period?.from ?? '').slice(0, 10) && (period?.to ?? '9999').slice(0, 10) <= to);
  const [only, ...others] = within;
  if (only && others.length === 0) return only;
  const sums = new Map<string, Metric>();
  for (const metric of within.flatMap(({ metrics }) => metrics)) sums.set(metric.id, sum(sums.get(metric.id), metric));
  const latest = within[within.length - 1];
  return { unit: latest?.unit, period: { from, to }, metrics: [...sums.values()], asOf: latest?.asOf, source: latest?.source, sourceUrl: latest?.sourceUrl };
}

const add = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;

function sum(known: Metric | undefined, { id, label, definition, count, numerator, denominator }: Metric): Metric {
  if (!known) return { id, label, definition, count, numerator, denominator };
  return { id, label, definition, count: add(known.count, count), numerator: add(known.numerator, numerator), denominator: add(known.denominator, denominator) };
}
