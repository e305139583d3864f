/** Links that call a telephone. */
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** A `button`, or a line of text with an icon. */
export type LinkLook = 'button' | 'button primary' | 'with-icon';

/** Groups of digits with a sign or two between them. Offices write several numbers, or hours, into the same field. */
const numbers = /\+?\d(?:[\s.()-]{0,2}\d)+/g;

/** The `tel:` address of the first number in a text; undefined when none in it can be called. */
export function telephone(written: string): string | undefined {
  const digits = written.match(numbers)?.map((one) => one.replace(/[^\d+]/g, '')).find(({ length }) => length >= 3 && length <= 15);
  return digits && `tel:${digits}`;
}

/** What cannot be called stands as it was written. */
export function callLink(phone: string, label: string, look: LinkLook = 'button'): TemplateResult {
  const address = telephone(phone);
  return address ? html`<a class=${look} href=${address}>${icon('phone')}<span>${label}</span></a>` : html`<span>${phone}</span>`;
}
