/** Words of <dvc-procedure-sheet>. */

export const procedureSheet = {
  loaded: (name: string) => `Đã tải thủ tục: ${name}`,
  where: 'Từng cách nộp: thời gian và phí',
  /** What a farmer asks first, in one or two words each. */
  answer: {
    online: 'Làm qua mạng được không?',
    full: 'Được, làm trọn vẹn qua mạng (toàn trình)',
    partial: 'Được một phần qua mạng, còn lại làm trực tiếp hoặc gửi bưu điện (một phần)',
    yes: 'Được, nộp qua mạng',
    deskOnly: 'Chưa được, thủ tục này chỉ nộp trực tiếp tại quầy',
    no: 'Thủ tục này chưa nộp qua mạng được',
    /** The level says that there is a way online, the ways do not. */
    unclear: 'Nơi công bố không ghi cách nộp qua mạng. Xin hỏi lại nơi nhận hồ sơ.',
    unknown: 'Chưa công bố',
    time: 'Mất bao lâu?',
    fee: 'Tốn bao nhiêu?',
    where: 'Nộp ở đâu?',
    differs: 'Tùy trường hợp, xin xem bên dưới',
  },
  /** When a dossier handed in today should be done. */
  estimate: {
    sentence: (today: string, end: string) => `Nếu nộp hôm nay (${today}), dự kiến có kết quả ngày ${end}.`,
    mark: 'Ước tính, không phải lịch hẹn.',
    how: (office: string) => `Tính theo lịch làm việc của ${office}; nộp sau 15 giờ thì tính từ ngày làm việc tiếp theo. Ngày trên giấy hẹn mới là ngày chính thức.`,
  },
  channelPage: 'Mở trang nộp theo cách này',
  apply: 'Nộp trên trang chính thức',
  receivingAddress: 'Nơi nhận hồ sơ',
  papers: 'Giấy tờ cần có',
  /** Parts may be alternatives or belong together; the source does not tell. */
  caseCount: (parts: number) => `Giấy tờ chia làm ${parts} phần. Xin xem từng phần để biết mình cần những gì.`,
  yourCase: 'Trường hợp của bạn',
  anyCase: 'Không rõ – xem tất cả',
  /** Announced when the citizen has chosen. */
  caseChosen: (name: string, papers: string) => `Đang xem giấy tờ của trường hợp: ${name} (${papers}).`,
  allCases: (papers: string) => `Đang xem giấy tờ của mọi trường hợp (${papers}).`,
  caseNumber: (number: number) => `Phần ${number}`,
  paperCount: (count: number) => `${count} giấy tờ`,
  templateFile: 'Mẫu',
  templateWithoutLink: '(lấy trên trang chính thức hoặc tại nơi nhận hồ sơ)',
  /** The form lies where this portal does not vouch for it. */
  templateElsewhere: (host: string) => `(ở ${host}, không mở được từ đây; lấy trên trang chính thức hoặc tại nơi nhận hồ sơ)`,
  readAt: (time: string) => `Tải về lúc ${time}.`,
  fromDevice: (when: string) => `Chưa kết nối được. Đây là bản bạn đã xem lúc ${when}, lưu trên máy này. Trước khi nộp, xin hỏi lại.`,
  updated: (date: string) => `Nơi công bố cập nhật ngày ${date}.`,
  notPublished: (parts: string) => `Cơ quan chưa công bố: ${parts}. Xin hỏi cơ quan trước khi đi nộp.`,
  part: { channels: 'nơi nộp, thời gian và phí', papers: 'giấy tờ cần có', steps: 'các bước' },
  copyCode: 'Chép mã',
  print: 'In khổ A4',
  printLeaflet: 'In tờ rơi A5',
  share: 'Gửi địa chỉ cho người khác',
  copyAnnouncement: 'Chép để đọc loa',
  /** The rest did not arrive. */
  furtherMissing: 'Chưa tải được phần còn lại: điều kiện, các bước, văn bản, nơi hỏi. Xin kiểm tra mạng rồi thử lại.',
  notTaken: 'Chưa làm được. Xin kiểm tra mạng rồi thử lại.',
};
