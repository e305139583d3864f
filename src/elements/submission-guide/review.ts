/** Step 5: everything on one page, each part one tap from its step. */
import { html, nothing, type TemplateResult } from 'lit';
import { accountNeeds, channelOf, isFiled, openSteps, type Readiness, type SubmissionStep, stepsOf } from '../../model/submission.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { officeWords } from '../office-words.js';
import { fact } from './fact.js';
import { countInWords, countPapers, heldList } from './papers.js';
import type { LaterScene } from './scene.js';
import { terms } from './ways.js';

export function review(scene: LaterScene, print: () => void): TemplateResult {
  const { submission, filed, words: { submissionGuide: names, laterSteps: words } } = scene;
  const isHere = isFiled(submission);
  return html`
    ${openSteps(submission).length > 0 ? notice({ tone: 'warning', body: words.review.open }) : nothing}
    ${notice({ tone: 'info', body: isHere && filed ? filed.words.calm : words.review.calm })}
    ${part(scene, 'eligibility', html`<dl>
      ${fact(names.forWhom, submission.choices.applicant ? names.applicant[submission.choices.applicant] : words.review.unanswered)}
      ${fact(words.review.case, caseInWords(scene))}
    </dl>`)}
    ${part(scene, 'account', html`<dl>
      ${accountNeeds.map((need) => fact(words.account[need].question, readinessInWords(submission.choices[need], words)))}
    </dl>`)}
    ${part(scene, 'papers', papers(scene))}
    ${part(scene, 'channel', way(scene))}
    ${isHere ? html`${part(scene, 'form', filed?.part('form'))}${part(scene, 'files', filed?.part('files'))}` : nothing}
    <button type="button" @click=${print}>${icon('print')}${words.review.print}</button>
  `;
}

export function caseInWords({ procedure, submission: { journey, choices }, words: { laterSteps: { review: words } } }: LaterScene): unknown {
  if (choices.case === 'unsure') return words.caseUnsure;
  if (choices.case === undefined && journey.cases.length > 0) return words.unanswered;
  const name = procedure.cases?.[choices.case ?? -1]?.name;
  return name && officeWords(name);
}

const readinessInWords = (answer: Readiness | undefined, { readiness, review: { unanswered } }: LaterScene['words']['laterSteps']): string => (answer ? readiness[answer] : unanswered);

/** A step that this portal does without is not reviewed either. */
const part = ({ act, submission, words: { submissionGuide: names } }: LaterScene, step: SubmissionStep, body: unknown): unknown => !stepsOf(submission).includes(step) ? nothing : html`<section class="part">
  <div class="part-head">
    <h3>${names.step[step]}</h3>
    <button type="button" class="plain" @click=${() => act({ kind: 'go', to: step })}>
      ${names.edit}<span class="visually-hidden">: ${names.step[step]}</span>
    </button>
  </div>
  ${body}
</section>`;

function papers(scene: LaterScene): TemplateResult {
  const { words: { laterSteps: { papers: names, review: words } } } = scene;
  const count = countPapers(scene);
  if (count.all === 0) return heldList(scene) ?? html`<p>${names.none}</p>`;
  return html`<p>${countInWords(count, scene)}. ${count.missing.length === 0 ? words.allThere : nothing}</p>
    ${count.missing.length > 0 ? html`
      <p>${words.stillMissing}:</p>
      <ul lang="vi">${count.missing.map(({ name }) => html`<li>${name}</li>`)}</ul>
      <p class="muted">${words.notYet}</p>` : nothing}`;
}

function way(scene: LaterScene): TemplateResult {
  const { procedure: { channels = [] }, submission, words: { procedure: names, laterSteps: { way: words, review } } } = scene;
  const chosen = channelOf(submission);
  if (!chosen) return html`<p>${submission.journey.channels.length > 1 ? review.unanswered : words.unknown}</p>`;
  return html`<p><strong>${names.channel[chosen]}</strong></p>${channels.filter(({ type }) => type === chosen).map((entry) => terms(scene, entry))}`;
}
