import type { Sample } from '../examples.js';

export const sampleStatistics: Sample = {
  operation: 'getStatistics',
  portal: {
    extends: 'gateway',
    name: 'UBND xã Ví Dụ',
    baseUrl: 'https://cong-xa.example/',
    operations: { getStatistics: { request: { url: 'so-lieu' }, record: 'data' } },
  },
  answer: {
    data: {
      unit: 'UBND xã Ví Dụ',
      period: { from: '2026-10-01', to: '2026-10-31' },
      metrics: [
        { id: 'onTimeRate', numerator: 370, denominator: 371 },
        { id: 'received', count: 402 },
      ],
      asOf: '2026-11-02T08:00:00+07:00',
      source: 'Số liệu minh họa',
    },
  },
};
