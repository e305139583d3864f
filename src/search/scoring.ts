/** How well a name answers a reading of the query, looked at syllable by syllable. */
import { bits } from './meaning.js';
import type { Reading, Term } from './reading.js';
import { contradicts } from './syllables.js';
import { placeWeight, type Title, type Titles } from './titles.js';

const sectorWeight = 0.8;
const otherAccents = 0.8;
const headLength = 3;
const shares = { precision: 0.3, order: 0.45, head: 0.07, variant: 0.13 };

export function scoring({ exact, plainOf, rarity, formsOf }: Titles): (reading: Reading) => (title: Title) => number {
  /** By exact syllable: how far it is meant, and by which term. */
  const meant = new Float32Array(exact.length);
  const by = new Uint16Array(exact.length);
  return ({ terms, variants: asked }) => {
    meant.fill(0);
    terms.forEach(({ typed, meanings }, term) => {
      for (const { syllable, likeness } of meanings) {
        for (const form of formsOf[syllable] ?? []) {
          const own = likeness === 1 && contradicts(typed, { plain: '', exact: exact[form] ?? '' }) ? otherAccents : likeness;
          if (own <= (meant[form] ?? 0)) continue;
          meant[form] = own;
          by[form] = term;
        }
      }
    });
    const [held, joined] = [new Float32Array(terms.length), new Float32Array(terms.length)];
    return ({ row, length, variants, mass }) => {
      held.fill(0);
      joined.fill(0);
      let [precise, head, before, last] = [0, 0, 0, 0];
      for (let at = 0; at < row.length; at += 1) {
        const form = row[at] ?? 0;
        const inName = at < length;
        const likeness = (meant[form] ?? 0) * (inName ? 1 : sectorWeight);
        if (likeness > 0) {
          const term = by[form] ?? 0;
          held[term] = Math.max(held[term] ?? 0, likeness);
          if (inName) precise += placeWeight(at) * (rarity[plainOf[form] ?? 0] ?? 0) * likeness;
          if (inName && at < headLength) head += likeness / headLength;
          if (before > 0 && at !== length && last + 1 === term) joined[term] = Math.max(joined[term] ?? 0, Math.sqrt(before * likeness));
          last = term;
        }
        before = likeness;
      }
      const [covered, ordered] = together(terms, held, joined);
      return covered * (1 + shares.precision * precise / (mass || 1) + shares.order * ordered + shares.head * head - shares.variant * bits(variants & ~asked));
    };
  };
}

/** The share of what the query says that is held, and how much of it stands together. */
function together(terms: readonly Term[], held: Float32Array, joined: Float32Array): readonly [covered: number, ordered: number] {
  let [all, covered, pairs, ordered] = [0, 0, 0, 0];
  terms.forEach(({ weight }, term) => {
    const pair = Math.min(weight, terms[term - 1]?.weight ?? 0);
    all += weight;
    covered += weight * (held[term] ?? 0);
    pairs += pair;
    ordered += pair * (joined[term] ?? 0);
  });
  return [covered / all, ordered / (pairs || 1)];
}
