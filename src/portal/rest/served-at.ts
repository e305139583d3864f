/** What the backend's clock showed when it answered, for a roster is about now. */
import { momentOfInstant } from '../../model/moment.js';
import type { Roster } from '../../model/roster.js';
import type { HttpAnswer } from '../http.js';

/**
 * In milliseconds since 1970, where the answer's Date may be read. A cache on the way hands on the Date of the origin and counts the seconds
 * since in Age (RFC 9110, 6.6.1; RFC 9111, 5.1).
 */
export function servedAt({ header }: HttpAnswer): number | undefined {
  const date = header?.('date') ?? '';
  const served = / GMT$/.test(date) ? Date.parse(date) : NaN;
  const age = /^\d{1,9}$/.exec(header?.('age') ?? '0');
  return Number.isNaN(served) || !age ? undefined : served + Number(age[0]) * 1_000;
}

/** The later one of that and what stands in the answer, which may have been kept on the way. */
export function withServedAt(roster: Roster, answer: HttpAnswer | undefined, timeZone: string): Roster {
  const served = answer && servedAt(answer);
  return served === undefined || Date.parse(roster.answeredAt ?? '') >= served ? roster : { ...roster, answeredAt: momentOfInstant(served, timeZone) };
}
