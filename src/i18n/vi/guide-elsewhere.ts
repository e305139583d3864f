/** Words for opening the guide at the same step on another device. */
export const guideElsewhere = {
  title: 'Mở đúng bước này trên máy khác',
  how: 'Quét mã này bằng điện thoại, hoặc gửi địa chỉ dưới đây cho người giúp bạn. Trong đó không có thông tin nào của bạn.',
  anew: 'Những gì bạn đã chọn và điền ở máy này không đi theo.',
  label: 'Địa chỉ của bước này',
  square: 'Mã QR mở đúng bước này',
  copy: 'Chép địa chỉ',
  share: 'Gửi địa chỉ',
  copied: 'Đã chép địa chỉ. Xin dán vào tin nhắn.',
  copyFailed: 'Không chép được. Xin chọn địa chỉ rồi chép bằng tay.',
};
