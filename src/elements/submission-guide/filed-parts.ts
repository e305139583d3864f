/** What was filled in and attached, for the review. */
import { html, nothing, type TemplateResult } from 'lit';
import { listAt, textAt } from '../../model/form-answers.js';
import { type Field, leavesOf } from '../../model/form.js';
import type { FilingScene, SendingScene } from './filing-scene.js';
import { sizeInWords, stateInWords } from './files-step.js';
import { fact } from './office.js';

export function formPart(filing: FilingScene): TemplateResult {
  const { filling: { form } } = filing;
  return html`${form.screens.map(({ label, fields }) => html`${label ? html`<h4>${label}</h4>` : nothing}
    <dl class="answers">${leavesOf(fields).filter(({ kind }) => kind !== 'list' && kind !== 'file' && kind !== 'unfillable').map((field) => fact(field.label, answerInWords(filing, field) ?? html`<span class="muted">${filing.words.review.empty}</span>`))}</dl>`)}`;
}

/** As it was typed; a choice by its name. */
function answerInWords({ filling: { answers }, words, provinces }: FilingScene, { kind, pointer, options }: Field): string | undefined {
  const text = textAt(answers, pointer);
  switch (kind) {
    case 'choice': return options.find(({ key }) => key === text)?.label;
    case 'choices': return options.filter(({ key }) => listAt(answers, pointer).includes(key)).map(({ label }) => label).join(', ') || undefined;
    case 'yesNo': return text === '' ? undefined : text === 'true' ? words.yes : words.no;
    case 'province': return provinces?.find(({ code }) => code === text)?.name ?? (text || undefined);
    case 'commune': return provinces?.flatMap(({ communes }) => communes).find(({ code }) => code === text)?.name ?? (text || undefined);
    default: return text || undefined;
  }
}

export function filesPart(filing: SendingScene): TemplateResult {
  const { sending: { attachments }, words } = filing;
  if (attachments.length === 0) return html`<p>${words.review.noFiles}</p><p class="muted">${words.files.without}</p>`;
  return html`<ul>${attachments.map((one) => html`<li><bdi>${one.name}</bdi> (${sizeInWords(one.size, filing)}): ${stateInWords(one, filing)}</li>`)}</ul>`;
}
