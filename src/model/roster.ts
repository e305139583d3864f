/** The duty roster (lịch trực) of the help team. Dates and times of day are those of the portal's zone. */
import { code, flag, hour, maybe, moment, number, text } from './fields.js';
import * as z from './schema.js';

export const rosterSchema = z.object({
  entries: z.array(z.object({
    /** ISO weekday, Monday = 1: every week on this day. */
    weekday: maybe(number),
    /** Or on this one date. */
    date: maybe(moment),
    /** It falls on that date because it repeats, as an event of a calendar file does: like one of every week it is not kept on a holiday. */
    repeats: maybe(flag),
    /** HH:mm, the end up to 24:00. A shift over midnight is two. */
    from: hour,
    to: hour,
    /** Only the day is known, as of an all-day event in a calendar file: 00:00 to 24:00 then says nothing about now. */
    noHours: maybe(flag),
    role: text,
    place: maybe(text),
    /** An office telephone, never a private one. */
    phone: maybe(code),
    displayName: maybe(text),
  })),
  /** Days that are not as every week: nobody (`closed`), or worked as another weekday (a swapped day). */
  exceptions: maybe(z.array(z.object({ date: moment, closed: maybe(flag), asWeekday: maybe(number), note: maybe(text) }))),
  /** The last date the roster says something about. */
  until: maybe(moment),
  /** What the office's clock showed when it answered. */
  answeredAt: maybe(moment),
});
export type Roster = z.infer<typeof rosterSchema>;

export type Shift = Roster['entries'][number];
