/** Words for adding papers to a dossier. What is not said otherwise here is said as in dossier-filing.ts. */
import type { SendingReason } from '../../model/sending.js';
import type { dossierFiling } from './dossier-filing.js';

type Filing = typeof dossierFiling;

export const dossierSupplement = {
  title: 'Bổ sung giấy tờ',
  /** The three places: files, review, sending. */
  step: (number: string, all: string) => `Bước ${number}/${all}`,
  asked: (what: string) => `Cơ quan ghi: ${what}`,
  by: (day: string) => `Hạn: ${day}.`,
  papers: 'Giấy tờ cơ quan yêu cầu',
  note: 'Lời nhắn cho cơ quan',
  noteHint: 'Không bắt buộc. Ví dụ: “Bản vẽ đã có chữ ký của hai hộ giáp ranh.”',
  noFile: 'Xin chọn ít nhất một tệp.',
  next: 'Tiếp tục',
  later: 'Để sau',
  back: 'Quay lại',
  done: 'Xong',
  reviewTitle: 'Xem lại trước khi gửi',
  without: (paper: string) => `Chưa có tệp cho: ${paper}. Nếu thiếu, cơ quan có thể yêu cầu bổ sung lần nữa.`,
  noNote: '(không có lời nhắn)',
  /** Where nothing can be learnt of what was sent. */
  afreshHint: 'Nếu cơ quan trả lời là chưa nhận được, bạn có thể nộp lại tại đây.',
  afresh: 'Nộp lại giấy tờ',
  files: {
    hint: 'Bạn chọn tệp nào, tệp đó được gửi ngay lên nơi nhận để giữ chỗ. Giấy tờ chưa nộp cho đến khi bạn bấm Gửi giấy tờ.',
    without: 'Chưa chọn tệp nào.',
  } satisfies Partial<Filing['files']>,
  guide: {
    calm: 'Chưa gửi gì cho đến khi bạn bấm “Gửi giấy tờ”.',
    send: 'Gửi giấy tờ',
  } satisfies Partial<Filing['guide']>,
  send: {
    sending: 'Đang gửi giấy tờ. Xin đừng đóng trang.',
    asking: 'Chưa rõ giấy tờ đã đến chưa. Đang hỏi lại nơi nhận. Xin đừng đóng trang và đừng gửi lại.',
    sent: 'Cơ quan đã nhận giấy tờ bổ sung.',
    notSent: 'Giấy tờ chưa được gửi. Các tệp bạn đã chọn vẫn còn.',
    unknown: 'Chưa biết chắc giấy tờ đã đến hay chưa. Xin đừng gửi lại ở nơi khác. Bạn hỏi lại sau ít phút, hoặc gọi cơ quan và đọc số dưới đây.',
    rejected: 'Cơ quan chưa nhận giấy tờ này. Các tệp bạn đã chọn vẫn còn.',
    toForm: 'Sửa giấy tờ',
    cannotAsk: 'Chưa biết chắc giấy tờ đã đến hay chưa, và trang này không hỏi lại cơ quan được. Xin đừng gửi lại. Bạn gọi hoặc đến cơ quan và đọc số dưới đây.',
    earlier: 'Trước khi trang này được tải lại, giấy tờ cho hồ sơ này đã được gửi đi.',
    earlierNotSent: 'Giấy tờ gửi lần trước chưa đến cơ quan. Xin chọn lại tệp rồi gửi lại.',
    afresh: 'Chọn lại giấy tờ',
    elsewhere: 'Giấy tờ này đang được gửi ở cửa sổ khác. Xin đừng gửi lại. Trang này báo kết quả khi có.',
    sentElsewhere: 'Giấy tờ này đã được gửi từ một cửa sổ khác hoặc trước đó. Những gì bạn sửa sau đó ở đây chưa được gửi.',
    other: 'Trước đó, giấy tờ cho hồ sơ này đã được gửi từ máy này và chưa biết đã đến hay chưa. Nếu đây là giấy tờ khác, xin bấm “Gửi giấy tờ” lần nữa.',
  } satisfies Partial<Filing['send']>,
  sendReason: {
    missing: 'Cơ quan không thấy lần gửi này.',
    refused: 'Cơ quan không nhận như đã gửi.',
    processing: 'Cơ quan đã có giấy tờ và còn đang xử lý.',
    elsewhere: 'Giấy tờ này đang được gửi ở một trang khác đang mở.',
  } satisfies Partial<Record<SendingReason, string>>,
  receipt: {
    title: 'Biên nhận giấy tờ bổ sung',
    keep: 'Mã hồ sơ vẫn như cũ. Bạn dùng mã này để theo dõi tiếp.',
    dueUnknown: 'Cơ quan tính lại ngày. Xin xem ngày hẹn ở phần theo dõi hồ sơ.',
    steps: [
      'Cơ quan xem giấy tờ vừa bổ sung rồi làm tiếp.',
      'Nếu còn thiếu, cơ quan báo bạn bổ sung.',
      'Bạn theo dõi bằng mã hồ sơ ở trên.',
    ],
  } satisfies Partial<Filing['receipt']>,
};
