/** How well a name answers a reading of the query, looked at syllable by syllable. */
import type { Reading } from './reading.js';
import { contradicts } from './syllables.js';
import type { Titles } from './titles.js';

/** The head of a name says what it is, the rest for whom and on what condition. */
const placeWeight = (place: number): number => 1 / (1 + place / 8);
const sectorWeight = 0.4;
const otherAccents = 0.8;
const shares = { precision: 0.3, order: 0.25, variant: 0.13, head: 0.1 };

interface Meant {
  readonly term: number;
  readonly likeness: number;
}

export function scoring({ exact, plainOf, row, starts, sectors, rarity, variants }: Titles): (reading: Reading) => (entry: number) => number {
  const written = [...exact.keys()];
  const mass = new Float32Array(sectors.length);
  sectors.forEach((end, entry) => {
    const start = starts[entry] ?? 0;
    for (let at = start; at < end; at += 1) mass[entry] = (mass[entry] ?? 0) + placeWeight(at - start) * (rarity[plainOf[row[at] ?? 0] ?? 0] ?? 0);
  });
  return ({ terms, variants: asked }) => {
    const bySyllable = new Map<number, Meant>();
    terms.forEach(({ meanings }, term) => meanings.forEach(({ syllable, likeness }) => {
      if (likeness > (bySyllable.get(syllable)?.likeness ?? 0)) bySyllable.set(syllable, { term, likeness });
    }));
    const weights = terms.map(({ meanings, share }) => share * (rarity[meanings[0]?.syllable ?? 0] ?? 1));
    const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const inOrder = weights.slice(1).reduce((sum, weight, before) => sum + Math.min(weight, weights[before] ?? 0), 0) || 1;
    const meantBy = (form: number): Meant | undefined => {
      const meant = bySyllable.get(plainOf[form] ?? -1);
      const typed = meant && terms[meant.term]?.typed;
      const letters = written[form] ?? '';
      return typed && meant.likeness === 1 && contradicts(typed, { plain: '', exact: letters }) ? { ...meant, likeness: otherAccents } : meant;
    };
    return (entry) => {
      const held = new Float32Array(terms.length);
      const joined = new Float32Array(terms.length);
      const [start, end, last] = [starts[entry] ?? 0, sectors[entry] ?? 0, starts[entry + 1] ?? 0];
      let precise = 0;
      let before: Meant | undefined;
      for (let at = start; at < last; at += 1) {
        const meant = meantBy(row[at] ?? 0);
        if (at === end) before = undefined;
        if (meant) {
          const likeness = at < end ? meant.likeness : meant.likeness * sectorWeight;
          held[meant.term] = Math.max(held[meant.term] ?? 0, likeness);
          if (at < end) precise += placeWeight(at - start) * likeness * (rarity[plainOf[row[at] ?? 0] ?? 0] ?? 0);
          if (before && before.term + 1 === meant.term) joined[meant.term] = Math.max(joined[meant.term] ?? 0, Math.min(before.likeness, likeness));
        }
        before = meant;
      }
      const covered = weights.reduce((sum, weight, term) => sum + weight * (held[term] ?? 0), 0) / all;
      const ordered = weights.reduce((sum, weight, term) => sum + Math.min(weight, weights[term - 1] ?? 0) * (joined[term] ?? 0), 0) / inOrder;
      const unasked = bits((variants[entry] ?? 0) & ~asked);
      return covered * (1 + shares.precision * precise / (mass[entry] || 1) + shares.order * ordered - shares.variant * Math.min(unasked, 3));
    };
  };
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left; left &= left - 1) count += 1;
  return count;
}
