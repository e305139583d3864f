/** After the official page: the dossier by its code. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { office } from './office.js';
import { type OfficialPage, trackingPage } from './official-page.js';
import type { LaterScene } from './scene.js';

export function track(scene: LaterScene): TemplateResult {
  const { portal, tracking: { code, isMissing }, words: { common, laterSteps: { track: words } } } = scene;
  const page = trackingPage(portal);
  const link = page ? officialLink(page, scene) : html`${notice({ tone: 'info', body: words.noLink })}${office(scene)}`;
  if (!portal.findDossier) return html`${page ? html`<p>${words.elsewhere}</p>` : nothing}${link}`;
  if (code) return html`<dvc-dossier-tracker code=${code}><p>${common.loading}</p>${link}</dvc-dossier-tracker>`;
  return html`<div class="field">
    <label for="code">${words.code}</label>
    <p class="muted" id="hint-code">${words.hint}</p>
    ${isMissing ? html`<p class="error" id="error-code">${icon('warning')}<span>${words.empty}</span></p>` : nothing}
    <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
      aria-invalid=${isMissing ? 'true' : nothing} aria-describedby=${isMissing ? 'hint-code error-code' : 'hint-code'} />
  </div>
  <button class="primary">${icon('search')}${words.look}</button>`;
}

const officialLink = ({ url, host }: OfficialPage, { words: { common, laterSteps: { track: words } } }: LaterScene): TemplateResult =>
  html`<p>${outsideLink(url, words.open(host), common.opensNewTab, 'button')}</p>`;
