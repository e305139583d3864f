/** Dates and times in every spelling backends use, as moments in the portal's zone. Day and month are never guessed. */
import { momentOfInstant, momentOfLocal } from '../../model/moment.js';
import { isEpoch, isWritingFormat, piecesOf } from './date-writing.js';

/** Spellings that mean one thing only and are read without a format. */
const spellings: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?)?\s*(?<zone>Z|[+-]\d\d:?\d\d)?$/i,
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?:[\sT,]+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?)?$/,
  /^(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?[\s,]+(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<year>(?:19|20|21)\d\d)(?<month>\d\d)(?<day>\d\d)(?:(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?$/,
];

const names: Readonly<Record<string, string>> = { yyyy: 'year', MM: 'month', dd: 'day', HH: 'hour', mm: 'minute', ss: 'second', SSS: 'fraction' };
const patterns = new Map<string, RegExp>();

/** Where two numbers stand side by side, each has two digits; between separators a leading zero may be missing. */
function patternOf(format: string): RegExp {
  let pattern = patterns.get(format);
  if (!pattern) {
    const short = /(?:yyyy|MM|dd|HH|mm|ss){2}/.test(format) ? '\\d\\d' : '\\d{1,2}';
    const digits: Readonly<Record<string, string>> = { yyyy: '\\d{4}', mm: '\\d\\d', ss: '\\d\\d', SSS: '\\d{1,9}' };
    const source = format.replace(/'([^']*)'|yyyy|MM|dd|HH|mm|SSS|ss|[^A-Za-z0-9\s]/g, (piece, literal?: string) =>
      literal !== undefined ? escaped(literal) : names[piece] ? `(?<${names[piece]}>${digits[piece] ?? short})` : escaped(piece));
    patterns.set(format, (pattern = new RegExp(`^${source}$`)));
  }
  return pattern;
}

const escaped = (literal: string): string => literal.replace(/[^A-Za-z0-9\s]/g, '\\$&');

/** Whether a date can be read so: year, month and day are there, and nothing twice. */
export function isDateFormat(format: string): boolean {
  const used = piecesOf(format);
  return isEpoch(format) || (isWritingFormat(format) && ['yyyy', 'MM', 'dd'].every((piece) => used.includes(piece)) && new Set(used).size === used.length);
}

/** A moment, or undefined when the text is no date: 31/02, year 1 (.NET's "none"), another spelling. */
export function readMoment(raw: unknown, timeZone: string, format?: string): string | undefined {
  const isNumber = typeof raw === 'number' && Number.isFinite(raw);
  if (!isNumber && typeof raw !== 'string') return undefined;
  const text = String(raw).trim();
  if (format !== undefined && isEpoch(format)) return /^-?\d+(\.\d+)?$/.test(text) ? ofEpoch(Number(text), timeZone, format) : undefined;
  if (isNumber && format === undefined) return ofEpoch(raw, timeZone);
  const serialised = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(text)?.[1] ?? (format === undefined ? /^\d{13}$/.exec(text)?.[0] : undefined);
  if (serialised) return ofEpoch(Number(serialised), timeZone, 'epoch-ms');
  for (const pattern of format ? [patternOf(format)] : spellings) {
    const parts = pattern.exec(text)?.groups;
    if (parts) return ofParts(parts, timeZone);
  }
  return undefined;
}

/** A bare number is read only where seconds and milliseconds since 1970 cannot be mistaken, nor for 20261122. */
function ofEpoch(value: number, timeZone: string, format?: string): string | undefined {
  const unit = format ?? (value >= 1e9 && value < 1e11 ? 'epoch-s' : value >= 1e12 ? 'epoch-ms' : undefined);
  const instant = unit === 'epoch-s' ? value * 1000 : value;
  return unit !== undefined && instant > 0 && instant < Date.UTC(2200, 0) ? momentOfInstant(instant, timeZone) : undefined;
}

function ofParts(parts: Readonly<Record<string, string | undefined>>, timeZone: string): string | undefined {
  const part = (name: string): number => Number(parts[name] ?? 0);
  const clock = { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second') };
  const { year, month, day, hour, minute, second } = clock;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A day that the month does not have has moved into another month.
  const exists = year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && hour < 24 && minute < 60 && second < 60;
  if (!exists) return undefined;
  if (parts['hour'] === undefined) return date.toISOString().slice(0, 10);
  const zone = parts['zone'];
  return zone ? momentOfInstant(date.getTime() - zoneMinutes(zone) * 60_000, timeZone) : momentOfLocal(clock, timeZone);
}

function zoneMinutes(zone: string): number {
  if (/z/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
