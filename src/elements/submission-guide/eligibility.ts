/** Step 1: may I, for whom, and which case is mine. */
import { html, nothing, type TemplateResult } from 'lit';
import { readRichText } from '../../model/rich-text.js';
import { notice } from '../../ui/notice.js';
import { richText } from '../../ui/rich-text.js';
import { officeWords } from '../office-words.js';
import { choice } from './choice.js';
import { office } from './office.js';
import type { Scene } from './scene.js';

export function eligibility(scene: Scene): TemplateResult {
  const { procedure: { addressees = [], requirements }, submission: { journey, choices }, words: { submissionGuide: words } } = scene;
  return html`
    ${answer(scene)}
    ${journey.online === false ? office(scene) : nothing}
    <section>
      <h3>${words.whoMay}</h3>
      ${addressees.length > 0 ? html`<ul lang="vi">${addressees.map((one) => html`<li>${one}</li>`)}</ul>` : html`<p>${words.whoUnknown}</p>`}
    </section>
    ${requirements ? html`<section><h3>${words.requirements}</h3>${richText(readRichText(requirements))}</section>` : nothing}
    ${choice(scene, {
      question: 'applicant', legend: words.forWhom,
      options: (['self', 'onBehalf'] as const).map((value) => ({ value, label: words.applicant[value] })),
    })}
    ${choices.applicant === 'onBehalf' ? onBehalf(scene) : nothing}
    ${journey.cases.length > 0 ? whichCase(scene) : nothing}
  `;
}

function answer({ procedure, submission: { journey }, words: { submissionGuide: { online: words } } }: Scene): TemplateResult {
  if (journey.online === undefined) return notice({ tone: 'info', icon: 'unknown', body: words.unknown });
  if (!journey.online) return notice({ tone: 'warning', icon: 'office', body: journey.channels.includes('postal') ? words.postalOnly : words.impossible });
  return notice({ tone: 'success', body: procedure.onlineLevel === 'partial' ? words.partial : words.possible });
}

/** What to bring for somebody else. */
export const onBehalf = ({ words: { submissionGuide: { onBehalf: words } } }: Pick<Scene, 'words'>): TemplateResult => notice({
  tone: 'info', icon: 'person',
  body: html`<h3>${words.title}</h3><ul>${words.list.map((one) => html`<li>${one}</li>`)}</ul><p>${words.ask}</p>`,
});

function whichCase(scene: Scene): TemplateResult {
  const { procedure, submission, words: { submissionGuide: words } } = scene;
  return choice(scene, {
    question: 'case', legend: words.whichCase,
    options: [
      ...submission.journey.cases.map((value) => ({ value, label: officeWords(procedure.cases?.[value]?.name ?? '') })),
      { value: 'unsure', label: words.unsure },
    ],
  });
}
