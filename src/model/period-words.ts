/** Periods in every spelling: what an attribute writes, and what people and offices say in Vietnamese. */
import { isDate, monthNumber, ofMonths, type Period, readUsualPeriod } from './period.js';
import { fold } from './text.js';

/**
 * Reads `this-month`, `last-month`, `this-quarter`, `last-quarter`, `this-year` or `ytd` (to date), `last-year`,
 * `last-6-months` (any number from 1 to 36; whole months before this one), `2026`, `2026-10`, `2026-Q3`, `2026-H1`,
 * `2026-01..2026-06` (whole months) or `2026-01-05..2026-06-30`, also with the slash of ISO 8601 – or as it is said in
 * Vietnamese: "tháng 10/2026", "quý III năm ngoái", "9 tháng đầu năm 2026", "từ tháng 7/2025 đến nay". Undefined when the text is none of
 * these; `today` is yyyy-MM-dd.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  // Digits and Roman numerals as keyboards of East Asia write them; dashes of any length.
  const written = text.normalize('NFKC').trim().toLowerCase().replace(/[\u2010-\u2015]/g, '-');
  const folded = fold(written);
  return readOne(spelledPeriod(folded, today) ?? spelledRange(folded, today) ?? written, today);
}

/** As an attribute has it. */
const readOne = (written: string, today: string): Period | undefined => readUsualPeriod(written, today) ?? readPast(written, today) ?? readPart(written) ?? readRange(written);

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

const quarters: readonly (readonly string[])[] = [['i', '1', 'mot'], ['ii', '2', 'hai'], ['iii', '3', 'ba'], ['iv', '4', 'bon', 'tu']];

const named: Readonly<Record<string, string | undefined>> = {
  'thang nay': 'this-month', 'thang truoc': 'last-month', 'thang qua': 'last-month', 'tu dau thang': 'this-month', 'quy nay': 'this-quarter', 'quy truoc': 'last-quarter', 'quy qua': 'last-quarter',
  'tu dau quy': 'this-quarter', ytd: 'this-year', 'nam nay': 'this-year', 'tu dau nam': 'this-year', 'nam truoc': 'last-year', 'nam ngoai': 'last-year', 'nam qua': 'last-year',
};

/** Without what changes nothing: "từ đầu năm đến nay" is "từ đầu năm", "tháng vừa qua" is "tháng qua". */
const plain = (folded: string): string => named[folded.replace(/ (?:den|toi) nay$/, '').replace(' vua qua', ' qua')] ?? '';

/** As an attribute has it: "quý III/2026" is 2026-q3, "quý 3 năm ngoái" that of the year before this. Without a year, this one. */
function spelledPeriod(folded: string, today: string): string | undefined {
  const usual = plain(folded) || /^(\d{1,2}) thang (?:vua )?(?:qua|gan day|gan nhat)$/.exec(folded)?.[1];
  if (usual) return /^\d/.test(usual) ? `last-${usual}-months` : usual;
  const [, what = '', written, spoken] = /^(.+?)(?:[\s,./-]+(?:(?:nam )?(\d{4})|nam (nay|ngoai|truoc)))?$/.exec(folded) ?? [];
  const year = written ?? String(Number(today.slice(0, 4)) - (spoken === undefined || spoken === 'nay' ? 0 : 1));
  const month = what === 'thang nay' ? today.slice(5, 7) : /^(?:thang |t)(\d{1,2})$/.exec(what)?.[1];
  if (month) return `${year}-${month.padStart(2, '0')}`;
  const quarter = what === 'quy nay' ? Math.ceil(Number(today.slice(5, 7)) / 3) : 1 + quarters.findIndex((spellings) => spellings.includes(/^q(?:uy )?(\w+)$/.exec(what)?.[1] ?? ''));
  if (quarter) return `${year}-q${quarter}`;
  const half = /^(?:6 thang|nua)(?: (dau|cuoi))?(?: nam)?$/.exec(what);
  if (half) return what.startsWith('nua') && !half[1] ? undefined : `${year}-h${half[1] === 'cuoi' ? 2 : 1}`;
  const count = /^(\d{1,2}) thang(?: dau)?(?: nam)?$/.exec(what)?.[1];
  if (count) return `${year}-01..${year}-${count.padStart(2, '0')}`;
  return /^(?:ca )?nam$|^ca$/.test(what) && folded !== what ? year : undefined;
}

/** "từ tháng 1 đến tháng 6/2026", "01/01/2026 - 30/06/2026", "từ tháng 7/2025 đến nay": what has no year is of that in which the range ends. */
function spelledRange(folded: string, today: string): string | undefined {
  for (const [, first = '', last = ''] of folded.matchAll(/^(?:tu )?(.+?) ?(?:den|toi|-) ?(.+)$/g)) {
    const to = last === 'nay' ? today : endOf(/^(?:\d{1,2}|i{1,3}|iv)(?:[/.-]\d{4})?$/.test(last) ? `${first.replace(/ .*/, '')} ${last}` : last, today)?.to;
    const year = to?.slice(0, 4) ?? '';
    const from = endOf(/\d{4}/.test(first) ? first : `${first}/${year}`, today)?.from;
    if (from && to) return `${from}..${to}`;
  }
  return undefined;
}

/** One end of a range: a day, or a period that has a name. */
function endOf(folded: string, today: string): Period | undefined {
  const [, day, month, year] = /^(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(folded) ?? [];
  const date = day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  return isDate(date) ? { from: date, to: date } : readOne(spelledPeriod(folded, today) ?? '', today);
}
