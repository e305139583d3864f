/** The forms of the office as JSON Schema (2020-12): one for temporary residence, and a plain one for everything else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Form {
  readonly schema: { readonly required?: readonly string[]; readonly [keyword: string]: unknown };
  readonly version: string;
  readonly title: string;
}

const forms = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/forms.json'), 'utf8')) as Readonly<Record<string, Form>>;
const usual = forms['*'];

export function readForm(procedureCode: string): Form {
  const form = Object.hasOwn(forms, procedureCode) ? forms[procedureCode] : usual;
  if (!form) throw new Error('demo/data/forms.json has no form for all others');
  return form;
}
