/** Names of communes in a query: they tell where somebody is, not what is looked for, and no procedure is named after a commune. */
import { contradicts, type Syllable, syllableReader } from './syllables.js';

const read = syllableReader();
/** Kinds of units, the words with two syllables by their last. */
const kinds = new Set(['xa', 'phuong', 'tran', 'huyen', 'quan', 'tinh', 'khu', 'pho', 'ubnd']);
const kindWords = /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|đặc khu)\s+)+/iu;
/** What stands before a kind: "tại xã …", "thị trấn …", "UBND xã …". */
const before = new Set(['tai', 'o', 'thi', 'thanh', 'dac', 'ubnd']);

/** The words without these units' names, whatever kind stands before and "cũ" behind; as they are where nothing else is said. */
export function withoutUnits(typed: string, names: readonly string[]): string {
  const words = typed.split(/\s+/).filter(Boolean);
  const row = words.map((word): Syllable => read(word)[0] ?? { plain: '', exact: '' });
  const known = names.map((name) => read(name.normalize('NFC').replace(kindWords, ''))).filter(({ length }) => length > 0).sort((one, other) => other.length - one.length);
  const left: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const afterKind = kinds.has(row[at - 1]?.plain ?? '');
    // A name of one syllable, "Yên" or "5", may be any word.
    const unit = known.find((name) => (afterKind || name.length > 1) && name.every((written, place) => {
      const said = row[at + place];
      return said?.plain === written.plain && !contradicts(said, written);
    }));
    if (!unit) {
      left.push(words[at] ?? '');
      continue;
    }
    for (let place = at - 1; left.length > 0 && (place === at - 1 ? afterKind : before.has(row[place]?.plain ?? '')); place -= 1) left.pop();
    at += unit.length - 1;
    if (row[at + 1]?.plain === 'cu' && !contradicts(row[at + 1] ?? { plain: '', exact: '' }, read('cũ')[0] ?? { plain: '', exact: '' })) at += 1;
  }
  return left.length > 0 ? left.join(' ') : typed;
}
