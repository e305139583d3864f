/**
 * A backend that is asked for a year, or for a month, answers no other period, whatever was wanted: July where it was the third quarter.
 * Where it does not say so itself, its answer is made to.
 */
import type { Statistics } from '../../model/statistics.js';
import type { ReadOptions } from '../portal.js';
import type { Variables } from './url-template.js';

type Ask = (variables: Variables, options?: ReadOptions) => Promise<unknown>;

/** `used` are the variables of the request. */
export function sayingPeriod(ask: Ask, used: readonly string[]): Ask {
  const [byDates, byMonth, byYear] = [used.includes('from') || used.includes('to'), used.includes('month'), used.includes('year')];
  if (byDates || (!byMonth && !byYear)) return ask;
  return async (variables, options) => {
    const answer = await ask(variables, options) as Statistics;
    if (answer.period?.from || answer.period?.to) return answer;
    const [year, month] = [Number(variables.year), Number(variables.month)];
    // Day 0 is the last one of the month before.
    const [from, to] = [Date.UTC(year, byMonth ? month - 1 : 0, 1), Date.UTC(year, byMonth ? month : 12, 0)].map((day) => new Date(day).toISOString().slice(0, 10));
    return { ...answer, period: { ...answer.period, from, to } };
  };
}
