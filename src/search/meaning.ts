/** Which syllables of the index a typed one may mean, the likeliest first. */
import { slips, soundOf, withoutTyping } from './likeness.js';

export interface Meaning {
  /** Number of a plain syllable. */
  readonly syllable: number;
  /** 1 = as typed. */
  readonly likeness: number;
}

export interface Meanings {
  /** `open`: the last word may not be finished yet. */
  readonly of: (typed: string, open: boolean) => readonly Meaning[];
  /** The syllables of words written without a space, if all are known. */
  readonly apart: (typed: string) => readonly string[] | undefined;
}

const most = 12;
const longestSyllable = 7;
const fewestRunTogether = 6;
const mostRemembered = 500;

/** `plain` are the syllables that stand in names, followed by those that only people say. */
export function meaningsIn(plain: readonly string[], numbers: ReadonlyMap<string, number>, rarity: Float32Array): Meanings {
  const sounds = plain.map(soundOf);
  const remembered = new Map<string, readonly Meaning[]>();
  const likenessOf = (typed: string, bare: string, sound: string, known: boolean, open: boolean) => (candidate: string, at: number): number => {
    if (candidate === typed) return 1;
    const trust = known ? 0.5 : 1;
    if (candidate === bare) return 0.95 * trust;
    if (open && candidate.startsWith(typed)) return (0.9 - 0.04 * (candidate.length - typed.length)) * (known ? 0.7 : 1);
    if (bare.length > 1 && sounds[at] === sound) return 0.75 * trust;
    if (bare.length < 3 || candidate.length < 2) return 0;
    const count = slips(bare, candidate, known || bare.length < 5 ? 1 : 2);
    const likeness = count === 1 ? 0.7 : count === 2 && !known && bare.length > 4 ? 0.4 : 0;
    return (candidate[0] === bare[0] ? likeness : likeness * 0.8) * trust;
  };
  const meaningsOf = (typed: string, open: boolean): readonly Meaning[] => {
    const bare = withoutTyping(typed) || typed;
    const like = likenessOf(typed, bare, soundOf(bare), numbers.has(typed), open);
    const found: Meaning[] = [];
    plain.forEach((candidate, at) => {
      const likeness = like(candidate, at);
      if (likeness > 0.15) found.push({ syllable: at, likeness });
    });
    // Of two as likely, the commoner.
    return found.sort((one, other) => other.likeness - one.likeness || (rarity[one.syllable] ?? 99) - (rarity[other.syllable] ?? 99)).slice(0, open ? most * 2 : most);
  };
  const apart = (typed: string): readonly string[] | undefined => {
    if (numbers.has(typed) && typed.length <= longestSyllable) return [typed];
    for (let length = Math.min(longestSyllable, typed.length - 2); length > 1; length -= 1) {
      const [first, rest] = [typed.slice(0, length), numbers.has(typed.slice(0, length)) ? apart(typed.slice(length)) : undefined];
      if (rest) return [first, ...rest];
    }
    return undefined;
  };
  return {
    apart: (typed) => (typed.length < fewestRunTogether || typed.length > 40 || numbers.has(withoutTyping(typed)) ? undefined : apart(typed)),
    of: (typed, open) => {
      const key = `${open ? '…' : ''}${typed}`;
      const known = remembered.get(key);
      if (known) return known;
      if (remembered.size > mostRemembered) remembered.clear();
      const found = meaningsOf(typed.slice(0, 30), open);
      remembered.set(key, found);
      return found;
    },
  };
}
