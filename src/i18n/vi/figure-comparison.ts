/** Words of a figure beside the period before, and beside the office's target. */
export const figureComparison = {
  change: {
    up: (by: string, than: string) => `Tăng ${by} so với ${than}`,
    down: (by: string, than: string) => `Giảm ${by} so với ${than}`,
    same: (than: string) => `Không đổi so với ${than}`,
  },
  /** A period of the same kind in the middle of a sentence. */
  lower: (period: string) => `${period.startsWith('Từ') ? 'kỳ ' : ''}${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  monthsBefore: (count: number) => `${count} tháng trước đó`,
  percentagePoints: (by: string) => `${by} điểm phần trăm`,
  lessThan: (by: string) => `chưa đến ${by}`,
  points: (by: string) => `${by} điểm`,
  met: (target: string) => `Đạt chỉ tiêu ${target}`,
  notMet: (target: string) => `Chưa đạt chỉ tiêu ${target}`,
  atLeast: (target: string) => `từ ${target} trở lên`,
  atMost: (target: string) => `không quá ${target}`,
};
