/** The raw value that a rule of portal.json finds in an answer, before it is read as a kind of model value. */
import { plainText } from '../../model/plain-text.js';
import { fold } from '../../model/text.js';
import type { Rule, RuleMap, RuleObject } from '../config.js';
import { checkPath, wrong } from './check.js';
import { firstAt, isAbsent, matches, valueAt, writtenValue } from './paths.js';
import { readFigure } from './values.js';

/** More rows than any page asks for; what lies beyond is not read. */
const mostRows = 2_000;

/** A list as it is, the records of a keyed object, or a single value as a list of one. */
export function listOf(found: unknown): readonly unknown[] {
  if (isAbsent(found)) return [];
  if (Array.isArray(found)) return (found as unknown[]).slice(0, mostRows);
  const values: unknown[] = typeof found === 'object' && found !== null ? Object.values(found) : [];
  return values.length > 0 && values.every((value) => typeof value === 'object' && value !== null) ? values.slice(0, mostRows) : [found];
}

/** Whether a rule is a list of maps that build one item each. */
export const isMaps = (rule: Rule): rule is readonly RuleMap[] => Array.isArray(rule);

/** The raw value a rule finds. */
export function evaluate(rule: string | RuleObject, scope: unknown): unknown {
  if (typeof rule === 'string') return valueAt(scope, rule);
  let value: unknown = rule.const;
  if (rule.from !== undefined) value = firstAt(scope, rule.from);
  if (rule.sum) value = total(rule, rule.sum, scope);
  if (rule.join) value = rule.join.flatMap((path) => valueAt(scope, path)).filter((part) => !isAbsent(part) && typeof part !== 'object').join(rule.with ?? ' ');
  if (rule.split && typeof value === 'string') value = value.split(rule.split);
  // A backend that gives a list of names by language gives a plain name where there is only one.
  if (typeof value === 'object') {
    const { pick } = rule;
    if (pick) value = listOf(value).find((row) => matches(row, pick));
    if (rule.then !== undefined) value = valueAt(value, rule.then);
  }
  if (rule.present) value = Object.entries(rule.present).find(([path]) => !isAbsent(valueAt(scope, path)))?.[1];
  if (rule.table) value = lookUp(rule.table, value) ?? (rule.otherwise === undefined ? value : undefined);
  if (isAbsent(value) && rule.otherwise !== undefined) value = rule.otherwise;
  return typeof value === 'string' ? adjust(value, rule.as) : value;
}

/** Undefined as soon as one number is missing: a sum with a gap is no sum. */
function total({ each, where, format }: RuleObject, paths: string | readonly string[], scope: unknown): number | undefined {
  const rows = each === undefined ? [scope] : listOf(valueAt(scope, each)).filter((row) => !where || matches(row, where));
  const numbers = rows.flatMap((row) => [paths].flat().map((path) => readFigure(valueAt(row, path), format)));
  return numbers.length > 0 && numbers.every((one) => one !== undefined) ? numbers.reduce((sum, one) => sum + one, 0) : undefined;
}

function lookUp(table: NonNullable<RuleObject['table']>, value: unknown): unknown {
  const key = isAbsent(value) ? undefined : writtenValue(value);
  if (key === undefined) return undefined;
  if (Object.prototype.hasOwnProperty.call(table, key)) return table[key];
  const folded = fold(key);
  return Object.entries(table).find(([known]) => fold(known) === folded)?.[1];
}

/** A Vietnamese word without its marks; UBND and CCCD are none. */
const syllable = /^(?:[bcdghklmnpqrstvx]|[cgknpt]h|ngh?|tr)?[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?$/;

function adjust(raw: string, as: RuleObject['as']): string {
  if (as === undefined) return raw;
  const text = plainText(raw);
  if (as === 'plainText' || text !== text.toUpperCase()) return text;
  const lower = text.normalize('NFC').replace(/\p{L}+/gu, (word) => (syllable.test(fold(word)) ? word.toLowerCase() : word));
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Throws, naming the place in portal.json, when a path of a rule is none. */
export function checkRule(rule: Rule, path: string): void {
  if (isMaps(rule)) return;
  const { from, join, sum, present, pick, where, each, nested, group, then }: RuleObject = typeof rule === 'string' ? { from: rule } : rule;
  const conditions = [present, pick, where].flatMap((one) => Object.keys(one ?? {}));
  for (const one of [from, join, sum, each, nested, group, then, conditions].flat()) if (one !== undefined) checkPath(one, path);
  if ([sum ?? []].flat().some((one) => one.includes('[]'))) throw wrong(`${path}.sum`, 'rows are named by "each", for "[]" passes over gaps');
}
