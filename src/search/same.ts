/** Words that say the same, read as one of them: "heo" as "lợn", also where the accents were left out. */
import type { Syllable, SyllableReader } from './syllables.js';
import { sameWords } from './vocabulary.js';

const fewestWithoutAccents = 3;

export function sameBy(read: SyllableReader): (syllable: Syllable) => Syllable {
  const first = new Map<string, Syllable>();
  for (const words of sameWords) {
    const [one, ...others] = read(words);
    for (const { exact, plain } of one ? others : []) {
      if (!one) continue;
      first.set(exact, one);
      if (plain.length >= fewestWithoutAccents) first.set(plain, { plain: one.plain, exact: one.plain });
    }
  }
  return (syllable) => first.get(syllable.exact) ?? syllable;
}
