/** Sixteen dossiers of an invented commune, one in every state a citizen may find. All persons are invented. */
import { addDays } from '../../model/days.js';
import type { Dossier } from '../../model/dossier.js';
import type { Status } from '../../model/status.js';

const labels: Readonly<Record<Status, string>> = {
  draft: 'Nháp', submitted: 'Chờ tiếp nhận', accepted: 'Được tiếp nhận', rejectedAtIntake: 'Không được tiếp nhận', inProgress: 'Đang xử lý',
  supplementRequested: 'Yêu cầu bổ sung giấy tờ', paymentRequired: 'Yêu cầu thực hiện nghĩa vụ tài chính', withdrawalRequested: 'Công dân yêu cầu rút hồ sơ',
  withdrawn: 'Đã rút', stopped: 'Dừng xử lý', suspended: 'Tạm dừng', completed: 'Đã xử lý xong', resultReturned: 'Đã trả kết quả', unknown: 'Chờ liên thông',
};

/** The dossiers as they stand on a day (yyyy-MM-dd). */
export function sampleDossiers(today: string): readonly Dossier[] {
  const at = (days: number, time = '08:30'): string => `${addDays(today, days)}T${time}:00+07:00`;
  const dossier = (number: number, status: Status, rest: Partial<Dossier> = {}): Dossier => ({
    code: `H99.21-261118-${String(number).padStart(4, '0')}`,
    procedure: { code: '1.001193', name: 'Thủ tục đăng ký khai sinh' },
    status: { code: status, label: labels[status] },
    submittedAt: at(-6), acceptedAt: at(-5), plannedEndDate: at(3, '17:00'),
    channel: 'online', agency: 'UBND xã Ví Dụ', applicant: 'N••• V•• M••',
    ...rest,
  });
  const notAccepted = { acceptedAt: undefined, plannedEndDate: undefined };
  const done = { completedAt: at(-1, '15:20'), plannedEndDate: at(0, '17:00') };
  return [
    dossier(1, 'submitted', notAccepted),
    dossier(2, 'accepted', { submittedAt: at(-1), acceptedAt: at(0) }),
    dossier(3, 'inProgress', {
      currentStep: 'Công chức Tư pháp – Hộ tịch thẩm tra',
      papers: [
        { name: 'Tờ khai đăng ký khai sinh', state: 'confirmed', at: at(-5) },
        { name: 'Giấy chứng sinh', state: 'received', at: at(-5) },
      ],
      history: [
        { at: at(-6), status: 'submitted', label: 'Chờ tiếp nhận', step: 'Nộp trực tuyến' },
        { at: at(-5), status: 'accepted', label: 'Được tiếp nhận', step: 'Tiếp nhận', department: 'Bộ phận Tiếp nhận và Trả kết quả' },
        { at: at(-4), status: 'inProgress', label: 'Đang xử lý', step: 'Thẩm tra', department: 'Tư pháp – Hộ tịch', note: 'Đã chuyển công chức thẩm tra.' },
      ],
    }),
    dossier(4, 'inProgress', { plannedEndDate: at(0, '17:00') }),
    dossier(5, 'inProgress', { plannedEndDate: at(-2, '17:00') }),
    dossier(6, 'inProgress', { plannedEndDate: at(-3, '17:00'), extension: { reason: 'Xin lỗi vì trễ hẹn: chờ xác minh của xã khác.', until: at(4, '17:00') } }),
    dossier(7, 'inProgress', { suspension: { active: true, reason: 'Chờ kết quả xác minh.' } }),
    dossier(8, 'supplementRequested', {
      reason: 'Giấy chứng sinh bị mờ, chưa đọc được tên mẹ.',
      requestedAction: { text: 'Nộp lại ảnh chụp rõ của Giấy chứng sinh.', dueDate: at(5, '17:00') },
      papers: [{ name: 'Tờ khai đăng ký khai sinh', state: 'confirmed' }, { name: 'Giấy chứng sinh', state: 'missing', note: 'Ảnh bị mờ.' }],
    }),
    dossier(9, 'paymentRequired', { procedure: { code: '1.004194', name: 'Đăng ký tạm trú' }, payment: { state: 'partial', amount: 7000, fees: [{ name: 'Lệ phí đăng ký', amount: 5000, state: 'paid' }, { name: 'Phí cấp bản giấy', amount: 2000, state: 'due' }] } }),
    dossier(10, 'rejectedAtIntake', { ...notAccepted, reason: 'Nơi cư trú không thuộc xã Ví Dụ.' }),
    dossier(11, 'withdrawalRequested'),
    dossier(12, 'withdrawn'),
    dossier(13, 'stopped', { reason: 'Quá hạn bổ sung giấy tờ.' }),
    dossier(14, 'completed', { ...done, result: { description: 'Giấy khai sinh', channel: 'inPerson', place: 'Bộ phận Tiếp nhận và Trả kết quả, UBND xã Ví Dụ' } }),
    dossier(15, 'resultReturned', { ...done, resultReturnedAt: at(0, '09:10'), channel: 'inPerson' }),
    { code: 'H99.21-261118-0016', status: { code: 'unknown', backendCode: '15', label: 'Chờ liên thông' }, submittedAt: at(-2) },
    dossier(17, 'suspended', { channel: 'postal' }),
  ];
}
