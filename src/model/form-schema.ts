/**
 * A backend's JSON Schema (2020-12) as data from outside: copied within bounds, references followed inside the document only, conditions
 * decided for the answers at hand. @cfworker/json-schema does the judging: it runs no text as code, so a strict policy lets it through.
 */
import { dereference, type Schema, validate } from '@cfworker/json-schema';

export type SchemaNode = Readonly<Record<string, unknown>>;
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type SchemaFault =
  /** A reference that leaves the document, or leads nowhere or in a circle. */
  | 'reference'
  /** A pattern that could keep the device busy for ever. It is left to the office. */
  | 'pattern'
  /** Deeper or larger than any form is. */
  | 'tooLarge'
  /** Not a schema of an object at all. */
  | 'unreadable';

/** A schema that may be looked into. */
export interface FormSchema {
  readonly root: SchemaNode;
  readonly lookup: Record<string, Schema | boolean>;
  /** Each fault with the place in the schema where it was met first, a JSON Pointer. */
  readonly faults: Map<SchemaFault, string>;
}

/** What an object has, for one set of answers. */
export interface Shape {
  readonly properties: ReadonlyMap<string, SchemaNode>;
  readonly required: ReadonlySet<string>;
}

const deepest = 40;
const mostNodes = 20_000;
const mostReferences = 16;
/** Names that would reach into the prototype of an object. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
const identifiers = new Set(['$id', 'id', '$anchor', '$dynamicAnchor', '$dynamicRef', '$recursiveRef', '$recursiveAnchor', '$schema', '$vocabulary']);

export const isNode = (value: unknown): value is SchemaNode => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined);
const own = (node: SchemaNode, name: string): unknown => (Object.prototype.hasOwnProperty.call(node, name) ? node[name] : undefined);
const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** A repetition inside a repetition, or alternatives that repeat, can take for ever; so can very long patterns. */
export const isSafePattern = (pattern: string): boolean => {
  if (pattern.length > 200 || /\([^)]*[+*}|][^)]*\)\s*[+*{]|\\[1-9]|\(\?[=!<]/.test(pattern)) return false;
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
};

/** Copies what a schema may hold. */
export function readSchema(written: unknown): FormSchema {
  const faults: FormSchema['faults'] = new Map();
  const fault: Note = (kind, place) => {
    if (!faults.has(kind)) faults.set(kind, place);
  };
  let nodes = 0;
  const copy = (value: unknown, depth: number, names: boolean, place: string): unknown => {
    nodes += 1;
    if (depth > deepest || nodes > mostNodes) {
      fault('tooLarge', place);
      return Array.isArray(value) ? [] : isNode(value) ? {} : value;
    }
    if (Array.isArray(value)) return value.map((one, index) => copy(one, depth + 1, false, `${place}/${index}`));
    return isNode(value) ? Object.fromEntries(Object.entries(value).filter(([name, inner]) => names || keeps(name, inner, place, fault)).filter(([name]) => !forbiddenNames.has(name))
      .map(([name, inner]) => [name, copy(inner, depth + 1, !names && namesOwnParts.has(name), `${place}/${name}`)])) : value;
  };
  const root = copy(written, 0, false, '');
  if (!isNode(root)) return { root: {}, lookup: {}, faults: new Map([['unreadable', '']]) };
  try {
    return { root, lookup: dereference(root), faults };
  } catch {
    fault('reference', '');
    return { root, lookup: {}, faults };
  }
}

type Note = (kind: SchemaFault, place: string) => void;
/** Keywords below which names are the form's own. */
const namesOwnParts = new Set(['properties', '$defs', 'definitions', 'dependentSchemas', 'dependentRequired']);

