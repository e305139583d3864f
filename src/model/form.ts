/**
 * A form as the citizen meets it: fields in order on a few screens, read from the backend's JSON Schema for the answers at hand. What a
 * condition shows or hides follows the answers; a form whose conditions run in a circle, or whose rules contradict each other, is bounded
 * and its fault is named.
 */
import { type Answers, documentOf, type Meaning, pointerTo } from './form-answers.js';
import { kindOfField } from './form-kinds.js';
import { type FormSchema, isNode, type Json, resolved, type SchemaFault, type SchemaNode, shapeOf, textOf } from './form-schema.js';

export const fieldKinds = [
  'text', 'multiline', 'name', 'date', 'identity', 'phone', 'email', 'province', 'commune', 'choice', 'choices', 'yesNo', 'number', 'money', 'group', 'list', 'file', 'unfillable',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface FieldOption {
  /** What stands in the answers; the value itself may be anything. */
  readonly key: string;
  readonly value: Json;
  readonly label: string;
}

export interface Field {
  /** Its place in the answers, a JSON Pointer. */
  readonly pointer: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly help?: string | undefined;
  readonly example?: string | undefined;
  readonly required: boolean;
  readonly integer: boolean;
  readonly schema: SchemaNode;
  readonly options: readonly FieldOption[];
  /** Of a group. */
  readonly fields: readonly Field[];
  /** Of a list: one for each entry that the answers have. */
  readonly items: readonly Field[];
  readonly fewest: number;
  /** Entries of a list, or letters of a text; undefined where there is no limit. */
  readonly most?: number | undefined;
}

/** Fields that are asked together. */
export interface FormScreen {
  /** The pointer of the group, or of the first of loose fields. */
  readonly key: string;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly fields: readonly Field[];
}

export type FormFaultKind = SchemaFault
  /** Its conditions turn in a circle. */
  | 'cyclic'
  /** No answer could ever be right. */
  | 'contradictory'
  /** It asks for something that no field can take. */
  | 'unfillable'
  /** It must be answered and is never asked. */
  | 'hidden'
  /** It asks nothing. */
  | 'empty';

export interface FormFault {
  readonly kind: FormFaultKind;
  /** JSON Pointer: into the answers for a field, into the schema for the schema. */
  readonly place: string;
}

export interface Form {
  readonly title?: string | undefined;
  readonly fields: readonly Field[];
  readonly screens: readonly FormScreen[];
  /** What is wrong with the form itself; for the developer, and to lead the citizen another way where she cannot go on. */
  readonly faults: readonly FormFault[];
}

const mostFields = 1_000;
const deepestGroup = 8;
/** Conditions that wait for each other settle in a round each; rounds that bring more fields are bounded by these. */
const mostRounds = 12;
const looseFieldsOnScreen = 5;

/** The form for these answers. */
export function formFor(schema: FormSchema, answers: Answers): Form {
  let { fields, faults } = fieldsFor(schema, answers, undefined);
  let known = pointersOf(fields);
  let settled = false;
  for (let round = 0; round < mostRounds && !settled;) {
    const next = fieldsFor(schema, answers, documentOf(fields, answers));
    const pointers = pointersOf(next.fields);
    settled = pointers === known;
    if (next.fields.length <= fields.length) round += 1;
    // While it turns in a circle, more questions are better than fewer.
    if (settled || next.fields.length >= fields.length || round < mostRounds / 2) [fields, faults, known] = [next.fields, next.faults, pointers];
  }
  const whole: readonly FormFault[] = [
    ...[...schema.faults].map(([kind, place]) => ({ kind, place })),
    ...(settled ? [] : [{ kind: 'cyclic', place: '' } as const]),
    ...(fields.length === 0 ? [{ kind: 'empty', place: '' } as const] : []),
  ];
  return { title: textOf(schema.root['title']), fields, screens: screensOf(fields), faults: [...whole, ...faults] };
}

/** All fields that can be answered, in order, those of groups and lists included. */
export const leavesOf = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => (field.kind === 'group' ? leavesOf(field.fields) : field.kind === 'list' ? [field, ...leavesOf(field.items)] : [field]));

const pointersOf = (fields: readonly Field[]): string => leavesOf(fields).map(({ pointer, kind, required }) => `${pointer} ${kind} ${required}`).join('\n');

