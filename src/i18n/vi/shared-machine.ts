/** Words of the question whether somebody is still there. */
export const sharedMachine = {
  idle: 'Bạn còn ở đây không? Khoảng một phút nữa, những gì đã nhập và đang xem sẽ được xóa, để người sau không thấy.',
  stay: 'Tôi vẫn ở đây',
};
