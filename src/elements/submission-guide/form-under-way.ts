/** In place of the form while it is on its way, or could not be fetched. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { PortalError } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/skeleton.js';
import type { Scene } from './scene.js';

export function formUnderWay(failure: PortalError | undefined, { words: { common } }: Scene, words: Messages['dossierFiling'], retry: () => void): TemplateResult {
  if (!failure) return html`<div class="stack" aria-busy="true"><p>${words.loading}</p>${skeleton([8, 10, 10])}</div>`;
  return notice({
    tone: 'danger', body: html`<p>${words.formFailed}</p><p>${common.failure[failure.kind]}</p>`,
    actions: html`<button type="button" @click=${retry}>${common.retry}</button>`,
  });
}
