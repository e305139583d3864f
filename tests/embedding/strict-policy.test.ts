/** Every element, loaded by the built dvc.js under the strictest policy of DESIGN, without one report. */
import { expect } from '@open-wc/testing';
import { openHtml, openPage } from '../support/page.js';

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

  it('runs where only a script with a nonce, and what it loads itself, may run', async () => {
    const page = await openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-mot' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html">
      <script type="module" nonce="mot" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json"></script></head>
      <body><dvc-stats-badge metric="received" period="2026-10"></dvc-stats-badge></body></html>`);
    await page.until(() => /\d/.test(page.shadowText('dvc-stats-badge')), 'the figure');
    expect(page.violations()).to.deep.equal([]);
    page.close();
  });

  it('runs where what a script loads itself may run, and nothing may be fetched beforehand', async () => {
    const page = await openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="script-src 'nonce-mot' 'strict-dynamic'">
      <script nonce="mot">addEventListener('load', () => import('/demo-site/dvc/dvc.js'));</script></head>
      <body><dvc-portal src="/demo-site/dvc/portal.json"><dvc-stats-badge metric="received" period="2026-10"></dvc-stats-badge></dvc-portal>
      <script nonce="mot">for (const script of document.querySelectorAll('script')) script.remove();</script></body></html>`);
    await page.until(() => /\d/.test(page.shadowText('dvc-stats-badge')), 'the figure');
    page.close();
  });

  it('notices a violation, so that the silence above means something', async () => {
    const page = await openPage('/demo-site/strict.html');
    const span = page.document.createElement('span');
    span.setAttribute('style', 'color: red');
    page.document.body.append(span);
    await page.until(() => page.violations().length > 0, 'the report arrives');
    page.close();
  });
});
