/** Codes of dossiers as people bring them: typed, in a link, in the QR code or barcode of a receipt. */
import { normaliseCode, safeUrl } from './text.js';

/** Lenient: offices write codes in many ways, and an unusual one is not a wrong one; but two are not one. `code` is normalised. */
export const isPossibleCode = (code: string): boolean => /^(?!.*(?:-\d{6,8}-.*){2})[\p{L}\p{N}._/-]{6,40}$/u.test(code);

/** As most receipts write it: agency, date, number of the day (TT 01/2018/TT-VPCP, art. 19). */
const usualCode = /(?:^|[^A-Z0-9.])([A-Z0-9]{1,5}(?:\.[A-Z0-9]{1,4}){1,5}-\d{6,8}-\d{3,8})(?![A-Z0-9-])/;

/** Names under which links carry the code, without regard to case, dashes and underscores. */
const parameterName = /^(?:(?:ma|so)(?:hoso|hs)|dossier(?:code|no)|(?:dvc)?code|ma)$/i;

/** The chip card's code holds the person: number, name, birthday, address. None of it is looked at. */
const holdsPerson = (contents: string): boolean => contents.includes('|') || /^\s*\d{9}(?:\d{3})?\s*$/.test(contents);

/** The code of a dossier in what was scanned or pasted; undefined where there is none, or more than one, or where it tells of a person. */
export function dossierCodeIn(contents: string): string | undefined {
  if (contents.length > 2_000 || holdsPerson(contents)) return undefined;
  const words = contents.split(/[\s:;,]+/).map(normaliseCode);
  const [code, another] = new Set(words.flatMap((word) => usualCode.exec(word)?.[1] ?? []));
  const whole = normaliseCode(contents).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // Blanks inside a code belong to it; beside words they part it from them.
  const isTold = code && words.some((word) => /^\p{L}{2,}$/u.test(word));
  if (!isTold && isPossibleCode(whole) && /\d/.test(whole)) return whole;
  return codeInLink(contents) ?? (another ? undefined : code);
}

function codeInLink(contents: string): string | undefined {
  const link = safeUrl(contents);
  if (link === undefined) return undefined;
  const { search, hash } = new URL(link);
  for (const [name, value] of [...new URLSearchParams(search), ...new URLSearchParams(hash.replace(/^#[^?]*\?|^#/, ''))]) {
    const code = normaliseCode(value);
    if (parameterName.test(name.replace(/[-_]/g, '')) && isPossibleCode(code) && !holdsPerson(code)) return code;
  }
  return undefined;
}
