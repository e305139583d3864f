/** How well a name answers a reading of the query, looked at syllable by syllable. */
import { bits } from './meaning.js';
import type { Reading, Term } from './reading.js';
import { contradicts } from './syllables.js';
import type { Title, Titles } from './titles.js';

/** The head of a name says what it is, the rest for whom and on what condition. */
const placeWeight = (place: number): number => 1 / (1 + place / 8);
const sectorWeight = 0.8;
const otherAccents = 0.8;
const headLength = 3;
const shares = { precision: 0.3, order: 0.45, head: 0.07, variant: 0.13 };

interface Meant {
  readonly term: number;
  readonly likeness: number;
}

export function scoring({ exact, plainOf, rarity }: Titles): (reading: Reading) => (title: Title) => number {
  const rarityOf = (form: number): number => rarity[plainOf[form] ?? 0] ?? 0;
  return ({ terms, variants: asked }) => {
    const bySyllable = rarity.map((): Meant | undefined => undefined);
    terms.forEach(({ meanings }, term) => meanings.forEach(({ syllable, likeness }) => {
      if (likeness > (bySyllable[syllable]?.likeness ?? 0)) bySyllable[syllable] = { term, likeness };
    }));
    const meantBy = (form: number): Meant | undefined => {
      const meant = bySyllable[plainOf[form] ?? 0];
      const typed = meant?.likeness === 1 && terms[meant.term]?.typed;
      return typed && contradicts(typed, { plain: '', exact: exact[form] ?? '' }) ? { ...meant, likeness: otherAccents } : meant;
    };
    return ({ row, length, variants }) => {
      const [held, joined]: [number[], number[]] = [[], []];
      let [mass, precise, head] = [0, 0, 0];
      let before: Meant | undefined;
      row.forEach((form, at) => {
        const inName = at < length;
        const meant = meantBy(form);
        const weight = inName ? placeWeight(at) * rarityOf(form) : 0;
        mass += weight;
        if (at === length) before = undefined;
        if (meant) {
          const likeness = meant.likeness * (inName ? 1 : sectorWeight);
          held[meant.term] = Math.max(held[meant.term] ?? 0, likeness);
          precise += weight * likeness;
          if (inName && at < headLength) head += likeness / headLength;
          if (before && before.term + 1 === meant.term) joined[meant.term] = Math.max(joined[meant.term] ?? 0, Math.sqrt(before.likeness * likeness));
        }
        before = meant;
      });
      const [covered, ordered] = together(terms, held, joined);
      return covered * (1 + shares.precision * precise / (mass || 1) + shares.order * ordered + shares.head * head - shares.variant * bits(variants & ~asked));
    };
  };
}

/** The share of what the query says that is held, and how much of it stands together. */
function together(terms: readonly Term[], held: readonly number[], joined: readonly number[]): readonly [covered: number, ordered: number] {
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
