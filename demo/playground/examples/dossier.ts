import type { Sample } from '../examples.js';

export const sampleDossier: Sample = {
  operation: 'findDossier',
  portal: {
    extends: 'dvcqg-v1',
    name: 'UBND xã Ví Dụ',
    baseUrl: 'https://mot-cua.example/',
    operations: {
      findDossier: {
        request: { url: 'jsp/rest.jsp', body: { format: 'form-json', field: 'params', template: { service: 'TraCuuHoSo', MaHoSo: '{dossierCode}' } } },
        success: { where: { error_code: '0' } },
        items: 'result',
        select: { MaHoSo: '{dossierCode}' },
        map: {
          code: 'MaHoSo',
          'procedure.name': 'TenTTHC',
          'status.code': 'TrangThaiHoSo',
          'status.label': 'TenTrangThaiHoSo',
          submittedAt: 'NgayNopHoSo',
          agency: 'DonViXuLy',
          'requestedAction.text': 'YeuCau',
          history: { each: 'LichSuXuLy', map: { at: 'NgayXuLy', status: 'TrangThai', step: 'BuocXuLy' } },
        },
      },
    },
  },
  answer: {
    error_code: '0',
    result: [
      {
        MaHoSo: 'H99.21-261102-0007',
        TenTTHC: 'Thủ tục đăng ký ví dụ',
        TrangThaiHoSo: '5',
        TenTrangThaiHoSo: 'Yêu cầu bổ sung',
        DonViXuLy: 'Bộ phận Một cửa xã Ví Dụ',
        NgayNopHoSo: '20261102081500',
        YeuCau: 'Bổ sung bản chụp giấy tờ minh họa số 2.',
        LichSuXuLy: [
          { NgayXuLy: '20261102081500', TrangThai: '1', BuocXuLy: 'Nộp hồ sơ' },
          { NgayXuLy: '20261103093000', TrangThai: '5', BuocXuLy: 'Kiểm tra giấy tờ' },
        ],
      },
    ],
  },
};
