/** The papers the office has and those it still needs, and each fee with whether it is paid. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PaperState } from '../../model/dossier.js';
import { icon, type IconName } from '../../ui/icons.js';
import { officeWords } from '../office-words.js';
import type { Scene } from './scene.js';

const icons: Readonly<Record<PaperState, IconName>> = { received: 'paper', confirmed: 'check', missing: 'warning' };

export function papersTemplate(scene: Scene): unknown {
  const { dossier: { papers = [], payment: { fees = [] } = {} }, words: { dossierAnswer: words } } = scene;
  return html`
    ${papers.length > 0 ? html`<h4>${words.papers}</h4><ul class="papers" part="papers">${papers.map((paper) => paperItem(paper, scene))}</ul>` : nothing}
    ${fees.length > 0 ? html`<h4>${words.fact.payment}</h4><ul class="papers" part="fees">${fees.map((fee) => feeItem(fee, scene))}</ul>` : nothing}`;
}

type Paper = NonNullable<Scene['dossier']['papers']>[number];
type Fee = NonNullable<NonNullable<Scene['dossier']['payment']>['fees']>[number];

function paperItem({ name, state, at, note }: Paper, { words: { dossierAnswer: words }, format }: Scene): TemplateResult {
  const known = state ? words.paper[state] : words.paperUnclear;
  return html`<li>
    ${icon(state ? icons[state] : 'unknown')}
    <div><p>${officeWords(name)}</p><p class="muted">${at ? `${known}, ${format.date(at)}` : known}</p>${note ? html`<p>${officeWords(note)}</p>` : nothing}</div>
  </li>`;
}

function feeItem({ name, amount, state }: Fee, { words: { dossierAnswer: words }, format }: Scene): TemplateResult {
  const known = [amount === undefined ? '' : format.money(amount), state ? words.payment[state] : ''].filter(Boolean).join(' – ');
  return html`<li>${icon(state === 'paid' ? 'check' : 'money')}<div>${name ? html`<p>${officeWords(name)}</p>` : nothing}<p class="muted">${known || words.noAmount}</p></div></li>`;
}
