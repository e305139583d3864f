/** Figures month by month: each month once, in order; what is missing or contradicts itself is a gap, never a zero. */
import type { Metric, Statistics } from './statistics.js';

export type MonthGap = 'missing' | 'twice' | 'notLoaded';

export interface MonthFigures {
  /** yyyy-MM */
  readonly month: string;
  readonly metrics: readonly Metric[];
  /** When the books were closed on them, where the month says so itself. */
  readonly asOf?: string | undefined;
  /** Why there are none. */
  readonly gap?: MonthGap;
}

/** "2026-9", "2026-09", "202609", "9/2026", "2026-09-30T…" as 2026-09; undefined for what names no month. */
export function readMonth(written: string): string | undefined {
  const [, yearFirst, monthSecond] = /^\s*(\d{4})[-/.]?(\d{1,2})(?![\d])/.exec(written) ?? [];
  const [, monthFirst, yearSecond] = /^\s*(\d{1,2})[-/.](\d{4})\s*$/.exec(written) ?? [];
  const year = yearFirst ?? yearSecond;
  const month = Number(monthSecond ?? monthFirst);
  return year !== undefined && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/** The wanted months from a published list. A month that stands there twice counts once, and not at all where the two differ. */
export function seriesOf(published: NonNullable<Statistics['months']>, wanted: readonly string[]): readonly MonthFigures[] {
  return wanted.map((month) => {
    const [first, ...others] = published.filter((one) => readMonth(one.month) === month);
    if (!first) return { month, metrics: [], gap: 'missing' };
    const same = others.every(({ metrics }) => JSON.stringify(metrics) === JSON.stringify(first.metrics));
    return same ? { month, metrics: first.metrics } : { month, metrics: [], gap: 'twice' };
  });
}
