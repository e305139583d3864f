/** Dates, numbers and money as people in Vietnam read them, in each language. */

export interface Format {
  /** 1.072 */
  number(value: number): string;
  /** 22/11/2026, of a moment or a date. */
  date(moment: string): string;
  /** 22/11/2026, 14:05 – or the date alone, when no time was given. */
  dateTime(moment: string): string;
  /** 14:05 of an instant, in the given zone. */
  clock(instant: number, timeZone: string): string;
  /** 7.000 đ */
  money(amount: number, currency?: string): string;
  /** 99,73% from hundredths of a percent. */
  percent(hundredths: number): string;
}

interface Signs {
  readonly group: string;
  readonly decimal: string;
  readonly money: (amount: string, currency: string) => string;
}

const vi: Signs = { group: '.', decimal: ',', money: (amount, currency) => `${amount}\u00a0${currency === 'VND' ? 'đ' : currency}` };
const signs: Readonly<Record<string, Signs>> = {
  vi,
  en: { group: ',', decimal: '.', money: (amount, currency) => `${amount}\u00a0${currency}` },
};

/** The format of a language; languages of Vietnam's minorities write numbers as Vietnamese does. */
export function formatOf(language: string): Format {
  const { group, decimal, money } = signs[language] ?? vi;
  const number = (value: number): string => {
    const [whole = '', fraction] = String(value).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction ? decimal + fraction : '');
  };
  const date = (moment: string): string => {
    const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  };
  return {
    number,
    date,
    dateTime: (moment) => (moment.length > 10 ? `${date(moment)}, ${moment.slice(11, 16)}` : date(moment)),
    clock: (instant, timeZone) => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant),
    money: (amount, currency = 'VND') => money(number(amount), currency),
    percent: (hundredths) => {
      const fraction = String(hundredths % 100).padStart(2, '0').replace(/0+$/, '');
      return `${number(Math.trunc(hundredths / 100))}${fraction ? decimal + fraction : ''}%`;
    },
  };
}
