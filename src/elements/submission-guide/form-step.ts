/** The form, one group of questions a screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type FormFaultKind, leavesOf } from '../../model/form.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { idOf } from './field-id.js';
import type { FilingScene } from './filing-scene.js';
import { changesNotice } from './form-changes.js';
import { formField, reasonInWords } from './form-field.js';
import { office } from './office.js';
import { officialPage } from './official-page.js';

export function formStep(filing: FilingScene): TemplateResult {
  const { filling, words, scene: { format } } = filing;
  const { screen, form } = filling;
  if (!screen) return elsewhere(filing, words.formUnusable);
  const parts = form.screens.length;
  return html`
    ${form.faults.some(({ kind }) => holdsUp[kind]) ? elsewhere(filing, words.formFaulty) : nothing}
    ${filing.draftNotice()}
    ${changesNotice(filing)}
    ${summary(filing)}
    <section class="screen" tabindex="-1" aria-labelledby=${parts > 1 || screen.label ? 'screen' : nothing}>
      ${parts > 1 || screen.label ? html`<h3 id="screen">${parts > 1 ? html`<span class="muted">${words.screen(format.number(filling.place + 1), format.number(parts))}</span> ` : nothing}${screen.label ?? nothing}</h3>` : nothing}
      ${screen.help ? html`<p class="muted">${screen.help}</p>` : nothing}
      ${repeat(screen.fields, ({ pointer }) => pointer, (field) => formField(filing, field, screen.fields))}
    </section>
    ${filing.draftActions()}
  `;
}

/** Whether the office may refuse what is filled in for a fault of its own form. */
const holdsUp: Readonly<Record<FormFaultKind, boolean>> = { reference: true, pattern: false, tooLarge: true, unreadable: true, cyclic: true, contradictory: true, unfillable: true, hidden: true, empty: true };

/** Where to go when the form cannot be filled in here. */
function elsewhere({ scene }: FilingScene, sentence: string): TemplateResult {
  const page = officialPage(scene.procedure, scene.portal);
  return html`${notice({
    tone: 'warning', body: html`<p>${sentence}</p>`,
    actions: page ? outsideLink(page.url, scene.words.submissionGuide.openOfficial(page.host), scene.words.common.opensNewTab, 'button') : undefined,
  })}${office(scene)}`;
}

/** What is wrong on the whole form, each with a way to its field. */
function summary(filing: FilingScene): unknown {
  const { filling, words, scene: { format } } = filing;
  if (!filing.isSummed || filling.complaints.size === 0) return nothing;
  const fields = leavesOf(filling.form.fields);
  return html`<div id="errors" tabindex="-1">${notice({
    tone: 'danger',
    body: html`<h3>${words.errors(format.number(filling.complaints.size))}</h3>
      <ul>${[...filling.complaints].map(([pointer, reason]) => {
        const label = fields.find((field) => field.pointer === pointer)?.label ?? '';
        const sentence = reasonInWords(reason, label, filing);
        return html`<li><a href="#${idOf(pointer)}" @click=${(event: Event) => filing.showField(event, pointer)}>${sentence.includes(label) ? sentence : `${label}: ${sentence}`}</a></li>`;
      })}</ul>`,
  })}</div>`;
}
