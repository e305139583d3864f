/** The raw value that a rule of portal.json finds in an answer, before it is read as a kind of model value. */
import { plainText } from '../../model/rich-text.js';
import { fold } from '../../model/text.js';
import type { Rule, RuleMap, RuleObject } from '../config.js';
import { checkPath } from './check.js';
import { firstAt, isAbsent, matches, valueAt, writtenValue } from './paths.js';
import { readNumber } from './values.js';

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
  if (rule.join) value = rule.join.map((path) => valueAt(scope, path)).filter((part) => !isAbsent(part) && typeof part !== 'object').join(rule.with ?? ' ');
  if (rule.split && typeof value === 'string') value = value.split(rule.split);
  const { pick } = rule;
  if (pick) value = listOf(value).find((row) => matches(row, pick));
  if (rule.then !== undefined) value = valueAt(value, rule.then);
  if (rule.present) value = Object.entries(rule.present).find(([path]) => !isAbsent(valueAt(scope, path)))?.[1];
  if (rule.table) value = lookUp(rule.table, value) ?? (rule.otherwise === undefined ? value : undefined);
  if (isAbsent(value) && rule.otherwise !== undefined) value = rule.otherwise;
  return typeof value === 'string' ? adjust(value, rule.as) : value;
}

/** Undefined as soon as one number is missing: a sum with a gap is no sum. */
function total({ each, where, format }: RuleObject, paths: string | readonly string[], scope: unknown): number | undefined {
  const rows = each === undefined ? [scope] : listOf(valueAt(scope, each)).filter((row) => !where || matches(row, where));
  const numbers = rows.flatMap((row) => [paths].flat().map((path) => readNumber(valueAt(row, path), format)));
  return numbers.length > 0 && numbers.every((one) => one !== undefined) ? numbers.reduce((sum, one) => sum + one, 0) : undefined;
}

function lookUp(table: NonNullable<RuleObject['table']>, value: unknown): unknown {
  const key = isAbsent(value) ? undefined : writtenValue(value);
  if (key === undefined) return undefined;
  if (Object.prototype.hasOwnProperty.call(table, key)) return table[key];
  const folded = fold(key);
  return Object.entries(table).find(([known]) => fold(known) === folded)?.[1];
}

function adjust(text: string, as: RuleObject['as']): string {
  if (as === 'plainText') return plainText(text);
  if (as !== 'sentenceCase' || text !== text.toUpperCase()) return text;
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Throws, naming the place in portal.json, when a path of a rule is none. */
export function checkRule(rule: Rule, path: string): void {
  if (isMaps(rule)) return;
  const { from = [], join = [], sum = [], present = {}, pick = {}, where = {}, each, group, then } = typeof rule === 'string' ? { from: rule } : rule;
  const all = [from, sum].flat().concat(join, Object.keys(present), Object.keys(pick), Object.keys(where), each ?? [], group ?? [], then ?? []);
  for (const one of all) checkPath(one, path);
}
