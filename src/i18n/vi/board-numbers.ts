/** Words of a board's tables and files. */
export const boardNumbers = {
  here: 'Đã có bảng số.',
  table: { month: 'Tháng', sector: 'Lĩnh vực', channel: 'Cách nộp', status: 'Bước', value: 'Số liệu', part: 'Tử số', whole: 'Mẫu số', all: 'Tất cả', count: 'Số hồ sơ', remark: 'Ghi chú' },
  csv: {
    fileName: 'so-lieu',
    kind: 'Phần', what: 'Mục', figure: 'Số liệu', value: 'Giá trị', unit: 'Đơn vị', part: 'Tử số', whole: 'Mẫu số', remark: 'Ghi chú',
    period: 'Cả kỳ', dossiers: 'hồ sơ', points: 'điểm', source: 'Nguồn', asOf: 'Số liệu đến',
  },
};
