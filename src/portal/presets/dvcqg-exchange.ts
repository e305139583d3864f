/**
 * The exchange between one-stop systems and the National Public Service Portal (TraCuuHoSo, LayThuTuc): names without accents, every
 * value a text, dates as yyyyMMddHHmmss. It wants a session of the office, so a page reaches it through a gateway.
 */
import { nationalStatuses } from './national-statuses.js';

const success = { where: { error_code: '0' }, message: 'error_message' };
const channels = { 1: 'inPerson', 2: 'online', 3: 'postal' };
const date = (from: string) => ({ from, format: 'yyyyMMddHHmmss' });

export const dvcqgExchange = {
  operations: {
    findDossier: {
      request: { url: 'TraCuuHoSo', body: { format: 'json', template: { service: 'TraCuuHoSo', MaHoSo: '{dossierCode}' } } },
      success,
      items: 'result',
      select: { MaHoSo: '{dossierCode}' },
      map: {
        code: 'MaHoSo',
        'procedure.code': 'MaTTHC',
        'procedure.name': { from: 'TenTTHC', as: 'sentenceCase' },
        'status.code': 'TrangThaiHoSo',
        'status.backendCode': 'TrangThaiHoSo',
        acceptedAt: date('NgayTiepNhan'),
        plannedEndDate: date('NgayHenTra'),
        completedAt: date('NgayKetThucXuLy'),
        resultReturnedAt: date('NgayTra'),
        channel: { from: 'KenhThucHien', table: channels },
        agency: 'DonViXuLy',
        applicant: 'ChuHoSo',
        reason: 'GhiChu',
        'payment.amount': { each: 'DanhSachLePhi', sum: 'Gia' },
      },
    },
    getProcedure: {
      request: { url: 'LayThuTuc', body: { format: 'json', template: { service: 'LayThuTuc', maTTHC: '{procedureCode}' } } },
      success,
      items: 'result',
      select: { MATTHC: '{procedureCode}' },
      map: {
        code: 'MATTHC',
        name: { from: 'TENTTHC', as: 'sentenceCase' },
        'sector.code': 'LINHVUCTHUCHIEN[0].MALINHVUC',
        'sector.name': 'LINHVUCTHUCHIEN[0].TENLINHVUC',
        agency: { join: ['COQUANTHUCHIEN[].TENDONVI'], with: ', ' },
        steps: { each: 'TRINHTUTHUCHIEN[].TRINHTU[]', map: { description: 'TENTRINHTU' } },
        channels: {
          each: 'CACHTHUCTHUCHIEN',
          map: {
            type: { from: 'KENH', table: channels },
            'processingTime.value': 'THOIGIAN[0].THOIGIANGIAIQUYET',
            'processingTime.unit': {
              from: 'THOIGIAN[0].DONVITINH',
              table: { 'Ngày làm việc': 'workingDay', 'Ngày': 'calendarDay', 'Giờ làm việc': 'workingHour', 'Giờ': 'hour', 'Tháng': 'month' },
            },
            'processingTime.label': 'THOIGIAN[0].MOTA',
            fees: {
              each: 'THOIGIAN[].PHILEPHI[]',
              map: { amount: { from: 'SOTIEN', format: 'vi' }, currency: { from: 'DONVI', table: { 'Đồng': 'VND', 'VNĐ': 'VND' } }, description: 'MOTA' },
            },
          },
        },
        cases: {
          each: 'THANHPHANHOSO',
          group: 'TRUONGHOP',
          map: {
            name: 'key',
            kind: { from: 'key', table: { 'Giấy tờ phải nộp': 'submit', 'Giấy tờ phải xuất trình': 'present' } },
            papers: { each: 'rows', map: { code: 'MAGIAYTO', name: 'GIAYTO', templates: [{ name: 'TENMAUDON', url: 'URL' }] } },
          },
        },
        results: { each: 'KETQUATHUCHIEN', map: { code: 'MAKETQUA', name: 'TENKETQUA' } },
        legalBasis: { each: 'CANCUPHAPLY', map: { code: 'SOVANBAN', name: 'TENVANBAN' } },
        requirements: 'YEUCAU',
      },
    },
  },
  statuses: nationalStatuses,
};
