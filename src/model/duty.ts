/** What a roster comes to on a date, and at a moment. Dates and times of day are those of the portal's zone; "now" is an argument. */
import { covers, type WorkCalendar } from './calendar.js';
import { addDays, weekdayOf } from './days.js';
import type { Roster, Shift } from './roster.js';

export interface Duty {
  /** yyyy-MM-dd in the portal's zone. */
  readonly date: string;
  /** By their beginning; empty when nobody is there. */
  readonly shifts: readonly Shift[];
  /** Why nobody is there, where it is known: the office's own word, or the working calendar; `unknown` after the last date the roster speaks of. */
  readonly why?: 'closed' | 'holiday' | 'unknown' | undefined;
  /** Why the day is not as usual, in the office's words. */
  readonly note?: string | undefined;
}

const isOn = (moment: string | undefined, date: string): boolean => moment?.slice(0, 10) === date;

/** Whether the roster says anything about a date. */
export const speaksOf = ({ until }: Roster, date: string): boolean => until === undefined || date <= until.slice(0, 10);

/** Who is on duty on a date. Shifts of every week, and such as repeat, are not kept on a holiday of the calendar; those of that very date are. */
export function dutyOn(roster: Roster, date: string, calendar?: WorkCalendar): Duty {
  if (!speaksOf(roster, date)) return { date, shifts: [], why: 'unknown' };
  const exceptions = (roster.exceptions ?? []).filter((one) => isOn(one.date, date));
  const notes = exceptions.flatMap(({ note }) => note ?? []);
  const note = notes.filter((one, index) => notes.indexOf(one) === index).join(' · ') || undefined;
  if (exceptions.some(({ closed }) => closed)) return { date, shifts: [], why: 'closed', note };
  const [asWeekday] = exceptions.flatMap((one) => one.asWeekday ?? []);
  const asUsual = asWeekday === undefined && exceptions.every(({ closed }) => closed === undefined);
  const holiday = asUsual && calendar !== undefined && covers(calendar, date) && calendar.holidays.includes(date);
  const weekday = asWeekday ?? weekdayOf(date);
  const entries = roster.entries
    .filter((entry) => entry.from < entry.to && !(holiday && (entry.repeats || !entry.date)) && (entry.date ? isOn(entry.date, date) : entry.weekday === weekday))
    .sort(byTime);
  const shifts = linesOf(entries).flatMap(({ shift, times }) => times.map((time) => ({ ...shift, ...time }))).sort(byTime);
  return { date, shifts, why: holiday && shifts.length === 0 ? 'holiday' : undefined, note };
}

const byTime = (one: Shift, other: Shift): number => (one.from + one.to).localeCompare(other.from + other.to);

/** The next date after this one on which somebody is there, within two weeks. */
export function nextDuty(roster: Roster, date: string, calendar?: WorkCalendar): Duty | undefined {
  for (let days = 1; days <= 14; days += 1) {
    const duty = dutyOn(roster, addDays(date, days), calendar);
    if (duty.shifts.length > 0) return duty;
  }
  return undefined;
}

/** `now` (RFC 3339 in the portal's zone) as the roster sees it. */
export interface DutyNow {
  readonly today: Duty;
  /** Who is there at this moment. */
  readonly present: readonly Shift[];
  /** Today's shifts that have not begun, and those whose hours nobody knows. */
  readonly later: readonly Shift[];
  /** Nobody is there now, but somebody was and somebody will be: a break. */
  readonly pause: boolean;
  /** The next day with somebody, where nobody comes any more today. */
  readonly next?: Duty | undefined;
  /** HH:mm of today at which this changes; 24:00 when it does not any more. */
  readonly changesAt: string;
  /** HH:mm of tomorrow until which somebody who is there now stays over midnight: of a night that is written as two shifts. */
  readonly overnight: (shift: Shift) => string | undefined;
}

const whoOf = ({ role, place, phone, displayName, noHours }: Shift): string => JSON.stringify([role, place, phone, displayName, noHours]);

export function dutyNow(roster: Roster, now: string, calendar?: WorkCalendar): DutyNow {
  const time = now.slice(11, 16);
  const today = dutyOn(roster, now.slice(0, 10), calendar);
  const present = today.shifts.filter(({ from, to, noHours }) => !noHours && from <= time && time < to);
  const later = today.shifts.filter(({ from, noHours }) => noHours || from > time);
  const changes = today.shifts.flatMap(({ from, to }) => [from, to]).filter((at) => at > time).sort();
  return {
    today, present, later,
    pause: present.length === 0 && later.some(({ noHours }) => !noHours) && today.shifts.some(({ to }) => to <= time),
    next: present.length === 0 && later.length === 0 ? nextDuty(roster, today.date, calendar) : undefined,
    changesAt: changes[0] ?? '24:00',
    overnight: (shift) => (shift.to === '24:00' ? dutyOn(roster, addDays(today.date, 1), calendar).shifts.find((next) => next.from === '00:00' && whoOf(next) === whoOf(shift))?.to : undefined),
  };
}

/** Shifts of one day put together by who and where: one line, several times. */
export interface DutyLine {
  readonly shift: Shift;
  readonly times: readonly { readonly from: string; readonly to: string }[];
}

export function linesOf(shifts: readonly Shift[]): readonly DutyLine[] {
  const lines = new Map<string, { shift: Shift; times: { from: string; to: string }[] }>();
  for (const shift of shifts) {
    const { from, to } = shift;
    const key = whoOf(shift);
    const line = lines.get(key) ?? { shift, times: [] };
    const last = line.times.at(-1);
    // Of a backend that lists a shift twice, or in pieces, one stretch is left.
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else line.times.push({ from, to });
    lines.set(key, line);
  }
  return [...lines.values()];
}
