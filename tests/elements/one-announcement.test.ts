/** Each change is said once, in every element: what is on its way, what came, another language, that nobody answers, and that somebody does again. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import type { Widget } from '../../src/elements/widget.js';
import { hearing } from '../support/hearing.js';
import { mount, portalOf, samplePortal, until } from '../support/mount.js';

const elements: readonly (readonly [name: string, element: TemplateResult, vietnamese: RegExp, english: RegExp])[] = [
  ['duty-roster', html`<dvc-duty-roster></dvc-duty-roster>`, /trực/, /duty|Somebody|On a break|Not open/],
  ['stats-badge', html`<dvc-stats-badge metric="onTimeRate" period="last-month" shape="card" compare="previous"></dvc-stats-badge>`, /đúng hạn: 99,73%/, /on time: 99\.73%/],
  ['stats-board', html`<dvc-stats-board period="ytd"></dvc-stats-board>`, /Đã có số liệu/, /Figures are here/],
  ['procedure-lookup', html`<dvc-procedure-lookup></dvc-procedure-lookup>`, /4 thủ tục/, /4 procedures/],
  ['procedure-sheet', html`<dvc-procedure-sheet procedure="1.001193"></dvc-procedure-sheet>`, /Đã tải thủ tục/, /Procedure loaded/],
  ['submission-guide', html`<dvc-submission-guide procedure="1.001193"></dvc-submission-guide>`, /Hướng dẫn nộp/, /How to apply/],
];

describe('what is said to those who listen', () => {
  for (const [name, template, vietnamese, english] of elements) {
    it(`by <dvc-${name}>: one sentence a change`, async () => {
      const element = await mount<Widget>(template, { portal: samplePortal() });
      const heard = hearing(element);
      const says = (sentence: RegExp): Promise<void> => until(() => sentence.test(heard.at(-1) ?? ''), String(sentence));
      await says(vietnamese);
      element.lang = 'en';
      await says(english);
      portalOf(element).portal = samplePortal({ fails: 'offline' });
      await says(/No connection/);
      portalOf(element).portal = samplePortal();
      await says(english);
      element.lang = 'vi';
      await says(vietnamese);
      // What is on its way may have come before there was anything to say of it.
      const changes = heard.filter((sentence) => sentence !== '' && !/^(?:Đang tải|Loading)/.test(sentence));
      expect(changes.map((sentence) => [vietnamese, english, /^No connection/].findIndex((one) => one.test(sentence))), heard.join('\n')).to.deep.equal([0, 1, 2, 1, 0]);
    });
  }
});
