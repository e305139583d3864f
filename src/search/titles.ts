/** The names of procedures, taken apart for searching: numbers for syllables, and which names each syllable stands in. */
import { mapped, type Pieces } from './slices.js';
import type { Speech } from './speech.js';
import type { Syllable, SyllableReader } from './syllables.js';

export interface Entry {
  readonly code: string;
  readonly name: string;
  readonly sector?: string | undefined;
}

export interface Title {
  /** Numbers of the exact syllables of the name and, behind them, of the sector. */
  readonly row: readonly number[];
  /** How many of them are the name's. */
  readonly length: number;
  /** Which variants of a procedure it is, a bit each. */
  readonly variants: number;
  /** How much the name tells in all. */
  readonly mass: number;
}

/** The head of a name says what it is, the rest for whom and on what condition. */
export const placeWeight = (place: number): number => 1 / (1 + place / 8);

export interface Titles {
  readonly all: readonly Title[];
  /** Plain syllables by number, and the numbers. */
  readonly plain: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Exact syllables by number, the numbers, and the plain one of each. */
  readonly exact: readonly string[];
  readonly exactNumbers: ReadonlyMap<string, number>;
  readonly plainOf: readonly number[];
  /** The exact ones of each plain one. */
  readonly formsOf: readonly (readonly number[])[];
  /** By plain syllable: the titles that have it, and how much it tells – rare ones more. */
  readonly postings: readonly (readonly number[])[];
  readonly rarity: readonly number[];
}

// The longest published name has 1,094 characters.
const longest = 1_200;

export function* readTitles(entries: readonly Entry[], { spoken, variants }: Pick<Speech, 'spoken' | 'variants'>, read: SyllableReader): Pieces<Titles> {
  const [numbers, exactNumbers] = [new Map<string, number>(), new Map<string, number>()];
  const plainOf: number[] = [];
  const postings: number[][] = [];
  const numberOf = (syllable: Syllable): number => {
    const exact = numbered(exactNumbers, syllable.exact);
    const plain = (plainOf[exact] ??= numbered(numbers, syllable.plain));
    postings[plain] ??= [];
    return exact;
  };
  const taken = yield* mapped(entries, ({ name, sector = '' }, entry) => {
    const written = read(name.slice(0, longest));
    const told = written[0]?.plain === 'thu' && written[1]?.plain === 'tuc' ? written.slice(2) : written;
    const row = [...told, ...read(sector.slice(0, longest))].map(numberOf);
    for (const exact of row) {
      const posting = postings[plainOf[exact] ?? 0];
      if (posting && posting[posting.length - 1] !== entry) posting.push(entry);
    }
    return { row, length: told.length, variants: variants.inTitle(told) };
  });
  const formsOf = postings.map((): number[] => []);
  plainOf.forEach((plain, form) => formsOf[plain]?.push(form));
  const rarity = postings.map(({ length }) => Math.log(1 + entries.length / length));
  const all = yield* mapped(taken, (title) => ({ ...title, mass: title.row.slice(0, title.length).reduce((mass, form, at) => mass + placeWeight(at) * (rarity[plainOf[form] ?? 0] ?? 0), 0) }));
  for (const { plain } of spoken) numbered(numbers, plain);
  return { all, plain: [...numbers.keys()], numbers, exact: [...exactNumbers.keys()], exactNumbers, plainOf, formsOf, postings, rarity };
}

/** The number of a text, a new one if it has none. */
function numbered(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}
