/** Words every element needs. */
import type { FailureKind } from '../../model/failure.js';

export const common = {
  loading: 'Đang tải…',
  stalled: 'Mạng đang chậm, vẫn đang tải. Xin chờ thêm một chút.',
  retry: 'Thử lại',
  close: 'Đóng',
  /** Behind a link that opens beside the page. */
  opensNewTab: '(mở trang mới)',
  unknownValue: '—',
  lastGood: (time: string) => `Đang xem thông tin tải lúc ${time}, có thể đã thay đổi.`,
  retryIn: (seconds: number) => `Sẽ tự thử lại sau khoảng ${seconds} giây.`,
  callOffice: (phone: string) => `Gọi ${phone}`,
  address: 'Địa chỉ',
  hours: 'Giờ làm việc',
  officePage: 'Trang của cơ quan',
  officialPage: 'Xem trên trang chính thức',
  failure: {
    offline: 'Không kết nối được. Xin kiểm tra mạng rồi thử lại.',
    timeout: 'Hệ thống chưa trả lời. Mạng có thể đang chậm, xin thử lại.',
    busy: 'Hệ thống đang bận. Xin thử lại sau ít phút.',
    forbidden: 'Hệ thống không cho phép xem thông tin này tại đây.',
    missing: 'Không tìm thấy thông tin này.',
    refused: 'Hệ thống không nhận yêu cầu này.',
    broken: 'Thông tin hệ thống gửi về không đọc được. Xin thử lại sau.',
    intercepted: 'Hệ thống gửi về một trang lạ. Có thể mạng đang yêu cầu đăng nhập, xin kiểm tra mạng rồi thử lại.',
    misconfigured: 'Phần này chưa được cài đặt đúng. Xin báo cho người quản trị trang.',
  } satisfies Record<FailureKind, string>,
  /** Our own fault while drawing. */
  brokenElement: 'Phần này đang gặp lỗi. Xin tải lại trang.',
};
