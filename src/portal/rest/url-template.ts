/** Filling variables into URLs: RFC 6570 level 1; level 2 is for addresses that the backend itself gave (given-addresses.ts). */
import { PortalError } from '../portal.js';
import { writtenValue } from './scalars.js';

/** Lists and records stand only in bodies. */
export type Value = string | number | boolean | null | undefined | Structure;
export type Structure = readonly unknown[] | Readonly<Record<string, unknown>>;
export type Variables = Readonly<Record<string, Value>>;

export const variableInUrl = /\{(\+?)([A-Za-z][A-Za-z0-9]*)\}/g;

const literal = /\{\{[A-Za-z][A-Za-z0-9]*\}\}/g;

/** Names of the variables a template uses, at any depth. */
export function variablesIn(template: unknown): string[] {
  if (typeof template === 'string') return [...template.replace(literal, '').matchAll(variableInUrl)].map(([, , name = '']) => name);
  return typeof template === 'object' && template !== null ? Object.values(template).flatMap(variablesIn) : [];
}

/** Nothing of a list or a record: what it is made of is no text. */
export const textOf = (value: Value): string => writtenValue(value) ?? '';

const encode = (value: Value): string =>
  encodeURIComponent(wellFormed(textOf(value))).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/**
 * Expands a URL template. In the path a value must be there, for an empty one would name another resource; and it is
 * no dot segment, which URLs resolve as a step up. `encodeGiven` is for `{+name}`.
 */
export function expandUrl(template: string, variables: Variables, encodeGiven = encode): string {
  const pathEnd = /[?#]|$/.exec(template)?.index ?? template.length;
  return template.replace(variableInUrl, (_, given: string, name: string, at: number) => {
    const value = variables[name];
    if (value === '.' || value === '..') throw new PortalError('refused', `"${value}" cannot stand in a URL`);
    if (at < pathEnd && (value === undefined || value === null || value === '')) {
      throw new PortalError('missing', `the portal cannot be asked without a value for {${name}}`);
    }
    return (given ? encodeGiven : encode)(value);
  });
}
