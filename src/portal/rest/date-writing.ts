/** Dates of the model in the spelling that a backend wants. */
import { momentOfLocal } from '../../model/moment.js';

const letters = /'([^']*)'|yyyy|MM|dd|HH|mm|SSS|ss/g;

export const piecesOf = (format: string): readonly string[] => (format.match(letters) ?? []).filter((piece) => !piece.startsWith("'"));

export const isEpoch = (format: string): boolean => format === 'epoch-s' || format === 'epoch-ms';

/** Whether a date can be written so: any of the known letters. */
export const isWritingFormat = (format: string): boolean =>
  isEpoch(format) || (piecesOf(format).length > 0 && !/[A-Za-z']/.test(format.replace(letters, '')));

/** A day that is none has moved to another. */
const isDay = (day: string): boolean => {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
};

/** Writes a date (yyyy-MM-dd) in a format; its time is midnight. Empty when it is no date. */
export function writeDate(date: string, format: string, timeZone: string): string {
  const day = date.slice(0, 10);
  if (!isDay(day)) return '';
  if (isEpoch(format)) {
    const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
    const instant = Date.parse(momentOfLocal({ year, month, day: dayOfMonth, hour: 0, minute: 0, second: 0 }, timeZone));
    return String(format === 'epoch-s' ? instant / 1000 : instant);
  }
  const parts: Readonly<Record<string, string>> = { yyyy: day.slice(0, 4), MM: day.slice(5, 7), dd: day.slice(8), HH: '00', mm: '00', ss: '00', SSS: '000' };
  return format.replace(letters, (piece, literal?: string) => literal ?? parts[piece] ?? piece);
}
