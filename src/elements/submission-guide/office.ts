/** The people who receive dossiers: where they are, and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';
import { contactBlock } from '../contact.js';
import type { Scene } from './scene.js';

export type OfficeScene = Pick<Scene, 'portal'> & { readonly words: Pick<Scene['words'], 'common' | 'submissionGuide'>; readonly procedure?: Scene['procedure'] | undefined };

export function office({ procedure, portal: { contact }, words: { common, submissionGuide: { office: words } } }: OfficeScene): TemplateResult {
  const known = { ...contact, address: procedure?.receivingAddress ?? contact.address };
  return html`<section class="office">
    <h3>${icon('office')} ${words.title}</h3>
    ${contactBlock(known, common)}
    ${known.address || known.hours || known.phone ? nothing : html`<p>${words.unknown}</p>`}
  </section>`;
}
