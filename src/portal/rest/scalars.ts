/** Single values in answers, as backends write them. */

const nothing: readonly string[] = ['', 'null', 'NULL', 'undefined', 'NaN', 'Infinity', 'Invalid Date', 'Invalid date', '[object Object]'];

/** Nothing, as backends spell it: null, a blank text, or what their languages make of nothing. */
export const isAbsent = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && nothing.includes(value.trim()));

/** A single value as it is written; undefined for lists, records and nothing. */
export const writtenValue = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
