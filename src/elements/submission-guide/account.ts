/** Step 2: what filing online takes; every "no" has a way on. */
import { html, nothing, type TemplateResult } from 'lit';
import { accountNeeds, readinesses } from '../../model/submission.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { choice } from './choice.js';
import { duty } from './duty.js';
import { office } from './office.js';
import type { LaterScene } from './scene.js';

const notReady = ({ submission: { choices } }: LaterScene) => accountNeeds.filter((need) => choices[need] === 'no' || choices[need] === 'unknown');

export const isReady = (scene: LaterScene): boolean => notReady(scene).length === 0;

export function account(scene: LaterScene): TemplateResult {
  const { words: { laterSteps: words } } = scene;
  const lacking = notReady(scene);
  return html`
    ${accountNeeds.map((question) => html`
      ${choice(scene, {
        question, legend: words.account[question].question, hint: words.account[question].hint, complaint: words.missing[question], short: true,
        options: readinesses.map((value) => ({ value, label: words.readiness[value] })),
      })}
      ${lacking.includes(question) ? html`<p class="way-on">${icon('forward')}<span>${words.wayOn[question]}</span></p>` : nothing}
    `)}
    ${lacking.length > 0 ? help(scene) : nothing}
  `;
}

const help = (scene: LaterScene): TemplateResult => {
  const { help: words } = scene.words.laterSteps;
  return notice({
    tone: 'info', icon: 'person',
    body: html`<h3>${words.title}</h3><p>${words.counter} ${words.family}</p>${duty(scene)}${office(scene)}`,
  });
};
