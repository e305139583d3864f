/**
 * Dates and the office's working calendar. Dates are yyyy-MM-dd in the portal's zone; "now" is an argument.
 */
import * as z from './schema.js';

const day = z.string({ pattern: /^\d{4}-\d\d-\d\d$/ });

export const workCalendarSchema = z.strictObject({
  /** ISO weekdays that are not worked, Monday = 1. */
  weekend: z.array(z.number()),
  holidays: z.array(day),
  /** Weekend days worked in exchange for a holiday. */
  makeupWorkdays: z.optional(z.array(day)),
  /** HH:mm pairs, in the portal's zone. */
  officeHours: z.optional(z.array(z.array(z.string()))),
  /** Outside these dates nothing is computed. */
  validFrom: day,
  validTo: day,
  source: z.optional(z.string()),
});
export type WorkCalendar = z.infer<typeof workCalendarSchema>;

const millisecondsADay = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / millisecondsADay;
const dateOf = (number: number): string => new Date(number * millisecondsADay).toISOString().slice(0, 10);

/** Calendar days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** ISO weekday, Monday = 1. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const covers = (calendar: WorkCalendar, date: string): boolean =>
  calendar.validFrom <= date && date <= calendar.validTo;

export const isWorkday = (calendar: WorkCalendar, date: string): boolean =>
  calendar.makeupWorkdays?.includes(date) === true ||
  (!calendar.weekend.includes(weekdayOf(date)) && !calendar.holidays.includes(date));

/** Working days after `from` up to and including `to`; undefined when the calendar does not cover both. */
export function workingDaysBetween(calendar: WorkCalendar, from: string, to: string): number | undefined {
  if (!covers(calendar, from) || !covers(calendar, to)) return undefined;
  let workdays = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkday(calendar, date)) workdays += 1;
  return workdays;
}

/** The date a term of working days ends, received on `from`; undefined when it leaves the calendar. */
export function addWorkingDays(calendar: WorkCalendar, from: string, workingDays: number): string | undefined {
  let date = from;
  for (let left = workingDays; left > 0; ) {
    date = addDays(date, 1);
    if (!covers(calendar, date)) return undefined;
    if (isWorkday(calendar, date)) left -= 1;
  }
  return covers(calendar, date) ? date : undefined;
}
