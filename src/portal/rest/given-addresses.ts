/** Level 2 of RFC 6570, `{+name}`: for addresses that the backend itself gave. */
import { textOf, type Value, variableInUrl, wellFormed } from './url-template.js';

/** What has a meaning in an address keeps it. The origin is checked when the address is whole. */
export const encodeGiven = (value: Value): string =>
  wellFormed(textOf(value)).replace(/%(?![0-9A-Fa-f]{2})|[^\w.~!$&'()*+,;=:/?#[\]@%-]+/gu, encodeURIComponent);

/** The variables that stand as `{+name}`. */
export const givenIn = (template: string): readonly string[] => [...template.matchAll(variableInUrl)].filter(([, given]) => given).map(([, , name = '']) => name);
