/** The receiving office on paper: in letters alone, for what is pressed on a screen is no use there. */
import { html, nothing, type TemplateResult } from 'lit';
import { cleanLine, safeUrl } from '../../model/text.js';
import { onOneLine } from '../../ui/paper.js';
import type { OfficeScene } from './office.js';

export function officeOnPaper({ procedure, portal: { contact }, words: { common, submissionGuide: { office: words } } }: OfficeScene): TemplateResult {
  const address = procedure?.receivingAddress ?? contact.address;
  const { name, hours, phone, url } = contact;
  const line = (said: string | undefined, label = ''): unknown => (said ? html`${label}<span lang="vi">${cleanLine(said)}</span><br />` : nothing);
  return html`<h2>${words.title}</h2>
    <p>${line(name)}${line(address, `${common.address}: `)}${line(hours, `${common.hours}: `)}${phone ? html`${common.callOffice(onOneLine(cleanLine(phone)))}<br />` : nothing}${line(safeUrl(url))}
      ${address || hours || phone ? nothing : words.unknown}</p>`;
}
