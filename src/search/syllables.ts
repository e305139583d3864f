/** Vietnamese text cut into its syllables, each as it was written and without its accents. */

export interface Syllable {
  /** No accents, đ → d, lower case, y as i where both are written: "ký" and "kí" are "ki". */
  readonly plain: string;
  /** With accents, composed in one way: the tone stands last, so "hoà" and "hòa" are the same. */
  readonly exact: string;
}

// Zero-width characters, soft hyphens, marks of direction, private use: nobody sees them.
const unseen = /[\p{Cf}\p{Co}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
// Not after another vowel: "thay" is no "thai", "thuy" no "thui".
const freeY = /^(qu|[bcdđghklmnprstvx]*)y$/;

export function readSyllable(letters: string): Syllable {
  const toneless = letters.replace(tone, '').replace(freeY, '$1i');
  return { plain: toneless.replace(/\p{M}/gu, '').replace(/đ/g, 'd'), exact: toneless + (letters.match(tone) ?? []).join('') };
}

/** Reads the same word once only: the names of ten thousand procedures have some thousand words. */
export function syllableReader(): (text: string) => Syllable[] {
  const read = new Map<string, Syllable>();
  return (text) => {
    const found: Syllable[] = [];
    for (const [letters] of text.replace(unseen, '').normalize('NFKD').toLowerCase().matchAll(word)) {
      let syllable = read.get(letters);
      if (!syllable) read.set(letters, (syllable = readSyllable(letters)));
      found.push(syllable);
    }
    return found;
  };
}

/** Whether what was typed with accents contradicts what is written; letters without any accent go with all. */
export const contradicts = (typed: Syllable, written: Syllable): boolean =>
  typed.exact !== written.exact && typed.exact !== typed.plain && written.exact !== written.plain;
