import type { Messages } from '../messages.js';

export const boardNumbers: Messages['boardNumbers'] = {
  here: 'The numbers are here.',
  table: { month: 'Month', sector: 'Sector', channel: 'Way', status: 'Step', value: 'Figure', part: 'Numerator', whole: 'Denominator', all: 'All', count: 'Applications', remark: 'Note' },
  csv: {
    fileName: 'figures',
    kind: 'Section', what: 'Item', figure: 'Figure', value: 'Value', unit: 'Unit', part: 'Numerator', whole: 'Denominator', remark: 'Note',
    period: 'Whole period', dossiers: 'applications', points: 'points', source: 'Source', asOf: 'Figures up to',
  },
};
