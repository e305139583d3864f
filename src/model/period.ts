/** Reporting periods as an attribute writes them, resolved to dates in the portal's zone. */
import { addDays } from './calendar.js';
import { spelledPeriod } from './period-words.js';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'yearToDate' | 'months' | 'range';

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

/** The part of a year that lies `back` parts before the one a month is in. */
function partBefore(kind: keyof typeof monthsOf, year: number, month: number, back: number): Period {
  const perYear = 12 / monthsOf[kind];
  const index = year * perYear + Math.ceil(month / monthsOf[kind]) - 1 - back;
  return part(kind, Math.floor(index / perYear), (index % perYear) + 1);
}

/** Whole months, from yyyy-MM to yyyy-MM. */
function months(from: string, to: string): Period {
  const year = Number(from.slice(0, 4));
  return { kind: 'months', from: `${from}-01`, to: part('month', Number(to.slice(0, 4)), Number(to.slice(5, 7))).to, year, number: 0 };
}

/**
 * Reads `this-month`, `last-month`, `this-quarter`, `last-quarter`, `this-year` or `ytd` (to date), `last-year`,
 * `last-6-months` (any number from 1 to 36; whole months before this one), `2026`, `2026-10`, `2026-Q3`, `2026-H1`,
 * `2026-01..2026-06` (whole months) or `2026-01-05..2026-06-30`, also with the slash of ISO 8601 – or as it is said in
 * Vietnamese: "tháng 10/2026", "quý III", "9 tháng đầu năm 2026". Undefined when the text is none of these.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const written = text.trim().toLowerCase();
  switch (written) {
    case 'this-month': return part('month', year, month);
    case 'last-month': return partBefore('month', year, month, 1);
    case 'this-quarter': return partBefore('quarter', year, month, 0);
    case 'last-quarter': return partBefore('quarter', year, month, 1);
    case 'ytd':
    case 'this-year': return { kind: 'yearToDate', from: firstOfMonth(year, 1), to: today, year, number: 0 };
    case 'last-year': return part('year', year - 1, 1);
  }
  const count = Number(/^last-(\d{1,2})-months$/.exec(written)?.[1] ?? 0);
  if (count >= 1 && count <= 36) return months(partBefore('month', year, month, count).from.slice(0, 7), partBefore('month', year, month, 1).from.slice(0, 7));
  return readWritten(text.trim()) ?? readSpelled(written, today);
}

function readSpelled(written: string, today: string): Period | undefined {
  const spelled = spelledPeriod(written, today);
  return spelled === undefined ? undefined : readPeriod(spelled, today);
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
  const [from = '', to = '', ...rest] = text.split(/\/|\.\./);
  if (rest.length === 0 && isDate(`${from}-01`) && isDate(`${to}-01`) && from <= to) return months(from, to);
  if (rest.length > 0 || !isDate(from) || !isDate(to) || from > to) return undefined;
  return { kind: 'range', from, to, year: Number(from.slice(0, 4)), number: 0 };
}

/** The period of two dates, by the name people have for it. Undefined when the dates are none, or the wrong way round. */
export function periodOfDates(from: string, to: string): Period | undefined {
  const [year, month] = [from.slice(0, 4), from.slice(5, 7)];
  const names = [year, `${year}-H1`, `${year}-H2`, `${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`, `${year}-${month}`, `${year}-${month}..${to.slice(0, 7)}`, `${from}..${to}`];
  return names.map(readWritten).find((period) => period?.from === from && period.to === to);
}

const sameDayOfYear = (date: string, year: number): string => {
  const moved = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return isDate(moved) ? moved : addDays(`${moved.slice(0, 8)}01`, 27);
};

/** How many months, where they are the first of a year. */
export const firstMonths = ({ kind, from, to }: Period): number | undefined => (kind === 'months' && from.slice(5, 7) === '01' && from.slice(0, 4) === to.slice(0, 4) ? Number(to.slice(5, 7)) : undefined);

/** Added up through a year, as offices report: nobody compares nine months with the nine before. */
export const isCumulative = (period: Period): boolean => period.kind === 'yearToDate' || ![undefined, 1, 3, 6, 12].includes(firstMonths(period));

/** The period of the same kind before: of what is added up through a year the same part of the year before, of a range as many days, or months. */
export function periodBefore(period: Period): Period {
  const { kind, from, to, year, number } = period;
  switch (kind) {
    case 'month':
    case 'quarter':
    case 'half':
    case 'year': return partBefore(kind, year, (number - 1) * monthsOf[kind] + 1, 1);
    case 'yearToDate': return { kind: 'range', from: sameDayOfYear(from, year - 1), to: sameDayOfYear(to, year - 1), year: year - 1, number: 0 };
    case 'months': {
      if (isCumulative(period)) return months(`${year - 1}${from.slice(4, 7)}`, `${year - 1}${to.slice(4, 7)}`);
      const last = addDays(from, -1).slice(0, 7);
      const first = partBefore('month', year, Number(from.slice(5, 7)), monthsIn({ from, to }).length).from.slice(0, 7);
      return months(first, last);
    }
    case 'range': {
      const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
      return { kind, from: addDays(from, -days), to: addDays(from, -1), year: Number(addDays(from, -days).slice(0, 4)), number: 0 };
    }
  }
}

/** Every month that a period touches, yyyy-MM, oldest first. */
export function monthsIn({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const found: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addDays(`${first.slice(0, 8)}28`, 4).slice(0, 8) + '01') found.push(first.slice(0, 7));
  return found;
}

/** A month, yyyy-MM, as a period. */
export const monthPeriod = (month: string): Period => part('month', Number(month.slice(0, 4)), Number(month.slice(5, 7)));

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
  return addDays(closed, oldAfterDays) < today ? 'old' : undefined;
}
