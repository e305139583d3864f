/** Figures of several periods as figures of one. */
import type { Metric, Statistics } from '../../model/statistics.js';

/** Sums what lies within two dates, both included (yyyy-MM-dd). A published rate cannot be summed: it stays only when it is alone. */
export function sumStatistics(parts: readonly Statistics[], from: string, to: string): Statistics {
  const within = parts.filter(({ period }) => from <= (period?.from ?? '').slice(0, 10) && (period?.to ?? '9999').slice(0, 10) <= to);
  const [only, ...others] = within;
  if (only && others.length === 0) return only;
  const latest = within[within.length - 1];
  return {
    unit: latest?.unit, period: { from, to }, metrics: sumMetrics(within.map(({ metrics }) => metrics)),
    months: within.length === 0 ? undefined : within.map(({ period, metrics }) => ({ month: (period?.from ?? '').slice(0, 7), metrics })),
    sectors: sumSectors(within), channels: sumChannels(within),
    // How many are where is no sum over time.
    statuses: latest?.statuses,
    asOf: latest?.asOf, source: latest?.source, sourceUrl: latest?.sourceUrl,
  };
}

function sumMetrics(lists: readonly (readonly Metric[])[]): Metric[] {
  const sums = new Map<string, Metric>();
  for (const metric of lists.flat()) sums.set(metric.id, sum(sums.get(metric.id), metric));
  return [...sums.values()];
}

function sumSectors(parts: readonly Statistics[]): Statistics['sectors'] {
  const sectors = parts.flatMap((part) => part.sectors ?? []);
  const names = [...new Set(sectors.map(({ name }) => name))];
  return names.length === 0 ? undefined : names.map((name) => ({ name, metrics: sumMetrics(sectors.filter((sector) => sector.name === name).map(({ metrics }) => metrics)) }));
}

function sumChannels(parts: readonly Statistics[]): Statistics['channels'] {
  const sums = new Map<NonNullable<Statistics['channels']>[number]['channel'], number>();
  for (const { channel, count } of parts.flatMap(({ channels = [] }) => channels)) sums.set(channel, (sums.get(channel) ?? 0) + count);
  return sums.size === 0 ? undefined : [...sums].map(([channel, count]) => ({ channel, count }));
}

const add = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;

function sum(known: Metric | undefined, { id, label, definition, unit, count, numerator, denominator }: Metric): Metric {
  if (!known) return { id, label, definition, unit, count, numerator, denominator };
  return { id, label, definition, unit, count: add(known.count, count), numerator: add(known.numerator, numerator), denominator: add(known.denominator, denominator) };
}
