/**
 * An iCalendar file (RFC 5545) as an answer to be mapped: `{ events, closed, until }`, one event a date, in the portal's zone. Recurrence is
 * ical.js's business (RRULE, RECURRENCE-ID, VTIMEZONE; 20 kB, loaded only for such a backend).
 *
 * - A time with no zone is a clock on the office's wall. One in a named zone or in UTC is what that wall shows then.
 * - An event over midnight is one a date, cut at 24:00. One without times lasts 00:00 to 24:00; if its name or category says that nobody is
 *   there ("Nghỉ …", "Không trực", "Closed", "Holiday"), it stands among `closed` instead.
 * - Cancelled events are left out, and such as repeat more often than once a day: no roster does.
 * - It is read event by event, with pauses for the page; those of other times are not read at all. What is too much is refused, never cut off.
 */
import type ICAL from 'ical.js';
import { addDays } from '../../model/days.js';
import { momentOfInstant } from '../../model/moment.js';
import { fold } from '../../model/text.js';
import { dateOf, longestDays, occurrencesOf, onTheWall, type Span, zoneOf } from './calendar-dates.js';
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

const nobodyThere = /^(nghi|khong truc|khong lam viec|dong cua|closed|holiday|off)\b/;
const eventBlock = /^BEGIN:VEVENT$[^]*?^END:VEVENT$/gim;

type Library = typeof ICAL;

/** Reads the text of a calendar; `now` in milliseconds since 1970. Throws when it is none, or more than can be read. */
export async function readCalendar(text: string, timeZone: string, now: number): Promise<CalendarAnswer> {
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
  const isClosed = ({ start, end, summary = '', categories = [] }: CalendarDay): boolean =>
    start === '00:00' && end === '24:00' && [summary, ...categories].some((word) => nobodyThere.test(fold(word)));
  return {
    events: days.filter((day) => !isClosed(day)),
    closed: days.filter(isClosed).map(({ date, summary = '' }) => ({ date, note: summary })),
    until: span.to,
  };
}

/** The events that may fall into the span. A calendar is parsed without its events, then each is put into it: a long one at once would hold up the page. */
async function eventsIn(library: Library, text: string, span: Span, work: CalendarWork): Promise<readonly ICAL.Component[]> {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '');
  const blocks = lines.match(eventBlock) ?? [];
  const component = (part: string): ICAL.Component => new library.Component(library.parse(part) as [string, unknown[], unknown[]]);
  const root = component(lines.replace(eventBlock, '').replace(/\n{2,}/g, '\n'));
  const calendar = root.name === 'vcalendar' ? root : root.getFirstSubcomponent('vcalendar');
  if (!calendar) throw new TypeError('there is no VCALENDAR in it');
  const found: ICAL.Component[] = [];
  for (const block of blocks) {
    if (mayFallInto(block, span)) {
      if (found.length >= mostEvents) throw new CalendarTooLarge(`more than ${mostEvents} events repeat or fall into the days looked at`);
      if ((block.match(/\n/g)?.length ?? 0) > mostLines) throw new CalendarTooLarge(`an event has more than ${mostLines} lines`);
      const event = component(block);
      calendar.addSubcomponent(event);
      found.push(event);
    }
    await work.pause();
  }
  return found;
}

/** Whether an event repeats, or begins within reach of the span. */
function mayFallInto(block: string, { from, to }: Span): boolean {
  if (/^(?:RRULE|RDATE|RECURRENCE-ID)[:;]/im.test(block)) return true;
  const [, year = '', month = '', day = ''] = /^DTSTART(?:;[^\n]*)?:(\d{4})(\d\d)(\d\d)/im.exec(block) ?? [];
  const date = `${year}-${month}-${day}`;
  return year === '' || (date >= addDays(from, -longestDays - 1) && date <= addDays(to, 1));
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

function daysOfSeries(event: ICAL.Event, span: Span, timeZone: string, work: CalendarWork): readonly CalendarDay[] {
  try {
    if (!event.isRecurring()) return daysOf(event, event.startDate, event.endDate, span, timeZone);
    return occurrencesOf(event, span, timeZone, work).flatMap((at) => {
      const { item, startDate, endDate } = event.getOccurrenceDetails(at);
      return daysOf(item, startDate, endDate, span, timeZone);
    });
  } catch (error) {
    if (error instanceof CalendarTooLarge) throw error;
    // A rule or time that the library cannot follow: no shift is better than a wrong one.
    return [];
  }
}

function daysOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, span: Span, timeZone: string): readonly CalendarDay[] {
  if (wordOf(event, 'status')?.toUpperCase() === 'CANCELLED') return [];
  const zone = zoneOf(event.component.getFirstProperty('dtstart'));
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
