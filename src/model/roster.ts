/** The duty roster (lịch trực) of the help team. */
import { addDays, weekdayOf } from './calendar.js';
import { code, flag, hour, maybe, moment, number, text } from './fields.js';
import { z } from './zod.js';

export const rosterSchema = z.object({
  entries: z.array(z.object({
    /** ISO weekday, Monday = 1. */
    weekday: number,
    /** HH:mm in the portal's zone. */
    from: hour,
    to: hour,
    role: text,
    place: maybe(text),
    /** An office telephone, never a private one. */
    phone: maybe(code),
    displayName: maybe(text),
  })),
  exceptions: maybe(z.array(z.object({ date: moment, closed: maybe(flag), note: maybe(text) }))),
});
export type Roster = z.infer<typeof rosterSchema>;

export type Shift = Roster['entries'][number];

export interface Duty {
  /** yyyy-MM-dd in the portal's zone. */
  readonly date: string;
  /** By their beginning; empty when nobody is there. */
  readonly shifts: readonly Shift[];
  /** Why the day is not as usual, in the office's words. */
  readonly note?: string | undefined;
}

/** Who is on duty on a date. */
export function dutyOn({ entries, exceptions = [] }: Roster, date: string): Duty {
  const exception = exceptions.find((one) => one.date.slice(0, 10) === date);
  const shifts = exception?.closed ? [] : entries.filter(({ weekday }) => weekday === weekdayOf(date));
  return { date, shifts: shifts.sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from))), note: exception?.note };
}

/** The next date after this one on which somebody is there, within two weeks. */
export function nextDuty(roster: Roster, date: string): Duty | undefined {
  for (let days = 1; days <= 14; days += 1) {
    const duty = dutyOn(roster, addDays(date, days));
    if (duty.shifts.length > 0) return duty;
  }
  return undefined;
}
