/** The names of procedures, taken apart for searching: numbers for syllables, and which names each syllable stands in. */
import { syllableReader, type Syllable } from './syllables.js';
import { variants } from './variants.js';

export interface Entry {
  readonly code: string;
  readonly name: string;
  readonly sector?: string | undefined;
}

export interface Titles {
  readonly size: number;
  /** Plain syllables by number. */
  readonly plain: string[];
  readonly numbers: Map<string, number>;
  /** Exact syllables by number, and the plain one of each. */
  readonly exact: ReadonlyMap<string, number>;
  readonly plainOf: readonly number[];
  /** Exact syllables of all names and sectors in a row; those of an entry begin at `starts`, its sector at `sectors`. */
  readonly row: Uint32Array;
  readonly starts: Uint32Array;
  readonly sectors: Uint32Array;
  /** Entries by plain syllable, those of one beginning at `postingStarts`. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  /** How much a plain syllable tells: rare ones more. */
  readonly rarity: Float32Array;
  /** Which variants of a procedure an entry is, a bit each. */
  readonly variants: Uint32Array;
}

// The longest published name has 1,094 characters.
const longestName = 1_200;
const longestSector = 200;

const isProcedureWord = ([first, second]: readonly Syllable[]): boolean => first?.exact === 'thu\u0309' && second?.exact === 'tuc\u0323';

export function readTitles(entries: readonly Entry[]): Titles {
  const read = syllableReader();
  const [plain, numbers, exact, plainOf, row]: [string[], Map<string, number>, Map<string, number>, number[], number[]] = [[], new Map(), new Map(), [], []];
  const [starts, sectors, kinds] = [new Uint32Array(entries.length + 1), new Uint32Array(entries.length), new Uint32Array(entries.length)];
  const add = (syllable: Syllable): void => {
    let form = exact.get(syllable.exact);
    if (form === undefined) {
      exact.set(syllable.exact, (form = plainOf.length));
      plainOf.push(numberOf(syllable.plain, plain, numbers));
    }
    row.push(form);
  };
  entries.forEach(({ name, sector = '' }, entry) => {
    const syllables = read(name.slice(0, longestName));
    const told = isProcedureWord(syllables) ? syllables.slice(2) : syllables;
    told.forEach(add);
    sectors[entry] = row.length;
    read(sector.slice(0, longestSector)).forEach(add);
    starts[entry + 1] = row.length;
    kinds[entry] = variants.inTitle(told);
  });
  const flat = Uint32Array.from(row);
  return { size: entries.length, plain, numbers, exact, plainOf, row: flat, starts, sectors, variants: kinds, ...post(flat, starts, plainOf, plain.length) };
}

/** The number of a plain syllable, a new one if it has none. */
export function numberOf(syllable: string, plain: string[], numbers: Map<string, number>): number {
  const known = numbers.get(syllable);
  if (known !== undefined) return known;
  numbers.set(syllable, plain.length);
  return plain.push(syllable) - 1;
}

/** Counts, then fills: each entry once a syllable. */
function post(row: Uint32Array, starts: Uint32Array, plainOf: readonly number[], syllables: number): Pick<Titles, 'postings' | 'postingStarts' | 'rarity'> {
  const size = starts.length - 1;
  const eachOnce = (visit: (syllable: number, entry: number) => void): void => {
    const seenIn = new Uint32Array(syllables);
    for (let entry = 0; entry < size; entry += 1) {
      for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) {
        const syllable = plainOf[row[at] ?? 0] ?? 0;
        if (seenIn[syllable] === entry + 1) continue;
        seenIn[syllable] = entry + 1;
        visit(syllable, entry);
      }
    }
  };
  const postingStarts = new Uint32Array(syllables + 1);
  eachOnce((syllable) => (postingStarts[syllable + 1] = (postingStarts[syllable + 1] ?? 0) + 1));
  const rarity = Float32Array.from(postingStarts.subarray(1), (count) => Math.log(1 + size / Math.max(1, count)));
  for (let syllable = 0; syllable < syllables; syllable += 1) postingStarts[syllable + 1] = (postingStarts[syllable + 1] ?? 0) + (postingStarts[syllable] ?? 0);
  const next = postingStarts.slice();
  const postings = new Uint32Array(postingStarts[syllables] ?? 0);
  eachOnce((syllable, entry) => {
    const place = next[syllable] ?? 0;
    postings[place] = entry;
    next[syllable] = place + 1;
  });
  return { postings, postingStarts, rarity };
}
