/** Finds procedures by Vietnamese words: the vocabulary of names is small, so mistakes are looked up in it and names through it. */
import { codeFinder } from './codes.js';
import { meaningsIn } from './meaning.js';
import { queryReader, type Reading } from './reading.js';
import { scoring } from './scoring.js';
import { atOnce, inSlices, mapped, type Pieces } from './slices.js';
import type { Speech } from './speech.js';
import { syllableReader } from './syllables.js';
import { type Entry, readTitles, type Titles } from './titles.js';

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
const fewestLookedAt = 60;
/** Less than this share of the best is not worth showing. */
const worthShowing = 0.45;
const leastScore = 0.3;

export const buildIndex = (entries: readonly Entry[], speech: Speech): SearchIndex => atOnce(building(entries, speech));

/** The same off the main path: the page has its turn between slices of some milliseconds. `turn` may wait, or reject to give it up. */
export const buildIndexInSlices = (entries: readonly Entry[], speech: Speech, turn?: () => Promise<void>): Promise<SearchIndex> =>
  inSlices(building(entries, speech), turn);

function* building(entries: readonly Entry[], speech: Speech): Pieces<SearchIndex> {
  const read = syllableReader();
  const titles = yield* readTitles(entries, speech, read);
  const readingsOf = queryReader(speech, yield* meaningsIn(titles), titles, read);
  const score = scoring(titles);
  const promising = yield* firstPass(titles);
  const byCode = yield* codeFinder(entries);
  return {
    size: entries.length,
    find(query, limit = usualLimit) {
      const coded = byCode(query);
      if (coded.length > 0) return coded.slice(0, limit).map((position) => ({ position, score: 2 }));
      const best = new Map<number, number>();
      let top = leastScore / worthShowing;
      for (const reading of readingsOf(query)) {
        const close = score(reading);
        for (const position of promising(reading, Math.max(limit, fewestLookedAt))) {
          const title = titles.all[position];
          const found = title ? close(title) * reading.trust : 0;
          if (found < top * worthShowing || found <= (best.get(position) ?? leastScore)) continue;
          best.set(position, found);
          top = Math.max(top, found);
        }
      }
      const hits = [...best].flatMap(([position, found]) => (found >= top * worthShowing ? [{ position, score: found }] : []));
      return hits.sort((one, other) => other.score - one.score || one.position - other.position).slice(0, limit);
    },
  };
}

/** What the rest of a query says is not enough to be found by: titles that hold nothing of the rarer words are passed over. */
const decidingShare = 0.6;
/** What tells less than this share of what the rarest word tells chooses no titles; it only orders those looked at. */
const mostChoosing = 6;
const tellingShare = 0.35;

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
    const known = terms.filter(({ meanings }) => meanings.length > 0).sort((one, other) => other.weight - one.weight).slice(0, mostChoosing);
    const sum = known.reduce((total, { weight }) => total + weight, 0);
    let left = sum;
    for (const { meanings, weight } of known) {
      const deciding = left > sum * (1 - decidingShare);
      if (!deciding && touched.length <= most) break;
      left -= weight;
      round += 1;
      for (const { syllable, likeness } of meanings) {
        if (weight * likeness < tellingShare * (known[0]?.weight ?? 0)) break;
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
    return touched.length > most ? largest(touched, held, most) : touched;
  };
}

const steps = 400;

/** The `most` of the titles that hold most, in no order; by counting, as there may be very many that hold little. */
function largest(titles: readonly number[], held: Float32Array, most: number): readonly number[] {
  const counts = new Uint32Array(2 * steps);
  const stepOf = (title: number): number => Math.max(0, (held[title] ?? 0) * steps) | 0;
  for (const title of titles) counts[stepOf(title)] = (counts[stepOf(title)] ?? 0) + 1;
  let [lowest, room] = [counts.length, most];
  while (lowest > 0 && room > 0) room -= counts[lowest -= 1] ?? 0;
  // Of those on the lowest step the first given.
  let spare = room + (counts[lowest] ?? 0);
  const chosen: number[] = [];
  for (const title of titles) {
    const step = stepOf(title);
    if (step > lowest || (step === lowest && (spare -= 1) >= 0)) chosen.push(title);
  }
  return chosen;
}
