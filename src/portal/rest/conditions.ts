/** Whether a record has what a configuration asks of it: values, their absence, or an order of two dates. */
import type { Condition, Scalar } from '../config.js';
import { readMoment } from './dates.js';
import { valueAt } from './paths.js';
import { isAbsent, writtenValue } from './scalars.js';
import { readFlag } from './values.js';

export type Conditions = Readonly<Record<string, Condition>>;

/** What a record is compared with beyond what the conditions say themselves. */
export interface Surroundings {
  /** What stands beside the list the record is in. */
  readonly beside?: unknown;
  /** The whole answer. */
  readonly root?: unknown;
  /** How dates are written, and where they are meant; without a zone none are compared. */
  readonly timeZone?: string | undefined;
  readonly format?: string | undefined;
}

/** All must hold. */
export const matches = (record: unknown, conditions: Conditions, around: Surroundings = {}): boolean =>
  Object.entries(conditions).every(([path, condition]) => holds(valueAt(record, path), condition, record, around));

function holds(found: unknown, condition: Condition, record: unknown, around: Surroundings): boolean {
  if (Array.isArray(condition)) return (condition as readonly Scalar[]).some((one) => isWritten(found, one));
  if (typeof condition !== 'object' || condition === null) return isWritten(found, condition);
  const { not, is, after, notAfter } = condition as Exclude<Condition, Scalar | readonly Scalar[]>;
  return (
    (not === undefined || ![not].flat().some((one) => isWritten(found, one))) &&
    (is === undefined || (!isAbsent(found) && writtenValue(found) === writtenValue(valueAt(around.beside, is, around.root)))) &&
    (after === undefined || compareDates(found, valueAt(record, after), around, (one, other) => one > other)) &&
    (notAfter === undefined || compareDates(found, valueAt(record, notAfter), around, (one, other) => one <= other))
  );
}

/** Compared as written text, so that 0 matches "0"; true matches "True" and 1; null matches nothing at all. */
function isWritten(found: unknown, one: Scalar): boolean {
  if (one === null) return isAbsent(found);
  return typeof one === 'boolean' ? readFlag(found) === one : !isAbsent(found) && writtenValue(found) === String(one);
}

/** By date in the portal's zone, as deadlines are judged; false as soon as one of them cannot be read. */
function compareDates(one: unknown, other: unknown, { timeZone, format }: Surroundings, keep: (one: string, other: string) => boolean): boolean {
  const [left, right] = [one, other].map((raw) => (timeZone === undefined || isAbsent(raw) ? undefined : readMoment(raw, timeZone, format))?.slice(0, 10));
  return left !== undefined && right !== undefined && keep(left, right);
}
