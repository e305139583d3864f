/** The portal cannot show a procedure: where the citizen can go instead. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { office } from './office.js';
import { officialPage, type Scene } from './scene.js';

export function unavailable(code: string, { portal, words }: Pick<Scene, 'portal' | 'words'>): TemplateResult {
  const { common, submissionGuide } = words;
  const page = officialPage({ code, name: '' }, portal);
  return html`
    ${notice({ tone: 'info', body: submissionGuide.noProcedure(code) })}
    ${page ? html`<p><a class="button" href=${page.url} target="_blank" rel="noopener noreferrer">
      ${icon('leave')}<span>${submissionGuide.official.open(page.host)} ${common.opensNewTab}</span></a></p>` : nothing}
    ${office({ portal, words })}
    <slot></slot>
  `;
}
