/** The months of a period, one by one. */
import { monthNumber, ofMonths, type Period } from './period.js';

/** A month, yyyy-MM, as a period. */
export const monthPeriod = (month: string): Period => ofMonths(monthNumber(month), 1);

/** Every month that a period touches, yyyy-MM, oldest first. */
export function monthsIn({ from, to }: Period): readonly string[] {
  const first = monthNumber(from);
  return [...Array(Math.max(monthNumber(to) + 1 - first, 0)).keys()].map((index) => ofMonths(first + index, 1).from.slice(0, 7));
}
