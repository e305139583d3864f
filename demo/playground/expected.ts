/**
 * What stands at a place inside an operation of portal.json: a path, and the values of the answer it starts from; a target of
 * the model; or one of the model's words. The walk follows the mapping engine with the recorded answer in its hands.
 */
import type { OperationName } from '../../src/portal/portal.js';
import { firstAt, valueAt } from '../../src/portal/rest/paths.js';
import { listOf } from '../../src/portal/rest/rows.js';
import type { Key } from './json-tree.js';
import { type Model, modelAt, modelOf, wordsOf } from './model-targets.js';

export type Expected =
  | { readonly kind: 'path'; readonly scopes: readonly unknown[] }
  | { readonly kind: 'target'; readonly model: Model }
  | { readonly kind: 'word'; readonly words: readonly string[] };

type Part = 'key' | 'value';
type Scopes = readonly unknown[];
type Json = Readonly<Record<string, unknown>>;

/** Where the walk stands: the rest of the keys, and what is known there. */
interface Standing {
  readonly keys: readonly Key[];
  readonly part: Part;
  readonly scopes: Scopes;
  readonly model: Model | undefined;
}

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `keys` lead on from the operation; `operation` is what stands there, a preset laid under it. */
export function expectedAt(name: OperationName, operation: unknown, keys: readonly Key[], part: Part, answer: unknown): Expected | undefined {
  const [first, second] = keys;
  const own = record(operation);
  const whole: Expected = { kind: 'path', scopes: [answer] };
  switch (first) {
    case 'items': case 'record': case 'total': return part === 'value' ? whole : undefined;
    case 'paging': return ['next', 'more', 'last'].includes(String(second)) ? whole : undefined;
    case 'success': return second === 'message' || (part === 'key' && (second === 'where' || second === 'missing')) ? whole : undefined;
    case 'select': return part === 'key' ? { kind: 'path', scopes: safely(() => listOf(valueAt(answer, textOf(own['items']) ?? '@'))) } : undefined;
    case 'map': return inMap(record(own['map']), { keys: keys.slice(1), part, scopes: recordsOf(name, operation, answer), model: modelOf(name) });
    default: return undefined;
  }
}

/** The records that the map of an operation reads. */
export function recordsOf(name: OperationName, operation: unknown, answer: unknown): Scopes {
  const { items, record: single } = record(operation);
  const isList = name === 'searchProcedures' || name === 'listSectors' || items !== undefined;
  return safely(() => (isList ? listOf(valueAt(answer, textOf(items) ?? '@')) : [valueAt(answer, textOf(single) ?? '@')]).filter((one) => one !== undefined && one !== null));
}

/** A path that is none, or not yet one, leads to nothing. */
function safely(read: () => Scopes): Scopes {
  try {
    return read();
  } catch {
    return [];
  }
}

function inMap(map: Json, at: Standing): Expected | undefined {
  const [target, ...keys] = at.keys;
  if (target === undefined) return at.part === 'key' && at.model ? { kind: 'target', model: at.model } : undefined;
  return inRule(map[target], { ...at, keys, model: at.model && modelAt(at.model, String(target)) });
}

const pathKeys: readonly string[] = ['from', 'join', 'each', 'sum', 'present', 'pick', 'then', 'where', 'nested', 'group'];

function inRule(rule: unknown, at: Standing): Expected | undefined {
  const [first, ...keys] = at.keys;
  if (first === undefined) return at.part === 'value' ? { kind: 'path', scopes: at.scopes } : undefined;
  if (typeof first === 'number') return inMap(record((rule as readonly unknown[])[first]), { ...at, keys });
  const own = record(rule);
  if (first === 'map') return inMap(record(own['map']), { ...at, keys, scopes: rowsOf(own, at.scopes) });
  if (first === 'item') return inRule(own['item'], { ...at, keys, scopes: rowsOf(own, at.scopes) });
  if (at.part === 'value' && (first === 'const' || first === 'otherwise' || (keys.length === 1 && (first === 'table' || first === 'present')))) return { kind: 'word', words: wordsOf(at.model) };
  const byKey = first === 'present' || first === 'pick' || first === 'where';
  return pathKeys.includes(first) && byKey === (at.part === 'key') ? { kind: 'path', scopes: startOf(first, own, at.scopes) } : undefined;
}

/** From where the path under a key of a rule is read. */
function startOf(key: string, rule: Json, scopes: Scopes): Scopes {
  if (key === 'sum') return rule['each'] === undefined ? scopes : rowsOf({ each: rule['each'] }, scopes);
  if (key === 'nested') return rowsOf({ each: rule['each'] }, scopes);
  if (key === 'where' || key === 'group') return rowsOf({ each: rule['each'], nested: rule['nested'] }, scopes);
  if (key === 'pick') return safely(() => scopes.flatMap((scope) => listOf(found(rule, scope))));
  if (key === 'then') return safely(() => scopes.flatMap((scope) => (rule['pick'] === undefined ? [found(rule, scope)] : listOf(found(rule, scope)))));
  return scopes;
}

const found = ({ from }: Json, scope: unknown): unknown =>
  typeof from === 'string' ? valueAt(scope, from) : Array.isArray(from) ? firstAt(scope, from.filter((one) => typeof one === 'string')) : undefined;

/** What the inner map or item of a rule is read from. */
function rowsOf(rule: Json, scopes: Scopes): Scopes {
  return safely(() => scopes.flatMap((scope): Scopes => {
    const { each, from, nested, group, split } = rule;
    if (each === undefined && from === undefined) return [scope];
    const value = typeof each === 'string' ? valueAt(scope, each) : found(rule, scope);
    const rows = typeof split === 'string' && typeof value === 'string' ? value.split(split) : each === undefined && !Array.isArray(value) ? [value] : listOf(value);
    const inner = typeof nested === 'string' ? rows.flatMap((row) => listOf(valueAt(row, nested)).map((one) => ({ ...record(row), ...record(one) }))) : rows;
    return typeof group === 'string' ? [{ key: valueAt(inner[0], group), rows: inner }] : inner;
  }));
}
