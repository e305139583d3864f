import { fold } from '../model/text.js';
import { abbreviations } from './abbreviations.js';

/** The most words a key of the table has. */
const longestKey = 3;

const fullWords = new Map(Object.entries(abbreviations));

/** The words with every short form written out: "làm CCCD" → "làm căn cước"; undefined when there is none among them. */
export function expand(typed: string): string | undefined {
  const words = typed.split(/\s+/).filter(Boolean);
  const written: string[] = [];
  let found = false;
  for (let at = 0; at < words.length; ) {
    const { text, length } = fullAt(words, at) ?? { text: words[at], length: 1 };
    if (text !== words[at]) found = true;
    written.push(text ?? '');
    at += length;
  }
  return found ? written.join(' ') : undefined;
}

/** The longest entry of the table that begins at this word. */
function fullAt(words: readonly string[], at: number): { readonly text: string; readonly length: number } | undefined {
  for (let length = Math.min(longestKey, words.length - at); length > 0; length -= 1) {
    const text = fullWords.get(fold(words.slice(at, at + length).join(' ')).replace(/[.,;:]/g, ''));
    if (text) return { text, length };
  }
  return undefined;
}