function fieldsFor(schema: FormSchema, answers: Answers, whole: Meaning): Pick<Form, 'fields' | 'faults'> {
  const faults: FormFault[] = [];
  let count = 0;
  const objectFields = (node: SchemaNode, place: string, value: Json, answer: unknown, depth: number): readonly Field[] => {
    const { properties, required } = shapeOf(schema, node, value);
    for (const name of required) if (!properties.has(name)) faults.push({ kind: 'hidden', place: pointerTo(place, name) });
    return [...properties].map(([name, property]) => field(property, name, pointerTo(place, name), required.has(name), within(value, name), isNode(answer) ? answer[name] : undefined, depth));
  };
  const field = (node: SchemaNode, name: string, pointer: string, required: boolean, value: Json, answer: unknown, depth: number): Field => {
    count += 1;
    const bare = describe(node, name, pointer, required);
    const fault = count > mostFields ? 'tooLarge' : isContradictory(bare) ? 'contradictory' : bare.kind === 'unfillable' || depth > deepestGroup ? 'unfillable' : undefined;
    if (fault) {
      // One place tells it: a form of a million fields would else be told a million times.
      if (count <= mostFields + 1) faults.push({ kind: fault, place: pointer });
      return { ...bare, kind: 'unfillable' };
    }
    if (bare.kind === 'group') return { ...bare, fields: objectFields(node, pointer, value, answer, depth + 1) };
    if (bare.kind !== 'list') return bare;
    const item = isNode(node['items']) ? resolved(schema, node['items']) : {};
    const entries = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
    return { ...bare, items: entries.map((entry, index) => field(item, String(index), pointerTo(pointer, index), true, within(value, index), entry, depth + 1)) };
  };
  const value = typeof whole === 'symbol' || whole === undefined ? {} : whole;
  return { fields: objectFields(schema.root, '', value, answers, 0), faults };
}

/** The part of a value; an object where there is none yet, so that conditions on it can be asked. */
function within(value: Json, name: string | number): Json {
  const part: unknown = Array.isArray(value) ? (value as readonly unknown[])[Number(name)] : isNode(value) && Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;
  return part === undefined ? {} : (part as Json);
}

function describe(node: SchemaNode, name: string, pointer: string, required: boolean): Field {
  const { kind, options } = kindOfField(node, name);
  const [example] = Array.isArray(node['examples']) ? (node['examples'] as readonly unknown[]) : [];
  const limit = (keyword: string): number | undefined => (typeof node[keyword] === 'number' && Number.isFinite(node[keyword]) ? node[keyword] : undefined);
  const list = kind === 'list' || kind === 'choices';
  return {
    pointer, name, kind, options, required,
    label: textOf(node['title']) ?? name,
    help: textOf(node['description']),
    example: typeof example === 'string' || typeof example === 'number' ? String(example) : undefined,
    integer: node['type'] === 'integer',
    schema: node,
    fields: [], items: [],
    fewest: limit(list ? 'minItems' : 'minLength') ?? 0,
    most: limit(list ? 'maxItems' : 'maxLength'),
  };
}

/** No answer could ever be right. */
function isContradictory({ kind, options, fewest, most, schema }: Field): boolean {
  const bound = (name: string, otherwise: number): number => (typeof schema[name] === 'number' ? schema[name] : otherwise);
  const least = Math.max(bound('minimum', -Infinity), bound('exclusiveMinimum', -Infinity));
  const greatest = Math.min(bound('maximum', Infinity), bound('exclusiveMaximum', Infinity));
  const isOpen = schema['exclusiveMinimum'] === least || schema['exclusiveMaximum'] === greatest;
  return ((kind === 'choice' || kind === 'choices') && options.length === 0) || (kind === 'choices' && fewest > options.length) ||
    (most !== undefined && (fewest > most || most < 0)) || least > greatest || (least === greatest && isOpen);
}

/** A group or a list is a screen of its own; loose fields share one, a handful at a time. */
function screensOf(fields: readonly Field[]): readonly FormScreen[] {
  const screens: FormScreen[] = [];
  let loose: readonly Field[] = [];
  const flush = (): void => {
    const [first] = loose;
    if (first) screens.push({ key: first.pointer, fields: loose });
    loose = [];
  };
  for (const field of fields) {
    // Files have a step of their own.
    if (field.kind === 'file') continue;
    if (field.kind === 'group') {
      flush();
      if (field.fields.length > 0) screens.push({ key: field.pointer, label: field.label, help: field.help, fields: field.fields });
    } else if (field.kind === 'list') {
      flush();
      screens.push({ key: field.pointer, label: field.label, help: field.help, fields: [field] });
    } else {
      if (loose.length === looseFieldsOnScreen) flush();
      loose = [...loose, field];
    }
  }
  flush();
  return screens;
}
