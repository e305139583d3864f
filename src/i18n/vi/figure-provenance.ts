/** How figures are counted, and where they come from. Definitions follow QĐ 766/QĐ-TTg in plainer language. */
import { provenance } from '../../model/figure-words/provenance.js';
import type { KnownMetric } from '../../model/metrics.js';

export const figureProvenance = {
  definition: {
    onlineRate: 'Số hồ sơ nộp qua mạng chia cho tổng số hồ sơ tiếp nhận trong kỳ. Quyết định 766/QĐ-TTg (chỉ số 3.3) còn yêu cầu có kết quả điện tử và nhân với tỷ lệ hồ sơ đã đồng bộ.',
    onTimeRate: 'Số hồ sơ giải quyết trước hạn, đúng hạn hoặc còn trong hạn chia cho tổng số hồ sơ tiếp nhận, giải quyết trong kỳ (Quyết định 766/QĐ-TTg, chỉ số 2.1).',
    onlinePaymentRate: 'Số hồ sơ trả phí, lệ phí qua mạng chia cho số hồ sơ phải trả phí, lệ phí trong kỳ (Quyết định 766/QĐ-TTg, chỉ số 3.6).',
    digitisedRate: 'Số hồ sơ có cả giấy tờ và kết quả được số hóa (lưu thành bản điện tử) chia cho tổng số hồ sơ trong kỳ (Quyết định 766/QĐ-TTg, chỉ số 4.2).',
    satisfactionRate: 'Số lượt đánh giá hài lòng chia cho tổng số lượt đánh giá trong kỳ. Quyết định 766/QĐ-TTg (chỉ số 5.4) tính khác: lấy 100% trừ tỷ lệ hồ sơ quá hạn và tỷ lệ hồ sơ bị phản ánh, không hài lòng.',
    received: 'Số hồ sơ cơ quan đã nhận trong kỳ, qua mọi cách nộp.',
    receivedOnline: 'Số hồ sơ nộp qua mạng mà cơ quan đã nhận trong kỳ.',
    receivedInPerson: 'Số hồ sơ nộp tại nơi tiếp nhận trong kỳ. Hồ sơ không ghi cách nộp cũng được tính vào đây (Quyết định 766/QĐ-TTg, chỉ số 3.3).',
    receivedPostal: 'Số hồ sơ gửi qua bưu điện mà cơ quan đã nhận trong kỳ.',
    completed: 'Số hồ sơ có kết quả trong kỳ.',
    inProgress: 'Số hồ sơ chưa có kết quả vào ngày cuối kỳ.',
    overdue: 'Số hồ sơ đã qua ngày hẹn trả mà chưa có kết quả vào ngày cuối kỳ.',
    meanProcessingTime: 'Tổng thời gian giải quyết chia cho số hồ sơ đã có kết quả trong kỳ (Quyết định 766/QĐ-TTg, chỉ số 2.2, tính cho từng thủ tục).',
  } satisfies Record<KnownMetric, string>,
  officeCounts: (definition: string) => `Cách tính của cơ quan: ${definition}`,
  ...provenance.vi,
  loadedAt: (time: string) => `Tải lúc ${time}`,
};
