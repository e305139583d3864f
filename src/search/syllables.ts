/** Vietnamese text cut into its syllables, each as it was written and without its accents. */

export interface Syllable {
  /** No accents, đ → d, lower case, y as i where both are written: "ký" and "kí" are "ki". */
  readonly plain: string;
  /** With accents as marks of their own, the tone last: "hoà" and "hòa" are the same, and "kêt" is a part of "kết". */
  readonly exact: string;
}

// Zero-width characters, soft hyphens, marks of direction, private use: nobody sees them.
const unseen = /[\p{Cf}\p{Co}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stroke = '\u0335';
// Not after another vowel: "thay" is no "thai", "thuy" no "thui".
export const freeY = /^(qu|[bcdđghklmnprstvx]*)y$/;

export function readSyllable(letters: string): Syllable {
  const toneless = letters.replace(tone, '').replace(freeY, '$1i').replace(/đ/g, `d${stroke}`);
  return { plain: toneless.replace(/\p{M}/gu, ''), exact: toneless + (letters.match(tone) ?? []).join('') };
}

export type SyllableReader = (text: string) => readonly Syllable[];

/** Reads the same word once only: the names of ten thousand procedures have some thousand words. */
export function syllableReader(): SyllableReader {
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

/** Whether what was typed has accents that what is written lacks; those left out while typing do not count. */
export function contradicts(typed: Syllable, written: Syllable): boolean {
  if (typed.exact === typed.plain || typed.exact === written.exact) return false;
  let at = 0;
  for (const mark of written.exact) if (mark === typed.exact[at]) at += 1;
  return at < typed.exact.length && written.exact !== written.plain;
}
