/**
 * An iCalendar file (RFC 5545) as an answer to be mapped: `{ events, closed, until }`, one event a date, in the portal's zone. Recurrence is
 * ical.js's business (RRULE, RDATE, EXDATE, RECURRENCE-ID, VTIMEZONE; 20 kB, loaded only for such a backend).
 *
 * - A time with no zone is a clock on the office's wall. One in a named zone or in UTC is what that wall shows then.
 * - An event over midnight is one a date, cut at 24:00. One without times lasts 00:00 to 24:00; if its name or category says that nobody is
 *   there ("Nghỉ …", "Không trực", "Closed", "Holiday"), it stands among `closed` instead.
 * - Cancelled events are left out, and such as repeat more often than once a day: no roster does.
 */
import type ICAL from 'ical.js';
import { addDays } from '../../model/calendar.js';
import { momentOfInstant, momentOfLocal } from '../../model/moment.js';
import { fold } from '../../model/text.js';

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
const mostEvents = 5_000;
/** A rule that began long ago is counted through from there; daily for thirty years is 11,000. */
const mostRepetitions = 12_000;
const longestDays = 40;

const nobodyThere = /^(nghi|khong truc|khong lam viec|dong cua|closed|holiday|off)\b/;
const tooOften: readonly (string | undefined)[] = ['SECONDLY', 'MINUTELY', 'HOURLY'];

type Library = typeof ICAL;

/** Reads the text of a calendar; `now` in milliseconds since 1970. Throws when it is none. */
export async function readCalendar(text: string, timeZone: string, now: number): Promise<CalendarAnswer> {
  const { default: library } = await import('ical.js');
  const root = new library.Component(library.parse(text.replace(/^\uFEFF/, '')) as [string, unknown[], unknown[]]);
  const calendars = root.name === 'vcalendar' ? [root] : root.getAllSubcomponents('vcalendar');
  if (calendars.length === 0) throw new TypeError('there is no VCALENDAR in it');
  const today = momentOfInstant(now, timeZone).slice(0, 10);
  const span = { from: addDays(today, -before), to: addDays(today, ahead) };
  const parts = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent')).slice(0, mostEvents);
  const days = seriesOf(library, parts).flatMap((series) => daysOfSeries(series, span, timeZone));
  const isClosed = ({ start, end, summary = '', categories = [] }: CalendarDay): boolean =>
    start === '00:00' && end === '24:00' && [summary, ...categories].some((word) => nobodyThere.test(fold(word)));
  return {
    events: days.filter((day) => !isClosed(day)),
    closed: days.filter(isClosed).map(({ date, summary = '' }) => ({ date, note: summary })),
    until: span.to,
  };
}

/** Events with what differs on single dates joined to them. What cannot be read is left out. */
function seriesOf(library: Library, parts: readonly ICAL.Component[]): readonly ICAL.Event[] {
  const all = parts.flatMap((part) => {
    try {
      const event = new library.Event(part, { strictExceptions: false, exceptions: [] });
      return part.hasProperty('dtstart') ? [event] : [];
    } catch {
      return [];
    }
  });
  const masters = new Map(all.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]));
  return [...masters.values(), ...all.filter((event) => {
    if (!event.isRecurrenceException()) return !event.uid;
    const master = masters.get(event.uid);
    master?.relateException(event);
    return !master;
  })];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function daysOfSeries(event: ICAL.Event, span: Span, timeZone: string): readonly CalendarDay[] {
  try {
    if (!event.isRecurring()) return daysOf(event, event.startDate, event.endDate, span, timeZone);
    const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue() as ICAL.Recur);
    if (rules.some(({ freq }) => tooOften.includes(freq))) return [];
    const found: CalendarDay[] = [];
    const dates = event.iterator();
    for (let step = 0; step < mostRepetitions; step += 1) {
      const at = dates.next() as ICAL.Time | undefined;
      if (!at || dateOf(at) > addDays(span.to, longestDays)) break;
      if (dateOf(at) < addDays(span.from, -longestDays)) continue;
      const { item, startDate, endDate } = event.getOccurrenceDetails(at);
      found.push(...daysOf(item, startDate, endDate, span, timeZone));
    }
    return found;
  } catch {
    // A rule or time that the library cannot follow: no shift is better than a wrong one.
    return [];
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
const dateOf = ({ year, month, day }: ICAL.Time): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** RFC 3339 in the portal's zone. */
function onTheWall(time: ICAL.Time, named: string | undefined, timeZone: string): string {
  const { year, month, day, hour, minute, second, zone } = time;
  if (zone.tzid !== 'floating') return momentOfInstant(time.toUnixTime() * 1_000, timeZone);
  // A named zone that the file does not describe: the browser may know it. Else the wall's.
  return momentOfInstant(Date.parse(momentOfLocal({ year, month, day, hour, minute, second }, knownZone(named) ?? timeZone)), timeZone);
}

function knownZone(name: string | undefined): string | undefined {
  try {
    return name && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function daysOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, span: Span, timeZone: string): readonly CalendarDay[] {
  if (wordOf(event, 'status')?.toUpperCase() === 'CANCELLED') return [];
  const zone = event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  const [from, to] = start.isDate ? [`${dateOf(start)}T00:00`, `${dateOf(end)}T00:00`] : [onTheWall(start, zone, timeZone), onTheWall(end, zone, timeZone)];
  const days: CalendarDay[] = [];
  for (let date = from.slice(0, 10), count = 0; date <= to.slice(0, 10) && count < longestDays; date = addDays(date, 1), count += 1) {
    const first = date === from.slice(0, 10) ? from.slice(11, 16) : '00:00';
    const last = date === to.slice(0, 10) ? to.slice(11, 16) : '24:00';
    if (first < last && date >= span.from && date <= span.to) days.push({ date, start: first, end: last, ...wordsOf(event) });
  }
  return days;
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
