/** Events that say that nobody is there, and what is left of the shifts around them. */
import type { CalendarAnswer, CalendarDay } from './calendar.js';

/** With its accents "nghỉ" is neither "nghị" nor "nghi lễ"; who writes without any cannot be told apart. */
const nobodyThere = /^\s*(?:nghỉ|không trực|không làm việc|đóng cửa|closed|holiday|off(?!-))(?!\p{L})/iu;
const withoutAccents = /^\s*(?:nghi|khong truc|khong lam viec|dong cua)(?![^\0-\x7f]|\w)[\0-\x7f]*$/i;

const saysNobody = ({ summary = '', categories = [] }: CalendarDay): boolean =>
  [summary, ...categories].some((word) => nobodyThere.test(word.normalize('NFC')) || withoutAccents.test(word));

const takesAllDay = ({ start, end }: CalendarDay): boolean => start === '00:00' && end === '24:00';

/** A whole day without anybody is closed; a lunch break, or an afternoon without, is cut out of the day's shifts. */
export function withAbsences(days: readonly CalendarDay[]): Pick<CalendarAnswer, 'events' | 'closed'> {
  const absences = days.filter(saysNobody);
  const gaps = new Map<string, CalendarDay[]>();
  for (const gap of absences) gaps.set(gap.date, [...(gaps.get(gap.date) ?? []), gap]);
  return {
    events: days.filter((day) => !saysNobody(day)).flatMap((day) => (gaps.get(day.date) ?? []).filter((gap) => !takesAllDay(gap)).reduce(cutOut, [day])),
    closed: absences.filter(takesAllDay).map(({ date, summary = '' }) => ({ date, note: summary })),
  };
}

const cutOut = (pieces: readonly CalendarDay[], gap: CalendarDay): CalendarDay[] =>
  pieces.flatMap((piece) =>
    gap.end <= piece.start || piece.end <= gap.start
      ? [piece]
      : [{ ...piece, end: gap.start }, { ...piece, start: gap.end }].filter(({ start, end }) => start < end));
