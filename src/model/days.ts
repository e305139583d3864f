/** Calendar days, yyyy-MM-dd in the portal's zone. */

const millisecondsADay = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / millisecondsADay;
const dateOf = (number: number): string => new Date(number * millisecondsADay).toISOString().slice(0, 10);

/** Calendar days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** ISO weekday, Monday = 1. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
