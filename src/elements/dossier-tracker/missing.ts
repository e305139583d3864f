/** Nothing was found. What the backend itself says stays out: it might tell "none" and "not yours" apart. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { Portal } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import { elsewhere } from './ask.js';

export const missingTemplate = (asked: string, portal: Portal | undefined, { common, dossierAnswer: words }: Pick<Messages, 'common' | 'dossierAnswer'>): TemplateResult => notice({
  tone: 'warning',
  body: html`<p><strong>${words.missing}</strong></p>
    <ul>${portal?.proof ? html`<li>${words.toCheckProof}</li>` : nothing}${words.toCheck.map((line) => html`<li>${line}</li>`)}</ul>
    ${elsewhere(portal, asked, common)}`,
});
