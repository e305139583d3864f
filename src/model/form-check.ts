/** Whether answers are what the form asks for: reasons as data, each with the place of its field. The words are i18n's. */
import { answerAt, type Answer, type Answers, documentOf, listAt, meaningOf, unreadable } from './form-answers.js';
import { type Field, type FieldKind, type Form, leavesOf } from './form.js';
import { errorsOf, type FormSchema, type Json } from './form-schema.js';

export type FieldReason =
  | { readonly kind: 'missing' | 'choose' | 'date' | 'identity' | 'phone' | 'email' | 'number' | 'wholeNumber' | 'pattern' | 'repeated' | 'unsuitable' | 'unfillable' }
  | { readonly kind: 'tooShort' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'tooFew' | 'tooMany'; readonly limit: number }
  /** The office's own words. */
  | { readonly kind: 'said'; readonly words: string };

export interface FieldError {
  readonly pointer: string;
  readonly reason: FieldReason;
}

/** What is wrong with the answer to one field; undefined when nothing is. A group is looked at through its fields. */
export function reasonAgainst(schema: FormSchema, field: Field, answer: Answer | undefined): FieldReason | undefined {
  if (field.kind === 'group' || field.kind === 'file') return undefined;
  if (field.kind === 'unfillable') return field.required ? { kind: 'unfillable' } : undefined;
  if (field.kind === 'list') return lengthReason(field, Array.isArray(answer) ? answer.length : 0);
  const meaning = meaningOf(field, answer);
  if (meaning === unreadable) return unreadableAs(field);
  if (meaning === undefined) return field.required ? { kind: chosen.includes(field.kind) ? 'choose' : 'missing' } : undefined;
  const [error] = errorsOf(schema, field.schema, meaning);
  return error && reasonFor(error.keyword, field);
}

const chosen: readonly FieldKind[] = ['choice', 'choices', 'yesNo', 'province', 'commune'];

function lengthReason({ fewest, most, required }: Field, length: number): FieldReason | undefined {
  const least = Math.max(fewest, required ? 1 : 0);
  if (length < least && (required || length > 0)) return { kind: 'tooFew', limit: least };
  return most !== undefined && length > most ? { kind: 'tooMany', limit: most } : undefined;
}

function unreadableAs({ kind, integer }: Field): FieldReason {
  switch (kind) {
    case 'date': case 'identity': case 'phone': case 'email': return { kind };
    default: return { kind: integer ? 'wholeNumber' : 'number' };
  }
}

/** Where a number stands in the keyword, it is told. */
function reasonFor(keyword: string, { schema, kind }: Field): FieldReason {
  const limit = (name: string): number => (typeof schema[name] === 'number' ? schema[name] : 0);
  switch (keyword) {
    case 'minLength': return { kind: 'tooShort', limit: limit(keyword) };
    case 'maxLength': return { kind: 'tooLong', limit: limit(keyword) };
    case 'minimum': case 'exclusiveMinimum': return { kind: 'tooSmall', limit: limit(keyword) };
    case 'maximum': case 'exclusiveMaximum': return { kind: 'tooLarge', limit: limit(keyword) };
    case 'minItems': return { kind: 'tooFew', limit: limit(keyword) };
    case 'maxItems': return { kind: 'tooMany', limit: limit(keyword) };
    case 'uniqueItems': return { kind: 'repeated' };
    case 'pattern': return { kind: 'pattern' };
    case 'enum': case 'const': case 'oneOf': case 'anyOf': return { kind: chosen.includes(kind) ? 'choose' : 'unsuitable' };
    case 'format': return kind === 'date' || kind === 'email' ? { kind } : { kind: 'pattern' };
    default: return { kind: 'unsuitable' };
  }
}

/** Everything that is wrong with these fields, in their order. */
export const errorsIn = (schema: FormSchema, fields: readonly Field[], answers: Answers): readonly FieldError[] =>
  leavesOf(fields).flatMap((field) => {
    const reason = reasonAgainst(schema, field, field.kind === 'list' ? listAt(answers, field.pointer) : answerAt(answers, field.pointer));
    return reason ? [{ pointer: field.pointer, reason }] : [];
  });

/**
 * The same, and what only shows when all answers stand together. A rule about no field that is shown is the office's to judge: it cannot be
 * mended here, and it does not hold the citizen up.
 */
export function errorsOfForm(schema: FormSchema, form: Form, answers: Answers): readonly FieldError[] {
  const errors = errorsIn(schema, form.fields, answers);
  if (errors.length > 0) return errors;
  const whole: Json = documentOf(form.fields, answers) ?? {};
  const fields = leavesOf(form.fields).filter(({ kind }) => kind !== 'file' && kind !== 'unfillable');
  const places = new Map(errorsOf(schema, schema.root, whole, true).flatMap(({ pointer, keyword }) => {
    const field = fields.find((one) => one.pointer === pointer);
    return field ? [[field.pointer, reasonFor(keyword, field)] as const] : [];
  }));
  return [...places].map(([pointer, reason]) => ({ pointer, reason }));
}
