/** Dates, numbers and money as people in Vietnam read them, in each language. */
import { type Writing, writingOf } from '../model/written.js';

export interface Format extends Writing {
  /** 14:05 of an instant, in the given zone. */
  clock(instant: number, timeZone: string): string;
  /** 7.000 đ */
  money(amount: number, currency?: string): string;
}

/** The format of a language. */
export function formatOf(language: string): Format {
  const writing = writingOf(language);
  return {
    ...writing,
    clock: (instant, timeZone) => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant),
    money: (amount, currency = 'VND') => `${writing.number(amount)}\u00a0${currency === 'VND' && language !== 'en' ? 'đ' : currency}`,
  };
}
