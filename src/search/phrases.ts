/** Phrases looked up in a row of syllables: the longest that begins at a place. */
import { contradicts, type Syllable } from './syllables.js';

export interface Phrase<Value> {
  readonly syllables: readonly Syllable[];
  readonly value: Value;
}

export type Phrases<Value> = (row: readonly Syllable[], at: number) => Phrase<Value> | undefined;

export function phrasesOf<Value>(all: readonly Phrase<Value>[]): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  const known = new Set(all.flatMap(({ syllables }) => syllables.map(({ exact }) => exact)));
  for (const phrase of [...all].sort((one, other) => other.syllables.length - one.syllables.length)) {
    const first = phrase.syllables[0]?.plain ?? '';
    const found = byFirst.get(first) ?? [];
    byFirst.set(first, found);
    found.push(phrase);
  }
  /** How many accents speak against it; Infinity when it does not stand there. */
  const against = ({ syllables }: Phrase<Value>, row: readonly Syllable[], at: number): number => syllables.reduce((count, written, place) => {
    const typed = row[at + place];
    if (typed?.plain !== written.plain) return Infinity;
    return !contradicts(typed, written) ? count : known.has(typed.exact) ? Infinity : count + 1;
  }, 0);
  return (row, at) => {
    const begun = byFirst.get(row[at]?.plain ?? '');
    // "hổ khẩu": accents that no phrase has are a slip, where the rest is right.
    return begun?.find((phrase) => against(phrase, row, at) === 0) ?? begun?.find((phrase) => phrase.syllables.length > 1 && against(phrase, row, at) === 1);
  };
}
