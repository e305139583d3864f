/** When somebody is there: the hours of days that are written without any, less those in which an event says that nobody is. */
import { covers, isWorkday, type WorkCalendar } from '../../model/calendar.js';
import type { CalendarAnswer, CalendarDay } from './calendar.js';

/** With its accents "nghỉ" is neither "nghị" nor "nghi lễ"; who writes without any cannot be told apart. */
const nobodyThere = /^\s*(?:nghỉ|không trực|không làm việc|đóng cửa|closed|holiday|off(?!-))(?!\p{L})/iu;
const withoutAccents = /^\s*(?:nghi|khong truc|khong lam viec|dong cua)(?![^\0-\x7f]|\w)[\0-\x7f]*$/i;

const saysNobody = ({ summary = '', categories = [] }: CalendarDay): boolean =>
  [summary, ...categories].some((word) => nobodyThere.test(word.normalize('NFC')) || withoutAccents.test(word));

const takesAllDay = ({ start, end }: CalendarDay): boolean => start === '00:00' && end === '24:00';

/** A whole day without anybody is closed; a lunch break, or an afternoon without, is cut out of the day's shifts. */
export function withAbsences(days: readonly CalendarDay[], office?: WorkCalendar): Pick<CalendarAnswer, 'events' | 'closed'> {
  const absences = days.filter(saysNobody);
  const gaps = new Map<string, CalendarDay[]>();
  for (const gap of absences) gaps.set(gap.date, [...(gaps.get(gap.date) ?? []), gap]);
  return {
    events: days.filter((day) => !saysNobody(day)).flatMap((day) => withHours(day, office)).flatMap((day) => (gaps.get(day.date) ?? []).filter((gap) => !takesAllDay(gap)).reduce(cutOut, [day])),
    closed: absences.filter(takesAllDay).map(({ date, summary = '' }) => ({ date, note: summary })),
  };
}

/** An office means its own hours by a day without any. Nobody knows when on a day on which it is closed, or whose hours it does not publish. */
function withHours(day: CalendarDay, office: WorkCalendar | undefined): readonly CalendarDay[] {
  const isOpen = day.noHours && office && covers(office, day.date) && isWorkday(office, day.date);
  const hours = (isOpen && office.officeHours?.map((pair) => pair.map((time) => time.padStart(5, '0'))).filter(([from = '', to = '']) => from < to)) || [];
  return hours.length > 0 ? hours.map(([start = '', end = '']) => ({ ...day, start, end, noHours: undefined })) : [day];
}

const cutOut = (pieces: readonly CalendarDay[], gap: CalendarDay): CalendarDay[] =>
  pieces.flatMap((piece) =>
    gap.end <= piece.start || piece.end <= gap.start
      ? [piece]
      : [{ ...piece, end: gap.start }, { ...piece, start: gap.end }].filter(({ start, end }) => start < end));
