/** Phrases looked up in a row of syllables: the longest that begins at a place. */
import { contradicts, type Syllable } from './syllables.js';

interface Phrase<Value> {
  readonly syllables: readonly Syllable[];
  readonly value: Value;
}

export interface Phrases<Value> {
  readonly longestAt: (row: readonly Syllable[], at: number) => Phrase<Value> | undefined;
}

export function phrasesOf<Value>(all: readonly Phrase<Value>[]): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const phrase of [...all].sort((one, other) => other.syllables.length - one.syllables.length)) {
    const [first] = phrase.syllables;
    if (!first) continue;
    const beside = byFirst.get(first.plain);
    if (beside) beside.push(phrase);
    else byFirst.set(first.plain, [phrase]);
  }
  return {
    longestAt: (row, at) => byFirst.get(row[at]?.plain ?? '')?.find(({ syllables }) => syllables.every((written, place) => {
      const typed = row[at + place];
      return typed?.plain === written.plain && !contradicts(typed, written);
    })),
  };
}
