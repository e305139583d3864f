import { speechWith } from './speech.js';
import { syllableReader } from './syllables.js';
import type { Vocabulary } from './vocabulary.js';

const read = syllableReader();
const unknown = { plain: '', exact: '' };

/**
 * The words with what people say put as the law says it: "làm CCCD" → "làm căn cước"; undefined when there is nothing to put otherwise.
 * A fuller saying with other words between is put first, and what else asks for something after it: "heo nhà tôi chết" → "thiệt hại …".
 */
export function expand(typed: string, own?: Vocabulary): string | undefined {
  const words = typed.split(/\s+/).filter(Boolean);
  const { from, held } = speechWith(own).hear(words.map((word) => {
    const [first, second] = read(word);
    return first && !second ? first : unknown;
  }));
  const written: string[] = [];
  let longest = 0;
  for (let at = 0; at < words.length; ) {
    const { syllables: { length }, value = '' } = from(at) ?? { syllables: [0] };
    const [law] = [value].flat();
    if (law) longest = Math.max(longest, length);
    written.push(...(law ? [law] : words.slice(at, at + length)));
    at += length;
  }
  const fuller = held.find(({ whole, at }) => whole && at.length > longest);
  const [law] = [fuller?.value ?? ''].flat();
  if (law) return [law, ...words.filter((_, at) => !fuller?.at.includes(at) && from(at)?.value !== '')].join(' ');
  return longest > 0 ? written.join(' ') : undefined;
}
