/** Periods as people and offices say them in Vietnamese: "tháng 10/2026", "quý III", "9 tháng đầu năm 2026". Without a year, this one. */
import { type Period, readPlainPeriod } from './period.js';
import { fold } from './text.js';

const roman = ['i', 'ii', 'iii', 'iv'] as const;

const named: Readonly<Record<string, string | undefined>> = {
  'thang nay': 'this-month', 'thang truoc': 'last-month', 'quy nay': 'this-quarter', 'quy truoc': 'last-quarter',
  'nam nay': 'this-year', 'tu dau nam': 'this-year', 'tu dau nam den nay': 'this-year', 'nam truoc': 'last-year', 'nam ngoai': 'last-year',
};

/** In every spelling. Undefined when it is none; `today` is yyyy-MM-dd. */
export function readPeriod(text: string, today: string): Period | undefined {
  const plain = readPlainPeriod(text, today);
  if (plain) return plain;
  const spelled = spelledPeriod(text, today);
  return spelled === undefined ? undefined : readPlainPeriod(spelled, today);
}

/** "quý III/2026" is 2026-Q3. */
function spelledPeriod(written: string, today: string): string | undefined {
  const folded = fold(written);
  if (named[folded]) return named[folded];
  const [, what = '', year = today.slice(0, 4)] = /^(.+?)(?:\s*(?:\/|-| nam | )\s*(\d{4}))?$/.exec(folded) ?? [];
  const month = /^thang (\d{1,2})$/.exec(what)?.[1];
  if (month) return `${year}-${month.padStart(2, '0')}`;
  const quarter = /^quy (iv|i{1,3}|[1-4])$/.exec(what)?.[1];
  if (quarter) return `${year}-Q${/\d/.test(quarter) ? quarter : roman.findIndex((one) => one === quarter) + 1}`;
  const [, count, end] = /^(\d{1,2}) thang(?: (dau|cuoi))?(?: nam)?$/.exec(what) ?? [];
  if (count && end === 'cuoi') return count === '6' ? `${year}-H2` : undefined;
  if (count) return count === '6' ? `${year}-H1` : `${year}-01..${year}-${count.padStart(2, '0')}`;
  return what === 'nam' && folded !== what ? year : undefined;
}
