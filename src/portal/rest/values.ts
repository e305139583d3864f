/** Reading one backend value as one kind of model value. What cannot be read is missing, never guessed, never a throw. */
import type { Kind } from '../../model/fields.js';
import { cleanLine, cleanText, fold, maskName, safeUrl, withoutLongNumbers } from '../../model/text.js';
import { readMoment } from './dates.js';

export interface ReadingContext {
  readonly timeZone: string;
  /** Relative links in answers count from here. */
  readonly baseUrl: string;
  /** Folded backend code or label → canonical status. */
  readonly statuses: ReadonlyMap<string, string>;
  /** The whole answer a record stands in. */
  readonly root?: unknown;
}

type Read = (raw: unknown, context: ReadingContext, format: string | undefined, words: readonly string[]) => unknown;

const textOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' ? raw : typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : undefined;

const line = (raw: unknown): string | undefined => {
  const text = textOf(raw);
  return text === undefined ? undefined : cleanLine(text) || undefined;
};

/**
 * "99,5", "99,5 %", "1.234,5", "1,234.5", " 12 ": which sign groups thousands is seen, or told by the format. Without a format
 * "1.072" and "1,072" may be either and are not read.
 */
export function readNumber(raw: unknown, format?: string): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : undefined;
  if (typeof raw !== 'string' || raw.length > 64) return undefined;
  const text = raw.replace(/[\s\u00a0]|%\s*$/g, '');
  if (!/^[+-]?\d[\d.,]*$/.test(text)) return undefined;
  const sign = groupingOf(text, format);
  if (sign === undefined) return undefined;
  const plain = sign === '.' ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) + 0 : undefined;
}

/** The sign that groups thousands in a written number; undefined when it could be either. */
function groupingOf(text: string, format: string | undefined): '.' | ',' | undefined {
  if (format === 'vi') return '.';
  if (format === 'en') return ',';
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return undefined;
  if (/^[+-]?\d+(\.\d+)?$|^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/.test(text)) return ',';
  return /^[+-]?\d+,\d+$|^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text) ? '.' : undefined;
}

/** A count is whole, so "1.072" and "1,072" group thousands. */
export function readCount(raw: unknown, format?: string): number | undefined {
  const grouped = typeof raw === 'string' && /^\s*\d{1,3}([.,]\d{3})+\s*$/.test(raw);
  const value = grouped ? Number(raw.replace(/\D/g, '')) : readNumber(raw, format);
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A count, or the number that was published as one. */
export const readFigure = (raw: unknown, format?: string): number | undefined => readCount(raw, format) ?? readNumber(raw, format);

const yes: readonly string[] = ['true', '1', 'y', 'yes', 'co', 'x'];
const no: readonly string[] = ['false', '0', 'n', 'no', 'khong'];

/** Undefined for anything but a plain yes or no. */
export function readFlag(raw: unknown): boolean | undefined {
  const word = typeof raw === 'boolean' ? String(raw) : fold(textOf(raw) ?? '');
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

function readChoice(raw: unknown, words: readonly string[]): string | undefined {
  const text = textOf(raw)?.trim().toLowerCase();
  return text === undefined ? undefined : words.find((word) => word.toLowerCase() === text);
}

/** "7:30", "07h30", "7h", "7 giờ 30", "07:30:00" as 07:30. */
function readHour(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})\s*(?::|h|giờ)\s*(?:([0-5]\d)(?::[0-5]\d)?)?\s*$/i.exec(text.normalize('NFC')) ?? [];
  const hour = `${hours.padStart(2, '0')}:${minutes}`;
  return hours !== '' && hour <= '24:00' ? hour : undefined;
}

const readers: Readonly<Record<Kind, Read>> = {
  text: line,
  code: (raw) => (typeof raw === 'number' && !Number.isSafeInteger(raw) ? undefined : line(raw)),
  richText: (raw) => cleanText(textOf(raw) ?? '') || undefined,
  remark: (raw) => withoutLongNumbers(line(raw) ?? '') || undefined,
  person: (raw) => maskName(line(raw) ?? '') || undefined,
  number: (raw, _context, format) => readNumber(raw, format),
  count: (raw, _context, format) => readCount(raw, format),
  figure: (raw, _context, format) => readFigure(raw, format),
  flag: readFlag,
  moment: (raw, { timeZone }, format) => readMoment(raw, timeZone, format),
  hour: (raw) => readHour(textOf(raw) ?? ''),
  url: (raw, { baseUrl }) => safeUrl(line(raw), baseUrl),
  choice: (raw, _context, _format, words) => readChoice(raw, words),
  // A state that the tables do not know is unknown; it is never guessed from its number.
  status: (raw, { statuses }, _format, words) => statuses.get(fold(line(raw) ?? '')) ?? readChoice(raw, words) ?? 'unknown',
  data: (raw) => raw,
};

/** `words` are the members of a choice. */
export const readValue = (kind: Kind, raw: unknown, context: ReadingContext, format?: string, words: readonly string[] = []): unknown =>
  readers[kind](raw, context, format, words);
