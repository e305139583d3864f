/**
 * The kinds of value a model type is made of. A kind says how a loosely typed backend value is read
 * (portal/rest/values.ts): the schemas below are the shape after reading.
 */
import * as z from './schema.js';

export type Kind =
  /** One line of plain words; HTML is not interpreted. */
  | 'text'
  /** Several lines, or HTML from the backend, shown through the allow-list of rich-text.ts. */
  | 'richText'
  /** An office's remark: like `text`, with digit runs of nine or more removed. */
  | 'remark'
  /** A person's name, masked before it enters the model. */
  | 'person'
  /** An identifier kept as text, so that leading zeros and long digits survive. */
  | 'code'
  | 'number'
  /** A non-negative whole number. */
  | 'count'
  /** A count as it was published, also one that cannot be. */
  | 'figure'
  | 'flag'
  /** RFC 3339 in the portal's own offset, or a bare date: the first ten characters are the date there. */
  | 'moment'
  /** A time of day, HH:mm. */
  | 'hour'
  /** An absolute http(s) URL. */
  | 'url'
  /** One of a closed list of words. */
  | 'choice'
  /** A canonical dossier status, looked up in the portal's status tables. */
  | 'status'
  /** A JSON value as it came, for a reader of its own, e.g. the schema of a form. */
  | 'data';

const field = <Of extends z.Schema>(kind: Kind, schema: Of): Of => ({ ...schema, kind });

/** The kind of a leaf schema; undefined for objects and arrays. */
export const kindOf = ({ kind }: z.Schema): Kind | undefined => kind;

export const text = field('text', z.string());
export const richText = field('richText', z.string());
export const remark = field('remark', z.string());
export const person = field('person', z.string());
export const code = field('code', z.string());
export const number = field('number', z.number());
export const count = field('count', z.number());
export const figure = field('figure', z.number());
export const flag = field('flag', z.boolean());
export const moment = field('moment', z.string());
export const hour = field('hour', z.string());
export const url = field('url', z.string());
export const choice = <const Words extends readonly string[]>(words: Words) => field('choice', z.enum(words));

export const data = field('data', z.unknown());
/** A choice that is read through the portal's status tables. */
export const statusChoice = <const Words extends readonly string[]>(words: Words) => field('status', z.enum(words));
export const maybe = z.optional;
