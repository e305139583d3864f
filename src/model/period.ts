/** Reporting periods as an attribute writes them, resolved to dates in the portal's zone. */
import { daysBetween } from './calendar.js';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'yearToDate' | 'months' | 'range';

export interface Period {
  readonly kind: PeriodKind;
  /** First and last date, yyyy-MM-dd, both included. */
  readonly from: string;
  readonly to: string;
  readonly year: number;
  /** Which month (1–12), quarter (1–4) or half (1–2) of the year; 0 for the other kinds but a year. */
  readonly number: number;
}

const lengths = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Months are counted from the year 0, so that the parts of a year begin at whole multiples of their length. */
export const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Day 0 is the last one of the month before. */
const dateIn = (month: number, day: number): string => new Date(Date.UTC(2000, month - 24_000, day)).toISOString().slice(0, 10);

const isDate = (text: string): boolean => /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** So many whole months, by the name people have for them. */
export function ofMonths(first: number, count: number): Period {
  const [kind] = (Object.entries(lengths) as [keyof typeof lengths, number][]).find(([, length]) => length === count && first % count === 0) ?? (['months'] as const);
  return { kind, from: dateIn(first, 1), to: dateIn(first + count, 0), year: Math.floor(first / 12), number: kind === 'months' ? 0 : (first % 12) / count + 1 };
}

const between = (kind: 'range' | 'yearToDate', from: string, to: string): Period => ({ kind, from, to, year: Number(from.slice(0, 4)), number: 0 });

/** From the first of a month to the last of another. */
const monthsBetween = (from: string, to: string): Period => ofMonths(monthNumber(from), monthNumber(to) + 1 - monthNumber(from));

/**
 * Reads `this-month`, `last-month`, `this-quarter`, `last-quarter`, `this-year` or `ytd` (to date), `last-year`,
 * `last-6-months` (any number from 1 to 36; whole months before this one), `2026`, `2026-10`, `2026-Q3`, `2026-H1`,
 * `2026-01..2026-06` (whole months) or `2026-01-05..2026-06-30`, also with the slash of ISO 8601. Undefined when the text is none of
 * these; what people say instead is read in period-words.ts.
 */
export function readPlainPeriod(text: string, today: string): Period | undefined {
  const written = text.trim().toLowerCase().replace(/^ytd$/, 'this-year');
  const now = monthNumber(today);
  const [, which, part] = /^(this|last)-(month|quarter|year)$/.exec(written) ?? [];
  if (part) {
    const length = lengths[part as 'month' | 'quarter' | 'year'];
    const first = now - (now % length);
    if (which === 'last') return ofMonths(first - length, length);
    return part === 'year' ? between('yearToDate', dateIn(first, 1), today) : ofMonths(first, length);
  }
  const past = Number(/^last-(\d\d?)-months$/.exec(written)?.[1]);
  return past >= 1 && past <= 36 ? ofMonths(now - past, past) : readPart(written) ?? readRange(written);
}

/** A year, or a part of one. */
function readPart(written: string): Period | undefined {
  const [, year, month, letter, number] = /^([12]\d{3})(?:-(?:(\d\d)|([qh])(\d)))?$/.exec(written) ?? [];
  const length = month ? 1 : letter === 'q' ? 3 : letter ? 6 : 12;
  const place = Number(month ?? number ?? 1);
  return year && place >= 1 && place <= 12 / length ? ofMonths(Number(year) * 12 + (place - 1) * length, length) : undefined;
}

function readRange(written: string): Period | undefined {
  const [, from = '', to = ''] = /^([\d-]+)(?:\/|\.\.)([\d-]+)$/.exec(written) ?? [];
  if (from > to) return undefined;
  if ([from, to].every(isDate)) return between('range', from, to);
  return [from, to].every((month) => isDate(`${month}-01`)) ? monthsBetween(from, to) : undefined;
}

/** The period of two dates, by the name people have for it. Undefined when the dates are none, or the wrong way round. */
export function periodOfDates(from: string, to: string): Period | undefined {
  const range = readRange(`${from}..${to}`);
  const whole = range && monthsBetween(from, to);
  return whole?.from === from && whole.to === to ? whole : range;
}

/** How many months, where they are the first of a year: added up through it, as offices report. */
export const firstMonths = ({ kind, from, to }: Period): number | undefined =>
  (kind === 'months' && from.slice(5, 7) === '01' && from.slice(0, 4) === to.slice(0, 4) ? Number(to.slice(5, 7)) : undefined);

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
