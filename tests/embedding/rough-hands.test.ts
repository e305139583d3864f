/** Elements as other scripts treat them: attributes at any time and of any kind, moved, removed and put back while they load. */
import { expect } from '@open-wc/testing';
import { textOf } from '../support/find.js';
import { openHtml, type OpenPage } from '../support/page.js';

const first = 'H99.21-261118-0001';
const second = 'H99.21-261118-0005';

interface Asked {
  readonly page: OpenPage;
  readonly main: HTMLElement;
  /** Addresses of dossiers that were asked for, in order. */
  readonly dossiers: readonly string[];
}

/** A page with the loader and nothing else; from here on the requests for dossiers are noted. */
async function open({ body = '<main></main>', fault = 'none' } = {}): Promise<Asked> {
  const page = await openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
    <script type="module" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json?fault=${fault}"></script></head><body>${body}</body></html>`);
  const dossiers: string[] = [];
  page.network((url) => {
    if (url.includes('/dossiers')) dossiers.push(url);
    return url;
  });
  return { page, main: page.document.querySelector('main') as HTMLElement, dossiers };
}

function make({ document }: OpenPage, tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  element.append('Xin gọi 0290 000 0001');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const tracker = (page: OpenPage, code: string): HTMLElement => make(page, 'dvc-dossier-tracker', { code });
const isAnswered = (page: OpenPage, code: string): boolean => page.shadowText('dvc-dossier-tracker').includes(code) && page.shadowText('dvc-dossier-tracker').includes('Hồ sơ đã đi qua');

describe('elements in rough hands', function () {
  this.timeout(60_000);

  it('takes attributes and properties from before its code arrived', async () => {
    const { page, main, dossiers } = await open();
    const early = main.appendChild(Object.assign(make(page, 'dvc-dossier-tracker'), { code: first }));
    await page.until(() => isAnswered(page, first), 'the answer is there');
    expect(early.getAttribute('code')).to.equal(null);
    expect(dossiers.length).to.equal(1);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('asks once for an attribute that is set twice, and once more for another', async () => {
    const { page, main, dossiers } = await open();
    const element = main.appendChild(tracker(page, first));
    element.setAttribute('code', first);
    await page.until(() => isAnswered(page, first), 'the answer is there');
    element.setAttribute('code', first);
    element.setAttribute('code', 'x'.repeat(3));
    element.setAttribute('code', second);
    await page.until(() => isAnswered(page, second), 'the other answer is there');
    expect(dossiers.length).to.equal(2);
    page.close();
  });

  it('shows the later of two questions, whatever comes first', async () => {
    const { page, main } = await open({ fault: 'slow' });
    const element = main.appendChild(tracker(page, first));
    await page.until(() => page.busy('dvc-dossier-tracker'), 'the first is asked');
    element.setAttribute('code', second);
    await page.until(() => isAnswered(page, second), 'the later answer is there');
    await page.settled();
    expect(page.shadowText('dvc-dossier-tracker')).not.to.contain(first);
    page.close();
  });

  it('keeps its answer when it is moved, without asking again', async () => {
    const { page, main, dossiers } = await open({ body: '<main></main><aside></aside>' });
    const element = main.appendChild(tracker(page, first));
    await page.until(() => isAnswered(page, first), 'the answer is there');
    page.document.querySelector('aside')?.append(element);
    element.remove();
    main.append(element);
    await page.settled();
    expect(isAnswered(page, first)).to.equal(true);
    expect(dossiers.length).to.equal(1);
    page.close();
  });

  it('comes through being moved, removed and put back while it loads', async () => {
    const { page, main, dossiers } = await open({ body: '<main></main><aside></aside>', fault: 'slow' });
    const element = main.appendChild(tracker(page, first));
    await page.until(() => dossiers.length > 0, 'it asks');
    page.document.querySelector('aside')?.append(element);
    element.remove();
    await page.until(() => !element.isConnected, 'it is away');
    main.append(element);
    await page.until(() => isAnswered(page, first), 'the answer is there');
    expect(dossiers.length, 'the question that was cut off, and the one after').to.be.within(1, 2);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('says nothing and breaks nothing when it is taken away for good while it loads', async () => {
    const { page, main, dossiers } = await open({ fault: 'slow' });
    const kinds = ['dvc-dossier-tracker', 'dvc-stats-badge', 'dvc-stats-board', 'dvc-procedure-lookup', 'dvc-procedure-sheet', 'dvc-submission-guide'];
    const elements = kinds.map((tag) => main.appendChild(make(page, tag, { code: first, procedure: '1.001193' })));
    await page.until(() => dossiers.length > 0, 'they ask');
    for (const element of elements) element.remove();
    const badge = main.appendChild(make(page, 'dvc-stats-badge', { metric: 'onTimeRate', period: 'last-month' }));
    await page.until(() => /\d%/.test(textOf(badge)), 'another element, which asked after them, is done');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  const nonsense = ['', ' ', '-1', '1e999', '💥', '../../etc', '{code}', '"><img src=x>', 'ệ'.repeat(500), '\u0000', '%E0%A4%A'];
  const attributes: Readonly<Record<string, readonly string[]>> = {
    'dvc-procedure-lookup': ['query', 'sector', 'featured', 'page-size', 'procedure', 'sheet-href', 'lang'],
    'dvc-procedure-sheet': ['procedure', 'lang'],
    'dvc-submission-guide': ['procedure', 'mode', 'lang'],
    'dvc-dossier-tracker': ['code', 'lang'],
    'dvc-stats-badge': ['metric', 'period', 'shape', 'lang'],
    'dvc-stats-board': ['metrics', 'period', 'by', 'lang'],
  };
  for (const [tag, names] of Object.entries(attributes)) {
    it(`takes any value in any attribute of <${tag}>`, async () => {
      const { page, main } = await open();
      for (const name of names) {
        for (const value of nonsense) main.append(make(page, tag, { [name]: value }));
      }
      await page.until(() => [...main.children].every((element) => element.shadowRoot !== null), 'all are there');
      await page.settled();
      for (const element of main.children) expect(textOf(element)).not.to.match(/undefined|\bnull\b|NaN|\[object|Invalid Date/);
      expect(page.errors()).to.deep.equal([]);
      // And back to sense.
      const last = main.lastElementChild as HTMLElement;
      for (const name of names) last.removeAttribute(name);
      await page.settled();
      expect(page.errors()).to.deep.equal([]);
      page.close();
    });
  }
});
