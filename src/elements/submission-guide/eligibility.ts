/** Step 1: may I, for whom, and which case is mine. */
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../ui/notice.js';
import { officeWords } from '../office-words.js';
import { choice } from './choice.js';
import { office } from './office.js';
import type { Scene } from './scene.js';

/** `onBehalf`: what to bring for somebody else. */
export function eligibility(scene: Scene, onBehalf: () => unknown): TemplateResult {
  const { procedure: { addressees = [], requirements }, submission: { journey, choices }, text, words: { submissionGuide: words } } = scene;
  return html`
    ${answer(scene)}
    ${journey.online === false ? office(scene) : nothing}
    <section>
      <h3>${words.whoMay}</h3>
      ${addressees.length > 0 ? html`<ul lang="vi">${addressees.map((one) => html`<li>${one}</li>`)}</ul>` : html`<p>${words.whoUnknown}</p>`}
    </section>
    ${requirements ? html`<section><h3>${words.requirements}</h3>${text(requirements)}</section>` : nothing}
    ${choice(scene, {
      question: 'applicant', legend: words.forWhom, complaint: words.missing.applicant,
      options: (['self', 'onBehalf'] as const).map((value) => ({ value, label: words.applicant[value] })),
    })}
    ${choices.applicant === 'onBehalf' ? onBehalf() : nothing}
    ${journey.cases.length > 0 ? whichCase(scene) : nothing}
  `;
}

function answer({ procedure, submission: { journey }, words: { submissionGuide: { online: words } } }: Scene): TemplateResult {
  if (journey.online === undefined) return notice({ tone: 'info', icon: 'unknown', body: words.unknown });
  if (!journey.online) return notice({ tone: 'warning', icon: 'office', body: journey.channels.includes('postal') ? words.postalOnly : words.impossible });
  return notice({ tone: 'success', body: procedure.onlineLevel === 'partial' ? words.partial : words.possible });
}

function whichCase(scene: Scene): TemplateResult {
  const { procedure, submission, words: { submissionGuide: words } } = scene;
  return choice(scene, {
    question: 'case', legend: words.whichCase, complaint: words.missing.case,
    options: [
      ...submission.journey.cases.map((value) => ({ value, label: officeWords(procedure.cases?.[value]?.name ?? '') })),
      { value: 'unsure', label: words.unsure },
    ],
  });
}
