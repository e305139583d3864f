import type { Sample } from '../examples.js';

const vietnamese = (name: string): readonly unknown[] => [{ languageId: 228, name }];
const rule = (from: string): unknown => ({ from, pick: { languageId: 228 }, then: 'name' });

export const sampleList: Sample = {
  operation: 'searchProcedures',
  portal: {
    extends: 'igate-v2',
    name: 'UBND xã Ví Dụ',
    baseUrl: 'https://igate.example/',
    operations: {
      searchProcedures: {
        request: { url: 'bd/procedure', query: { keyword: '{keyword}', spec: 'slice', page: '{page}', size: '{size}' } },
        items: 'content',
        paging: { kind: 'page', first: 0, last: 'last' },
        map: {
          code: 'code',
          id: 'id',
          name: rule('translate'),
          'sector.name': rule('sector.name'),
          updatedAt: 'updatedDate',
          channels: { each: 'applyMethod', map: { type: { from: 'name', table: { 'Trực tuyến': 'online', 'Trực tiếp': 'inPerson' } } } },
        },
      },
    },
  },
  answer: {
    content: [
      {
        id: 'mau-1', code: '9.000001', translate: vietnamese('Thủ tục đăng ký ví dụ'), sector: { name: vietnamese('Lĩnh vực minh họa') },
        updatedDate: '2026-10-05T08:00:00.000+0700', applyMethod: [{ name: 'Trực tuyến' }, { name: 'Trực tiếp' }],
      },
      {
        id: 'mau-2', code: '9.000002', translate: vietnamese('Thủ tục cấp bản sao ví dụ'), sector: { name: vietnamese('Lĩnh vực minh họa') },
        updatedDate: '2026-09-14T08:00:00.000+0700', applyMethod: [{ name: 'Trực tiếp' }],
      },
    ],
    last: true,
  },
};
