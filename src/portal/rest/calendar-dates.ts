/** On which dates of a span a repeating event falls (RFC 5545, 3.8.5): its rules, the dates added to them, less those taken out. */
import type ICAL from 'ical.js';
import { addDays, daysBetween } from '../../model/days.js';
import { momentOfInstant, momentOfLocal } from '../../model/moment.js';
import type { CalendarWork } from './calendar-work.js';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** An event may be so long, and an occurrence moved so far. */
export const longestDays = 40;

const tooOften: readonly (string | undefined)[] = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const daysOfRule: Readonly<Record<string, number | undefined>> = { DAILY: 1, WEEKLY: 7 };

const two = (value: number): string => String(value).padStart(2, '0');
export const dateOf = ({ year, month, day }: ICAL.Time): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Whether its zone is one that the file says something about; one without an offset would be taken for UTC. */
const isDescribed = ({ zone }: ICAL.Time): boolean =>
  zone.tzid === 'UTC' || (zone.component as ICAL.Component | null)?.getAllSubcomponents().some((part) => part.hasProperty('tzoffsetto')) === true;

/** RFC 3339 in the portal's zone, or without an offset where it is that zone's own time. `named` is the zone that the property names. */
export function onTheWall(time: ICAL.Time, named: string | undefined, timeZone: string): string {
  const { year, month, day, hour, minute, second } = time;
  if (isDescribed(time)) return momentOfInstant(time.toUnixTime() * 1_000, timeZone);
  // A named zone that the file does not describe: the browser may know it. Else the wall's.
  const zone = knownZone(named) ?? timeZone;
  if (zone === timeZone) return `${dateOf(time)}T${two(hour)}:${two(minute)}`;
  return momentOfInstant(Date.parse(momentOfLocal({ year, month, day, hour, minute, second }, zone)), timeZone);
}

const knownZones = new Map<string, string | undefined>();

function knownZone(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (!knownZones.has(name)) knownZones.set(name, resolvedZone(name));
  return knownZones.get(name);
}

function resolvedZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

export const zoneOf = (property: ICAL.Property | null): string | undefined => {
  const named: unknown = property?.getFirstParameter('tzid');
  return typeof named === 'string' && named !== '' ? named : undefined;
};

/** The dates and times that a property lists, without those far from the span. */
function listed(component: ICAL.Component, name: 'rdate' | 'exdate', { from, to }: Span): readonly (readonly [ICAL.Time, string | undefined])[] {
  return component.getAllProperties(name).flatMap((property) => property.getValues().flatMap((value) => {
    const time = ((value as { readonly start?: ICAL.Time }).start ?? value) as ICAL.Time;
    const date = dateOf(time);
    return date >= from && date <= to ? [[time, zoneOf(property)] as const] : [];
  }));
}

/** Daily and weekly rules without a count need not be counted through from their beginning. */
function nearStart(rule: ICAL.Recur, start: ICAL.Time, from: string): ICAL.Time {
  const days = daysOfRule[rule.freq];
  if (days === undefined || rule.count) return start;
  const stride = days * Math.max(rule.interval, 1);
  const strides = Math.floor(daysBetween(dateOf(start), from) / stride) - 1;
  if (strides <= 0) return start;
  const near = start.clone();
  near.adjust(strides * stride, 0, 0, 0);
  return near;
}

/** Where a repeating event begins, in order; none where a rule repeats more often than once a day: no roster does. */
export function occurrencesOf(event: ICAL.Event, span: Span, timeZone: string, work: CalendarWork): readonly ICAL.Time[] {
  const wide = { from: addDays(span.from, -longestDays), to: addDays(span.to, longestDays) };
  const { component, startDate } = event;
  const rules = component.getAllProperties('rrule').map((property) => property.getFirstValue() as ICAL.Recur);
  if (rules.some(({ freq }) => tooOften.includes(freq))) return [];
  const zone = zoneOf(component.getFirstProperty('dtstart'));
  const key = (time: ICAL.Time, named: string | undefined): string => (time.isDate ? dateOf(time) : onTheWall(time, named, timeZone).slice(0, 16));
  const found = new Map<string, ICAL.Time>();
  const keep = (time: ICAL.Time, named = zone): void => {
    if (dateOf(time) >= wide.from) found.set(key(time, named), time);
  };
  // The first is one of them by itself, where no rule says which are.
  if (rules.length === 0) keep(startDate);
  for (const rule of rules) {
    const dates = rule.iterator(nearStart(rule, startDate, wide.from));
    for (let time = dates.next() as ICAL.Time | null; time && dateOf(time) <= wide.to; time = dates.next() as ICAL.Time | null) {
      work.step();
      keep(time.clone());
    }
  }
  for (const [time, named] of listed(component, 'rdate', wide)) keep(time, named);
  for (const [time, named] of listed(component, 'exdate', wide)) {
    const gone = key(time, named);
    // A bare date takes out whatever begins on it.
    for (const at of time.isDate ? [...found.keys()].filter((one) => one.startsWith(gone)) : [gone]) found.delete(at);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, time]) => time);
}
