/** The raw value that a rule of portal.json finds in an answer, before it is read as a kind of model value. */
import { plainText } from '../../model/plain-text.js';
import { fold } from '../../model/text.js';
import type { Rule, RuleMap, RuleObject } from '../config.js';
import { checkPath } from './check.js';
import { wrong } from './destination.js';
import { type Conditions, matches, type Surroundings } from './conditions.js';
import { firstAt, valueAt } from './paths.js';
import { isAbsent, writtenValue } from './scalars.js';
import { listOf, rowsOf } from './rows.js';
import { readFigure, type ReadingContext } from './values.js';

/** Whether a rule is a list of maps that build one item each. */
export const isMaps = (rule: Rule): rule is readonly RuleMap[] => Array.isArray(rule);

/** The raw value a rule finds. */
export function evaluate(rule: string | RuleObject, scope: unknown, context: ReadingContext): unknown {
  const { root, timeZone } = context;
  if (typeof rule === 'string') return valueAt(scope, rule, root);
  let value: unknown = rule.const;
  if (rule.from !== undefined) value = firstAt(scope, rule.from, root);
  if (rule.count || rule.sum) value = figure(rule, scope, context);
  if (rule.join) value = rule.join.flatMap((path) => valueAt(scope, path, root)).filter((part) => !isAbsent(part) && typeof part !== 'object').join(rule.with ?? ' ');
  if (rule.split && typeof value === 'string') value = value.split(rule.split).map((part) => part.trim());
  // A backend that gives a list of names by language gives a plain name where there is only one.
  if (typeof value === 'object') {
    const { pick } = rule;
    if (pick) value = pickFrom(listOf(value), [pick].flat(), { beside: scope, root, timeZone, format: rule.format });
    if (rule.then !== undefined) value = valueAt(value, rule.then);
  }
  if (rule.present) value = Object.entries(rule.present).find(([path]) => !isAbsent(valueAt(scope, path, root)))?.[1];
  if (typeof value === 'string' && (rule.as === 'amount' || rule.as === 'unit')) value = measure(value)[rule.as === 'amount' ? 0 : 1];
  if (rule.table) value = lookUp(rule.table, value) ?? (rule.otherwise === undefined ? value : undefined);
  if (isAbsent(value) && rule.otherwise !== undefined) value = rule.otherwise;
  return typeof value === 'string' ? adjust(value, rule.as) : value;
}

/** The first wish that any row fulfils. */
function pickFrom(rows: readonly unknown[], wishes: readonly Conditions[], around: Surroundings): unknown {
  const wish = wishes.find((one) => rows.some((row) => matches(row, one, around)));
  return wish && rows.find((row) => matches(row, wish, around));
}

/** A number of rows, a sum or a difference. Undefined as soon as one number is missing: a sum with a gap is no sum. */
function figure(rule: RuleObject, scope: unknown, context: ReadingContext): number | undefined {
  const { each, count, sum = [], minus = [], format } = rule;
  const found = each === undefined ? scope : valueAt(scope, each, context.root);
  if (found === undefined || found === null) return undefined;
  const rows = each === undefined ? [scope] : rowsOf(rule, found, scope, context, Infinity);
  if (count) return rows.length;
  const read = (paths: string | readonly string[], sign: number): readonly number[] =>
    rows.flatMap((row) => [paths].flat().map((path) => sign * (readFigure(valueAt(row, path, context.root), format) ?? NaN)));
  const numbers = [...read(sum, 1), ...read(minus, -1)];
  const total = numbers.reduce((so, one) => so + one, 0);
  return numbers.length === 0 || Number.isNaN(total) ? undefined : total;
}

/** The number a text begins with, and the words after it: "03 ngày làm việc". Both are missing where it begins with none. */
const measure = (text: string): readonly (string | undefined)[] => /^\s*(\d[\d.,]*)\s*(.*?)\s*$/s.exec(text)?.slice(1) ?? [];

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
  if (as !== 'plainText' && as !== 'sentenceCase') return raw;
  const text = plainText(raw);
  if (as === 'plainText' || text !== text.toUpperCase()) return text;
  const lower = text.normalize('NFC').replace(/\p{L}+/gu, (word) => (syllable.test(fold(word)) ? word.toLowerCase() : word));
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Throws, naming the place in portal.json, when a path of a rule is none. */
export function checkRule(rule: Rule, path: string): void {
  if (isMaps(rule)) return;
  const { from, join, sum, minus, present, pick, where, each, nested, group, then }: RuleObject = typeof rule === 'string' ? { from: rule } : rule;
  const wishes = [pick ?? [], where ?? []].flat() as readonly Conditions[];
  const conditions = [present ?? {}, ...wishes].flatMap((one) => Object.keys(one));
  for (const one of [from, join, sum, minus, each, wishes.flatMap(comparedPaths), nested, group, then, conditions].flat()) if (one !== undefined) checkPath(one, path);
  if ([sum ?? [], minus ?? []].flat(2).some((one) => one.includes('[]'))) throw wrong(`${path}.sum`, 'rows are named by "each", for "[]" passes over gaps');
}

/** The other paths that conditions name. */
const comparedPaths = (conditions: Conditions): readonly string[] =>
  Object.values(conditions).flatMap((one) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.entries(one) : []))
    .flatMap(([name, path]) => (name === 'not' ? [] : [String(path)]));
