/** Reading an answer that is written as the SDK's own contract has it, word for word. What is null or empty is not there. */
import type { Kind } from '../../model/fields.js';
import { read, type Schema } from '../../model/schema.js';
import { cleanLine, cleanText, maskName, safeUrl, withoutLongNumbers } from '../../model/text.js';
import { isAbsent } from './scalars.js';

/** An answer departs from the contract somewhere; who takes answers loosely may still read it. */
export class Foreign extends Error {}

export function hold(fits: boolean): asserts fits {
  if (!fits) throw new Foreign();
}

/** Texts that are as the model has them, by kind. */
const texts: Readonly<Partial<Record<Kind, (text: string) => boolean>>> = {
  text: (text) => cleanLine(text) === text,
  code: (text) => cleanLine(text) === text,
  richText: (text) => cleanText(text) === text,
  remark: (text) => withoutLongNumbers(cleanLine(text)) === text,
  person: (text) => maskName(text) === text,
  url: (text) => safeUrl(text) === text,
  hour: (text) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text),
  // In the zone of the whole country; a day that the month does not have has moved into another month.
  moment: (text) => /^(19|20|21)\d\d-\d\d-\d\d(T([01]\d|2[0-3])(:[0-5]\d){2}\+07:00)?$/.test(text) && isDay(text.slice(0, 10)),
};

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** Throws Foreign. */
export function exactly(schema: Schema, value: unknown): unknown {
  const { innerType, element, shape, kind } = schema;
  if (innerType) {
    const inner = isEmpty(value) ? undefined : exactly(innerType, value);
    return isEmpty(inner) ? schema.read(undefined, []) : inner;
  }
  if (element) {
    hold(Array.isArray(value) && value.length <= mostRows);
    return value.map((item) => exactly(element, item));
  }
  if (shape) {
    hold(typeof value === 'object' && value !== null && !Array.isArray(value));
    const fields = Object.entries(shape).map(([name, field]) => [name, exactly(field, fieldOf(value, name))] as const).filter(([, inner]) => inner !== undefined);
    hold(fields.some(([, inner]) => !isEmpty(inner)));
    return Object.fromEntries(fields);
  }
  const { data } = read(schema, value);
  hold(!isAbsent(data) && (kind !== 'count' || (Number.isSafeInteger(data) && (data as number) >= 0)));
  hold(typeof data !== 'string' || (kind && texts[kind])?.(data) !== false);
  return data;
}

/** More rows than any page asks for. */
const mostRows = 2_000;

/** Nothing that every object inherits. */
export const fieldOf = (record: unknown, name: string): unknown =>
  typeof record === 'object' && record !== null && Object.prototype.hasOwnProperty.call(record, name) ? (record as Readonly<Record<string, unknown>>)[name] : undefined;
