/** The words of a figure, wherever it is shown: on a page, in a picture, in a table. */
import type { TimeUnit } from '../procedure.js';
import type { KnownMetric } from '../metrics.js';

const roman = ['I', 'II', 'III', 'IV'] as const;

export const figures = {
  metric: {
    onlineRate: 'Hồ sơ nộp qua mạng',
    onTimeRate: 'Hồ sơ giải quyết đúng hạn',
    onlinePaymentRate: 'Hồ sơ trả phí qua mạng',
    digitisedRate: 'Hồ sơ được số hóa',
    satisfactionRate: 'Mức độ hài lòng',
    received: 'Hồ sơ đã tiếp nhận',
    receivedOnline: 'Hồ sơ nhận qua mạng',
    receivedInPerson: 'Hồ sơ nhận trực tiếp',
    receivedPostal: 'Hồ sơ nhận qua bưu điện',
    completed: 'Hồ sơ đã giải quyết',
    inProgress: 'Hồ sơ đang giải quyết',
    overdue: 'Hồ sơ quá hạn',
    meanProcessingTime: 'Thời gian giải quyết trung bình',
  } satisfies Record<KnownMetric, string>,
  of: (part: string, whole: string) => `${part}/${whole}`,
  /** Of the office's own figures only the office knows what they count. */
  counted: { dossiers: (counted: string) => `${counted} hồ sơ`, ratings: (counted: string) => `${counted} lượt đánh giá`, things: (counted: string) => counted },
  none: { dossiers: 'Chưa có hồ sơ', ratings: 'Chưa có lượt đánh giá', things: undefined },
  noneWhy: 'Trong kỳ này chưa có gì để tính.',
  /** A figure that is kept off all and nothing. */
  bound: { exact: (value: string) => value, over: (value: string) => `trên ${value}`, under: (value: string) => `dưới ${value}` },
  noData: 'Chưa có số liệu',
  noDataWhy: 'Cơ quan chưa công bố số liệu này cho kỳ đã chọn.',
  notBegun: 'Kỳ này chưa bắt đầu nên chưa có số liệu.',
  reportedOnly: 'Do cơ quan công bố, không kèm số hồ sơ để kiểm lại.',
  ambiguous: (published: string) => `Cơ quan công bố “${published}” mà không kèm số hồ sơ, nên không rõ là bao nhiêu phần trăm.`,
  differs: (percent: string) => `Tính lại từ số hồ sơ. Cơ quan công bố ${percent}.`,
  impossible: (figure: string) => `Số liệu nhận được không hợp lý (${figure}) nên không hiển thị.`,
  points: (points: string) => `${points} điểm`,
  pointsWhy: 'Đây là điểm đánh giá, không phải tỷ lệ phần trăm.',
  meanOf: (counted: string) => `Tính trên ${counted}`,
  time: (amount: string, unit: TimeUnit | undefined) => (unit ? `${amount} ${units[unit]}` : amount),
  unitUnknown: 'Cơ quan không cho biết đơn vị thời gian.',
  period: {
    month: (number: number, year: number) => `Tháng ${number}/${year}`,
    quarter: (number: number, year: number) => `Quý ${roman[number - 1] ?? number}/${year}`,
    half: (number: number, year: number) => (number === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`),
    year: (_number: number, year: number) => `Năm ${year}`,
    yearToDate: (to: string) => `Từ đầu năm đến ${to}`,
    firstMonths: (count: number, year: number) => `${count} tháng đầu năm ${year}`,
    soFar: (period: string, date: string) => `${period}, tính đến ${date}`,
    months: (from: string, to: string) => `Từ tháng ${from} đến tháng ${to}`,
    range: (from: string, to: string) => `Từ ${from} đến ${to}`,
  },
  beforeEnd: (date: string) => `Số liệu chốt ngày ${date}, khi kỳ này chưa hết.`,
  old: (date: string) => `Số liệu cũ: chốt từ ngày ${date}.`,
};

const units: Readonly<Record<TimeUnit, string>> = {
  workingDay: 'ngày làm việc', calendarDay: 'ngày', workingHour: 'giờ làm việc', hour: 'giờ', minute: 'phút', month: 'tháng', year: 'năm',
};

export type FigureWords = typeof figures;
