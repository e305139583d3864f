/** Picking the record that was asked for out of an answer. */
import type { OperationConfig } from '../config.js';
import { type AnyOperationName, PortalError } from '../portal.js';
import { sameCode, unreadable } from './answers.js';
import { opened, valueAt } from './paths.js';
import { rowsOf } from './rows.js';
import { isAbsent, writtenValue } from './scalars.js';
import { expandText } from './template.js';
import type { Value, Variables } from './url-template.js';
import type { ReadingContext } from './values.js';

type Place = Pick<OperationConfig, 'items' | 'keyed' | 'where' | 'record' | 'select'>;

/** The rows of an operation's list. */
export const rowsIn = ({ keyed, where }: Place, found: unknown, context: ReadingContext): readonly unknown[] => rowsOf({ keyed, where }, found, found, context);

/**
 * The single record of an answer. One that finds nothing is `missing`; where the place for it is not even there, or what
 * stands there names no code to choose by, the answer is `broken`: to say "there is no such dossier" because a backend has
 * changed would be false.
 */
export function findRecord(name: AnyOperationName, place: Place, answer: unknown, variables: Variables, context: ReadingContext): unknown {
  const { items, record = '@', select } = place;
  const found = opened(valueAt(answer, items ?? record));
  const inList = items === undefined ? /^(.*)\[-?\d+\]$/.exec(record)?.[1] : undefined;
  if (found === undefined && !(inList !== undefined && Array.isArray(valueAt(answer, inList || '@')))) {
    throw unreadable(name, items === undefined ? 'record' : 'items', `nothing stands at "${items ?? record}"`);
  }
  if (items === undefined) return present(name, found);
  const asked = Object.entries(select ?? {});
  const isMeant = (row: unknown): boolean => asked.every(([path, template]) => sameCode(writtenValue(valueAt(row, path)) ?? '', expandText(template, variables) ?? ''));
  const rows = rowsIn(place, found, context);
  const telling = rows.filter(saysAnything);
  const [unread] = asked.find(([path]) => telling.length > 0 && telling.every((row) => writtenValue(valueAt(row, path)) === undefined)) ?? [];
  if (unread !== undefined) throw unreadable(name, 'select', `none of ${telling.length} records has a value at "${unread}"`);
  return present(name, rows.find(isMeant));
}

function present(name: AnyOperationName, chosen: unknown): unknown {
  if (isAbsent(chosen)) throw new PortalError('missing', 'the answer has no such record', { operation: name });
  return chosen;
}

/** Some answer that they have nothing by a record without values. */
const saysAnything = (row: unknown): boolean => (Object(row) === row ? Object.values(row as object).some((value) => !isAbsent(value)) : !isAbsent(row));

export function scalarAt(record: unknown, path: string): Value {
  const value = valueAt(record, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
