/**
 * What makes a procedure the variant of a plainer one: its words in a name, and words of a query that ask for it. Who types "khai sinh"
 * wants the plain registration first, who types "khai sinh lưu động" that one.
 */
import { phrasesOf } from './phrases.js';
import { syllableReader, type Syllable } from './syllables.js';

const marks: readonly (readonly [inTitle: string, ...inQuery: string[]])[] = [
  ['yếu tố nước ngoài', 'nước ngoài'],
  ['khu vực biên giới', 'biên giới', 'láng giềng'],
  ['lưu động', 'tại nhà'],
  ['đăng ký lại'],
  ['cấp lại'],
  ['cấp đổi'],
  ['liên thông'],
  ['kết hợp'],
  ['đã có hồ sơ', 'đã có'],
  ['chấm dứt', 'thôi'],
  ['gia hạn'],
  ['xóa'],
  ['thu hồi'],
  ['tạm ngừng'],
  ['giải thể'],
  ['điều chỉnh'],
  ['sửa đổi'],
  ['giám sát'],
  ['dừng'],
  ['nơi thường xuyên', 'phương tiện'],
  ['đối với tổ chức', 'tổ chức'],
  ['cho cơ quan', 'cơ quan', 'tổ chức'],
];

const read = syllableReader();
const table = (chosen: (mark: readonly string[]) => readonly string[]): ((row: readonly Syllable[]) => number) => {
  const phrases = phrasesOf(marks.flatMap((mark, bit) => chosen(mark).map((text) => ({ syllables: read(text), value: 1 << bit }))));
  return (row) => row.reduce((bits, _, at) => bits | (phrases.longestAt(row, at)?.value ?? 0), 0);
};

/** A bit for each variant that is named. */
export const variants = {
  inTitle: table(([inTitle = '']) => [inTitle]),
  inQuery: table((mark) => mark),
};
