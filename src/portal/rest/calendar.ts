/**
 * An iCalendar file (RFC 5545) as an answer to be mapped: `{ events, closed, until }`, one event a date, in the portal's zone. Recurrence is
 * ical.js's business (RRULE, RECURRENCE-ID, VTIMEZONE; 20 kB, loaded only for such a backend).
 *
 * - A time with no zone is a clock on the office's wall. One in a named zone or in UTC is what that wall shows then.
 * - An event over midnight is one a date, cut at 24:00. One without times lasts as long as the office is open that day;
 *   where that is not known 00:00 to 24:00, and is marked. If its name or category says that nobody is
 *   there ("Nghỉ …", "Không trực", "Closed", "Holiday"), a whole day stands among `closed`, and hours are cut out of that day's shifts.
 * - Cancelled events are left out, such as repeat more often than once a day (no roster does), and what cannot be read.
 * - It is read event by event, with pauses for the page; those of other times are not read at all. What is too much is refused, never cut off.
 */
import type ICAL from 'ical.js';
import type { WorkCalendar } from '../../model/calendar.js';
import { addDays } from '../../model/days.js';
import { momentOfInstant } from '../../model/moment.js';
import { withAbsences } from './calendar-absence.js';
import { dateOf, isHabit, type Named, occurrencesOf, onTheWall, type Span, zoneOf } from './calendar-dates.js';
import { cutIntoEvents } from './calendar-text.js';
import { CalendarTooLarge, CalendarWork } from './calendar-work.js';

/** One event on one date. */
export interface CalendarDay {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly summary?: string | undefined;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly contact?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** It falls on this date by a rule that knows nothing of holidays. */
  readonly repeats?: true | undefined;
  /** It has no times, and the office's hours of that date are not known. */
  readonly noHours?: true | undefined;
}
export interface CalendarAnswer {
  readonly events: readonly CalendarDay[];
  readonly closed: readonly { readonly date: string; readonly note: string }[];
  /** The last date that was looked at. */
  readonly until: string;
}

/** Days read before and after today. */
const before = 1;
const ahead = 35;
/** Of the days looked at; a commune has a few hundred. */
const mostEvents = 5_000;
/** Of one event: as many dates may be added to it, or taken out. */
const mostLines = 3_000;

type Library = typeof ICAL;

/** An event, and which of its dates are told otherwise. */
interface Series {
  readonly event: ICAL.Event;
  readonly replaced: readonly Named[];
}

/** Reads the text of a calendar; `now` in milliseconds since 1970, `office` says when the office is open. Throws when it is none, or more than can be read. */
export async function readCalendar(text: string, timeZone: string, now: number, office?: WorkCalendar): Promise<CalendarAnswer> {
  const { default: library } = await import('ical.js');
  const work = new CalendarWork();
  const today = momentOfInstant(now, timeZone).slice(0, 10);
  const span = { from: addDays(today, -before), to: addDays(today, ahead) };
  const parts = await eventsIn(library, text, span, work);
  const days: CalendarDay[] = [];
  for (const series of seriesOf(library, parts)) {
    days.push(...daysOfSeries(series, span, timeZone, work));
    await work.pause();
  }
  return { ...withAbsences(days, office), until: span.to };
}

/** The events that may fall into the span. A calendar is parsed without its events, then each is put into it: a long one at once would hold up the page. */
async function eventsIn(library: Library, text: string, span: Span, work: CalendarWork): Promise<readonly ICAL.Component[]> {
  const { frame, events } = cutIntoEvents(text);
  const component = (part: string): ICAL.Component => new library.Component(library.parse(part) as [string, unknown[], unknown[]]);
  const root = component(frame);
  const calendar = root.name === 'vcalendar' ? root : root.getFirstSubcomponent('vcalendar');
  if (!calendar) throw new TypeError('there is no VCALENDAR in it');
  const found: ICAL.Component[] = [];
  let unreadable: Error | undefined;
  for (const block of events) {
    await work.pause();
    if (!mayFallInto(block, span)) continue;
    if (found.length >= mostEvents) throw new CalendarTooLarge(`more than ${mostEvents} events repeat or fall into the days looked at`);
    if ((block.match(/\n/g)?.length ?? 0) > mostLines) throw new CalendarTooLarge(`an event has more than ${mostLines} lines`);
    try {
      const event = component(block);
      calendar.addSubcomponent(event);
      found.push(event);
    } catch (error) {
      unreadable = new TypeError('none of its events can be read', { cause: error });
    }
  }
  // One that cannot be read is left out; where that is all there is, nobody knows who is there.
  if (unreadable && found.length === 0) throw unreadable;
  return found;
}

