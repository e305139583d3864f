/** Numbers and dates as people in Vietnam read them, in each language. */

export interface Writing {
  /** 1.072 */
  number(value: number): string;
  /** 99,73 from hundredths; zeros at the end are not written. */
  hundredths(value: number): string;
  /** 22/11/2026, of a moment or a date. */
  date(moment: string): string;
  /** 22/11/2026, 14:05 – or the date alone, when no time was given. */
  dateTime(moment: string): string;
}

interface Signs {
  readonly group: string;
  readonly decimal: string;
}

const vi: Signs = { group: '.', decimal: ',' };
const signs: Readonly<Record<string, Signs>> = { vi, en: { group: ',', decimal: '.' } };

/** How a language writes; languages of Vietnam's minorities write numbers as Vietnamese does. */
export function writingOf(language: string): Writing {
  const { group, decimal } = signs[language] ?? vi;
  const number = (value: number): string => {
    const [whole = '', fraction] = String(value).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction ? decimal + fraction : '');
  };
  const hundredths = (value: number): string => {
    const fraction = String(value % 100).padStart(2, '0').replace(/0+$/, '');
    return `${number(Math.trunc(value / 100))}${fraction ? decimal + fraction : ''}`;
  };
  const date = (moment: string): string => {
    const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  };
  return {
    number, hundredths, date,
    dateTime: (moment) => (moment.length > 10 ? `${date(moment)}, ${moment.slice(11, 16)}` : date(moment)),
  };
}
