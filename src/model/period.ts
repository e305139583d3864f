/** Reporting periods, as dates in the portal's zone. */
import { daysBetween } from './days.js';

export interface Period {
  /** First and last date, yyyy-MM-dd, both included. */
  readonly from: string;
  readonly to: string;
  /** From the beginning of the year up to today. */
  readonly toDate?: boolean;
}

/** Months are counted from the year 0, so that the parts of a year begin at whole multiples of their length. */
export const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Day 0 is the last one of the month before. */
const dateIn = (month: number, day: number): string => new Date(Date.UTC(2000, month - 24_000, day)).toISOString().slice(0, 10);

export const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && dateIn(monthNumber(text), Number(text.slice(8))) === text;

/** So many whole months. */
export const ofMonths = (first: number, count: number): Period => ({ from: dateIn(first, 1), to: dateIn(first + count, 0) });

/** How many months, where the period is of whole ones. */
export function countMonths({ from, to }: Period): number | undefined {
  const first = monthNumber(from);
  const count = monthNumber(to) + 1 - first;
  const whole = ofMonths(first, count);
  return whole.from === from && whole.to === to ? count : undefined;
}

const lengths = { month: 1, quarter: 3, year: 12 } as const;

/**
 * Reads `this-month`, `last-month`, `this-quarter`, `last-quarter`, `this-year` (to date) and `last-year`; undefined for anything else, which
 * is read in period-words.ts.
 */
export function readUsualPeriod(text: string, today: string): Period | undefined {
  const [, which, part] = /^(this|last)-(month|quarter|year)$/.exec(text.trim().toLowerCase()) ?? [];
  if (!part) return undefined;
  const length = lengths[part as keyof typeof lengths];
  const now = monthNumber(today);
  const first = now - (now % length);
  if (which === 'last') return ofMonths(first - length, length);
  return part === 'year' ? { from: dateIn(first, 1), to: today, toDate: true } : ofMonths(first, length);
}

/** After so many days, books that are still open are old. */
export const oldAfterDays = 31;

/**
 * What must be said about the day on which the books were closed: before the period had ended, so that the figures are not those of
 * the whole period; or, of a period that still runs, more than a month ago. Dates are yyyy-MM-dd in the portal's zone.
 */
export function ageOf({ to }: Pick<Period, 'to'>, asOf: string | undefined, today: string): 'beforeEnd' | 'old' | undefined {
  const closed = asOf?.slice(0, 10);
  if (closed === undefined) return undefined;
  if (to < today) return closed < to ? 'beforeEnd' : undefined;
  return daysBetween(closed, today) > oldAfterDays ? 'old' : undefined;
}
