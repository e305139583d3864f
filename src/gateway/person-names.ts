/** Names of people in what officers write. A rule of thumb that would rather mask a word too many than show a person. */
import { maskName } from '../model/text.js';

/** The family names of nearly all Vietnamese people. */
const families =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đoàn|Vương|Trịnh|Trương|Đinh|Lâm|Phùng|Mai|Tô|Hà|Tạ|Chu|Châu|Lương|Thái|Tăng|Cao|Kiều|Quách|Triệu|Nông|Lò|Vàng|Giàng|Sùng|Thạch|Kim|Danh';
/** In capitals most family names are words of every heading too: these are none. */
const familiesInCapitals = 'NGUYỄN|TRẦN|PHẠM|HUỲNH|ĐẶNG|BÙI|NGÔ|TRỊNH|TRƯƠNG|ĐINH|PHÙNG|VÕ|VŨ';

const start = '(?<![\\p{L}\\p{N}])';
/** Places are named after people. */
const noPlace = '(?<!(?:[pP]hường|[xX]ã|[tT]rấn|[đĐ]ường|[pP]hố|[qQ]uận|[hH]uyện|[tT]ỉnh|[tT]rường|[cC]hợ|[cC]ầu|[vV]iên) )';
const end = '(?![\\p{L}\\p{N}])';
const given = '\\p{Lu}\\p{Ll}*';
const name = `(?:${families})(?: ${given}){2,4}${end}|(?:${familiesInCapitals})(?: \\p{Lu}+){2,4}${end}`;
const named = new RegExp(`${noPlace}${start}(?:${name})`, 'gu');
/** After a form of address two words are a name, and so is one. */
const addressed = new RegExp(`${start}((?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[đĐ]/c|[đĐ]ồng chí|ÔNG|BÀ)(?: \\([^)]{1,12}\\))?:? )(${given}(?: ${given}){0,4}|\\p{Lu}+(?: \\p{Lu}+){0,4})${end}`, 'gu');
const alone = new RegExp(`^(?:${families})(?: ${given}){1,4}$`, 'u');

/** A text in which names of people are masked: "cán bộ Nguyễn Văn Mẫu" → "cán bộ N••• V•• M••". */
export function withoutNames(text: string): string {
  const composed = text.normalize('NFC');
  if (alone.test(composed)) return maskName(composed);
  return composed.replace(addressed, (_, before: string, person: string) => before + maskName(person)).replace(named, maskName);
}