/** Whether an event repeats, or reaches into the span. */
function mayFallInto(block: string, { from, to }: Span): boolean {
  if (/^(?:RRULE|RDATE|RECURRENCE-ID|DURATION)[:;]/im.test(block)) return true;
  const dateIn = (name: RegExp): string | undefined => block.match(name)?.slice(1).join('-');
  const start = dateIn(/^DTSTART(?:;[^\n]*)?:(\d{4})(\d\d)(\d\d)/im);
  const end = dateIn(/^DTEND(?:;[^\n]*)?:(\d{4})(\d\d)(\d\d)/im) ?? start;
  // A day either way for zones.
  return start === undefined || end === undefined || (addDays(from, -1) <= end && start <= addDays(to, 1));
}

/** Events, and beside them what differs on single dates. What cannot be read is left out. */
function seriesOf(library: Library, parts: readonly ICAL.Component[]): readonly Series[] {
  const all = newestOf(parts.flatMap((part) => {
    try {
      const event = new library.Event(part, { strictExceptions: false, exceptions: [] });
      return part.hasProperty('dtstart') ? [event] : [];
    } catch {
      return [];
    }
  }));
  const others = new Map<string, ICAL.Event[]>();
  for (const event of all) if (event.isRecurrenceException() && event.uid) others.set(event.uid, [...(others.get(event.uid) ?? []), event]);
  const single = all.filter((event) => event.isRecurrenceException() && !event.modifiesFuture());
  const masters = all.filter((event) => !event.isRecurrenceException()).map((event): Series => {
    const own = others.get(event.uid) ?? [];
    for (const one of own) if (one.modifiesFuture()) event.relateException(one);
    return { event, replaced: own.filter((one) => !one.modifiesFuture()).map((one) => [one.recurrenceId, zoneOf(one.component.getFirstProperty('recurrence-id'))]) };
  });
  return [...masters, ...single.map((event) => ({ event, replaced: [] }))];
}

/** Of what was sent again with a higher number the last; what shares a UID by mistake is all kept. */
function newestOf(events: readonly ICAL.Event[]): readonly ICAL.Event[] {
  const nameOf = (event: ICAL.Event): string => `${event.uid} ${event.isRecurrenceException() ? event.recurrenceId.toString() : ''}`;
  const newest = new Map<string, number>();
  for (const event of events) newest.set(nameOf(event), Math.max(newest.get(nameOf(event)) ?? 0, numberOf(event)));
  return events.filter((event) => !event.uid || numberOf(event) === newest.get(nameOf(event)));
}

const numberOf = ({ component }: ICAL.Event): number => {
  const value = component.getFirstPropertyValue('sequence');
  return typeof value === 'number' ? value : 0;
};

function daysOfSeries({ event, replaced }: Series, span: Span, timeZone: string, work: CalendarWork): readonly CalendarDay[] {
  try {
    if (event.isRecurrenceException() || !(event.isRecurring() || replaced.length > 0)) return daysOf(event, event.startDate, event.endDate, span, timeZone);
    const repeats = isHabit(event) || undefined;
    return occurrencesOf(event, replaced, span, timeZone, work).flatMap(({ at, added }) => {
      const { item, startDate, endDate } = event.getOccurrenceDetails(at);
      return daysOf(item, startDate, endDate, span, timeZone).map((day) => (added ? day : { ...day, repeats }));
    });
  } catch (error) {
    if (error instanceof CalendarTooLarge) throw error;
    // A rule or time that the library cannot follow: no shift is better than a wrong one.
    return [];
  }
}

function daysOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, span: Span, timeZone: string): readonly CalendarDay[] {
  if (wordOf(event, 'status')?.toUpperCase() === 'CANCELLED') return [];
  const [from, to] = reachOf(event, start, end, timeZone);
  const days: CalendarDay[] = [];
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  for (let date = first < span.from ? span.from : first; date <= last && date <= span.to; date = addDays(date, 1)) {
    const begins = date === first ? from.slice(11, 16) : '00:00';
    const ends = date === last ? to.slice(11, 16) : '24:00';
    if (begins < ends) days.push({ date, start: begins, end: ends, noHours: start.isDate || undefined, ...wordsOf(event) });
  }
  return days;
}

/** On the office's wall. The last day of days that are taken up whole is often written in place of the one after it. */
function reachOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, timeZone: string): readonly [from: string, to: string] {
  if (start.isDate) return [`${dateOf(start)}T00:00`, `${dateOf(end) > dateOf(start) ? dateOf(end) : addDays(dateOf(start), 1)}T00:00`];
  const zone = zoneOf(event.component.getFirstProperty('dtstart'));
  return [onTheWall(start, zone, timeZone), onTheWall(end, zoneOf(event.component.getFirstProperty('dtend')) ?? zone, timeZone)];
}

const wordsOf = (event: ICAL.Event): Partial<CalendarDay> => ({
  summary: event.summary || undefined,
  location: event.location || undefined,
  description: event.description || undefined,
  contact: wordOf(event, 'contact'),
  categories: event.component.getAllProperties('categories').flatMap((property) => property.getValues().map(String)),
});

function wordOf(event: ICAL.Event, name: string): string | undefined {
  const value = event.component.getFirstPropertyValue(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
