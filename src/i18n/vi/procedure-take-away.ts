/** Words of what is taken along from <dvc-procedure-sheet>; loaded with it. */

export const procedureTakeAway = {
  /** On paper. */
  leaflet: {
    from: (office: string) => `Bản hướng dẫn của ${office}`,
    scan: 'Đưa điện thoại vào hình này để mở trang chính thức',
    scanOwn: 'Đưa điện thoại vào hình này để xem thủ tục này trên mạng',
    ownPage: 'Xem thủ tục này trên mạng',
    shortened: 'Bản này được rút gọn cho vừa một trang. Bản đầy đủ: đưa điện thoại vào hình ở dưới.',
    shortenedAsk: 'Bản này được rút gọn cho vừa một trang. Muốn biết đầy đủ, xin hỏi nơi nhận hồ sơ.',
    morePapers: (count: string) => `Còn ${count} giấy tờ nữa, xin xem bản đầy đủ.`,
    updated: (date: string) => `Thông tin cập nhật ngày ${date}. Trước khi nộp, xin hỏi lại nếu đã lâu.`,
  },
  /** Read aloud over the hamlet's loudspeakers. */
  announcement: {
    opening: (name: string, code: string) => `${name}, mã thủ tục ${code}.`,
    everywhere: (channels: string) => `Nộp hồ sơ: ${channels}.`,
    time: (time: string) => `Thời gian giải quyết: ${time}.`,
    fee: (fee: string) => `Phí, lệ phí: ${fee}.`,
    channel: (channel: string, time: string, fee: string) => `${channel}: thời gian giải quyết ${time}; phí, lệ phí ${fee}.`,
    yourCase: (name: string) => `Trường hợp: ${name}.`,
    papers: (papers: string) => `Giấy tờ cần có: ${papers}.`,
    ask: (office: string, phone: string) => `Cần hỏi thêm, xin gọi ${office}, điện thoại ${phone}.`,
  },
};
