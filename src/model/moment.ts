/** Wall-clock time in the portal's zone. A moment is RFC 3339 text in that zone's offset, or a bare date. */

export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Vietnam has kept UTC+7 since 13 June 1975 (tz database; Quyết định 134/2002/QĐ-TTg). To ask for it costs a phone 70 ms at the first date. */
const vietnam = { timeZone: 'Asia/Ho_Chi_Minh', ahead: 7 * 3_600_000, since: Date.UTC(1975, 5, 13) };

/** What clocks in `timeZone` show at an instant (milliseconds since 1970 UTC). */
export function wallClock(instant: number, timeZone: string): WallClock {
  if (timeZone === vietnam.timeZone && instant >= vietnam.since) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = new Date(instant + vietnam.ahead).toISOString().match(/\d+/g)?.map(Number) ?? [];
    return { year, month, day, hour, minute, second };
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

const asIfUtc = ({ year, month, day, hour, minute, second }: WallClock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** Minutes that `timeZone` is ahead of UTC at an instant. */
export const offsetMinutes = (instant: number, timeZone: string): number =>
  Math.round((asIfUtc(wallClock(instant, timeZone)) - Math.trunc(instant / 1000) * 1000) / 60_000);

/** RFC 3339 text of an instant, in the zone's own offset. */
export function momentOfInstant(instant: number, timeZone: string): string {
  return momentOfWallClock(wallClock(instant, timeZone), offsetMinutes(instant, timeZone));
}

/** RFC 3339 text of what a clock in the zone shows. */
export function momentOfLocal(clock: WallClock, timeZone: string): string {
  return momentOfWallClock(clock, offsetMinutes(asIfUtc(clock) - offsetMinutes(asIfUtc(clock), timeZone) * 60_000, timeZone));
}

function momentOfWallClock({ year, month, day, hour, minute, second }: WallClock, offset: number): string {
  const ahead = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
}

/** Today's date in a zone, yyyy-MM-dd. */
export const todayIn = (timeZone: string, instant: number): string => momentOfInstant(instant, timeZone).slice(0, 10);
