/**
 * A backend that is asked for a year, or for a month, answers no other period, whatever was wanted: July where it was the third quarter.
 * Where it does not say so itself, its answer is made to. Loaded for backends that are not asked by dates.
 */
import type { Statistics } from '../../model/statistics.js';
import type { Variables } from './url-template.js';

/** `used` are the variables of the request, the first date not among them. */
export function withPeriod(answer: Statistics, { year, month }: Variables, used: readonly string[]): Statistics {
  const byMonth = used.includes('month');
  if (answer.period?.from || answer.period?.to || (!byMonth && !used.includes('year'))) return answer;
  const first = byMonth ? Number(month) - 1 : 0;
  // Day 0 is the last one of the month before.
  const [from, to] = [Date.UTC(Number(year), first, 1), Date.UTC(Number(year), first + (byMonth ? 1 : 12), 0)].map((day) => new Date(day).toISOString().slice(0, 10));
  return { ...answer, period: { ...answer.period, from, to } };
}
