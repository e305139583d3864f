/**
 * Paths into an answer: sub-expressions, quoted identifiers, indexes and flattening (`steps[].events[]`) of JMESPath,
 * `@` for the value itself. Read-only, over own properties only, bounded in length and depth. Beyond JMESPath an index
 * also reads a record that is keyed by numbers, because some backends write lists so, and a path may go on into a text
 * that holds JSON.
 */
import { PortalError } from '../portal.js';
import { readJson } from './json.js';
import { readFlag } from './values.js';

/** `[]`: go on with every item of a list, lists inside it opened up. */
const flatten = Symbol('[]');
type Step = string | number | typeof flatten;

const deepest = 16;
const longest = 256;
const forbidden: readonly Step[] = ['__proto__', 'prototype', 'constructor'];
const parsed = new Map<string, readonly Step[]>();

/** Steps of a path; throws a PortalError (misconfigured) when it is not one. */
export function parsePath(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known) return known;
  const steps = path.length <= longest ? readSteps(path) : undefined;
  if (!steps) throw new PortalError('misconfigured', `"${path.slice(0, longest)}" is not a path`);
  if (steps.length > deepest || steps.some((step) => forbidden.includes(step))) {
    throw new PortalError('misconfigured', `the path "${path}" is not allowed`);
  }
  parsed.set(path, steps);
  return steps;
}

function readSteps(path: string): readonly Step[] | undefined {
  if (path === '@') return [];
  // Written out, each step begins with a dot or a bracket.
  const rest = path.startsWith('@') ? path.slice(1) : path.startsWith('[') ? path : `.${path}`;
  const step = /\.(?:("(?:[^"\\]|\\.)+")|([A-Za-z_][A-Za-z0-9_]*))|\[(-?\d{1,6}|)\]/y;
  const steps: Step[] = [];
  while (step.lastIndex < rest.length) {
    const [, quoted, name, index] = step.exec(rest) ?? [];
    const key = quoted !== undefined ? unquoted(quoted) : (name ?? (index === '' ? flatten : index === undefined ? undefined : Number(index)));
    if (key === undefined) return undefined;
    steps.push(key);
  }
  return steps;
}

function unquoted(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

/** The value at a path, or undefined; after `[]` the list of those that are there. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value;
  let many = false;
  for (const step of parsePath(path)) {
    if (step === flatten) {
      current = opened(current);
      if (!Array.isArray(current)) return undefined;
      current = current.flat();
      many = true;
    } else if (many) {
      current = (current as readonly unknown[]).map((item) => stepInto(item, step)).filter((found) => found !== undefined && found !== null);
    } else {
      current = stepInto(current, step);
    }
  }
  return current;
}

/** What a text of JSON holds; anything else as it is. */
function opened(value: unknown): unknown {
  try {
    return typeof value === 'string' && /^\s*[[{]/.test(value) ? readJson(value) : value;
  } catch {
    return undefined;
  }
}

function stepInto(outer: unknown, step: string | number): unknown {
  const value = opened(outer);
  if (typeof value !== 'object' || value === null) return undefined;
  // A list has no names, though JavaScript gives it a length.
  if (Array.isArray(value) && typeof step === 'string') return undefined;
  const key = Array.isArray(value) && typeof step === 'number' && step < 0 ? value.length + step : step;
  return Object.prototype.hasOwnProperty.call(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

const nothing: readonly string[] = ['', 'null', 'NULL', 'undefined', 'NaN', '[object Object]'];

/** Nothing, as backends spell it: null, a blank text, or what their languages make of nothing. */
export const isAbsent = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && nothing.includes(value.trim()));

/** A single value as it is written; undefined for lists, records and nothing. */
export const writtenValue = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** The first path at which something is present. */
export function firstAt(value: unknown, paths: string | readonly string[]): unknown {
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    const found = valueAt(value, path);
    if (!isAbsent(found)) return found;
  }
  return undefined;
}

type Scalar = string | number | boolean | null;

/** Whether a record has these values, compared as written text, so that 0 matches "0"; true matches "True" and 1. */
export const matches = (value: unknown, conditions: Readonly<Record<string, Scalar | readonly Scalar[]>>): boolean =>
  Object.entries(conditions).every(([path, expected]) => {
    const found = valueAt(value, path);
    const allowed: readonly Scalar[] = Array.isArray(expected) ? (expected as readonly Scalar[]) : [expected as Scalar];
    return allowed.some((one) => (one === null ? isAbsent(found) : typeof one === 'boolean' ? readFlag(found) === one : !isAbsent(found) && writtenValue(found) === String(one)));
  });
