/** Unmasked personal data in raw answers: what every visitor's browser receives, whatever the elements show of it. */
import { cleanLine, fold } from '../../model/text.js';
import type { AnyOperationName } from '../../portal/portal.js';
import type { Exchange } from './source.js';

export const personalKinds = ['identityNumber', 'phone', 'email', 'name'] as const;
export type PersonalKind = (typeof personalKinds)[number];

export interface PersonalDatum {
  readonly operation: AnyOperationName;
  readonly kind: PersonalKind;
  /** Where in the answer, e.g. result[].SoDienThoai; never the value. */
  readonly path: string;
}

const nameKeys = /^(?:(?:applicant|owner|citizen|customer|sender|receiver|nguoi\w*|chuho\w*)?(?:fullname|hoten|hovaten|tendaydu)|chuhoso|tenchuhoso|tennguoi\w+|nguoinop\w*|nguoiyeucau|applicantname|ownername|citizenname|tencongdan)$/;
const identityKeys = /^(?:\w*(?:cccd|cmnd|cmt|identitynumber|identityno|citizenid|sodinhdanh|madinhdanh)\w*|sogiayto\w*|identity)$/;

// Not inside ids, which may hold as many digits: 66a0001099000001, 019d2bfd-…-001099000001.
const citizenNumber = /(?<![\w.-])0(?:0\d|[1-8]\d|9[0-6])\d{9}(?!\w)/;
/** Mobile numbers: an office is reached by a land line (02…). */
const mobile = /(?<![\w.-])(?:\+?84|0)[35789]\d{8}(?!\w)/;
const email = /[\w.%+-]+@[\w-]+\.[\w.-]+/;
const masked = /[•*●]|x{3,}/i;

/** An officer on duty is named on purpose, and an office has an address for letters: those are not meant. */
const notMeant: Readonly<Partial<Record<AnyOperationName, readonly PersonalKind[]>>> = {
  getRoster: ['name'],
  // Examples beside the fields of a form.
  getForm: ['name', 'identityNumber', 'phone', 'email'],
  searchProcedures: ['email', 'phone'],
  getProcedure: ['email', 'phone'],
  listSectors: ['email', 'phone'],
};

const deepest = 32;

export interface PersonalData {
  readonly found: readonly PersonalDatum[];
  /** The values, so that nothing else prints them. */
  readonly values: ReadonlySet<string>;
}

export function personalDataIn(exchanges: ReadonlyMap<AnyOperationName, readonly Exchange[]>): PersonalData {
  const found = new Map<string, PersonalDatum>();
  const values = new Set<string>();
  for (const [operation, all] of exchanges) {
    for (const text of new Set(all.map(({ answer }) => answer?.text ?? ''))) {
      visit(parsed(text), '', '', 0, (kind, path, value) => {
        if (notMeant[operation]?.includes(kind)) return;
        values.add(value);
        found.set(`${operation} ${kind} ${path}`, { operation, kind, path });
      });
    }
  }
  return { found: [...found.values()], values };
}

type Note = (kind: PersonalKind, path: string, value: string) => void;

function visit(value: unknown, key: string, path: string, depth: number, note: Note): void {
  if (depth > deepest) return;
  if (typeof value === 'object' && value !== null) {
    for (const [inner, one] of Object.entries(value)) {
      const list = Array.isArray(value);
      visit(one, list ? key : inner, list ? `${path}[]` : path === '' ? safeKey(inner) : `${path}.${safeKey(inner)}`, depth + 1, note);
    }
    return;
  }
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  // Some put JSON into a text.
  if (/^[[{]/.test(text)) visit(parsed(text), key, path, depth + 1, note);
  else if (text !== '') for (const kind of kindsOf(text, fold(key).replace(/[^a-z0-9]/g, ''))) note(kind, path, text);
}

function kindsOf(text: string, key: string): readonly PersonalKind[] {
  const compact = text.replace(/(?<=\d)[ .-](?=\d)/g, '');
  const kinds: PersonalKind[] = [];
  if (citizenNumber.test(text) || (identityKeys.test(key) && /^\d{9,12}$/.test(compact))) kinds.push('identityNumber');
  else if (mobile.test(/^[+\d. -]+$/.test(text) ? compact : text)) kinds.push('phone');
  if (email.test(text)) kinds.push('email');
  if (nameKeys.test(key) && !masked.test(text) && /^\p{L}{2,}(?:\s+\p{L}+){1,7}$/u.test(cleanLine(text).normalize('NFC'))) kinds.push('name');
  return kinds;
}

/** A backend may key its records by a person's number: a key is shown only when it is a name. */
const safeKey = (key: string): string => (/^[\p{L}_$][\p{L}\p{M}\d_$-]{0,39}$/u.test(key) ? key : '…');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
