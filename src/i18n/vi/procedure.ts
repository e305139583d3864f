/** Words about procedures that several elements use. */
import type { CaseKind, ChannelType, OnlineLevel, TimeUnit } from '../../model/procedure.js';

export const procedure = {
  channel: {
    online: 'Qua mạng',
    inPerson: 'Trực tiếp tại quầy',
    postal: 'Qua bưu điện',
  } satisfies Record<ChannelType, string>,
  level: {
    full: 'Làm trọn vẹn qua mạng',
    partial: 'Làm một phần qua mạng',
    informationOnly: 'Chỉ có hướng dẫn trên mạng',
    none: 'Chỉ nộp trực tiếp',
  } satisfies Record<OnlineLevel, string>,
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
  code: 'Mã thủ tục',
  sector: 'Lĩnh vực',
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
};
