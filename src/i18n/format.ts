/** Dates, numbers and money as people in Vietnam read them, in each language. */
import { momentOfInstant, todayIn } from '../model/moment.js';
import { type Writing, writingOf } from '../model/written.js';

export interface Format extends Writing {
  /** 14:05 of an instant today, in the given zone; 26/11/2026, 14:05 of another day. */
  clock(instant: number, timeZone: string): string;
  /** 7.000 đ */
  money(amount: number, currency?: string): string;
}

/** The format of a language. */
export function formatOf(language: string): Format {
  const writing = writingOf(language);
  return {
    ...writing,
    clock: (instant, timeZone) => writing.dateTime(momentOfInstant(instant, timeZone)).replace(`${writing.date(todayIn(timeZone, Date.now()))}, `, ''),
    money: (amount, currency = 'VND') => `${writing.number(amount)}\u00a0${currency === 'VND' && language !== 'en' ? 'đ' : currency}`,
  };
}
