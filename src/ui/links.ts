/** Links that lead away: to a telephone, and to pages that open beside this one. */
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

/** `opens` says that the page opens beside this one. `url` is trusted: callers check it. */
export const outsideLink = (url: string, text: unknown, opens: string, look: LinkLook = 'with-icon', followed?: (event: Event) => void): TemplateResult =>
  html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer" @click=${followed}>${icon('leave')}<span>${text} ${opens}</span></a>`;
