/**
 * Paths into an answer: sub-expressions, quoted identifiers, indexes and projections (`steps[].events[]`, `steps[*].name`) of JMESPath,
 * `@` for the value itself, and `$` of JMESPath Community for the whole answer. Read-only, over own properties only, bounded in length and depth. Beyond JMESPath an index
 * also reads a record that is keyed by numbers, because some backends write lists so, and a path may go on into a text
 * that holds JSON.
 */
import { PortalError } from '../portal.js';
import { readJson } from './json.js';
import { isAbsent } from './scalars.js';

/** `[]`: go on with every item of a list, lists inside it opened up; `[*]`: with every item as it is. */
const flatten = Symbol('[]');
const each = Symbol('[*]');
const whole = Symbol('$');
type Step = string | number | symbol;

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
  // Written out, each step begins with a dot or a bracket.
  const rest = /^[@$]/.test(path) ? path.slice(1) : path.startsWith('[') ? path : `.${path}`;
  const step = /\.(?:("(?:[^"\\]|\\.)+")|([A-Za-z_][A-Za-z0-9_]*))|\[(-?\d{1,6}|\*|)\]/y;
  const steps: Step[] = path.startsWith('$') ? [whole] : [];
  while (step.lastIndex < rest.length) {
    const [, quoted, name, index] = step.exec(rest) ?? [];
    const key = quoted !== undefined ? unquoted(quoted) : (name ?? bracketed(index));
    if (key === undefined) return undefined;
    steps.push(key);
  }
  return steps;
}

function bracketed(index: string | undefined): Step | undefined {
  if (index === undefined) return undefined;
  return index === '' ? flatten : index === '*' ? each : Number(index);
}

function unquoted(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

/** The value at a path, or undefined; after `[]` or `[*]` the list of those that are there. `root` is what `$` stands for, the value itself where nothing larger is known. */
export function valueAt(value: unknown, path: string, root: unknown = value): unknown {
  const [first, ...rest] = parsePath(path);
  return first === whole ? follow(root, rest) : follow(value, parsePath(path));
}

function follow(value: unknown, steps: readonly Step[]): unknown {
  // What stands before a `[]` is read to its end, and what came of it is opened up: so do projections end in JMESPath.
  const last = steps.lastIndexOf(flatten);
  if (last < 0) return step(value, steps);
  const found = opened(follow(value, steps.slice(0, last)));
  return Array.isArray(found) ? project(found.flat(), steps.slice(last + 1)) : undefined;
}

function step(value: unknown, [next, ...rest]: readonly Step[]): unknown {
  if (next === undefined) return value;
  if (typeof next !== 'symbol') return step(stepInto(value, next), rest);
  const list = opened(value);
  return Array.isArray(list) ? project(list, rest) : undefined;
}

const project = (list: readonly unknown[], steps: readonly Step[]): unknown =>
  list.map((item) => step(item, steps)).filter((found) => found !== undefined && found !== null);

/** What a text of JSON holds; anything else as it is. */
export function opened(value: unknown): unknown {
  try {
    return typeof value === 'string' && /^\s*[[{]/.test(value) ? readJson(value) : value;
  } catch {
    return value;
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

/** The first path at which something is present. */
export function firstAt(value: unknown, paths: string | readonly string[], root?: unknown): unknown {
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    const found = valueAt(value, path, root);
    if (!isAbsent(found)) return found;
  }
  return undefined;
}
