/** What a query may mean: as typed, and in the words of the law for what people say. */
import type { Meaning, Meanings } from './meaning.js';
import { phrasesOf } from './phrases.js';
import { readSyllable, syllableReader, type Syllable } from './syllables.js';
import { variants } from './variants.js';
import type { Vocabulary } from './vocabulary.js';

export interface Term {
  readonly typed: Syllable;
  readonly meanings: readonly Meaning[];
  /** 1, less for words around what is looked for. */
  readonly share: number;
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
const mostReadings = 4;
const fillerShare = 0.1;

export function queryReader(vocabulary: Vocabulary, meanings: Meanings, plain: readonly string[]): (query: string) => readonly Reading[] {
  const read = syllableReader();
  const said = phrasesOf(Object.entries(vocabulary).map(([saying, law]) => ({ syllables: read(saying), value: law ? [law].flat().map(read) : undefined })));
  const termOf = (typed: Syllable, share: number, open = false): Term => ({ typed, share, meanings: meanings.of(typed.plain, open) });
  /** The typed words, where each is taken for the syllable it most likely is. */
  const heard = (typed: Syllable, open: boolean): Syllable => {
    const [first] = meanings.of(typed.plain, open);
    const likely = first && first.likeness > 0.6 ? plain[first.syllable] : undefined;
    return !likely || likely === typed.plain ? typed : { plain: likely, exact: likely };
  };
  /** `choice`: which of several expressions stands for what people say; -1 keeps what was typed. */
  const readAs = (typed: readonly Syllable[], row: readonly Syllable[], open: boolean, choice: number): { terms: Term[]; left: boolean; spoken: number } => {
    const terms: Term[] = [];
    let [left, spoken] = [false, 0];
    for (let at = 0; at < typed.length; ) {
      const phrase = said.longestAt(row, at);
      const length = phrase?.syllables.length ?? 1;
      const instead = phrase?.value;
      if (instead) spoken += 1;
      if (instead && choice + 1 < instead.length) left = true;
      if (instead && choice >= 0) for (const syllable of instead[Math.min(choice, instead.length - 1)] ?? []) terms.push(termOf(syllable, 1));
      else typed.slice(at, at + length).forEach((syllable, place) => terms.push(termOf(syllable, phrase && !instead ? fillerShare : 1, open && at + place === typed.length - 1)));
      at += length;
    }
    return { terms, left, spoken };
  };
  return (query) => {
    const text = query.slice(0, longestQuery);
    const open = /[\p{L}\p{M}\p{N}]$/u.test(text);
    const typed = read(text).slice(0, mostTerms).flatMap((one) => meanings.apart(one.plain)?.map(readSyllable) ?? [one]).slice(0, mostTerms);
    const row = typed.map((one, at) => heard(one, open && at === typed.length - 1));
    const readings: Reading[] = [];
    for (let choice = -1, left = true; left && choice < mostReadings; choice += 1) {
      const { terms, left: more, spoken } = readAs(typed, row, open, choice);
      left = more;
      if (choice >= 0 && spoken === 0) break;
      readings.push({ terms: distinct(terms), trust: choice < 0 ? (spoken > 0 ? 0.85 : 1) : 1 - 0.04 * choice, variants: variants.inQuery(choice < 0 ? row : terms.map(({ typed: one }) => one)) | variants.inQuery(row) });
    }
    return readings;
  };
}

/** A word typed twice says no more than once. */
function distinct(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ typed: { exact } }) => !seen.has(exact) && seen.add(exact));
}
