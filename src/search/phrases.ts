/** Phrases looked up in a row of syllables: the longest that begins at a place. */
import { contradicts, type Syllable } from './syllables.js';

export interface Phrase<Value> {
  readonly syllables: readonly Syllable[];
  readonly value: Value;
}

export type Phrases<Value> = (row: readonly Syllable[], at: number) => Phrase<Value> | undefined;

export function phrasesOf<Value>(all: readonly Phrase<Value>[]): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const phrase of [...all].sort((one, other) => other.syllables.length - one.syllables.length)) {
    const first = phrase.syllables[0]?.plain ?? '';
    const found = byFirst.get(first) ?? [];
    byFirst.set(first, found);
    found.push(phrase);
  }
  return (row, at) => byFirst.get(row[at]?.plain ?? '')?.find(({ syllables }) => syllables.every((written, place) => {
    const typed = row[at + place];
    return typed?.plain === written.plain && !contradicts(typed, written);
  }));
}
