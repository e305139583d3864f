/** What a period is compared with. */
import { addDays, daysBetween } from './days.js';
import { countMonths, monthNumber, ofMonths, type Period } from './period.js';

/** Of a leap day the last of that February. */
const yearBefore = (date: string): string => `${String(Number(date.slice(0, 4)) - 1)}${date.slice(4).replace('-02-29', '-02-28')}`;

/** The first months of a year, added up through it, as offices report – unless they are a part of a year that has a name. */
const isCumulative = (first: number, count: number): boolean => first % 12 === 0 && count < 12 && ![1, 3, 6].includes(count);

/** How many months a period of months without a name has, which is compared with as many before. */
export function monthsBefore(period: Period): number | undefined {
  const count = countMonths(period);
  const first = monthNumber(period.from);
  return count === undefined || period.toDate || isCumulative(first, count) || ([1, 3, 6, 12].includes(count) && first % count === 0) ? undefined : count;
}

/** The period of the same kind before: of what is added up through a year the same part of the year before – nobody compares nine months with the nine before –, else as many months, or days. */
export function periodBefore(period: Period): Period {
  const { from, to, toDate } = period;
  if (toDate) return { from: yearBefore(from), to: yearBefore(to) };
  const count = countMonths(period);
  if (count === undefined) return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  const first = monthNumber(from);
  return ofMonths(first - (isCumulative(first, count) ? 12 : count), count);
}
