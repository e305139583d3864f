/** Words of what a search, and a list with gaps, needs in <dvc-procedure-lookup>; loaded then. */

export const lookupRemarks = {
  tooShort: 'Xin gõ từ 2 chữ cái trở lên.',
  withheld: 'Ô này chỉ để tìm thủ tục. Số dài như số căn cước, số điện thoại, mã hồ sơ được bỏ ra, không gửi đi.',
  instead: (typed: string, full: string) => `Không có kết quả cho “${typed}”. Đây là kết quả cho “${full}”.`,
  near: (keyword: string) => `Không có thủ tục nào đúng như “${keyword}”. Đây là những thủ tục gần nhất.`,
  none: (keyword: string) => `Không tìm thấy thủ tục nào cho “${keyword}”.`,
  noneFiltered: 'Không có thủ tục nào theo lựa chọn này.',
  noneAtAll: 'Chưa có thủ tục nào được công bố ở đây.',
  tips: ['Dùng ít chữ hơn, ví dụ “khai sinh”.', 'Gõ không dấu.', 'Gõ mã thủ tục, ví dụ 1.001193.'],
  lift: (filter: string) => `Bỏ chọn “${filter}”`,
  leftOut: (count: string) => `Còn ${count} thủ tục không đọc được nên không hiện ở đây.`,
  searchedFirst: (count: string) => `Danh sách ở đây rất dài, chỉ tìm trong ${count} thủ tục đầu tiên.`,
  absent: 'Trang này chưa có phần tìm thủ tục. Xin hỏi nơi nhận hồ sơ.',
};
