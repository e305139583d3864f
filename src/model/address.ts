/** Addresses that lead back to a procedure and say nothing about who looked at it. */
import { normaliseCode, safeUrl, visible } from './text.js';

/** Parameters that tell how somebody came to a page, and that nobody misses. */
const ofTheWay = /^utm_|^(?:fbclid|gclid|zarsrc)$/;

/** The code as a whole, not as a part of a longer one. Nothing in a code needs escaping. */
function names(text: string, code: string): boolean {
  const [before, after] = normaliseCode(text).split(code, 2);
  return before !== undefined && after !== undefined && !/[\d.]$/.test(before) && !/^\d/.test(after);
}

/**
 * The page's own address when it stands for this procedure alone: the code is in its path, its fragment or one parameter.
 * Undefined when the code is not in it, or when there is more in it than can be told to be harmless.
 */
export function addressOf(page: string, code: string): string | undefined {
  const safe = safeUrl(page);
  const wanted = normaliseCode(code);
  if (!safe || !wanted) return undefined;
  const url = new URL(safe);
  const kept = [...url.searchParams].filter(([name]) => !ofTheWay.test(name));
  const codeAlone = kept.every(([, value]) => normaliseCode(value) === wanted);
  const inFragment = names(url.hash, wanted);
  if (!codeAlone || (kept.length === 0 && !inFragment && !names(url.pathname, wanted))) return undefined;
  url.search = new URLSearchParams(kept).toString();
  if (!inFragment) url.hash = '';
  return url.href;
}

/** The address that a template with `{code}` gives. */
export const addressFrom = (template: string, code: string, base: string): string | undefined =>
  template.includes('{code}') ? safeUrl(template.trim().replace(/\{code\}/g, encodeURIComponent(visible(code))), base) : undefined;
