/** When a dossier handed in now should be done. Never a promise: the office's own date, where there is one, is the date. */
import { addWorkingDays, covers, isWorkday, type WorkCalendar } from './calendar.js';
import { addDays, daysBetween } from './days.js';
import type { ProcessingTime } from './procedure.js';

/** What is received from this hour of the day on is passed on the next working morning, and counts from there. */
export const lastHour = 15;

/**
 * The date by which a dossier handed in now (RFC 3339 in the portal's offset) should be done; an estimate. Undefined
 * unless the term is a whole number of days of a known kind, and the calendar covers it.
 */
export function estimatedEnd(time: ProcessingTime | undefined, now: string, calendar: WorkCalendar | undefined): string | undefined {
  const { value = 0, unit } = time ?? {};
  const today = now.slice(0, 10);
  if (!calendar || !Number.isInteger(value) || value < 1 || !covers(calendar, today) || value > daysBetween(today, calendar.validTo)) return undefined;
  const inTime = isWorkday(calendar, today) && Number(now.slice(11, 13)) < lastHour;
  const received = inTime ? today : addWorkingDays(calendar, today, 1);
  if (!received) return undefined;
  if (unit === 'workingDay') return addWorkingDays(calendar, received, value);
  // A last day that is no working day moves to the next one.
  return unit === 'calendarDay' ? addWorkingDays(calendar, addDays(received, value - 1), 1) : undefined;
}
