/** What people say for what the law says, made ready once to be heard in queries. */
import { type Phrase, phrasesOf } from './phrases.js';
import { sameBy } from './same.js';
import { type Said, sayingsOf } from './sayings.js';
import { atOnce, inSlices, mapped, type Pieces } from './slices.js';
import { type Syllable, syllableReader } from './syllables.js';
import { type Variants, variantsBy } from './variants.js';
import { type Vocabulary, vocabularyWith } from './vocabulary.js';

/** Words of the law, of several expressions the likeliest first; '' where the words ask for nothing. */
export type Law = Vocabulary[string];

export interface Heard {
  /** The longest saying that begins at a place. */
  readonly from: (at: number) => Phrase<Law> | undefined;
  /** Sayings that stand in the row in whatever order, those that say most of it first. */
  readonly held: readonly Said<Law>[];
}

export interface Speech {
  readonly hear: (row: readonly Syllable[]) => Heard;
  /** Syllables to know though no name has them. */
  readonly spoken: readonly Syllable[];
  readonly variants: Variants;
}

const ready = new WeakMap<Vocabulary, Speech>();
const nothingOwn: Vocabulary = {};

/** The everyday words with those of a place; made once for each. */
export function speechWith(own: Vocabulary = nothingOwn): Speech {
  const known = ready.get(own) ?? speechOf(vocabularyWith(own));
  ready.set(own, known);
  return known;
}

/** The same off the main path. */
export async function speechInSlices(own: Vocabulary = nothingOwn, turn?: () => Promise<void>): Promise<Speech> {
  const known = ready.get(own) ?? (await inSlices(preparing(vocabularyWith(own)), turn));
  ready.set(own, known);
  return known;
}

/** These words alone. */
export const speechOf = (vocabulary: Vocabulary): Speech => atOnce(preparing(vocabulary));

function* preparing(vocabulary: Vocabulary): Pieces<Speech> {
  const read = syllableReader();
  const same = sameBy(read);
  const spoken: Syllable[] = [];
  const sayings = yield* mapped(Object.entries(vocabulary), ([saying, value]) => {
    const syllables = read(saying);
    spoken.push(...syllables);
    return { syllables: syllables.map(same), value };
  });
  const [begun, held] = [phrasesOf(sayings), sayingsOf(sayings)];
  return {
    hear: (typed) => {
      const row = typed.map(same);
      return { from: (at) => begun(row, at), held: held(row) };
    },
    spoken,
    variants: variantsBy(read),
  };
}
