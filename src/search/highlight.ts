/** Which letters of a name were searched for, without regard to diacritics, case, or how Unicode composes them. */
import { fold } from '../model/text.js';

export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

interface Wanted {
  readonly word: string;
  /** It stands in the text as a word of its own, so the beginnings of others are not meant. */
  readonly whole: boolean;
}

const wordsOf = (text: string): string[] => [...fold(text).matchAll(wordPattern)].map(([word]) => word);

/** Cuts a text into what matches the beginnings of the keyword's words and what does not; in NFC. */
export function highlight(source: string, keyword: string): readonly Segment[] {
  const text = source.normalize('NFC');
  const whole = new Set(wordsOf(text));
  const wanted = wordsOf(keyword).sort((one, other) => other.length - one.length).map((word) => ({ word, whole: whole.has(word) || word.length === 1 }));
  const segments: Segment[] = [];
  let at = 0;
  for (const match of wanted.length > 0 ? text.matchAll(wordPattern) : []) {
    const length = hitLength(match[0], wanted);
    if (length === 0) continue;
    append(segments, text.slice(at, match.index), false);
    at = match.index + length;
    append(segments, text.slice(match.index, at), true);
  }
  append(segments, text.slice(at), false);
  return segments;
}

/** How much of a word's beginning is marked: as many letters as the longest wanted word that it begins with has. */
function hitLength(word: string, wanted: readonly Wanted[]): number {
  const folded = fold(word);
  const found = wanted.find((one) => (one.whole ? folded === one.word : folded.startsWith(one.word)));
  if (!found) return 0;
  // Foreign letters may fold to more or fewer than one.
  return folded.length === word.length ? found.word.length : word.length;
}

/** Words that follow each other are marked as one. */
function append(segments: Segment[], text: string, hit: boolean): void {
  if (!text) return;
  const [last, gap] = [segments[segments.length - 2], segments[segments.length - 1]];
  if (hit && last?.hit && gap && !gap.hit && /^\s+$/.test(gap.text)) segments.splice(-2, 2, { text: last.text + gap.text + text, hit });
  else segments.push({ text, hit });
}
