import type { FigureWords } from './vi.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const units = {
  workingDay: 'working days', calendarDay: 'days', workingHour: 'working hours', hour: 'hours', minute: 'minutes', month: 'months', year: 'years',
} as const;

/** "1 of 1 application", "0 of 12 applications". */
const plural = (counted: string, noun: string): string => `${counted} ${noun}${/(^| )1$/.test(counted) ? '' : 's'}`;

export const figures: FigureWords = {
  metric: {
    onlineRate: 'Applications made online',
    onTimeRate: 'Applications handled on time',
    onlinePaymentRate: 'Applications paid online',
    digitisedRate: 'Applications digitised',
    satisfactionRate: 'Satisfaction',
    received: 'Applications received',
    receivedOnline: 'Applications received online',
    receivedInPerson: 'Applications received at the counter',
    receivedPostal: 'Applications received by post',
    completed: 'Applications completed',
    inProgress: 'Applications in progress',
    overdue: 'Applications overdue',
    meanProcessingTime: 'Average processing time',
  },
  of: (part, whole) => `${part} of ${whole}`,
  counted: { dossiers: (counted) => plural(counted, 'application'), ratings: (counted) => plural(counted, 'rating'), things: (counted) => counted },
  none: { dossiers: 'No applications', ratings: 'No ratings', things: undefined },
  noneWhy: 'There is nothing to count in this period.',
  bound: { exact: (value) => value, over: (value) => `over ${value}`, under: (value) => `under ${value}` },
  noData: 'No figures yet',
  noDataWhy: 'The office has not published this figure for the chosen period.',
  notBegun: 'This period has not begun, so there are no figures yet.',
  reportedOnly: 'As published by the office, without the counts to check it by.',
  ambiguous: (published) => `The office publishes “${published}” without counts, so it is not clear what percentage that is.`,
  differs: (percent) => `Computed from the counts. The office publishes ${percent}.`,
  impossible: (figure) => `The figure received cannot be right (${figure}), so it is not shown.`,
  points: (points) => plural(points, 'point'),
  pointsWhy: 'These are points of an assessment, not a percentage.',
  meanOf: (counted) => `Over ${counted}`,
  time: (amount, unit) => (unit ? `${amount} ${amount === '1' ? units[unit].slice(0, -1) : units[unit]}` : amount),
  unitUnknown: 'The office does not say in what unit of time.',
  period: {
    month: (number, year) => `${months[number - 1] ?? number} ${year}`,
    quarter: (number, year) => `Quarter ${number} of ${year}`,
    half: (number, year) => (number === 1 ? `First half of ${year}` : `Second half of ${year}`),
    year: (_number, year) => `Year ${year}`,
    yearToDate: (to) => `From the start of the year to ${to}`,
    firstMonths: (count, year) => `First ${count} months of ${year}`,
    soFar: (period, date) => `${period}, up to ${date}`,
    months: (from, to) => `From ${from} to ${to}`,
    range: (from, to) => `From ${from} to ${to}`,
  },
  beforeEnd: (date) => `The books were closed on ${date}, before this period had ended.`,
  old: (date) => `Old figures: the books were closed on ${date}.`,
};
