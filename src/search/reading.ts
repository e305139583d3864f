/** What a query may mean: as typed, and in the words of the law for what people say. */
import type { Meaning, Meanings } from './meaning.js';
import type { Phrases } from './phrases.js';
import { readSyllable, type Syllable, type SyllableReader } from './syllables.js';
import type { Titles } from './titles.js';
import type { Variants } from './variants.js';

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

export function queryReader(
  said: Phrases<string | readonly string[]>, meanings: Meanings, { plain, rarity, all }: Titles, variants: Variants, read: SyllableReader,
): (query: string) => readonly Reading[] {
  const unknownRarity = Math.log(1 + all.length) / 2;
  /** `sure`: no other word is meant. */
  const termOf = (typed: Syllable, open: boolean, sure: boolean, share = 1): Term => {
    const found = meanings.of(typed, open);
    return { typed, meanings: sure ? found.slice(0, 1) : found, weight: share * (rarity[found[0]?.syllable ?? -1] ?? unknownRarity) };
  };
  return (query) => {
    const { typed, row, openAt } = takeApart(query.slice(0, longestQuery), meanings, plain, read);
    let most = 0;
    /** With the given of several expressions for what people say; -1 keeps what was typed. */
    const readAs = (choice: number): Reading => {
      const terms: Term[] = [];
      for (let at = 0; at < typed.length; ) {
        const { length, value, between = -1 } = said(row, at) ?? { length: 1, value: [] };
        const expressions = [value].flat();
        if (value) most = Math.max(most, expressions.length);
        const law = choice < 0 ? '' : expressions[Math.min(choice, expressions.length - 1)];
        if (law) terms.push(...read(law).map((one) => termOf(one, false, true)));
        typed.slice(at, at + length).forEach((one, place) => {
          if (!law || at + place === between) terms.push(termOf(one, at + place === openAt, !value, value ? 1 : aroundShare));
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

/** The words typed, each also taken for the syllable it most likely is, and the place of one that may not be finished, or -1. */
function takeApart(
  query: string, meanings: Meanings, plain: readonly string[], read: SyllableReader,
): { readonly typed: readonly Syllable[]; readonly row: readonly Syllable[]; readonly openAt: number } {
  const typed = read(query).flatMap((one) => meanings.apart(one)?.map(readSyllable) ?? [one]).slice(0, mostTerms);
  const row = typed.map((one) => {
    const [first] = meanings.of(one, false);
    const likely = (first && first.likeness > 0.6 && plain[first.syllable]) || one.plain;
    return likely === one.plain ? one : { plain: likely, exact: likely };
  });
  return { typed, row, openAt: /[\p{L}\p{M}\p{N}]$/u.test(query) ? typed.length - 1 : -1 };
}

/** A word typed twice says no more than once. */
const distinct = (terms: readonly Term[]): Term[] => [...new Map(terms.map((term) => [term.typed.exact, term])).values()];
