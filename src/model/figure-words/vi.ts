/** The words of a figure, wherever it is shown: on a page, in a picture, in a table. */
import type { TimeUnit } from '../procedure.js';
import type { KnownMetric } from '../statistics.js';

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
  ofDossiers: (part: string, whole: string) => `${part}/${whole} hồ sơ`,
  ofRatings: (part: string, whole: string) => `${part}/${whole} lượt đánh giá`,
  over: (percent: string) => `trên ${percent}`,
  under: (percent: string) => `dưới ${percent}`,
  noDossiers: 'Chưa có hồ sơ',
  noDossiersWhy: 'Không có hồ sơ nào trong kỳ này nên chưa tính được tỷ lệ.',
  noData: 'Chưa có số liệu',
  noDataWhy: 'Cơ quan chưa công bố số liệu này cho kỳ đã chọn.',
  reportedOnly: 'Do cơ quan công bố, không kèm số hồ sơ để kiểm lại.',
  ambiguous: (published: string) => `Cơ quan công bố “${published}” mà không kèm số hồ sơ, nên không rõ là bao nhiêu phần trăm.`,
  differs: (percent: string) => `Tính lại từ số hồ sơ. Cơ quan công bố ${percent}.`,
  impossible: (part: string, whole: string) => `Số liệu nhận được không hợp lý (${part}/${whole}) nên không tính tỷ lệ.`,
  impossibleCount: (count: string) => `Số liệu nhận được không hợp lý (${count}) nên không hiển thị.`,
  points: (points: string, most: string | undefined) => (most === undefined ? `${points} điểm` : `${points}/${most} điểm`),
  pointsWhy: 'Đây là điểm đánh giá, không phải tỷ lệ phần trăm.',
  meanOf: (dossiers: string) => `Tính trên ${dossiers} hồ sơ`,
  time: (amount: string, unit: TimeUnit) => `${amount} ${units[unit]}`,
  unitUnknown: 'Cơ quan không cho biết đơn vị thời gian.',
  period: {
    month: (number: number, year: number) => `Tháng ${number}/${year}`,
    quarter: (number: number, year: number) => `Quý ${roman[number - 1] ?? number}/${year}`,
    half: (number: number, year: number) => (number === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`),
    year: (year: number) => `Năm ${year}`,
    yearToDate: (to: string) => `Từ đầu năm đến ${to}`,
    firstMonths: (count: number, year: number) => `${count} tháng đầu năm ${year}`,
    soFar: (period: string, date: string) => `${period}, tính đến ${date}`,
    months: (from: string, to: string) => `Từ tháng ${from} đến tháng ${to}`,
    range: (from: string, to: string) => `Từ ${from} đến ${to}`,
  },
  asOf: (date: string) => `Số liệu đến ${date}`,
  beforeEnd: (date: string) => `Số liệu chốt ngày ${date}, khi kỳ này chưa hết.`,
  old: (date: string) => `Số liệu cũ: chốt từ ngày ${date}.`,
  source: (source: string) => `Nguồn: ${source}`,
};

const units: Readonly<Record<TimeUnit, string>> = {
  workingDay: 'ngày làm việc', calendarDay: 'ngày', workingHour: 'giờ làm việc', hour: 'giờ', minute: 'phút', month: 'tháng', year: 'năm',
};

export type FigureWords = typeof figures;
