import type { Messages } from '../messages.js';

export const procedure: Messages['procedure'] = {
  channel: { online: 'Online', inPerson: 'In person at the counter', postal: 'By post' },
  level: {
    full: 'Done entirely online',
    partial: 'Done partly online',
    informationOnly: 'Only guidance is online',
    none: 'In person only',
  },
  caseKind: { submit: 'Papers to hand in', present: 'Papers to bring and show', other: 'Other papers' },
  unit: {
    workingDay: (value) => `${value} working ${value === '1' ? 'day' : 'days'}`,
    calendarDay: (value) => `${value} ${value === '1' ? 'day' : 'days'}`,
    workingHour: (value) => `${value} working ${value === '1' ? 'hour' : 'hours'}`,
    hour: (value) => `${value} ${value === '1' ? 'hour' : 'hours'}`,
    minute: (value) => `${value} ${value === '1' ? 'minute' : 'minutes'}`,
    month: (value) => `${value} ${value === '1' ? 'month' : 'months'}`,
    year: (value) => `${value} ${value === '1' ? 'year' : 'years'}`,
  },
  code: 'Procedure code',
  sector: 'Sector',
  time: 'Processing time',
  fee: 'Fees',
  noUnit: (value) => `${value} (the source does not say days or hours)`,
  timeUnknown: 'No time published',
  free: 'Free of charge',
  feeUnknown: 'No fee published',
  feeDoubtful: 'The amount and its note disagree; please ask the receiving office.',
  originals: (count) => `${count} original${count === '1' ? '' : 's'}`,
  copies: (count) => `${count} ${count === '1' ? 'copy' : 'copies'}`,
  electronicForm: 'Filled in online',
};
