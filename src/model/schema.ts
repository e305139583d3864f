/**
 * Schemas as plain data, written in the words of zod/mini and read on every page by these few lines. model/zod.ts makes zod of them for
 * whoever needs more: what is wrong in words, JSON Schema, the gateway. A test holds both readings together.
 */
import type { Kind } from './fields.js';

export type SchemaType = 'string' | 'number' | 'boolean' | 'null' | 'unknown' | 'literal' | 'enum' | 'array' | 'object' | 'record' | 'union' | 'lazy' | 'optional' | 'default';

export interface Schema<Value = unknown> {
  readonly type: SchemaType;
  /** Returns what it says of a value; throws Unfit. */
  readonly read: (value: unknown, path: Path) => Value;
  /** How the mapping reads a loosely typed value into it (fields.ts). */
  readonly kind?: Kind | undefined;
  /** Of texts and numbers. */
  readonly limits?: Limits | undefined;
  /** Of an enum. */
  readonly words?: readonly string[] | undefined;
  readonly literal?: string | number | undefined;
  readonly element?: Schema | undefined;
  readonly shape?: Fields | undefined;
  /** Other keys than those of the shape are refused, not passed over. */
  readonly strict?: boolean | undefined;
  readonly keyType?: Schema | undefined;
  readonly valueType?: Schema | undefined;
  readonly options?: readonly Schema[] | undefined;
  readonly getter?: (() => Schema) | undefined;
  readonly innerType?: Schema | undefined;
}

export interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly least?: number;
}

type Fields = Readonly<Record<string, Schema>>;
type Path = readonly string[];
export interface Optional<Value> extends Schema<Value | undefined> {
  readonly type: 'optional';
}

/** The type of what a schema reads. */
export type Infer<Of extends Schema> = ReturnType<Of['read']>;
export type { Infer as infer };
type OptionalNames<Shape extends Fields> = { [Name in keyof Shape]: Shape[Name] extends { readonly type: 'optional' } ? Name : never }[keyof Shape];
type Flat<Value> = { [Name in keyof Value]: Value[Name] } & {};
type RecordOf<Shape extends Fields> = Flat<
  { -readonly [Name in Exclude<keyof Shape, OptionalNames<Shape>>]: Infer<Shape[Name]> } & { -readonly [Name in OptionalNames<Shape>]?: Infer<Shape[Name]> }
>;

/** Somewhere inside a value there is not what the schema says. */
class Unfit extends Error {
  readonly path: Path;

  constructor(path: Path) {
    super(path.join('.'));
    this.path = path;
  }
}

export type Reading<Value> = { readonly data: Value } | { readonly data?: undefined; readonly path: Path };

/** Reads what came from outside: what the schema says of it, or where it first says otherwise. */
export function read<Value>(schema: Schema<Value>, value: unknown): Reading<Value> {
  try {
    return { data: schema.read(value, []) };
  } catch (error) {
    if (error instanceof Unfit) return { path: error.path };
    throw error;
  }
}

function hold(fits: boolean, path: Path): asserts fits {
  if (!fits) throw new Unfit(path);
}

const leaf = <Value>(about: Omit<Schema, 'read'>, fits: (value: unknown) => boolean): Schema<Value> => ({
  ...about,
  read: (value, path) => {
    hold(fits(value), path);
    return value as Value;
  },
});

export const string = (limits: Limits = {}): Schema<string> => {
  const { minLength = 0, maxLength = Infinity, pattern } = limits;
  return leaf({ type: 'string', limits }, (value) => typeof value === 'string' && value.length >= minLength && value.length <= maxLength && (!pattern || pattern.test(value)));
};

export const number = (limits: Limits = {}): Schema<number> =>
  leaf({ type: 'number', limits }, (value) => Number.isFinite(value) && (value as number) >= (limits.least ?? -Infinity));

export const boolean = (): Schema<boolean> => leaf({ type: 'boolean' }, (value) => typeof value === 'boolean');

const nothing = (): Schema<null> => leaf({ type: 'null' }, (value) => value === null);

/** Anything, but something. */
export const unknown = (): Schema => leaf({ type: 'unknown' }, (value) => value !== undefined);

export const literal = <const Word extends string | number>(word: Word): Schema<Word> => leaf({ type: 'literal', literal: word }, (value) => value === word);

const oneOf = <const Words extends readonly string[]>(words: Words): Schema<Words[number]> => leaf({ type: 'enum', words }, (value) => words.includes(value as string));

export { nothing as null, oneOf as enum };

export const array = <Item>(element: Schema<Item>): Schema<Item[]> => ({
  type: 'array', element,
  read: (value, path) => {
    hold(Array.isArray(value), path);
    return value.map((item, index) => element.read(item, [...path, String(index)]));
  },
});

function entriesOf(value: unknown, path: Path): readonly [string, unknown][] {
  hold(typeof value === 'object' && value !== null && !Array.isArray(value), path);
  return Object.entries(value);
}

const objectOf = <Shape extends Fields>(shape: Shape, strict: boolean): Schema<RecordOf<Shape>> => ({
  type: 'object', shape, strict,
  read: (value, path) => {
    const given = new Map(entriesOf(value, path));
    const found = Object.entries(shape).map(([name, field]) => [name, field.read(given.get(name), [...path, name])] as const);
    if (strict) for (const name of given.keys()) hold(Object.prototype.hasOwnProperty.call(shape, name), path);
    return Object.fromEntries(found.filter(([name, inner]) => inner !== undefined || given.has(name))) as RecordOf<Shape>;
  },
});

/** A record whose other keys are passed over. */
export const object = <Shape extends Fields>(shape: Shape): Schema<RecordOf<Shape>> => objectOf(shape, false);
/** A record that has no other keys. */
export const strictObject = <Shape extends Fields>(shape: Shape): Schema<RecordOf<Shape>> => objectOf(shape, true);

export const record = <Key extends string, Value>(keyType: Schema<Key>, valueType: Schema<Value>): Schema<Record<Key, Value>> => ({
  type: 'record', keyType, valueType,
  read: (value, path) => Object.fromEntries(
    entriesOf(value, path).map(([key, inner]) => [keyType.read(key, [...path, key]), valueType.read(inner, [...path, key])]),
  ) as Record<Key, Value>,
});

/** A record that need not have all the keys of a closed list. */
export const partialRecord: <Key extends string, Value>(keyType: Schema<Key>, valueType: Schema<Value>) => Schema<Partial<Record<Key, Value>>> = record;

/** The first that fits. */
export const union = <const Options extends readonly Schema[]>(options: Options): Schema<Infer<Options[number]>> => ({
  type: 'union', options,
  read: (value, path) => {
    for (const option of options) {
      const reading = read(option, value);
      if (!('path' in reading)) return reading.data as Infer<Options[number]>;
    }
    throw new Unfit(path);
  },
});

/** For a schema that holds itself. */
export const lazy = <Value>(getter: () => Schema<Value>): Schema<Value> => ({ type: 'lazy', getter, read: (value, path) => getter().read(value, path) });

export const optional = <Value>(innerType: Schema<Value>): Optional<Value> =>
  ({ type: 'optional', innerType, read: (value, path) => (value === undefined ? undefined : innerType.read(value, path)) });

export const withDefault = <Value>(innerType: Schema<Value>, usual: Value): Schema<Value> =>
  ({ type: 'default', innerType, read: (value, path) => (value === undefined ? usual : innerType.read(value, path)) });
