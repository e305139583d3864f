/** What has changed in the form since its answers were given, field by field. */
import { html, nothing } from 'lit';
import type { FieldChange } from '../../model/form-change.js';
import { type Field, leavesOf } from '../../model/form.js';
import { notice } from '../../ui/notice.js';
import { answerInWords } from './answer-words.js';
import type { FilingScene } from './filing-scene.js';
import { idOf } from './field-id.js';
import { fact } from './fact.js';

/** Beside the field itself; undefined where nothing has changed. */
export function changeInWords(filing: FilingScene, { pointer }: Field): string | undefined {
  const change = filing.filling.change?.changed.get(pointer);
  return change && sentenceOf(filing, change);
}

function sentenceOf(filing: FilingScene, change: FieldChange): string {
  const { changed: words } = filing.words;
  switch (change.kind) {
    case 'fresh': return words.field.fresh;
    case 'reworded': return words.field.reworded(change.before.label);
    case 'retyped': case 'rechosen': return words.field[change.kind](answerInWords(filing, change.before) ?? '');
  }
}

/** All of it, each with a way to its field; what is asked no longer is shown with its answer. */
export function changesNotice(filing: FilingScene): unknown {
  const { filling: { change, form }, words: { changed: words } } = filing;
  if (!change || (change.changed.size === 0 && change.gone.length === 0)) return nothing;
  const fields = leavesOf(form.fields).filter(({ pointer }) => change.changed.has(pointer));
  return notice({
    tone: 'warning',
    body: html`<h3>${words.title}</h3><p>${words.kept}</p>
      ${fields.length > 0 ? html`<ul>${fields.map(({ pointer, label }) => html`<li>
        <a href="#${idOf(pointer)}" @click=${(event: Event) => filing.showField(event, pointer)}>${label}</a>: ${words.mark[change.changed.get(pointer)?.kind ?? 'fresh']}</li>`)}</ul>` : nothing}
      ${change.gone.length > 0 ? html`<p>${words.gone}</p><dl class="answers">${change.gone.map((one) => fact(one.label, answerInWords(filing, one)))}</dl>` : nothing}`,
  });
}
