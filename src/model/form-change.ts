/**
 * What a form asked for when answers were given to it: kept beside them, so that every difference can be told field by field when the form
 * is another one by the time they are looked at again. Nothing in it says who the citizen is.
 */
import { answerAt, type Answers, listAt, pointerTo, textAt } from './form-answers.js';
import { type Field, type FieldKind, fieldKinds, type Form, leavesOf } from './form.js';
import * as z from './schema.js';

/** One field as it was asked. */
export interface AskedField {
  readonly pointer: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** As they stand in answers, and as the citizen read them. */
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

const text = z.string({ maxLength: 2_000 });
/** Out of a draft. */
export const askedSchema: z.Schema<AskedField> = z.object({ pointer: text, label: text, kind: z.enum(fieldKinds), options: z.array(z.object({ key: text, label: text })) });

/** Everything that a form asks now. Files are chosen anew, and lists are told by what is in them. */
export const askedBy = (form: Form): readonly AskedField[] => leavesOf(form.fields).filter(isAnswered)
  .map(({ pointer, label, kind, options }) => ({ pointer, label, kind, options: options.map((one) => ({ key: one.key, label: one.label })) }));

const isAnswered = ({ kind }: Field): boolean => kind !== 'list' && kind !== 'file' && kind !== 'unfillable';

export type FieldChange =
  | { readonly kind: 'fresh' }
  /** The question has other words: the answer may be about something else. */
  | { readonly kind: 'reworded'; readonly before: AskedField }
  /** Asked in another way, or with other choices. */
  | { readonly kind: 'retyped' | 'rechosen'; readonly before: AskedField };

export interface FormChange {
  /** By the pointer of the field. */
  readonly changed: ReadonlyMap<string, FieldChange>;
  /** What was answered and is no longer asked. */
  readonly gone: readonly AskedField[];
}

/** How the form differs from what was asked when these answers were given; undefined when it does not. Without `asked` only answers without a field are known. */
export function changeOf(form: Form, answers: Answers, asked: readonly AskedField[] | undefined): FormChange | undefined {
  const fields = leavesOf(form.fields).filter(({ kind }) => kind !== 'list' && kind !== 'unfillable');
  const known = new Set(fields.map(({ pointer }) => pointer));
  const before = new Map((asked ?? []).map((one) => [one.pointer, one]));
  const changed = new Map(fields.filter(isAnswered).flatMap((field) => {
    const change = asked && changeOfField(field, before.get(field.pointer));
    return change && (change.kind === 'fresh' || isGiven(answers, field.pointer)) ? [[field.pointer, change] as const] : [];
  }));
  const gone = (asked ?? unnamed(answers, known)).filter(({ pointer }) => !known.has(pointer) && isGiven(answers, pointer));
  return changed.size > 0 || gone.length > 0 ? { changed, gone } : undefined;
}

function changeOfField({ kind, label, options }: Field, before: AskedField | undefined): FieldChange | undefined {
  if (!before) return { kind: 'fresh' };
  if (before.kind !== kind) return { kind: 'retyped', before };
  if (before.options.length !== options.length || options.some(({ key, label: name }, index) => !before.options.some((one, place) => place === index && one.key === key && one.label === name))) return { kind: 'rechosen', before };
  return before.label === label ? undefined : { kind: 'reworded', before };
}

const isGiven = (answers: Answers, pointer: string): boolean => textAt(answers, pointer).trim() !== '' || listAt(answers, pointer).length > 0;

/** Answers of a draft that does not say what was asked: only their place is known. */
function unnamed(answers: Answers, known: ReadonlySet<string>, place = ''): readonly AskedField[] {
  if (known.has(place)) return [];
  const inside = place === '' ? answers : answerAt(answers, place);
  if (typeof inside === 'string') return [{ pointer: place, label: place.split('/').pop() ?? '', kind: 'text', options: [] }];
  return Object.keys(inside ?? {}).flatMap((name) => unnamed(answers, known, pointerTo(place, name)));
}
