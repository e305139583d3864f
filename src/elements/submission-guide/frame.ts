/** What stands around every step: which procedure, how far, and the ways on and back. */
import { html, nothing, type TemplateResult } from 'lit';
import { guideRules } from '../../model/guide.js';
import { guideSteps } from '../../model/guide-steps.js';
import { canGo, holdsAnswers, isFiled, type Submission, type SubmissionStep, stepsOf } from '../../model/submission.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import type { Scene } from './scene.js';

/** "Bước 2/6: Tài khoản"; tracking is no step. */
export function progressInWords(submission: Submission, words: Scene['words']['submissionGuide']): string {
  const steps = stepsOf(submission);
  const place = steps.indexOf(submission.step);
  const name = words.step[submission.step];
  return place < 0 ? name : words.progress(place + 1, steps.length, name);
}

/** Which procedure this is. */
export const nameOf = ({ procedure, submission: { step }, words: { procedure: names, submissionGuide: words } }: Scene): TemplateResult => html`
  <p class=${step === 'eligibility' || step === 'review' ? 'name' : 'name short'}>
    <span class="muted">${words.title}</span><br />
    <strong lang="vi">${procedure.name}</strong><br />
    <span class="muted">${names.code}: <span class="code" translate="no">${procedure.code}</span></span>
  </p>`;

/** What stands above the step at hand: a draft that lies here, and what the office adds. */
export const notes = ({ procedure: { code }, portal: { guide = {} }, submission: { step }, text, filed }: Scene): unknown =>
  step === 'track' ? nothing : [filed?.offer, ...guideRules(guide, code).map(({ notes: said }) => (said?.[step] ? notice({ tone: 'info', icon: 'office', body: text(said[step]) }) : nothing))];

export function progress({ submission, isLocked, words: { submissionGuide: words }, act }: Scene): TemplateResult {
  const steps = stepsOf(submission);
  const item = (step: SubmissionStep, index: number): TemplateResult => {
    const current = step === submission.step;
    const done = !current && submission.visited.includes(step) && canGo(submission, step);
    const mark = html`<span class="mark">${done ? icon('check') : index + 1}</span><span class="label">${words.step[step]}</span>`;
    return html`<li aria-current=${current ? 'step' : nothing}>
      ${done && !isLocked ? html`<button type="button" @click=${() => act({ kind: 'go', to: step })}>${mark}<span class="visually-hidden"> (${words.done})</span></button>` : html`<span class="still">${mark}</span>`}
    </li>`;
  };
  return html`<nav class="progress" part="progress" aria-label=${words.steps}>
    <p>${progressInWords(submission, words)}</p>
    <ol>${steps.map(item)}</ol>
  </nav>`;
}

/** The buttons below a step. The step that leaves for the official page has its own main action. */
export function actions({ submission, filed, isLocked, isUnderWay, words: { submissionGuide: words, laterSteps }, act, finish }: Scene): TemplateResult {
  const { step, visited } = submission;
  const isLast = step === 'track' || step === 'send';
  const toReview = !isLast && guideSteps.indexOf(step) < guideSteps.indexOf('review') && visited.includes('review') && canGo(submission, 'review') && laterSteps?.toReview;
  const done = (isLast || step === 'official') && laterSteps?.finish;
  const next = step === 'review' && isFiled(submission) ? filed?.words.send : step === 'review' || step === 'official' ? laterSteps?.next[step] : undefined;
  return html`<div class="actions">
    ${isLast ? nothing : html`<button class=${step === 'official' ? '' : 'primary'}>${next ?? words.next}</button>`}
    ${step === stepsOf(submission)[0] || step === 'send' ? nothing : html`<button type="button" @click=${() => act({ kind: 'back' })}>${words.back}</button>`}
    ${toReview ? html`<button type="button" @click=${() => act({ kind: 'go', to: 'review' })}>${toReview}</button>` : nothing}
  </div>
  <div class="actions">
    ${step === stepsOf(submission)[0] ? html`<button type="button" class="plain" @click=${() => act({ kind: 'go', to: 'track' })}>${words.alreadySent}</button>` : nothing}
    ${holdsAnswers(submission) && !isUnderWay && !(isLocked && step !== 'send' && step !== 'track') ? html`<button type="button" class="plain" @click=${done ? finish : () => act({ kind: 'restart' })}>${done || words.restart}</button>` : nothing}
  </div>`;
}

/** Enter in a list of answers would send the form, unasked for. */
export function keepEnter(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.key === 'Enter' && target instanceof HTMLInputElement && /radio|checkbox/.test(target.type)) event.preventDefault();
}
