/** The raw values behind the model, as a mapping finds them: what was there and could not be read shows only so. */
import { type Kind, kindOf } from '../../model/fields.js';
import type { Schema } from '../../model/schema.js';
import { statuses } from '../../model/status.js';
import { fold } from '../../model/text.js';
import type { OperationConfig, PortalConfig, Rule, RuleMap } from '../../portal/config.js';
import { operations } from '../../portal/operations.js';
import { submissionOperations } from '../../portal/submission-operations.js';
import type { AnyOperationName } from '../../portal/portal.js';
import { readMoment } from '../../portal/rest/dates.js';
import { readJson } from '../../portal/rest/json.js';
import { groupRows, identityMap } from '../../portal/rest/mapping.js';
import { firstAt, valueAt } from '../../portal/rest/paths.js';
import { isAbsent, writtenValue } from '../../portal/rest/scalars.js';
import { rowsIn } from '../../portal/rest/records.js';
import { rowsOf } from '../../portal/rest/rows.js';
import { evaluate } from '../../portal/rest/rules.js';
import type { ReadingContext } from '../../portal/rest/values.js';
import { fieldAt } from './schema-walk.js';
import type { Exchange } from './source.js';

interface Leaf {
  /** E.g. operations.findDossier.map.history.at */
  readonly path: string;
  readonly kind: Kind;
  readonly rule: Rule;
  readonly raw: unknown;
}

export interface Unread {
  /** Places in portal.json whose dates stand in an answer in a spelling that is not read. */
  readonly dates: readonly string[];
  /** Status codes of the backend that have no meaning yet. */
  readonly statuses: readonly string[];
}

export function unreadIn(config: PortalConfig, exchanges: ReadonlyMap<AnyOperationName, readonly Exchange[]>): Unread {
  const context: ReadingContext = { timeZone: config.timeZone ?? 'Asia/Ho_Chi_Minh', baseUrl: '', statuses: new Map() };
  const known = new Set([...Object.keys(config.statuses ?? {}), ...statuses].map(fold));
  const dates = new Set<string>();
  const codes = new Set<string>();
  for (const { path, kind, rule, raw } of leavesOf(config, exchanges, context)) {
    const written = writtenValue(raw)?.trim();
    // Year 1 is how .NET writes "none".
    if (written === undefined || isAbsent(written) || written.startsWith('0001-01-01')) continue;
    const format = typeof rule === 'object' && 'format' in rule ? rule.format : undefined;
    if (kind === 'moment' && readMoment(raw, context.timeZone, format) === undefined) dates.add(path);
    if (kind === 'status' && !known.has(fold(written))) codes.add(written);
  }
  return { dates: [...dates], statuses: [...codes] };
}

function leavesOf(config: PortalConfig, exchanges: ReadonlyMap<AnyOperationName, readonly Exchange[]>, context: ReadingContext): readonly Leaf[] {
  return [...exchanges].flatMap(([name, all]) => {
    const operation = config.operations[name];
    const texts = new Set(all.flatMap(({ answer }) => (answer ? [answer.text] : [])));
    return operation ? [...texts].flatMap((text) => leavesOfAnswer(name, operation, text, context)) : [];
  });
}

function leavesOfAnswer(name: AnyOperationName, operation: OperationConfig, text: string, context: ReadingContext): readonly Leaf[] {
  const { items, record = '@', map } = operation;
  const answer = parsed(text);
  const listed = items ?? (name === 'searchProcedures' || name === 'listSectors' ? '@' : undefined);
  const scopes = listed === undefined ? [valueAt(answer, record)] : rowsIn(operation, valueAt(answer, listed), context);
  const { schema } = { ...operations, ...submissionOperations }[name];
  return scopes.flatMap((scope) => leavesOfMap(map ?? identityMap(schema), schema, { scope, path: `operations.${name}.map`, context }));
}

function parsed(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

/** Where a map is applied. */
interface Place {
  readonly scope: unknown;
  readonly path: string;
  readonly context: ReadingContext;
}

const leavesOfMap = (map: RuleMap, schema: Schema, place: Place): readonly Leaf[] =>
  Object.entries(map).flatMap(([target, rule]) => {
    const field = fieldAt(schema, target);
    return field ? leavesOfRule(rule, field, { ...place, path: `${place.path}.${target}` }) : [];
  });

function leavesOfRule(rule: Rule, schema: Schema, place: Place): readonly Leaf[] {
  const { scope, path, context } = place;
  const kind = kindOf(schema);
  if (isMaps(rule)) return rule.flatMap((map) => leavesOfMap(map, schema.element ?? schema, place));
  if (kind !== undefined) return [{ path, kind, rule, raw: evaluate(rule, scope, context) }];
  if (typeof rule === 'string' || !rule.map) return [];
  const { map, each, group, from = '@' } = rule;
  const { element } = schema;
  if (!element) return leavesOfMap(map, schema, { ...place, scope: firstAt(scope, from) });
  const found = each === undefined ? evaluate({ ...rule, item: undefined }, scope, context) : valueAt(scope, each);
  const rows = rowsOf(rule, found, scope, context);
  return (group === undefined ? rows : groupRows(rows, group)).flatMap((row) => leavesOfMap(map, element, { ...place, scope: row }));
}

const isMaps = (rule: Rule): rule is readonly RuleMap[] => Array.isArray(rule);

/** Whether a mapping says where a value comes from; one without a map has the model's own names and so has all. */
export function readsTarget({ map }: OperationConfig, ...targets: readonly string[]): boolean {
  const [first = '', ...rest] = targets;
  if (!map) return true;
  return Object.entries(map).some(([target, rule]) => {
    if (target !== first && !target.startsWith(`${first}.`)) return false;
    if (rest.length === 0 || target !== first) return true;
    if (typeof rule === 'string') return false;
    return (isMaps(rule) ? rule : [rule.map ?? {}]).some((inner) => readsTarget({ request: { url: '' }, map: inner }, ...rest));
  });
}
