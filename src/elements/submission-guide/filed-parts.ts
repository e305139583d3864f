/** What was filled in and attached, for the review. */
import { html, nothing, type TemplateResult } from 'lit';
import { leavesOf } from '../../model/form.js';
import { answerInWords } from './answer-words.js';
import { changesNotice } from './form-changes.js';
import type { FilingScene } from './filing-scene.js';
import { sizeInWords, stateInWords } from './files-step.js';
import { fact } from './office.js';

export function formPart(filing: FilingScene): TemplateResult {
  const { filling: { form } } = filing;
  return html`${changesNotice(filing)}${form.screens.map(({ label, fields }) => html`${label ? html`<h4>${label}</h4>` : nothing}
    <dl class="answers">${leavesOf(fields).filter(({ kind }) => kind !== 'list' && kind !== 'file' && kind !== 'unfillable').map((field) => fact(field.label, answerInWords(filing, field) ?? html`<span class="muted">${filing.words.review.empty}</span>`))}</dl>`)}`;
}

export function filesPart(filing: FilingScene): TemplateResult {
  const { sending: { attachments }, words } = filing;
  if (attachments.length === 0) return html`<p>${words.review.noFiles}</p><p class="muted">${words.files.without}</p>`;
  return html`<ul>${attachments.map((one) => html`<li><bdi>${one.name}</bdi> (${sizeInWords(one.size, filing)}): ${stateInWords(one, filing)}</li>`)}</ul>`;
}
