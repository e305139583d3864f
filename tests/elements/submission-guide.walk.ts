/** Walking through the guide as a citizen for whom all is well. */
import { expect } from '@open-wc/testing';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { allByRole, byRole, nameOf, queryByRole, textOf } from '../support/find.js';
import { until } from '../support/mount.js';

/** The steps as the list names them. */
export const allSteps = ['Làm được không?', 'Tài khoản', 'Giấy tờ', 'Cách nộp', 'Xem lại', 'Đi nộp'] as const;

/** "Bước 2/6: Tài khoản" */
export const current = (guide: DvcSubmissionGuide): string => textOf(byRole(guide, 'navigation').querySelector('p') ?? guide);

/** Waits for what is loaded while the step before is read. */
export const stepThere = (guide: DvcSubmissionGuide): Promise<void> =>
  until(() => !guide.shadowRoot?.querySelector('form > [aria-busy] > .skeleton:first-child'), 'the step');

export async function press(guide: DvcSubmissionGuide, name: string | RegExp): Promise<void> {
  byRole(guide, 'button', name).click();
  await guide.updateComplete;
  await stepThere(guide);
}

export async function choose(guide: DvcSubmissionGuide, question: string, answer: string): Promise<void> {
  byRole(byRole(guide, 'group', question), 'radio', answer).click();
  await guide.updateComplete;
  await stepThere(guide);
}

/** Gives the first answer where none is given yet; `channel` where that can be chosen. */
async function answer(guide: DvcSubmissionGuide, channel: string): Promise<void> {
  for (const group of allByRole(guide, 'group').filter(({ localName }) => localName === 'fieldset')) {
    const radios = allByRole(group, 'radio') as readonly HTMLInputElement[];
    if (!radios.some(({ checked }) => checked)) (radios.find((radio) => nameOf(radio) === channel) ?? radios[0])?.click();
  }
  await guide.updateComplete;
}

/** Walks on to a step. */
export async function walkTo(guide: DvcSubmissionGuide, step: (typeof allSteps)[number] | 'Tờ khai', channel = 'Qua mạng'): Promise<void> {
  for (let moves = 0; moves < allSteps.length && !current(guide).endsWith(step); moves += 1) {
    await answer(guide, channel);
    if (!queryByRole(guide, 'button', /^Tiếp tục/)) break;
    await press(guide, /^Tiếp tục/);
  }
  expect(current(guide)).to.contain(step);
}