/** Whether a keyword is taken over; identifiers are not, as every reference is to stay inside. */
function keeps(name: string, value: unknown, place: string, fault: Note): boolean {
  if (name === 'pattern' && !(typeof value === 'string' && isSafePattern(value))) {
    fault('pattern', place);
    return false;
  }
  if (name === 'patternProperties') return isNode(value) && Object.keys(value).every(isSafePattern);
  if (name === '$ref' && !(typeof value === 'string' && /^#(?:\/|$)/.test(value))) {
    fault('reference', place);
    return false;
  }
  return !identifiers.has(name);
}

/** Errors of a value, outermost first; one that cannot be judged has none. */
export function errorsOf({ lookup }: FormSchema, schema: SchemaNode, value: Json, all = false): readonly { readonly keyword: string; readonly pointer: string }[] {
  try {
    return validate(value, schema as Schema, '2020-12', lookup, !all).errors.map(({ keyword, instanceLocation }) => ({ keyword, pointer: instanceLocation.slice(1) }));
  } catch {
    return [];
  }
}

const holds = (form: FormSchema, schema: unknown, value: Json): boolean => (isNode(schema) ? errorsOf(form, schema, value).length === 0 : schema !== false);

/** A schema with what it refers to; its own words win. */
export function resolved(form: FormSchema, node: SchemaNode): SchemaNode {
  let found = node;
  for (let steps = 0; typeof found['$ref'] === 'string'; steps += 1) {
    const { $ref, ...rest } = found;
    const target = at(form.root, $ref);
    if (!target || steps === mostReferences) {
      if (!form.faults.has('reference')) form.faults.set('reference', $ref);
      return rest;
    }
    found = { ...target, ...rest };
  }
  return found;
}

function at(root: SchemaNode, reference: string): SchemaNode | undefined {
  let place: unknown = root;
  for (const part of reference.slice(1).split('/').slice(1)) {
    const name = decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~');
    place = Array.isArray(place) ? place[Number(name)] : isNode(place) ? own(place, name) : undefined;
  }
  return isNode(place) ? place : undefined;
}

/** What an object has, once its conditions are decided for `value`. */
export function shapeOf(form: FormSchema, node: SchemaNode, value: Json): Shape {
  const properties = new Map<string, SchemaNode>();
  const required = new Set<string>();
  const add = (written: unknown, depth: number): void => {
    if (!isNode(written) || depth > mostReferences) return;
    const schema = resolved(form, written);
    for (const [name, property] of Object.entries(isNode(schema['properties']) ? schema['properties'] : {})) {
      // `true` and `false` say whether it may be there, and nothing of what it is.
      if (isNode(property)) properties.set(name, { ...properties.get(name), ...resolved(form, property) });
    }
    for (const name of namesIn(schema['required'])) required.add(name);
    for (const { part, after } of conditional(form, schema, value, required)) {
      const before = [...properties.keys()];
      add(part, depth + 1);
      if (after.length > 0) moveBehind(properties, before, after);
    }
  };
  add(node, 0);
  return { properties, required };
}

/** What an answer brings up stands behind the question that was answered. */
function moveBehind(properties: Map<string, SchemaNode>, before: readonly string[], after: readonly string[]): void {
  const place = Math.max(...after.map((name) => before.indexOf(name)));
  const fresh = [...properties].filter(([name]) => !before.includes(name));
  if (place < 0 || fresh.length === 0) return;
  const known = [...properties].filter(([name]) => before.includes(name));
  properties.clear();
  for (const [name, property] of [...known.slice(0, place + 1), ...fresh, ...known.slice(place + 1)]) properties.set(name, property);
}

/** A part of a schema that counts for these answers, and the names of the answers that it follows from. */
interface Part {
  readonly part: unknown;
  readonly after: readonly string[];
}

function conditional(form: FormSchema, schema: SchemaNode, value: Json, required: Set<string>): readonly Part[] {
  const given = isNode(value) ? value : {};
  const list = (name: string): readonly unknown[] => (Array.isArray(schema[name]) ? (schema[name] as readonly unknown[]) : []);
  const map = (name: string): readonly (readonly [string, unknown])[] => (isNode(schema[name]) ? Object.entries(schema[name]) : []);
  for (const [name, names] of map('dependentRequired')) if (own(given, name) !== undefined) for (const other of namesIn(names)) required.add(other);
  const alternatives = [...list('anyOf'), ...list('oneOf')].filter((part) => isNode(part) && isNode(part['properties']) && holds(form, part, value));
  const asked = isNode(schema['if']) && isNode(schema['if']['properties']) ? Object.keys(schema['if']['properties']) : isNode(schema['if']) ? namesIn(schema['if']['required']) : [];
  return [
    ...[...list('allOf'), ...alternatives].map((part) => ({ part, after: [] })),
    ...('if' in schema ? [{ part: holds(form, schema['if'], value) ? schema['then'] : schema['else'], after: asked }] : []),
    ...map('dependentSchemas').filter(([name]) => own(given, name) !== undefined).map(([name, part]) => ({ part, after: [name] })),
  ];
}
