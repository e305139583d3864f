/** What a period is compared with. */
import { addDays, daysBetween } from './calendar.js';
import { firstMonths, monthNumber, ofMonths, type Period } from './period.js';

const yearBefore = (date: string): string => {
  const day = date.slice(4);
  // Of a leap day the last of that February.
  return `${String(Number(date.slice(0, 4)) - 1)}${day === '-02-29' ? '-02-28' : day}`;
};

/** How many months a period of months has. */
export const countMonths = ({ from, to }: Period): number => monthNumber(to) + 1 - monthNumber(from);

/** Added up through a year, as offices report: nobody compares nine months with the nine before. */
export const isCumulative = (period: Period): boolean => period.kind === 'yearToDate' || firstMonths(period) !== undefined;

/** The period of the same kind before: of what is added up through a year the same part of the year before, of a range as many days, or months. */
export function periodBefore(period: Period): Period {
  const { kind, from, to } = period;
  const range = (first: string, last: string): Period => ({ kind: 'range', from: first, to: last, year: Number(first.slice(0, 4)), number: 0 });
  const months = countMonths(period);
  switch (kind) {
    case 'yearToDate': return range(yearBefore(from), yearBefore(to));
    case 'range': return range(addDays(from, -daysBetween(from, to) - 1), addDays(from, -1));
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
    case 'months': return ofMonths(monthNumber(from) - (isCumulative(period) ? 12 : months), months);
  }
}
