/** How to reach the office. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/index.js';
import { cleanLine, safeUrl } from '../model/text.js';
import type { Contact } from '../portal/portal.js';
import { callLink, outsideLink } from '../ui/links.js';

type Words = Messages['common'];

/** Name, address, hours, and what can be pressed; nothing when the portal names nobody. */
export function contactBlock(contact: Contact, words: Words): TemplateResult | undefined {
  const { name, address, hours, phone, url } = contact;
  if (!name && !address && !hours && !phone && !safeUrl(url)) return undefined;
  return html`<div class="contact" part="contact">
    ${name ? html`<p lang="vi"><strong>${cleanLine(name)}</strong></p>` : nothing}
    ${address ? html`<p>${words.address}: <span lang="vi">${cleanLine(address)}</span></p>` : nothing}
    ${hours ? html`<p>${words.hours}: <span lang="vi">${cleanLine(hours)}</span></p>` : nothing}
    ${phone || url ? html`<div class="actions">${contactLinks(contact, words)}</div>` : nothing}
  </div>`;
}

/** The telephone and the office's own pages. */
export function contactLinks({ phone, url }: Contact, words: Words): TemplateResult {
  const site = safeUrl(url);
  return html`${phone ? callOffice(phone, words) : nothing}${site ? outsideLink(site, words.officePage, words.opensNewTab) : nothing}`;
}

export function callOffice(phone: string, words: Words): TemplateResult {
  // In a narrow place it breaks between its groups.
  const number = cleanLine(phone);
  return callLink(number, words.callOffice(number));
}
