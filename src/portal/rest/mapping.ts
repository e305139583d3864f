/**
 * From a backend's answer to the model. The model's own schema drives it: it says which targets exist and as what
 * kind each value is read, so a rule is most often no more than a path.
 */
import type { Kind } from '../../model/fields.js';
import type { Schema } from '../../model/schema.js';
import type { Rule, RuleMap, RuleObject } from '../config.js';
import { wrong } from './destination.js';
import { isDateFormat } from './dates.js';
import { absentValue, presentItems, type Reader, recordReader, requiredNames, unwrap } from './own-names.js';
import { firstAt, valueAt } from './paths.js';
import { isAbsent } from './scalars.js';
import { rowsOf } from './rows.js';
import { checkRule, evaluate, isMaps } from './rules.js';
import { readValue } from './values.js';

/**
 * Compiles a map against the schema of a record. Throws a PortalError (misconfigured) naming the path. A reader that is
 * not strict returns what it has of a record that lacks something.
 */
export function compileMap(map: RuleMap, schema: Schema, path: string, strict = true): Reader {
  const shape = unwrap(schema).shape;
  if (!shape) throw wrong(path, 'is not a record');
  const groups = groupByName(map);
  const unread = Object.keys(shape).find((name) => shape[name]?.type !== 'optional' && !groups.has(name));
  if (unread !== undefined) throw wrong(path, `has no rule for "${unread}", which every record must have`);
  const fields = [...groups].map(([name, { rule, inner }]): readonly [string, Reader] => {
    const here = `${path}.${name}`;
    const fieldSchema = Object.prototype.hasOwnProperty.call(shape, name) ? shape[name] : undefined;
    if (!fieldSchema) throw wrong(here, `unknown target; known are ${Object.keys(shape).join(', ')}`);
    if (rule === undefined) return [name, compileMap(Object.fromEntries(inner), fieldSchema, here)];
    if (inner.length > 0) throw wrong(here, `has a rule of its own and one for "${inner[0]?.[0] ?? ''}" inside it`);
    return [name, compileRule(rule, fieldSchema, here)];
  });
  return recordReader(fields, strict ? requiredNames(shape) : []);
}

interface Group {
  rule?: Rule;
  readonly inner: [target: string, rule: Rule][];
}

/** Dotted targets by their first name. */
function groupByName(map: RuleMap): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [target, rule] of Object.entries(map)) {
    const [name = '', ...rest] = target.split('.');
    const group = groups.get(name) ?? { inner: [] };
    if (rest.length > 0) group.inner.push([rest.join('.'), rule]);
    else group.rule = rule;
    groups.set(name, group);
  }
  return groups;
}

/** The map of a backend that uses the model's own names: every field stands where the model has it. */
export function identityMap(schema: Schema): RuleMap {
  const shape = unwrap(schema).shape ?? {};
  return Object.fromEntries(Object.entries(shape).map(([name, field]): [string, Rule] => {
    const { element, shape: inner } = unwrap(field);
    if (inner) return [name, { from: name, map: identityMap(field) }];
    return [name, element && unwrap(element).shape ? { each: name, map: identityMap(element) } : name];
  }));
}

function compileRule(rule: Rule, optionalSchema: Schema, path: string): Reader {
  const schema = unwrap(optionalSchema);
  const { element, shape, kind = 'text', words = [] } = schema;
  checkRule(rule, path);
  if (element) return compileList(rule, element, path, optionalSchema === schema);
  if (shape) return compileRecord(rule, schema, path);
  if (isMaps(rule)) throw wrong(path, 'a single value cannot be made from a list of maps');
  const { format, count }: RuleObject = typeof rule === 'string' ? {} : rule;
  checkFormat(count ? 'moment' : kind, format, path);
  const absent = absentValue(optionalSchema);
  return (scope, context) => {
    const raw = evaluate(rule, scope, context);
    return isAbsent(raw) ? absent : readValue(kind, raw, context, format, words);
  };
}

function compileRecord(rule: Rule, schema: Schema, path: string): Reader {
  if (typeof rule === 'string' || isMaps(rule) || !rule.map) throw wrong(path, 'is a record: use dotted targets, or from and map');
  const read = compileMap(rule.map, schema, path);
  const { from = '@' } = rule;
  return (scope, context) => read(firstAt(scope, from, context.root), context);
}

/** A list that must be there may be empty, where the backend itself gives an empty one; any other is missing when nothing can be read. */
function compileList(rule: Rule, element: Schema, path: string, required: boolean): Reader {
  if (isMaps(rule)) {
    const readers = rule.map((map) => unlessConstant(map, compileMap(map, element, path)));
    return (scope, context) => presentItems(readers.map((read) => read(scope, context)));
  }
  const whole = typeof rule === 'string' || rule.each === undefined;
  // Of a list a format says how the dates are written that its conditions compare.
  if (typeof rule !== 'string' && rule.where) checkFormat('moment', rule.format, path);
  const itemRule: Rule = typeof rule === 'string' ? '@' : (rule.item ?? '@');
  const read = typeof rule !== 'string' && rule.map ? unlessConstant(rule.map, compileMap(rule.map, element, path)) : compileRule(itemRule, element, path);
  return (scope, context) => {
    const { group, ...rows }: RuleObject = typeof rule === 'string' ? { each: rule } : rule;
    const found = whole && typeof rule !== 'string' ? evaluate({ ...rule, item: undefined }, scope, context) : valueAt(scope, rows.each ?? '@', context.root);
    const list = rowsOf(rows, found, scope, context);
    if (required && Array.isArray(found) && found.length === 0) return [];
    return presentItems((group ? groupRows(list, group) : list).map((row) => read(row, context)));
  };
}

/** Flat rows that name their group, e.g. papers that name their case, as one record a group. */
export function groupRows(rows: readonly unknown[], path: string): readonly { readonly key: unknown; readonly rows: readonly unknown[] }[] {
  const groups = new Map<string, { readonly key: unknown; readonly rows: unknown[] }>();
  for (const row of rows) {
    const key = valueAt(row, path);
    const group = groups.get(String(key)) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(String(key), group);
  }
  return [...groups.values()];
}

/** A record that would hold nothing but constants says nothing and is left out. */
function unlessConstant(map: RuleMap, read: Reader): Reader {
  const names = Object.entries(map).filter(([, rule]) => !(typeof rule === 'object' && 'const' in rule)).map(([target]) => target.split('.')[0] ?? '');
  return (scope, context) => {
    const record = read(scope, context) as Readonly<Record<string, unknown>> | undefined;
    return record && (names.length === 0 || names.some((name) => record[name] !== undefined)) ? record : undefined;
  };
}

function checkFormat(kind: Kind, format: string | undefined, path: string): void {
  if (format === undefined) return;
  const known = kind === 'moment' ? isDateFormat(format) : (kind === 'number' || kind === 'count' || kind === 'figure') && (format === 'vi' || format === 'en');
  if (!known) throw wrong(`${path}.format`, `"${format}" is not a format for a value of kind ${kind}`);
}
