/** What a query may mean: as typed, and in the words of the law for what people say. */
import type { Meaning, Meanings } from './meaning.js';
import type { Speech } from './speech.js';
import { readSyllable, type Syllable, type SyllableReader } from './syllables.js';
import type { Titles } from './titles.js';

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
const aroundShare = 0.06;
const asTypedTrust = 0.85;
const allPutTrust = 0.97;
const nextExpressionTrust = 0.04;
const leastSaidTrust = 0.5;
/** A list without most words of an expression has no procedure of that kind. */
const leastKnown = 0.75;

export function queryReader({ hear, variants }: Speech, meanings: Meanings, { plain, rarity, all }: Titles, read: SyllableReader): (query: string) => readonly Reading[] {
  const unknownRarity = Math.log(1 + all.length) / 2;
  /** `sure`: no other word is meant. */
  const termOf = (typed: Syllable, open: boolean, sure: boolean, share = 1): Term => {
    const found = sure && !open ? [meanings.first(typed) ?? []].flat() : meanings.of(typed, open);
    return { typed, meanings: sure ? found.slice(0, 1) : found, weight: share * (rarity[found[0]?.syllable ?? -1] ?? unknownRarity) };
  };
  return (query) => {
    const { typed, row, openAt } = takeApart(query.slice(0, longestQuery), meanings, plain, read);
    const { from, held } = hear(row);
    const reading = (terms: readonly Term[], trust: number): Reading => ({
      terms: distinct(terms), trust, variants: variants.inQuery(row) | variants.inQuery(terms.map((term) => term.typed)),
    });
    const lawful = (law: string): Term[] => read(law).map((one) => termOf(one, false, true));
    const asTyped: Term[] = [];
    const allPut: Term[] = [];
    let put = false;
    for (let at = 0; at < typed.length; ) {
      const { syllables: { length }, value } = from(at) ?? { syllables: [0], value: undefined };
      const [law] = [value ?? ''].flat();
      const terms = typed.slice(at, at + length).map((one, place) => termOf(one, at + place === openAt, value === '', value === '' ? aroundShare : 1));
      asTyped.push(...terms);
      allPut.push(...(law ? lawful(law) : terms));
      if (law) put = true;
      at += length;
    }
    const readings = [reading(asTyped, put ? asTypedTrust : 1)];
    if (put) readings.push(reading(allPut, allPutTrust));
    for (const { value, at, share } of held) {
      const rest = typed.flatMap((one, place) => (at.includes(place) ? [] : [termOf(one, false, true, aroundShare)]));
      [value].flat().forEach((law, choice) => {
        const terms = lawful(law);
        const known = terms.filter(({ meanings: [first] }) => rarity[first?.syllable ?? -1]).length;
        if (known >= terms.length * leastKnown) readings.push(reading([...terms, ...rest], leastSaidTrust + (1 - leastSaidTrust) * share - nextExpressionTrust * choice));
      });
    }
    return readings;
  };
}

/** The words typed, each also taken for the syllable it most likely is, and the place of one that may not be finished, or -1. */
function takeApart(
  query: string, meanings: Meanings, plain: readonly string[], read: SyllableReader,
): { readonly typed: readonly Syllable[]; readonly row: readonly Syllable[]; readonly openAt: number } {
  const typed = read(query).flatMap((one) => meanings.apart(one)?.map(readSyllable) ?? [one]).slice(0, mostTerms);
  const row = typed.map((one) => {
    const first = meanings.first(one);
    const likely = (first && first.likeness > 0.6 && plain[first.syllable]) || one.plain;
    return likely === one.plain ? one : { plain: likely, exact: likely };
  });
  return { typed, row, openAt: /[\p{L}\p{M}\p{N}]$/u.test(query) ? typed.length - 1 : -1 };
}

/** A word typed twice says no more than once. */
const distinct = (terms: readonly Term[]): Term[] => [...new Map(terms.map((term) => [term.typed.exact, term])).values()];
