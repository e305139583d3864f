/** What a citizen typed, made into what a portal is asked for. */
import { visible, withoutLongNumbers } from '../model/text.js';

export interface Keyword {
  /** One line in NFC, a procedure's code as offices write it; empty when nothing is left to ask for. */
  readonly text: string;
  /** A long number was taken out: identity and telephone numbers are not for searching and are not sent. */
  readonly withheld: boolean;
  /** Something was typed, but too little to ask for. */
  readonly tooShort: boolean;
}

/** Longest keyword that is sent, in UTF-16 units; the longest name of a procedure has 1,094. */
const longest = 300;

/** At least this many letters are asked for. */
export const fewestLetters = 2;

export function readKeyword(typed: string): Keyword {
  const line = visible(typed).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest);
  const code = readProcedureCode(line);
  if (code) return { text: code, withheld: false, tooShort: false };
  const kept = withoutNumbersAround(line);
  const text = kept === line ? line : kept.replace(/•+/g, ' ').replace(/\s+/g, ' ').trim();
  const tooShort = [...text].length < fewestLetters;
  return { text: tooShort ? '' : text, withheld: kept !== line, tooShort: tooShort && line !== '' };
}

// As it is published: other digits among words are a year or an amount.
const published = /(^|[^\p{L}\p{N}.,-])([1-9]\.\d{6}(?:(?:\.\d{1,3})*\.[A-Z]\d{1,3})?)(?![\p{L}\p{N}]|[.,-]\d)/giu;

/** What stands around published codes, without long numbers. */
function withoutNumbersAround(line: string): string {
  let [kept, at] = ['', 0];
  for (const { 0: { length }, 2: code = '', index } of line.matchAll(published)) {
    kept += withoutLongNumbers(line.slice(at, index + length - code.length)) + code;
    at = index + length;
  }
  return kept + withoutLongNumbers(line.slice(at));
}

/** The code that a text asks for, and what else it says: a row that was copied from a list has both. Undefined with no code, or several. */
export function codeIn(text: string): { readonly code: string; readonly words: string } | undefined {
  const alone = readProcedureCode(text);
  if (alone) return { code: alone, words: '' };
  const [found, ...others] = new Set([...text.matchAll(published)].map(([, , code]) => code));
  const code = found && others.length === 0 ? readProcedureCode(found) : undefined;
  return code ? { code, words: text.replace(published, '$1').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ') } : undefined;
}

/** "1 001193", "1001193", "mã 1.001193" → "1.001193"; "2.000635.000.00.00.h40" in capitals; undefined when it is no code. */
export function readProcedureCode(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').toUpperCase().replace(/^(?:MÃ|MA|THỦ TỤC|TTHC|SỐ|[\s:])*/, '').replace(/[\s,-]+/g, '.').replace(/\.+$/, '');
  const [, level, number, rest = ''] = /^(\d)\.?(\d{3}\.?\d{3})((?:\.\d+)*\.[A-Z]\d{1,3})?$/.exec(bare) ?? [];
  return level && number ? `${level}.${number.replace('.', '')}${rest}` : undefined;
}
