/** Words around a figure: of what time it is, and where it comes from. */
export const statsBadge = {
  howCounted: 'Cách tính và nguồn',
  /** What was asked for and did not arrive. */
  notLoaded: 'Chưa tải được phần này. Xin kiểm tra mạng rồi thử lại.',
  fromDevice: (time: string) => `Chưa kết nối được với cơ quan. Đây là số liệu tải lúc ${time}, lưu trên máy này.`,
  notRenewed: (time: string) => `Chưa tải được số liệu mới. Đây là số liệu tải lúc ${time}.`,
  beforeEnd: (date: string) => `Số liệu tải ngày ${date}, khi kỳ này chưa hết.`,
  old: (date: string) => `Số liệu cũ: tải từ ngày ${date}.`,
  unknownPeriod: (period: string) => `Kỳ “${period}” không đọc được.`,
  otherPeriod: 'Cơ quan chỉ công bố số liệu của kỳ này.',
  periodUnknown: 'Cơ quan không cho biết đây là số liệu của kỳ nào.',
};
