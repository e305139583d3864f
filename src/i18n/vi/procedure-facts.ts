/** Words for what the guide and the sheet say of time, of paying, of the result and of papers. */
import type { CaseKind, ChannelType, PaymentTime, TimeUnit } from '../../model/procedure.js';

export const procedureFacts = {
  time: 'Thời gian giải quyết',
  fee: 'Phí, lệ phí',
  /** The source gives a number without saying days or hours. */
  noUnit: (value: string) => `${value} (nơi công bố không ghi là ngày hay giờ)`,
  timeUnknown: 'Chưa công bố thời gian',
  free: 'Không mất phí',
  feeUnknown: 'Chưa công bố phí',
  feeDoubtful: 'Số tiền và ghi chú khác nhau, xin hỏi lại nơi nhận hồ sơ.',
  originals: (count: string) => `${count} bản chính`,
  copies: (count: string) => `${count} bản sao`,
  electronicForm: 'Điền qua mạng',
  caseKind: {
    submit: 'Giấy tờ phải nộp',
    present: 'Giấy tờ mang theo để cán bộ xem',
    other: 'Giấy tờ khác',
  } satisfies Record<CaseKind, string>,
  unit: {
    workingDay: (value: string) => `${value} ngày làm việc`,
    calendarDay: (value: string) => `${value} ngày`,
    workingHour: (value: string) => `${value} giờ làm việc`,
    hour: (value: string) => `${value} giờ`,
    minute: (value: string) => `${value} phút`,
    month: (value: string) => `${value} tháng`,
    year: (value: string) => `${value} năm`,
  } satisfies Record<TimeUnit, (value: string) => string>,
  held: 'Cơ quan đã có, không phải nộp lại',
  heldIn: (source: string) => `có trong ${source}`,
  paymentTime: 'Khi nào trả phí',
  paidWhen: {
    onSubmission: 'Khi nộp hồ sơ',
    onNotice: 'Khi cơ quan báo trả',
    onResult: 'Khi nhận kết quả',
  } satisfies Record<PaymentTime, string>,
  paymentMethods: 'Trả phí bằng',
  exemption: 'Ai được miễn, giảm phí',
  resultBy: 'Nhận kết quả',
  resultChannel: {
    online: 'Bản điện tử qua mạng',
    inPerson: 'Tại quầy',
    postal: 'Qua bưu điện',
  } satisfies Record<ChannelType, string>,
};
