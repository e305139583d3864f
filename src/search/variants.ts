/**
 * What makes a procedure the variant of a plainer one. Who types "khai sinh" wants the plain registration first, who types "khai sinh lưu
 * động" that one.
 */
import { phrasesOf } from './phrases.js';
import type { Syllable, SyllableReader } from './syllables.js';
import { variantWords } from './vocabulary.js';

/** A bit for each variant that is named. */
export type Variants = Readonly<Record<'inTitle' | 'inQuery', (row: readonly Syllable[]) => number>>;

export function variantsBy(read: SyllableReader): Variants {
  const named = (most: number): ((row: readonly Syllable[]) => number) => {
    const phrases = phrasesOf(variantWords.flatMap((words, bit) => words.split(', ').slice(0, most).map((text) => ({ syllables: read(text), value: 1 << bit }))));
    return (row) => row.reduce((bits, _, at) => bits | (phrases(row, at)?.value ?? 0), 0);
  };
  return { inTitle: named(1), inQuery: named(9) };
}
