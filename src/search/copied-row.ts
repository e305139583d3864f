/** The code in a row that was copied from a list of procedures: "1.001193.000.00.00.H40 - Đăng ký khai sinh". */
import { readProcedureCode } from './keyword.js';

// As it is published: other digits among words are a year or an amount.
const published = /(^|[^\p{L}\p{N}.,-])([1-9]\.\d{6}(?:(?:\.\d{1,3})*\.[A-Z]\d{1,3})?)(?![\p{L}\p{N}]|[.,-]\d)/giu;

/** The code that a text asks for, and what else it says. Undefined with no code, or several. */
export function codeIn(text: string): { readonly code: string; readonly words: string } | undefined {
  const alone = readProcedureCode(text);
  if (alone) return { code: alone, words: '' };
  const [found, ...others] = new Set([...text.matchAll(published)].map(([, , code]) => code));
  const code = found && others.length === 0 ? readProcedureCode(found) : undefined;
  return code ? { code, words: text.replace(published, '$1').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ') } : undefined;
}
