/** Which syllables of the index a typed one may mean, the likeliest first. */
import { slips, soundOf, withoutTyping } from './likeness.js';
import { mapped, type Pieces } from './slices.js';
import type { Syllable } from './syllables.js';
import type { Titles } from './titles.js';

export interface Meaning {
  /** Number of a plain syllable. */
  readonly syllable: number;
  /** 1 = as typed. */
  readonly likeness: number;
}

export interface Meanings {
  /** `open`: the last word may not be finished yet. */
  readonly of: (typed: Syllable, open: boolean) => readonly Meaning[];
  /** The likeliest; nothing is compared where the word itself is known. */
  readonly first: (typed: Syllable) => Meaning | undefined;
  /** The syllables of words written without a space, if all are known. */
  readonly apart: (typed: Syllable) => readonly string[] | undefined;
}

const most = 8;
const mostOpen = 24;
const longestSyllable = 7;
const fewestRunTogether = 6;
// Longer ones could be taken apart in too many ways.
const mostRunTogether = 40;
const mostRemembered = 500;

export function* meaningsIn({ plain, numbers, exactNumbers, rarity }: Titles): Pieces<Meanings> {
  const sounds = yield* mapped(plain, soundOf);
  const letters = yield* mapped(plain, lettersOf);
  // Single letters count paragraphs in names; who types one has only begun.
  const isWord = (typed: string): boolean => typed.length > 1 && numbers.has(typed);
  const remembered = new Map<string, readonly Meaning[]>();
  const meaningsOf = ({ plain: typed, exact }: Syllable, open: boolean): Meaning[] => {
    const bare = withoutTyping(typed) || typed;
    const [sound, own] = [soundOf(bare), lettersOf(bare)];
    const known = isWord(typed);
    // With accents that no name has it is rather another word.
    const trust = known && (exact === typed || exactNumbers.has(exact)) ? 0.45 : 1;
    const far = trust < 1 || bare.length < 5 ? 1 : 2;
    const likenessOf = (candidate: string, at: number): number => {
      if (candidate === typed) return 1;
      if (candidate === bare) return 0.95 * trust;
      if (open && candidate.startsWith(typed)) return known ? 0.6 : 0.85;
      if (bare.length > 1 && sounds[at] === sound) return 0.75 * trust;
      if (bare.length < 3 || candidate.length < 2 || bits((letters[at] ?? 0) ^ own) > 2 * far) return 0;
      const count = slips(bare, candidate, far);
      return (count > far ? 0 : count === 1 ? 0.7 : 0.4) * (candidate[0] === bare[0] ? trust : trust * 0.7);
    };
    const found: Meaning[] = [];
    for (let syllable = 0; syllable < plain.length; syllable += 1) {
      const likeness = likenessOf(plain[syllable] ?? '', syllable);
      if (likeness > 0.15) found.push({ syllable, likeness });
    }
    // Of two as likely, the commoner.
    return found.sort((one, other) => other.likeness - one.likeness || (rarity[one.syllable] ?? 99) - (rarity[other.syllable] ?? 99));
  };
  const of = (typed: Syllable, open: boolean): readonly Meaning[] => {
    const key = typed.exact + (open ? ' ' : '');
    const found = remembered.get(key) ?? meaningsOf(typed, open).slice(0, open && !isWord(typed.plain) ? mostOpen : most);
    if (remembered.size > mostRemembered) remembered.clear();
    remembered.set(key, found);
    return found;
  };
  const first = (typed: Syllable): Meaning | undefined => {
    const syllable = numbers.get(typed.plain);
    return syllable === undefined ? of(typed, false)[0] : { syllable, likeness: 1 };
  };
  return {
    of,
    first,
    apart: (typed) => {
      const { length } = typed.plain;
      const likely = length < fewestRunTogether || length > mostRunTogether || (first(typed)?.likeness ?? 0) > 0.6;
      return likely ? undefined : apart(typed.plain, numbers);
    },
  };
}

function apart(typed: string, numbers: ReadonlyMap<string, number>): readonly string[] | undefined {
  if (numbers.has(typed) && typed.length <= longestSyllable) return [typed];
  for (let length = Math.min(longestSyllable, typed.length - 2); length > 1; length -= 1) {
    const first = typed.slice(0, length);
    const rest = numbers.has(first) && apart(typed.slice(length), numbers);
    if (rest) return [first, ...rest];
  }
  return undefined;
}

/** A bit for each letter it has: words that share too few need not be compared. */
const lettersOf = (word: string): number => [...word].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) & 31)), 0);

export function bits(set: number): number {
  let count = 0;
  for (let left = set; left; left &= left - 1) count += 1;
  return count;
}
