/**
 * What may leave the office. The allow-list is the model: an answer is read once more through its schema, which drops every field that
 * it does not name, and its texts by their kind. Addresses of the backend itself go nowhere.
 */
import { kindOf, type Kind } from '../model/fields.js';
import { maskName, withoutLongNumbers } from '../model/text.js';
import type { Schema } from '../model/schema.js';
import { zodOf } from '../model/zod.js';
import { operations } from '../portal/operations.js';
import type { AnyOperationName } from '../portal/portal.js';
import { submissionOperations } from '../portal/submission-operations.js';
import type { Receipt } from '../model/receipt.js';
import { withoutNames } from './person-names.js';

export interface PrivacyRules {
  /** Officers may be named in the course of a dossier. */
  readonly officers: boolean;
  /** Origins that visitors must not learn of. */
  readonly hidden: ReadonlySet<string>;
}

const unwrap = (schema: Schema): Schema => (schema.innerType ? unwrap(schema.innerType) : schema);

/** What leaves of a text of this kind; undefined when nothing may. */
type Cleaning = (text: string, rules: PrivacyRules) => string | undefined;

const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu;
const withoutIdentity = (text: string): string => withoutLongNumbers(text.replace(mail, '•••'));
const written = (text: string, { officers }: PrivacyRules): string => withoutIdentity(officers ? text : withoutNames(text));

const publicUrl: Cleaning = (text, { hidden }) => (URL.canParse(text) && hidden.has(new URL(text).origin) ? undefined : text);
const asItIs: Cleaning = (text) => text;

/** Texts that are published for everybody. */
const ofEverybody: Readonly<Partial<Record<Kind, Cleaning>>> = {
  url: publicUrl, person: maskName, remark: withoutIdentity,
  richText: (text, rules) => withoutOrigins(text, rules),
};

/** Texts about one person's dossier. */
const ofOnePerson: Readonly<Partial<Record<Kind, Cleaning>>> = {
  person: maskName, text: written, remark: written, richText: written,
  // An address with a long number or an e-mail address in it tells who the dossier is about.
  url: (text, rules) => (withoutIdentity(decoded(text)) === decoded(text) ? publicUrl(text, rules) : undefined),
};

/** What a citizen hands in, told to whoever holds its secret id: herself. Names of files are compared with what was sent, so they stay. */
const ofSender: Readonly<Partial<Record<Kind, Cleaning>>> = { url: publicUrl };

const all = { ...operations, ...submissionOperations };
const kindsOf = (operation: AnyOperationName): typeof ofEverybody => (operation === 'findDossier' ? ofOnePerson : operation in submissionOperations ? ofSender : ofEverybody);

/** A record without what may not leave. Throws when it is none of the model; it never leaves then. */
export function released(operation: AnyOperationName, record: unknown, rules: PrivacyRules): unknown {
  const { schema } = all[operation];
  return cleaned(zodOf(schema).parse(record), schema, kindsOf(operation), rules);
}

/** A receipt. Of a place to pay at that this portal does not vouch for only the host goes on, in an address that no page follows. */
export const releasedReceipt = ({ refusedPaymentHost, ...receipt }: Receipt, rules: PrivacyRules): unknown =>
  released('submitDossier', refusedPaymentHost === undefined ? receipt : { ...receipt, paymentUrl: `http://${refusedPaymentHost}/` }, rules);

function cleaned(value: unknown, schema: Schema, kinds: Readonly<Partial<Record<Kind, Cleaning>>>, rules: PrivacyRules): unknown {
  const own = unwrap(schema);
  const { element, shape } = own;
  if (element && Array.isArray(value)) return value.map((item) => cleaned(item, element, kinds, rules)).filter((item) => item !== undefined);
  if (shape && typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
      const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
      const kept = field && cleaned(inner, field, kinds, rules);
      return kept === undefined ? [] : [[name, kept]];
    });
    return Object.fromEntries(fields);
  }
  const kind = kindOf(own);
  if (kind === 'data') return withoutHidden(value, rules);
  if (typeof value !== 'string') return value;
  return ((kind && kinds[kind]) ?? asItIs)(value, rules);
}

const withoutOrigins = (text: string, { hidden }: PrivacyRules): string => [...hidden].reduce((rest, origin) => rest.split(origin).join(''), text);

/** In the schema of a form an address of the backend is only a name, and stays one without its beginning. */
function withoutHidden(value: unknown, rules: PrivacyRules): unknown {
  if (typeof value === 'string') return withoutOrigins(value, rules);
  if (Array.isArray(value)) return value.map((inner) => withoutHidden(inner, rules));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutHidden(inner, rules)]));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
