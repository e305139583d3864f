/** Finds procedures by Vietnamese words: the vocabulary of names is small, so mistakes are looked up in it and names through it. */
import { codeFinder } from './codes.js';
import { meaningsIn } from './meaning.js';
import { phrasesOf } from './phrases.js';
import { queryReader, type Reading } from './reading.js';
import { sayingsOf } from './sayings.js';
import { scoring } from './scoring.js';
import { atOnce, inSlices, mapped, type Pieces } from './slices.js';
import { syllableReader } from './syllables.js';
import { type Entry, readTitles, type Titles } from './titles.js';
import { sameBy } from './same.js';
import { variantsBy } from './variants.js';
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
const fewestLookedAt = 80;
/** Less than this share of the best is not worth showing. */
const worthShowing = 0.45;
const leastScore = 0.3;

export const buildIndex = (entries: readonly Entry[], vocabulary: Vocabulary = everyday): SearchIndex => atOnce(building(entries, vocabulary));

/** The same off the main path: the page has its turn between slices of some milliseconds. `turn` may wait, or reject to give it up. */
export const buildIndexInSlices = (entries: readonly Entry[], vocabulary: Vocabulary = everyday, turn?: () => Promise<void>): Promise<SearchIndex> =>
  inSlices(building(entries, vocabulary), turn);

function* building(entries: readonly Entry[], vocabulary: Vocabulary): Pieces<SearchIndex> {
  const read = syllableReader();
  const same = sameBy(read);
  const written = yield* mapped(Object.entries(vocabulary), ([saying, law]) => ({ syllables: read(saying), value: law }));
  const sayings = yield* mapped(written, ({ syllables, value }) => ({ syllables: syllables.map(same), value }));
  const variants = variantsBy(read);
  const titles = yield* readTitles(entries, written.flatMap(({ syllables }) => syllables), variants, read);
  const readingsOf = queryReader(phrasesOf(sayings), sayingsOf(sayings), yield* meaningsIn(titles), titles, variants, read, same);
  const score = scoring(titles);
  const promising = yield* firstPass(titles);
  const byCode = yield* codeFinder(entries);
  return {
    size: entries.length,
    find(query, limit = usualLimit) {
      const coded = byCode(query);
      if (coded.length > 0) return coded.slice(0, limit).map((position) => ({ position, score: 2 }));
      const best = new Map<number, number>();
      for (const reading of readingsOf(query)) {
        const close = score(reading);
        for (const position of promising(reading, Math.max(limit, fewestLookedAt))) {
          const title = titles.all[position];
          const found = title ? close(title) * reading.trust : 0;
          if (found > (best.get(position) ?? leastScore)) best.set(position, found);
        }
      }
      const hits = [...best].map(([position, found]) => ({ position, score: found })).sort((one, other) => other.score - one.score || one.position - other.position);
      return hits.filter((hit) => hit.score >= (hits[0]?.score ?? 0) * worthShowing).slice(0, limit);
    },
  };
}

/** What the rest of a query says is not enough to be found by: titles that hold nothing of the rarer words are passed over. */
const decidingShare = 0.6;

/** Goes through the postings of every syllable meant, the rarest first, and gives the `most` titles that hold most of the query. */
function* firstPass({ all, postings }: Titles): Pieces<(reading: Reading, most: number) => readonly number[]> {
  const held = new Float32Array(all.length);
  const heldFor = new Uint32Array(all.length);
  // Short and plain names come first among those that hold the same.
  const plainness = yield* mapped(all, ({ length, variants }) => 0.2 / (1 + length / 8) - (variants && 0.05));
  let round = 0;
  return ({ terms }, most) => {
    const touched: number[] = [];
    const before = round;
    const sum = terms.reduce((total, { meanings, weight }) => (meanings.length > 0 ? total + weight : total), 0);
    let left = sum;
    for (const { meanings, weight } of [...terms].sort((one, other) => other.weight - one.weight)) {
      const deciding = left > sum * (1 - decidingShare);
      if (meanings.length > 0) left -= weight;
      round += 1;
      for (const { syllable, likeness } of meanings) {
        const share = weight * likeness / sum;
        for (const title of postings[syllable] ?? []) {
          const last = heldFor[title] ?? 0;
          if (last === round || (last <= before && !deciding)) continue;
          if (last <= before) {
            touched.push(title);
            held[title] = plainness[title] ?? 0;
          }
          heldFor[title] = round;
          held[title] = (held[title] ?? 0) + share;
        }
      }
    }
    return largest(touched, held, most);
  };
}

const steps = 400;

/** The `most` of the titles that hold most, in no order; by counting, as there may be very many that hold little. */
function largest(titles: readonly number[], held: Float32Array, most: number): readonly number[] {
  const stepOf = (title: number): number => Math.max(0, Math.floor((held[title] ?? 0) * steps));
  const counts: number[] = [];
  for (const title of titles) counts[stepOf(title)] = (counts[stepOf(title)] ?? 0) + 1;
  let [lowest, room] = [counts.length, most];
  while (lowest > 0 && room > 0) room -= counts[lowest -= 1] ?? 0;
  return [...titles.filter((title) => stepOf(title) > lowest), ...titles.filter((title) => stepOf(title) === lowest)].slice(0, most);
}
