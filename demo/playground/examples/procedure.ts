import type { Sample } from '../examples.js';

export const sampleProcedure: Sample = {
  operation: 'getProcedure',
  portal: {
    extends: 'dvcqg-v2',
    name: 'UBND xã Ví Dụ',
    baseUrl: 'https://cong.example/',
    operations: {
      getProcedure: {
        map: {
          onlineLevel: { from: 'publicServiceLevel', table: { FULL: 'full', PARTIAL: 'partial' } },
          updatedAt: { from: 'updatedAt', format: 'epoch-ms' },
          officialUrl: 'publicUrl',
        },
      },
    },
  },
  answer: {
    code: 'OK',
    data: {
      id: 'mau-1',
      code: '9.000001',
      name: 'Thủ tục đăng ký ví dụ',
      publicServiceLevel: 'FULL',
      updatedAt: 1793491200000,
      categoriesDetails: [{ id: 'vd', name: 'Lĩnh vực minh họa' }],
      departmentsExecuting: [{ name: 'UBND xã Ví Dụ' }],
      subjectTypesDetails: [{ name: 'Công dân Việt Nam' }],
      executionMethods: [
        { submissionMethod: 'ONLINE', processingTime: 3, processingTimeUnit: 'WORKING_DAY', fees: [{ name: 'Lệ phí', value: 0 }] },
        { submissionMethod: 'DIRECT', processingTime: 3, processingTimeUnit: 'WORKING_DAY', fees: [{ name: 'Lệ phí', amount: 8000 }] },
      ],
      executionCases: [
        {
          name: 'Giấy tờ phải nộp',
          profileComponents: [{ code: 'MAU1', name: 'Tờ khai theo mẫu', originalQty: 1, copyQty: 0 }, { name: 'Giấy tờ minh họa', originalQty: 0, copyQty: 1 }],
        },
      ],
      executionSteps: [{ name: 'Bước 1', description: '<p>Nộp hồ sơ tại Bộ phận Một cửa.</p>' }],
      resultsDetails: [{ name: 'Giấy xác nhận ví dụ' }],
      publicUrl: 'https://cong.example/thu-tuc/9.000001',
    },
  },
};
