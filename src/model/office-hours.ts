/** When the office is there, by its working calendar. Dates are yyyy-MM-dd and times HH:mm in the portal's zone; "now" is an argument. */
import { covers, isWorkday, type WorkCalendar } from './calendar.js';
import { addDays } from './days.js';

/** What is handed in from this time on is passed on the next working morning (TT 01/2018/TT-VPCP, art. 18). */
const intakeEnds = '15:00';
/** Longer than any holiday; a calendar without a working day must not be walked to its end. */
const longestClosure = 30;

/** The first working day from `date` on; undefined where the calendar does not cover it. */
function workdayFrom(calendar: WorkCalendar, date: string): string | undefined {
  for (let day = date, left = longestClosure; left > 0 && covers(calendar, day); day = addDays(day, 1), left -= 1) if (isWorkday(calendar, day)) return day;
  return undefined;
}

const written = (time: string): string => (/^\d:/.test(time) ? `0${time}` : time);

/**
 * The day the office next receives people: today until it closes. Undefined when the calendar does not know; where it
 * names no hours a working day counts to its end.
 */
export function nextOpening(calendar: WorkCalendar, date: string, time: string): string | undefined {
  const closes = (calendar.officeHours ?? []).map(([, end = '']) => written(end)).sort().at(-1);
  return workdayFrom(calendar, closes && time >= closes && isWorkday(calendar, date) ? addDays(date, 1) : date);
}

/**
 * The working day on which the office begins with what was handed in at a moment; undefined for a bare date, whose hour
 * nobody knows, and outside the calendar.
 */
export function intakeDay(calendar: WorkCalendar, moment: string): string | undefined {
  const date = moment.slice(0, 10);
  const time = moment.slice(11, 16);
  if (!time) return undefined;
  return workdayFrom(calendar, time >= intakeEnds ? addDays(date, 1) : date);
}
