/** What people say, and what the law says instead. */
import { building } from './vocabulary/building.js';
import { customs } from './vocabulary/customs.js';
import { family } from './vocabulary/family.js';
import { farming } from './vocabulary/farming.js';
import { insurance } from './vocabulary/insurance.js';
import { land } from './vocabulary/land.js';
import { offices } from './vocabulary/offices.js';
import { order } from './vocabulary/order.js';
import { residence } from './vocabulary/residence.js';
import type { Saying } from './vocabulary/saying.js';
import { tax } from './vocabulary/tax.js';
import { trade } from './vocabulary/trade.js';

export type Vocabulary = Readonly<Record<string, string | readonly string[]>>;

/** Words that say the same in everyday speech, here or there in the country; a row of them reads as its first. */
export const sameWords: readonly string[] = [
  'bố ba cha tía', 'mẹ má', 'lợn heo', 'thuyền ghe xuồng', 'mất chết rơi rớt', 'hỏng rách gãy', 'sai nhầm lộn', 'lĩnh lãnh nhận', 'lấy cưới', 'sinh đẻ', 'vay mượn', 'dẹp đóng',
  'nghỉ ngưng ngừng dừng', 'quán tiệm shop', 'xây cất', 'chặt đốn cưa', 'chuyển dời',
];

const sayings: readonly Saying[] = [...family, ...residence, ...order, ...land, ...building, ...farming, ...trade, ...insurance, ...tax, ...customs, ...offices];

/** What is written first holds. */
export const everyday: Vocabulary = Object.fromEntries(sayings.flatMap(([law, people]) => people.split(', ').map((saying): [string, Saying[0]] => [saying, law])).reverse());

/**
 * Words that make a procedure the variant of a plainer one: first as they stand in names, then others people ask for it by.
 */
export const variantWords: readonly string[] = [
  'yếu tố nước ngoài, nước ngoài', 'khu vực biên giới, biên giới, láng giềng', 'lưu động, tại nhà', 'đăng ký lại', 'cấp lại', 'cấp đổi', 'liên thông', 'kết hợp', 'đã có hồ sơ, đã có',
  'chấm dứt, thôi', 'gia hạn', 'xóa', 'thu hồi', 'tạm ngừng', 'giải thể', 'điều chỉnh', 'sửa đổi', 'giám sát', 'dừng', 'nơi thường xuyên, phương tiện', 'đối với tổ chức, tổ chức',
  'cho cơ quan, cơ quan, tổ chức', 'tạm thời', 'ly hôn', 'ghi vào sổ, ghi chú, ghi sổ', 'dưới 14 tuổi, dưới 14, dưới, trẻ em, trẻ, bé, con',
];

/** The everyday words, and those of a place. */
export const vocabularyWith = (own: Vocabulary | undefined): Vocabulary => (own ? { ...everyday, ...own } : everyday);
