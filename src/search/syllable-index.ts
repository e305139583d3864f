/** Finds procedures by Vietnamese words: the vocabulary of names is small, so mistakes are looked up in it and names through it. */
import { codeFinder } from './codes.js';
import { meaningsIn } from './meaning.js';
import { queryReader, type Reading } from './reading.js';
import { scoring } from './scoring.js';
import { syllableReader } from './syllables.js';
import { type Entry, numberOf, readTitles, type Titles } from './titles.js';
import { everyday, type Vocabulary } from './vocabulary.js';

export type { Entry } from './titles.js';

export interface Hit {
  /** Of the entry among those given. */
  readonly position: number;
  readonly score: number;
}

export interface SearchIndex {
  /** The best first; of two as good, the one given first. */
  find(query: string, limit?: number): readonly Hit[];
  readonly size: number;
}

const usualLimit = 50;
/** At least so many of the promising names are looked at closely. */
const fewestLookedAt = 120;
/** Less than this share of the best is not worth showing. */
const worthShowing = 0.45;
const leastCovered = 0.3;

export function buildIndex(entries: readonly Entry[], vocabulary: Vocabulary = everyday): SearchIndex {
  const titles = readTitles(entries);
  const sayings = syllableReader();
  // People's words are syllables to recognise as well, though no name has them.
  const plain = [...titles.plain];
  for (const saying of Object.keys(vocabulary)) for (const syllable of sayings(saying)) numberOf(syllable.plain, plain, titles.numbers);
  const read = queryReader(vocabulary, meaningsIn(plain, titles.numbers, titles.rarity), plain);
  const score = scoring(titles);
  const promising = firstPass(titles);
  const byCode = codeFinder(entries);
  return {
    size: entries.length,
    find(query, limit = usualLimit) {
      const coded = byCode(query);
      if (coded.length > 0) return coded.slice(0, limit).map((position, at) => ({ position, score: 2 - at / (coded.length + 1) }));
      const best = new Map<number, number>();
      for (const reading of read(query)) {
        const close = score(reading);
        for (const entry of promising(reading, Math.max(limit, fewestLookedAt))) {
          const found = close(entry) * reading.trust;
          if (found > (best.get(entry) ?? leastCovered)) best.set(entry, found);
        }
      }
      const hits = [...best].map(([position, found]) => ({ position, score: found })).sort((one, other) => other.score - one.score || one.position - other.position);
      const least = (hits[0]?.score ?? 0) * worthShowing;
      return hits.filter((hit) => hit.score >= least).slice(0, limit);
    },
  };
}

/** Goes through the postings of every syllable meant, and gives the `most` entries that hold most of the query. */
function firstPass({ size, starts, sectors, postings, postingStarts, rarity, variants }: Titles): (reading: Reading, most: number) => readonly number[] {
  const held = new Float32Array(size);
  const heldFor = new Uint32Array(size);
  // Short and plain names come first among those that hold the same.
  const plainness = new Float32Array(size);
  for (let entry = 0; entry < size; entry += 1) plainness[entry] = 0.2 / (1 + ((sectors[entry] ?? 0) - (starts[entry] ?? 0)) / 8) - (variants[entry] ? 0.05 : 0);
  let round = 0;
  return ({ terms, variants: asked }, most) => {
    held.fill(0);
    let all = 0;
    for (const { meanings, share } of terms) {
      round += 1;
      const weight = share * (rarity[meanings[0]?.syllable ?? 0] ?? 1);
      all += weight;
      for (const { syllable, likeness } of meanings) {
        const end = postingStarts[syllable + 1] ?? 0;
        for (let at = postingStarts[syllable] ?? end; at < end; at += 1) {
          const entry = postings[at] ?? 0;
          if (heldFor[entry] === round) continue;
          heldFor[entry] = round;
          held[entry] = (held[entry] ?? 0) + weight * likeness;
        }
      }
    }
    for (let entry = 0; entry < size; entry += 1) {
      const value = held[entry] ?? 0;
      if (value > 0) held[entry] = value / all + (plainness[entry] ?? 0) + ((variants[entry] ?? 0) & asked ? 0.05 : 0);
    }
    return largest(held, most);
  };
}

const steps = 512;

/** Places of the `most` largest values above nothing, in no order; by counting, as most values are small. */
function largest(values: Float32Array, most: number): readonly number[] {
  const counts = new Uint32Array(steps + 1);
  const step = (value: number): number => Math.min(steps, Math.ceil(value * steps / 1.5));
  for (const value of values) if (value > 0) counts[step(value)] = (counts[step(value)] ?? 0) + 1;
  let [lowest, room] = [steps + 1, most];
  while (lowest > 1 && room > 0) {
    lowest -= 1;
    room -= counts[lowest] ?? 0;
  }
  const above: number[] = [];
  const edge: number[] = [];
  values.forEach((value, at) => {
    if (value > 0 && step(value) > lowest) above.push(at);
    else if (value > 0 && step(value) === lowest && edge.length < most) edge.push(at);
  });
  return [...above, ...edge].slice(0, most);
}
