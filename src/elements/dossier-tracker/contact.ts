/** How to reach the office. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { safeUrl } from '../../model/text.js';
import type { Contact } from '../../portal/portal.js';

export const callLink = (phone: string, words: Messages['common']): TemplateResult =>
  html`<a class="button" href="tel:${phone.replace(/[^\d+]/g, '')}">${words.callOffice(phone)}</a>`;

/** Nothing when the portal names nobody. */
export function contactTemplate({ name, phone, address, hours, url }: Contact, words: Messages['common']): unknown {
  const site = safeUrl(url);
  const lines = [name, address, hours].filter(Boolean);
  if (lines.length === 0 && !phone && !site) return nothing;
  return html`<address part="contact">
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${phone ? html`<p>${callLink(phone, words)}</p>` : nothing}
    ${site ? html`<p>${outward(site, site, words)}</p>` : nothing}
  </address>`;
}

/** A link that leaves the page opens beside it, and says so. */
export const outward = (address: string, text: string, words: Messages['common'], kind = ''): TemplateResult =>
  html`<a class=${kind || nothing} href=${address} target="_blank" rel="noopener noreferrer">${text} ${words.opensNewTab}</a>`;
