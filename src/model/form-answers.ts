/**
 * What the citizen has typed, as she typed it: a tree of texts, found by JSON Pointer (RFC 6901), and what it means as JSON. Nothing typed
 * is ever changed or thrown away; a text that has no meaning yet stays a text.
 */
import type { Field } from './form.js';
import type { Json } from './form-schema.js';

export type Answer = string | readonly Answer[] | Answers;
export interface Answers {
  readonly [name: string]: Answer;
}

/** Undefined: nothing was typed. `unreadable`: something was, and it is not what the field asks for. */
export type Meaning = Json | undefined | typeof unreadable;
export const unreadable: unique symbol = Symbol('unreadable');

const partsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
export const pointerTo = (place: string, name: string | number): string => `${place}/${String(name).replace(/~/g, '~0').replace(/\//g, '~1')}`;

const child = (answer: Answer | undefined, name: string): Answer | undefined => {
  if (answer === undefined || typeof answer === 'string') return undefined;
  return Object.prototype.hasOwnProperty.call(answer, name) ? (answer as Answers)[name] : undefined;
};

export const answerAt = (answers: Answers, pointer: string): Answer | undefined =>
  partsOf(pointer).reduce<Answer | undefined>((place, name) => child(place, name), answers);

export const textAt = (answers: Answers, pointer: string): string => {
  const answer = answerAt(answers, pointer);
  return typeof answer === 'string' ? answer : '';
};

export const listAt = (answers: Answers, pointer: string): readonly Answer[] => {
  const answer = answerAt(answers, pointer);
  return Array.isArray(answer) ? (answer as readonly Answer[]) : [];
};

/** The answers with another one at a place. */
export function withAnswer(answers: Answers, pointer: string, answer: Answer): Answers {
  const put = (place: Answer | undefined, [name, ...rest]: readonly string[]): Answer => {
    if (name === undefined) return answer;
    const inner = put(child(place, name), rest);
    if (Array.isArray(place)) return (place as readonly Answer[]).map((one, index) => (String(index) === name ? inner : one));
    const others = place === undefined || typeof place === 'string' ? {} : (place as Answers);
    return { ...others, [name]: inner };
  };
  return put(answers, partsOf(pointer)) as Answers;
}

const clean = (typed: string): string => typed.normalize('NFC').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s.\-()\u2010-\u2015]/g, '');

/** d/m/yyyy with any of / . - and spaces, or eight digits: yyyy-MM-dd; undefined for a day that there is not. */
export function readDate(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const found = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (!found) return undefined;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1800 && day >= 1 && day <= days ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}

/** 1.234,5 as people here write it; undefined where the signs can mean two things. */
export function readNumber(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/[\s\u00a0]|đồng$|đ$/gi, '');
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/\./g, '').replace(',', '.') : text.replace(',', '.');
  const number = /^-?\d{1,16}(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

/** Nine digits (chứng minh nhân dân) or twelve (căn cước), kept as text. */
const readIdentity = (typed: string): string | undefined => /^(?:\d{9}|\d{12})$/.exec(digitsOf(typed))?.[0];
const readPhone = (typed: string): string | undefined => /^0\d{8,10}$/.exec(digitsOf(typed).replace(/^(?:\+|00)84/, '0'))?.[0];
const readEmail = (typed: string): string | undefined => (/^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(typed) && typed.length <= 254 ? typed : undefined);

function readText({ kind, integer }: Field, typed: string): Meaning {
  const text = clean(typed);
  if (text === '') return undefined;
  switch (kind) {
    case 'date': return readDate(text) ?? unreadable;
    case 'identity': return readIdentity(text) ?? unreadable;
    case 'phone': return readPhone(text) ?? unreadable;
    case 'email': return readEmail(text) ?? unreadable;
    case 'number': case 'money': {
      const number = readNumber(text);
      return number === undefined || (integer && !Number.isInteger(number)) ? unreadable : number;
    }
    case 'yesNo': return text === 'true';
    case 'name': return text.replace(/[\s\u00a0]+/g, ' ');
    default: return text;
  }
}

/** What was typed into a field means this. A group means what is in it, as far as it can be read. */
export function meaningOf(field: Field, answer: Answer | undefined): Meaning {
  switch (field.kind) {
    case 'choice': return field.options.find(({ key }) => key === answer)?.value;
    case 'choices': {
      const chosen = field.options.filter(({ key }) => Array.isArray(answer) && answer.includes(key)).map(({ value }) => value);
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'group': return documentOf(field.fields, answer);
    case 'list': {
      const items = (Array.isArray(answer) ? (answer as readonly Answer[]) : []).map((one, index) => (field.items[index] ? meaningOf(field.items[index], one) : undefined));
      const read = items.filter((one): one is Json => one !== undefined && one !== unreadable);
      return read.length > 0 ? read : undefined;
    }
    case 'unfillable': return undefined;
    default: return typeof answer === 'string' ? readText(field, answer) : undefined;
  }
}

/** The answers as the backend wants them: only what is asked for, and only what can be read. */
export function documentOf(fields: readonly Field[], answers: Answer | undefined): { readonly [name: string]: Json } | undefined {
  const entries = fields.flatMap((field) => {
    const meaning = meaningOf(field, child(answers, field.name));
    return meaning === undefined || meaning === unreadable ? [] : [[field.name, meaning] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
