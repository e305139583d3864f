/** Every element, loaded by the built dvc.js under the strictest policy of DESIGN, without one report. */
import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';

const elements = ['dvc-stats-badge', 'dvc-stats-board', 'dvc-procedure-lookup', 'dvc-procedure-sheet', 'dvc-submission-guide', 'dvc-dossier-tracker'];

describe('a page under a strict content security policy and Trusted Types', () => {
  for (const fault of ['none', 'html', 'error']) {
    it(`runs every element without a report (backend: ${fault})`, async () => {
      const page = await openPage(`/demo-site/strict.html?fault=${fault}`);
      for (const tag of elements) await page.until(() => page.shadowText(tag).length > 0, `<${tag}> shows something`);
      await page.until(() => !elements.some((tag) => page.busy(tag)), 'nothing is loading any more');
      expect(page.violations()).to.deep.equal([]);
      page.close();
    });
  }

  it('notices a violation, so that the silence above means something', async () => {
    const page = await openPage('/demo-site/strict.html');
    const span = page.document.createElement('span');
    span.setAttribute('style', 'color: red');
    page.document.body.append(span);
    await page.until(() => page.violations().length > 0, 'the report arrives');
    page.close();
  });
});
