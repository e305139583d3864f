/** How the office compares words: without diacritics, marks and case, abbreviations spelt out. */
import { fold } from '../../src/model/text.js';

/** What people type for what the lists call by its full name. Folded on both sides. */
const abbreviations: readonly (readonly [string, string])[] = [
  ['xntthn', 'xac nhan tinh trang hon nhan'],
  ['gcn qsdd', 'giay chung nhan quyen su dung dat'],
  ['qsdd', 'quyen su dung dat'],
  ['so do', 'giay chung nhan quyen su dung dat'],
  ['gks', 'giay khai sinh'],
  ['dkkh', 'dang ky ket hon'],
  ['dkks', 'dang ky khai sinh'],
  ['dkkt', 'dang ky khai tu'],
  ['cccd', 'can cuoc'],
  ['cmnd', 'can cuoc'],
  ['cmt', 'can cuoc'],
  ['hktt', 'thuong tru'],
  ['ho khau', 'thuong tru'],
  ['hkd', 'ho kinh doanh'],
  ['btxh', 'bao tro xa hoi'],
  ['nkt', 'nguoi khuyet tat'],
  ['ncc', 'nguoi co cong'],
  ['cong chung', 'chung thuc'],
];

/** Folded words and codes, single spaces between them. */
export const plainWords = (text: string): string =>
  fold(text).replace(/[^\p{L}\p{N}.]+/gu, ' ').replace(/\.(?=\s|$)/g, '').trim();

/** The same with abbreviations spelt out, and without the "thủ tục" that half of all names begin with. */
export function searchedWords(typed: string): string {
  let words = ` ${plainWords(typed.slice(0, 200))} `;
  for (const [short, long] of abbreviations) words = words.replace(` ${short} `, ` ${long} `);
  return words.replace(/^ thu tuc /, ' ').trim();
}

/** A name to rank by: "Thủ tục đăng ký khai sinh" → "dang ky khai sinh". */
export const bareName = (name: string): string => plainWords(name).replace(/^thu tuc /, '');
