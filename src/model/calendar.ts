/** Days that the office works. Dates are yyyy-MM-dd in the portal's zone; "now" is an argument. */
import { addDays, weekdayOf } from './days.js';
import type { WorkCalendar } from './work-calendar.js';

export type { WorkCalendar };

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
