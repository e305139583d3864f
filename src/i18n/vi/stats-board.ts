/** Words of <dvc-stats-board>. */
import type { ChannelType } from '../../model/procedure.js';
import type { Status } from '../../model/status.js';

export const statsBoard = {
  heading: 'Số liệu giải quyết hồ sơ',
  chooseFigure: 'Chọn số liệu muốn xem',
  byMonth: (figure: string) => `${figure}, từng tháng`,
  onTime: 'Đúng hạn và trễ hạn, từng tháng',
  bySector: (figure: string) => `${figure}, theo lĩnh vực`,
  byChannel: 'Cách nộp hồ sơ',
  byStatus: 'Hồ sơ đang ở bước nào',
  /** Under a column, short. */
  shortMonth: (number: number) => `T${number}`,
  slider: (chart: string) => `Xem từng tháng: ${chart}`,
  howToRead: 'Chạm hoặc kéo ngang trên hình để xem từng tháng.',
  target: (value: string) => `Chỉ tiêu ${value}`,
  onTimeWord: 'Đúng hạn hoặc còn trong hạn',
  lateWord: 'Trễ hạn',
  onTimeOf: (onTime: string, late: string) => `${onTime} hồ sơ đúng hạn, ${late} hồ sơ trễ hạn`,
  gap: 'Chưa có số liệu',
  gapLegend: 'Ô gạch chéo: tháng chưa có số liệu, hoặc không có hồ sơ nào.',
  partMonth: 'Tháng này chưa hết.',
  notLoaded: 'Không tải được tháng này',
  twice: 'Số liệu nhận được mâu thuẫn',
  lastMonths: (count: number) => `Hình chỉ vẽ ${count} tháng cuối của kỳ.`,
  noMonths: 'Cơ quan chưa công bố số liệu từng tháng.',
  noSectors: 'Cơ quan chưa công bố số liệu này theo lĩnh vực.',
  noChannels: 'Cơ quan chưa công bố số hồ sơ theo cách nộp.',
  noStatuses: 'Cơ quan chưa công bố số hồ sơ theo từng bước.',
  moreThanAll: (sum: string, all: string) => `Cộng lại được ${sum}, nhiều hơn số của cả kỳ (${all}): số liệu nhận được mâu thuẫn.`,
  showTable: 'Xem bảng số',
  moreSectors: (count: number) => `Xem thêm ${count} lĩnh vực`,
  workbook: 'Tải bảng số (Excel)', download: 'Tải tệp CSV',
  print: 'In',
  channel: { online: 'Qua mạng', inPerson: 'Trực tiếp', postal: 'Bưu điện' } satisfies Record<ChannelType, string>,
  status: {
    draft: 'Đang soạn', submitted: 'Đã nộp, chờ tiếp nhận', accepted: 'Đã tiếp nhận', rejectedAtIntake: 'Không được tiếp nhận', inProgress: 'Đang giải quyết',
    supplementRequested: 'Chờ bổ sung giấy tờ', paymentRequired: 'Chờ nộp phí, lệ phí', withdrawalRequested: 'Xin rút hồ sơ', withdrawn: 'Đã rút hồ sơ',
    stopped: 'Dừng giải quyết', suspended: 'Tạm dừng', completed: 'Đã có kết quả', resultReturned: 'Đã trả kết quả', unknown: 'Bước khác',
  } satisfies Record<Status, string>,
  ready: (period: string) => `Đã có số liệu: ${period}`,
};
