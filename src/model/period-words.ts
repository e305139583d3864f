/** Periods in every spelling: what an attribute writes, and what people and offices say in Vietnamese. */
import { isDate, monthNumber, ofMonths, type Period, readUsualPeriod } from './period.js';
import { fold } from './text.js';

/**
 * Reads `this-month`, `last-month`, `this-quarter`, `last-quarter`, `this-year` or `ytd` (to date), `last-year`,
 * `last-6-months` (any number from 1 to 36; whole months before this one), `2026`, `2026-10`, `2026-Q3`, `2026-H1`,
 * `2026-01..2026-06` (whole months) or `2026-01-05..2026-06-30`, also with the slash of ISO 8601 – or as it is said in
 * Vietnamese: "tháng 10/2026", "quý III", "9 tháng đầu năm 2026". Undefined when the text is none of these; `today` is yyyy-MM-dd.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const written = text.trim().toLowerCase();
  const spelled = spelledPeriod(written, today) ?? written;
  return readUsualPeriod(spelled, today) ?? readPast(spelled, today) ?? readPart(spelled) ?? readRange(spelled);
}

function readPast(written: string, today: string): Period | undefined {
  const count = Number(/^last-(\d\d?)-months$/.exec(written)?.[1] ?? 0);
  return count >= 1 && count <= 36 ? ofMonths(monthNumber(today) - count, count) : undefined;
}

/** A year, or a part of one. */
function readPart(written: string): Period | undefined {
  const [, year, month, letter, number] = /^(\d{4})(?:-(?:(\d\d)|([qh])(\d)))?$/.exec(written) ?? [];
  const length = month ? 1 : letter === 'q' ? 3 : letter ? 6 : 12;
  const place = Number(month ?? number ?? 1);
  return year && place >= 1 && place <= 12 / length ? ofMonths(Number(year) * 12 + (place - 1) * length, length) : undefined;
}

function readRange(written: string): Period | undefined {
  const [, from = '', to = ''] = /^([\d-]+)(?:\/|\.\.)([\d-]+)$/.exec(written) ?? [];
  if (from > to) return undefined;
  if ([from, to].every(isDate)) return { from, to };
  const first = monthNumber(from);
  return [from, to].every((month) => isDate(`${month}-01`)) ? ofMonths(first, monthNumber(to) + 1 - first) : undefined;
}

const roman = ['i', 'ii', 'iii', 'iv'] as const;

const named: Readonly<Record<string, string | undefined>> = {
  'thang nay': 'this-month', 'thang truoc': 'last-month', 'quy nay': 'this-quarter', 'quy truoc': 'last-quarter', ytd: 'this-year',
  'nam nay': 'this-year', 'tu dau nam': 'this-year', 'tu dau nam den nay': 'this-year', 'nam truoc': 'last-year', 'nam ngoai': 'last-year',
};

/** As an attribute has it: "quý III/2026" is 2026-q3. Without a year, this one. */
function spelledPeriod(written: string, today: string): string | undefined {
  const folded = fold(written);
  if (named[folded]) return named[folded];
  const [, what = '', year = today.slice(0, 4)] = /^(.+?)(?:\s*(?:\/|-| nam | )\s*(\d{4}))?$/.exec(folded) ?? [];
  const month = /^thang (\d{1,2})$/.exec(what)?.[1];
  if (month) return `${year}-${month.padStart(2, '0')}`;
  const quarter = /^quy (iv|i{1,3}|[1-4])$/.exec(what)?.[1];
  if (quarter) return `${year}-q${/\d/.test(quarter) ? quarter : roman.findIndex((one) => one === quarter) + 1}`;
  const [, count, end] = /^(\d{1,2}) thang(?: (dau|cuoi))?(?: nam)?$/.exec(what) ?? [];
  if (count && end === 'cuoi') return count === '6' ? `${year}-h2` : undefined;
  if (count) return count === '6' ? `${year}-h1` : `${year}-01..${year}-${count.padStart(2, '0')}`;
  return what === 'nam' && folded !== what ? year : undefined;
}
