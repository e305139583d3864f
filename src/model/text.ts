/** Vietnamese text: cleaning what backends send, folding for comparison, codes as people type them, masking. */

const combiningMarks = /[\u0300-\u036f]/g;

/** For comparing only: no diacritics, đ → d, lower case, single spaces. NFC and NFD fold alike. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(combiningMarks, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[\s\u00a0]+/g, ' ').trim();

// Control characters, zero-width marks, directional overrides and isolates, private use, byte-order mark.
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff]/g;
// In Unicode mode only surrogates without a partner have this category.
const loneSurrogate = /\p{Cs}/gu;
const excessMarks = /(\p{M}{4})\p{M}+/gu;

/** Longest text of one line that is shown; the longest published procedure name has 1,094 characters. */
export const longestLine = 4_000;
/** Longest running text that is shown; the longest published one has 22,658 characters. */
export const longestText = 100_000;

const shorten = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit).replace(loneSurrogate, '')}…` : text;

/** Nothing invisible, no lone surrogates, no towers of marks; line breaks stay. */
export const visible = (text: string): string => text.replace(loneSurrogate, '\ufffd').replace(invisible, '').replace(excessMarks, '$1');

/** Text safe to show, at most `limit` UTF-16 units and an ellipsis. */
export const cleanText = (text: string, limit = longestText): string => visible(shorten(text, limit)).trim();

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text.slice(0, longestLine * 2), longestLine).replace(/[\s\u00a0]+/g, ' ');

/**
 * A dossier or procedure code as an office writes it: upper case, plain hyphens and digits, no spaces.
 * People paste full-width digits, en dashes and spaces from chat programs.
 */
export const normaliseCode = (typed: string): string =>
  typed.normalize('NFKC').replace(invisible, '').replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-').replace(/\s+/g, '').toUpperCase();

/** The national part of a code, which joins local variants: 2.000635.000.00.00.H40 → 2.000635. */
export const nationalCode = (procedureCode: string): string => /^\d\.\d{6}/.exec(procedureCode)?.[0] ?? procedureCode;

/** "Nguyễn Văn Mẫu" → "N••• V•• M••": initials and no more; text that is masked already stays. */
export const maskName = (name: string): string =>
  cleanLine(name).split(' ').filter(Boolean).map((word) => {
    const letters = [...word.normalize('NFC')];
    const [initial = ''] = (letters[0] ?? '').toUpperCase();
    return initial + '•'.repeat(Math.min(Math.max(letters.length - 1, 1), 3));
  }).join(' ');

// A date as offices write it, or nine digits and more with single blanks, dots, dashes or a closing bracket between them.
const dateOrLongNumber =
  /(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])(?!\d)|(?:0?[1-9]|[12]\d|3[01])([.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)|\+?\p{Nd}(?:(?:[\s.·_\u2010-\u2015-]|\) ?)?\p{Nd}){8,}/gu;

/** Removes digit runs of nine or more (identity and telephone numbers), also written with dots or spaces; dates stay. */
export const withoutLongNumbers = (text: string): string =>
  text.replace(dateOrLongNumber, (run) => (/^\d{4}-\d\d-\d\d$|^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(run) ? run : '•••'));

/** An absolute http(s) URL without credentials; undefined for anything else. */
export function safeUrl(text: string | undefined, base?: string): string | undefined {
  if (!text) return undefined;
  try {
    const url = new URL(text, base);
    return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
