/** The portal cannot show a procedure: where the citizen can go instead. */
import { html, nothing, type TemplateResult } from 'lit';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { office } from './office.js';
import { officialPage } from './official-page.js';
import type { LaterScene } from './scene.js';

export function unavailable(code: string, { portal, words }: Pick<LaterScene, 'portal' | 'words'>): TemplateResult {
  const { common, laterSteps, submissionGuide } = words;
  const page = officialPage({ code, name: '' }, portal);
  return html`<div class="stack">
    ${notice({ tone: 'info', body: laterSteps.noProcedure(code) })}
    ${page ? html`<p>${outsideLink(page.url, submissionGuide.openOfficial(page.host), common.opensNewTab, 'button')}</p>` : nothing}
    ${office({ portal, words })}
  </div>`;
}
