/** The demo never ages: its data say "today-3T08:30" and "month-2", and are read against the clock of the moment. */
import { addDays } from '../../src/model/days.js';
import { todayIn } from '../../src/model/moment.js';

export const timeZone = 'Asia/Ho_Chi_Minh';

/** Milliseconds since 1970; a test brings its own. */
export type Clock = () => number;

/** Milliseconds since 1970 as RFC 3339 in Vietnam's offset. */
export const momentOf = (now: number): string => `${new Date(now + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

export const today = (now: Clock): string => todayIn(timeZone, now());

const relative = /^today([+-]\d+)?(?:T(\d\d:\d\d))?$/;

/** "today-3T08:30" as RFC 3339 in Vietnam's offset, "today+2" as a bare date; other text stays. */
export function resolveMoment(written: string, date: string): string {
  const [, days = '0', time] = relative.exec(written) ?? [];
  if (!relative.test(written)) return written;
  const day = addDays(date, Number(days));
  return time ? `${day}T${time}:00+07:00` : day;
}

/** A copy of any data with every relative moment resolved. */
export function resolveMoments<Data>(data: Data, date: string): Data {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) => (typeof value === 'string' ? resolveMoment(value, date) : value)) as Data;
}

/** Months since year 0 of the month in which a date lies. */
export const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

export const firstDayOfMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

export const lastDayOfMonth = (month: number): string => addDays(firstDayOfMonth(month + 1), -1);
