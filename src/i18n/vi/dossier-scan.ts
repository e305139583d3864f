/** Words for reading the code of a receipt with the camera. */

export const dossierScan = {
  title: 'Quét mã trên giấy hẹn',
  say: {
    starting: 'Đang mở máy ảnh. Nếu trình duyệt hỏi, xin bấm cho phép.',
    looking: 'Xin đưa mã vuông (QR) trên giấy hẹn vào giữa hình.',
    photo: 'Trang này chưa mở được máy ảnh. Xin chụp ảnh mã trên giấy hẹn, hoặc nhập mã bằng tay.',
    refused: 'Máy ảnh chưa được phép mở. Không sao: bạn có thể chụp ảnh mã trên giấy hẹn, hoặc nhập mã bằng tay.',
    reading: 'Đang đọc ảnh…',
    unloaded: 'Chưa tải được phần đọc mã. Xin kiểm tra mạng rồi thử lại, hoặc nhập mã bằng tay.',
    unread: 'Chưa đọc được mã trong ảnh. Xin chụp lại gần hơn, đủ sáng, hoặc nhập mã bằng tay.',
    otherCode: 'Mã này không phải mã hồ sơ. Xin quét mã trên giấy hẹn trả kết quả.',
  },
  photo: 'Chụp hoặc chọn ảnh',
  stays: 'Hình ảnh chỉ dùng trên máy này để đọc mã, không gửi đi và không lưu lại.',
};
