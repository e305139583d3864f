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

const publishedCode = /\b([1-9]\.\d{6}(?:(?:\.\d{1,3})*\.[A-Z]\d{1,3})?)\b/i;

export function readKeyword(typed: string): Keyword {
  const line = visible(typed).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest);
  const code = readProcedureCode(line);
  if (code) return { text: code, withheld: false, tooShort: false };
  // A published code has as many digits as the number of a person.
  const kept = line.split(publishedCode).map((part, at) => (at % 2 ? part : withoutLongNumbers(part))).join('');
  const text = kept === line ? line : kept.replace(/•+/g, ' ').replace(/\s+/g, ' ').trim();
  const tooShort = [...text].length < fewestLetters;
  return { text: tooShort ? '' : text, withheld: kept !== line, tooShort: tooShort && line !== '' };
}

/** "1 001193", "1001193", "mã 1.001193" → "1.001193"; "2.000635.000.00.00.h40" in capitals; undefined when it is no code. */
export function readProcedureCode(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').toUpperCase().replace(/^(?:MÃ|MA|THỦ TỤC|TTHC|SỐ|[\s:])*/, '').replace(/[\s,-]+/g, '.').replace(/\.+$/, '');
  const [, level, number, rest = ''] = /^(\d)\.?(\d{3}\.?\d{3})((?:\.\d+)*\.[A-Z]\d{1,3})?$/.exec(bare) ?? [];
  return level && number ? `${level}.${number.replace('.', '')}${rest}` : undefined;
}
