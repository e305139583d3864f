/** Words of <dvc-dossier-tracker> until an answer is there; those of the answer are in dossier-answer.ts. */

export const dossierTracker = {
  title: 'Tra cứu hồ sơ',
  code: 'Mã hồ sơ',
  /** Before an example. */
  hint: 'Mã ghi trên giấy hẹn trả kết quả hoặc trong tin nhắn của cơ quan. Ví dụ:',
  find: 'Tra cứu',
  codeMissing: 'Xin nhập mã hồ sơ. Mã ghi ở phần đầu giấy hẹn trả kết quả.',
  codeOdd: 'Mã này chưa đủ hoặc có ký tự lạ. Xin nhập từ 6 đến 40 chữ cái, chữ số, dấu chấm hoặc dấu gạch, như trên giấy hẹn.',
  /** The same for "there is none" and for "not yours". */
  missing: 'Không tìm thấy hồ sơ có mã này.',
  toCheck: [
    'Xin so lại từng ký tự với mã trên giấy hẹn. Chữ O dễ nhầm với số 0, chữ I dễ nhầm với số 1.',
    'Hồ sơ mới nộp chỉ tra được sau khi cơ quan tiếp nhận, có thể mất một ngày làm việc.',
    'Nếu đã nộp ở nơi khác, xin tra tại nơi đó hoặc trên trang chính thức.',
  ],
  slowDown: (seconds: string) => `Đã mấy lần chưa tìm thấy. Xin chờ khoảng ${seconds} giây, trang sẽ tự tra tiếp.`,
  absent: 'Trang này chưa tra cứu được hồ sơ. Xin tra trên trang chính thức hoặc hỏi cơ quan.',
  official: 'Xem trên trang chính thức',
  idle: 'Bạn còn ở đây không? Khoảng một phút nữa, thông tin này sẽ được xóa khỏi màn hình.',
  stay: 'Tôi vẫn đang xem',
  notPrinted: 'Chưa in được. Xin kiểm tra mạng rồi thử lại.',
  wiped: 'Đã xóa khỏi màn hình.',
};
