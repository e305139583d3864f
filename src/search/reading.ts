/** What a query may mean: as typed, and in the words of the law for what people say. */
import type { Meaning, Meanings } from './meaning.js';
import { phrasesOf } from './phrases.js';
import { readSyllable, syllableReader, type Syllable } from './syllables.js';
import type { Titles } from './titles.js';
import type { Variants } from './variants.js';
import type { Vocabulary } from './vocabulary.js';

export interface Term {
  readonly typed: Syllable;
  readonly meanings: readonly Meaning[];
  /** How much it tells; words around what is looked for tell little. */
  readonly weight: number;
}

export interface Reading {
  readonly terms: readonly Term[];
  /** How far a hit by this reading is believed. */
  readonly trust: number;
  /** Variants that are asked for. */
  readonly variants: number;
}

const longestQuery = 300;
const mostTerms = 24;
const mostExpressions = 4;
const aroundShare = 0.06;
const asTypedTrust = 0.85;
const nextExpressionTrust = 0.04;

export function queryReader(vocabulary: Vocabulary, meanings: Meanings, { plain, rarity, all }: Titles, variants: Variants): (query: string) => readonly Reading[] {
  const read = syllableReader();
  const said = phrasesOf(Object.entries(vocabulary).map(([saying, law]) => ({ syllables: read(saying), value: law ? [law].flat().map(read) : undefined })));
  const unknownRarity = Math.log(1 + all.length) / 2;
  /** `sure`: no other word is meant. */
  const termOf = (typed: Syllable, open: boolean, sure: boolean, share = 1): Term => {
    const found = meanings.of(typed, open);
    return { typed, meanings: sure ? found.slice(0, 1) : found, weight: share * (rarity[found[0]?.syllable ?? -1] ?? unknownRarity) };
  };
  /** The typed word, taken for the syllable it most likely is. */
  const heard = (typed: Syllable): Syllable => {
    const [first] = meanings.of(typed, false);
    const likely = (first && first.likeness > 0.6 && plain[first.syllable]) ?? typed.plain;
    return !likely || likely === typed.plain ? typed : { plain: likely, exact: likely };
  };
  return (query) => {
    const text = query.slice(0, longestQuery);
    const typed = read(text).slice(0, mostTerms).flatMap((one) => meanings.apart(one)?.map(readSyllable) ?? [one]).slice(0, mostTerms);
    const openAt = /[\p{L}\p{M}\p{N}]$/u.test(text) ? typed.length - 1 : -1;
    const row = typed.map(heard);
    let most = 0;
    /** With the given of several expressions for what people say; -1 keeps what was typed. */
    const readAs = (choice: number): Reading => {
      const terms: Term[] = [];
      for (let at = 0; at < typed.length; ) {
        const { length, value: law, between = -1 } = said(row, at) ?? { length: 1, value: [] };
        most = Math.max(most, law?.length ?? 0);
        const instead = choice < 0 ? undefined : law?.[Math.min(choice, law.length - 1)];
        if (instead) terms.push(...instead.map((one) => termOf(one, false, true)));
        typed.slice(at, at + length).forEach((one, place) => {
          if (!instead || at + place === between) terms.push(termOf(one, at + place === openAt, !law, law ? 1 : aroundShare));
        });
        at += length;
      }
      const asked = variants.inQuery(row) | variants.inQuery(terms.map((term) => term.typed));
      return { terms: distinct(terms), trust: choice < 0 ? (most > 0 ? asTypedTrust : 1) : 1 - nextExpressionTrust * choice, variants: asked };
    };
    const readings = [readAs(-1)];
    for (let choice = 0; choice < Math.min(most, mostExpressions); choice += 1) readings.push(readAs(choice));
    return readings;
  };
}

/** A word typed twice says no more than once. */
const distinct = (terms: readonly Term[]): Term[] => [...new Map(terms.map((term) => [term.typed.exact, term])).values()];
