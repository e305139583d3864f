/** The time at the office: by its own server's clock where that is known, because a telephone's may be wrong by a day. */
import { momentOfInstant } from '../../model/moment.js';
import type { Roster } from '../../model/roster.js';

export interface OfficeClock {
  /** RFC 3339 in the portal's zone. */
  readonly now: string;
  /** Milliseconds to add to the device's clock. */
  readonly ahead: number;
}

/** From here on a device's clock is worth mentioning. */
const wrongMilliseconds = 10 * 60_000;

/** `heardAt` and `instant` are the device's clock when the roster came, and now (milliseconds since 1970). */
export function officeClock({ answeredAt }: Roster, heardAt: number, instant: number, timeZone: string): OfficeClock {
  const answered = answeredAt === undefined || answeredAt.length <= 10 ? NaN : Date.parse(answeredAt);
  const ahead = Number.isNaN(answered) ? 0 : answered - heardAt;
  return { now: momentOfInstant(instant + ahead, timeZone), ahead };
}

export const isWrong = ({ ahead }: OfficeClock): boolean => Math.abs(ahead) >= wrongMilliseconds;

/** Milliseconds from `now` to a time of the same day (HH:mm, 24:00 for its end), and a second more, so that the minute has begun. */
export function millisecondsUntil(now: string, time: string): number {
  const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (seconds(`${time}:00`) - seconds(now.slice(11, 19)) + 1) * 1_000;
}
