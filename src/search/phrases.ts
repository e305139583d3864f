/** Phrases looked up in a row of syllables: the longest that begins at a place, with or without a word between. */
import { contradicts, type Syllable } from './syllables.js';

export interface Phrase<Value> {
  readonly syllables: readonly Syllable[];
  readonly value: Value;
}

interface Place<Value> {
  readonly value: Value;
  /** How far it reaches. */
  readonly length: number;
  /** Where a word stands that does not belong to it, or -1. */
  readonly between: number;
}

export type Phrases<Value> = (row: readonly Syllable[], at: number) => Place<Value> | undefined;

export function phrasesOf<Value>(all: readonly Phrase<Value>[]): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const phrase of [...all].sort((one, other) => other.syllables.length - one.syllables.length)) {
    const first = phrase.syllables[0]?.plain ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const beginningAt = (row: readonly Syllable[], start: number, loose: boolean): Place<Value> | undefined => {
    for (const { syllables, value } of byFirst.get(row[start]?.plain ?? '') ?? []) {
      let [at, between] = [start, -1];
      const fits = (written: Syllable): boolean => {
        const typed = row[at];
        at += 1;
        return typed?.plain === written.plain && !contradicts(typed, written);
      };
      // The word between must not begin a phrase of its own, and words that mean nothing must stand as they are.
      const skips = (): boolean => loose && Boolean(value) && between < 0 && (beginningAt(row, between = at - 1, false)?.length ?? 1) < 2;
      if (syllables.every((written) => fits(written) || (skips() && fits(written)))) return { value, length: at - start, between };
    }
    return undefined;
  };
  return (row, at) => beginningAt(row, at, false) ?? beginningAt(row, at, true);
}
