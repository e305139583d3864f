/** Reporting periods as an attribute writes them, resolved to dates in the portal's zone. */
import { addDays } from './calendar.js';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'yearToDate' | 'range';

export interface Period {
  readonly kind: PeriodKind;
  /** First and last date, yyyy-MM-dd, both included. */
  readonly from: string;
  readonly to: string;
  readonly year: number;
  /** Which month (1–12), quarter (1–4) or half (1–2) of the year; 0 for the other kinds. */
  readonly number: number;
}

const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const two = (value: number): string => String(value).padStart(2, '0');
const firstOfMonth = (year: number, month: number): string =>
  `${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${two(((month - 1) % 12) + 1)}-01`;

function part(kind: keyof typeof monthsOf, year: number, number: number): Period {
  const months = monthsOf[kind];
  const firstMonth = (number - 1) * months + 1;
  return { kind, from: firstOfMonth(year, firstMonth), to: addDays(firstOfMonth(year, firstMonth + months), -1), year, number };
}

const isDate = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

/**
 * Reads `this-month`, `last-month`, `this-quarter`, `this-year` (to date), `last-year`, `2026`, `2026-10`, `2026-Q3`,
 * `2026-H1` or `2026-01-01/2026-06-30` (ISO 8601 interval). Undefined when the text is none of these.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (text.trim().toLowerCase()) {
    case 'this-month': return part('month', year, month);
    case 'last-month': return month === 1 ? part('month', year - 1, 12) : part('month', year, month - 1);
    case 'this-quarter': return part('quarter', year, Math.ceil(month / 3));
    case 'this-year': return { kind: 'yearToDate', from: firstOfMonth(year, 1), to: today, year, number: 0 };
    case 'last-year': return part('year', year - 1, 1);
  }
  return readWritten(text.trim());
}

function readWritten(text: string): Period | undefined {
  const named = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|[Qq]([1-4])|[Hh]([12])))?$/.exec(text);
  if (named) {
    const [, year, month, quarter, half] = named;
    if (month) return part('month', Number(year), Number(month));
    if (quarter) return part('quarter', Number(year), Number(quarter));
    if (half) return part('half', Number(year), Number(half));
    return part('year', Number(year), 1);
  }
  const [from = '', to = '', ...rest] = text.split('/');
  if (rest.length > 0 || !isDate(from) || !isDate(to) || from > to) return undefined;
  return { kind: 'range', from, to, year: Number(from.slice(0, 4)), number: 0 };
}
