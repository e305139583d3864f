/** What was filled in and attached, for the review. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FormScreen } from '../../model/form.js';
import { answerInWords } from './answer-words.js';
import { fact } from './fact.js';
import { sizeInWords, stateInWords } from './files-step.js';
import type { FilesScene, FilingScene } from './filing-scene.js';
import { changesNotice } from './form-changes.js';

/** Each screen with a way back to it; its name stands only where there are several. */
export function formPart(filing: FilingScene): TemplateResult {
  const { filling: { form: { screens } }, words, scene: { format, words: { submissionGuide: { edit } } } } = filing;
  const name = ({ label }: FormScreen, place: number): string => label ?? words.screen(format.number(place + 1), format.number(screens.length));
  return html`${changesNotice(filing)}${screens.map((screen, place) => html`<div class="screen-part">
    ${screens.length > 1 ? html`<div class="part-head"><h4>${name(screen, place)}</h4>
      <button type="button" class="plain" @click=${() => filing.showScreen(place)}>${edit}<span class="visually-hidden">: ${name(screen, place)}</span></button></div>` : nothing}
    ${answered(filing, screen.fields, screen.label)}</div>`)}`;
}

/** Answers in their order; a group or an entry of a list under its own name, unless it is that of the screen. */
function answered(filing: FilingScene, fields: readonly Field[], named?: string): TemplateResult {
  const { words, scene: { format } } = filing;
  const empty = html`<span class="muted">${words.review.empty}</span>`;
  const under = (label: string, body: unknown): TemplateResult => html`<div>${label === named ? nothing : html`<p><strong>${label}</strong></p>`}${body}</div>`;
  const single = fields.filter(({ kind }) => kind !== 'list' && kind !== 'group' && kind !== 'file' && kind !== 'unfillable');
  return html`${single.length > 0 ? html`<dl class="answers">${single.map((field) => fact(field.label, answerInWords(filing, field) ?? empty))}</dl>` : nothing}
    ${fields.map((field) => {
      if (field.kind === 'group') return under(field.label, answered(filing, field.fields));
      if (field.kind !== 'list') return nothing;
      if (field.items.length === 0) return under(field.label, empty);
      return field.items.map((item, index) => under(words.entry(field.label, format.number(index + 1)), item.kind === 'group' ? answered(filing, item.fields) : answerInWords(filing, item) ?? empty));
    })}`;
}

export function filesPart(filing: FilesScene): TemplateResult {
  const { sending: { attachments }, words } = filing;
  if (attachments.length === 0) return html`<p>${words.review.noFiles}</p><p class="muted">${words.files.without}</p>`;
  return html`<ul>${attachments.map((one) => html`<li><bdi>${one.name}</bdi> (${sizeInWords(one.size, filing)}): ${stateInWords(one, filing)}</li>`)}</ul>`;
}
