/**
 * Eight procedures of an invented commune, for stories and tests. Codes, terms and fees are those of real procedures,
 * with the dirt that real data has: a term without a unit, a fee that its note contradicts, a desk-only procedure.
 */
import type { Channel, Fee, Procedure, ProcessingTime } from '../../model/procedure.js';

const civilStatus = { code: 'G15-HT', name: 'Hộ tịch' };
const certification = { code: 'G15-CT', name: 'Chứng thực' };
const residence = { code: 'G01-CT', name: 'Cư trú' };
const land = { code: 'G10-DD', name: 'Đất đai' };

const days = (value: number): ProcessingTime => ({ value, unit: 'workingDay', label: `${value} ngày làm việc` });
const free: Fee = { name: 'Lệ phí', amount: 0, description: 'Miễn phí' };
const fee = (amount: number, description?: string): Fee => ({ name: 'Lệ phí', amount, currency: 'VND', description });

const channel = (type: Channel['type'], processingTime: ProcessingTime | undefined, ...fees: readonly Fee[]): Channel => ({
  type, processingTime, fees: fees.length > 0 ? [...fees] : undefined,
});

const common = { onlineLevel: 'full', competentAuthority: 'Ủy ban nhân dân cấp xã', agency: 'UBND xã Ví Dụ', updatedAt: '2026-07-01T08:00:00+07:00' } as const;

export const sampleProcedures: readonly Procedure[] = [
  {
    ...common, code: '1.001193', id: '432777', name: 'Thủ tục đăng ký khai sinh', sector: civilStatus, addressees: ['Công dân Việt Nam'],
    // The source gives the number and no unit.
    channels: [channel('online', { value: 1, label: '1' }, free), channel('inPerson', { value: 1, label: '1' }, free), channel('postal', { value: 1, label: '1' }, free)],
    cases: [
      {
        name: 'Giấy tờ phải nộp', kind: 'submit', papers: [
          { code: 'TP01', name: 'Tờ khai đăng ký khai sinh', originals: 1, copies: 0, electronicForm: true, templates: [{ name: 'To khai dang ky khai sinh.docx' }] },
          { code: 'TP02', name: 'Giấy chứng sinh', originals: 1, copies: 0, note: 'Nếu không có thì nộp giấy của người làm chứng.' },
        ],
      },
      { name: 'Giấy tờ phải xuất trình', kind: 'present', papers: [{ name: 'Căn cước của cha hoặc mẹ', originals: 1, copies: 0 }] },
    ],
    steps: [
      { name: 'Nộp hồ sơ', description: '<p>Cha, mẹ hoặc người thân nộp hồ sơ <b>tại xã</b> hoặc trên Cổng Dịch vụ công quốc gia.</p>' },
      { name: 'Kiểm tra', description: '<p>Công chức kiểm tra:</p><ul><li>tờ khai đã đủ thông tin;</li><li>giấy chứng sinh hợp lệ.</li></ul>' },
      { name: 'Nhận kết quả', description: 'Người nộp xem lại bản điện tử, rồi nhận Giấy khai sinh.' },
    ],
    results: [{ code: 'KQ.G15.000031', name: 'Giấy khai sinh' }], requirements: 'Trẻ chưa được đăng ký khai sinh.',
    legalBasis: [{ code: '60/2014/QH13', name: 'Luật Hộ tịch' }], decisionNumber: '163/QĐ-BTP',
  },
  {
    ...common, code: '1.000894', id: '432778', name: 'Thủ tục đăng ký kết hôn', sector: civilStatus,
    channels: [channel('online', days(1), free), channel('inPerson', days(1), free)],
    cases: [{ kind: 'submit', papers: [{ name: 'Tờ khai đăng ký kết hôn', originals: 1, electronicForm: true }] }],
    steps: [{ description: 'Hai bên cùng có mặt khi nhận Giấy chứng nhận kết hôn.' }],
  },
  {
    ...common, code: '1.000656', name: 'Thủ tục đăng ký khai tử', sector: civilStatus,
    channels: [channel('online', days(1), free), channel('inPerson', days(1), free)],
    cases: [{ kind: 'submit', papers: [{ name: 'Giấy báo tử', originals: 1 }] }],
  },
  {
    ...common, code: '1.004873', name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân', sector: civilStatus,
    // The amount cannot be true beside its note.
    channels: [channel('online', { value: 3, label: '3' }, fee(20, '20.000đ/tờ khai')), channel('inPerson', { value: 3, label: '3' })],
  },
  {
    ...common, code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch', sector: civilStatus,
    channels: [channel('online', undefined, fee(8000, 'Mỗi bản')), channel('inPerson', undefined, fee(8000, 'Mỗi bản')), channel('postal', undefined, fee(8000))],
  },
  {
    ...common, code: '2.000815', name: 'Chứng thực bản sao từ bản chính giấy tờ', sector: certification, onlineLevel: 'none',
    channels: [channel('inPerson', undefined, fee(2000, 'Mỗi trang; từ trang thứ ba 1.000 đồng'))],
  },
  {
    ...common, code: '1.004194', name: 'Đăng ký tạm trú', sector: residence, competentAuthority: 'Công an cấp xã',
    channels: [channel('online', days(3), fee(7000)), channel('inPerson', days(3), fee(10_000))],
    cases: [
      { name: 'Đăng ký tạm trú cho cá nhân', kind: 'submit', papers: [{ name: 'Tờ khai thay đổi thông tin cư trú', originals: 1, electronicForm: true }] },
      { name: 'Đăng ký tạm trú theo danh sách', kind: 'submit', papers: [{ name: 'Danh sách người tạm trú', originals: 1 }, { name: 'Giấy tờ chứng minh chỗ ở hợp pháp', copies: 1 }] },
    ],
  },
  {
    ...common, code: '1.012753', name: 'Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận lần đầu', sector: land, onlineLevel: 'partial',
    channels: [channel('online', days(17)), channel('inPerson', days(20)), channel('postal', days(30))],
  },
];
