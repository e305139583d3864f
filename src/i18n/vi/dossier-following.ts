/** Words about the dossiers a citizen follows on her own device. */

export const dossierFollowing = {
  title: 'Hồ sơ đang theo dõi',
  how: 'Trang tự xem lại khi đang mở. Máy này chỉ nhớ mã hồ sơ, tình trạng và ngày hẹn, tối đa 90 ngày.',
  /** The device keeps nothing. */
  notKept: 'Máy này không nhớ được danh sách. Danh sách chỉ còn đến khi bạn đóng trang.',
  open: (code: string) => `Xem hồ sơ ${code}`,
  remove: 'Thôi theo dõi',
  removeWhich: (code: string) => `Thôi theo dõi hồ sơ ${code}`,
  changed: 'Mới thay đổi',
  notSeenYet: 'Chưa xem được. Xin bấm vào mã để tra cứu.',
  /** Of what the list says. */
  old: 'Đây là tình trạng lần xem trước, có thể đã cũ. Xin bấm vào mã để xem lại.',
  news: (code: string, status: string) => `Hồ sơ ${code} mới thay đổi: ${status}.`,
  now: (code: string) => `Đang theo dõi hồ sơ ${code}.`,
  noMore: (code: string) => `Đã thôi theo dõi hồ sơ ${code}.`,
  full: (count: string) => `Chỉ theo dõi được ${count} hồ sơ. Xin bỏ bớt một hồ sơ rồi thử lại.`,
};
