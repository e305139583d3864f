/** Pages as they are found: old libraries, greedy styles, odd loaders. The elements work, and leave the page as it was. */
import { expect } from '@open-wc/testing';
import { openHtml, type OpenPage } from '../support/page.js';

const portal = '/demo-site/dvc/portal.json';
const script = `<script type="module" src="/demo-site/dvc/dvc.js" data-portal="${portal}"></script>`;
const badge = '<dvc-stats-badge metric="onTimeRate" period="last-month"><a href="#x">Xem số liệu</a></dvc-stats-badge>';

const page = ({ head = '', body = badge, loader = script }: { head?: string; body?: string; loader?: string }): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8">${head}${loader}</head><body>${body}</body></html>`;

const showsFigure = (opened: OpenPage, selector = 'dvc-stats-badge'): boolean => /\d%/.test(opened.shadowText(selector));

const hosts: Readonly<Record<string, string>> = {
  'arrays with an inherited toJSON, as Prototype.js 1.6 has': `<script>
    Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Object.defineProperty(Array.prototype, 'toJSON', { enumerable: false });</script>`,
  'enumerable additions to Array.prototype': '<script>Array.prototype.each = function () {}; Array.prototype.without = function () {};</script>',
  'an Array.from that forgets the mapping, as Prototype.js 1.7 has': '<script>Array.from = function (list) { var out = []; for (var i = 0; i < (list.length || 0); i++) out.push(list[i] || null); return out; };</script>',
  'a bind that loses arguments, as MooTools has': `<script>
    Function.prototype.bind = function (self) { var f = this; return function () { return f.apply(self, arguments); }; };</script>`,
  'an AMD loader and CommonJS names': '<script>window.define = function () { throw new Error("define was called"); }; define.amd = {}; window.require = define; window.module = {}; window.exports = {};</script>',
  'a base address elsewhere on the site': '<base href="/demo-site/tin-tuc/2026/">',
  'styles that take everything away': '<style>* { all: unset !important; } dvc-stats-badge { display: block !important; }</style>',
  'what browsers learned after 2022 taken away': `<script>
    for (const [owner, names] of [[URL, ['canParse', 'parse']], [Object, ['groupBy']], [Promise, ['withResolvers']], [AbortSignal, ['any']], [Array.prototype, ['with', 'toSorted', 'toReversed', 'toSpliced', 'findLast', 'findLastIndex']]]) for (const name of names) delete owner[name];</script>`,
  'a font size of 62.5 %': '<style>html { font-size: 62.5%; } body { font: 1.4rem serif; }</style>',
};

describe('pages as they are found', () => {
  for (const [name, head] of Object.entries(hosts)) {
    it(`works on a page with ${name}`, async () => {
      const opened = await openHtml(page({ head }));
      await opened.until(() => showsFigure(opened), 'the figure is there');
      expect(opened.errors()).to.deep.equal([]);
      opened.close();
    });
  }

  it('notices errors from the first script on, so that their absence above means something', async () => {
    const opened = await openHtml(page({ head: '<script>Promise.reject(new Error("nobody handles this")); throw new Error("nobody catches this");</script>' }));
    await opened.until(() => opened.errors().length === 2, 'both are noted');
    expect(opened.errors().join()).to.contain('nobody handles this').and.to.contain('nobody catches this');
    opened.close();
  });

  it('leaves globals, storage, history and the light DOM as they were', async () => {
    const opened = await openHtml(page({ head: '<script>window.before = Object.keys(window).sort().join();</script>' }));
    await opened.until(() => showsFigure(opened), 'the figure is there');
    const { window } = opened;
    const before = (window as unknown as { before: string }).before;
    const added = Object.keys(window).filter((key) => !before.split(',').includes(key) && key !== 'before' && Number.isNaN(Number(key)));
    // Lit's own marks, and zod's under a name of ours; nothing else may appear.
    expect(added.filter((key) => !/^(lit|reactive)[A-Za-z]+$|^__dvc_/.test(key))).to.deep.equal([]);
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(localStorage.length + sessionStorage.length);
    expect(window.history.length).to.equal(history.length);
    expect(opened.find('dvc-stats-badge')?.innerHTML).to.equal('<a href="#x">Xem số liệu</a>');
    opened.close();
  });

  const roster = '<dvc-duty-roster></dvc-duty-roster>';
  const places: Readonly<Record<string, string>> = {
    'a cell of a table': `<table><tr><td>${roster}</td></tr></table>`,
    'a narrow cell beside a text': `<table width="100%"><tr><td nowrap>Bài viết của trang</td><td nowrap>${roster}</td></tr></table>`,
    'a float': `<div style="float: left">${roster}</div>`,
    'a row of boxes': `<div style="display: flex"><nav>Menu</nav><div>${roster}</div></div>`,
    'a row of boxes, as one of them': `<div style="display: flex"><nav>Menu</nav>${roster}</div>`,
  };
  for (const [name, body] of Object.entries(places)) {
    it(`can be read where the page asks how wide it wants to be: in ${name}`, async () => {
      const opened = await openHtml(page({ body }), 480);
      await opened.until(() => /Hôm nay – /.test(opened.shadowText('dvc-duty-roster')), 'the roster is there');
      const { width = 0 } = opened.find('dvc-duty-roster')?.getBoundingClientRect() ?? {};
      expect(width).to.be.at.least(230);
      expect(opened.document.documentElement.scrollWidth).to.be.at.most(480);
      opened.close();
    });
  }

  it('wraps its lines where the page does not, and is as narrow as its box', async () => {
    const opened = await openHtml(page({ body: `<div style="white-space: nowrap">${roster}</div><div style="display: flex"><div style="flex: none; inline-size: 200px"></div><dvc-stats-badge metric="onTimeRate" period="last-month"></dvc-stats-badge></div>` }), 360);
    await opened.until(() => /Hôm nay – /.test(opened.shadowText('dvc-duty-roster')) && showsFigure(opened), 'both are there');
    expect(opened.document.documentElement.scrollWidth).to.be.at.most(360);
    opened.close();
  });

  const looks = (element: Element): Readonly<Record<string, string>> => {
    const { fontSize, lineHeight, textAlign, textIndent, textTransform, whiteSpace } = getComputedStyle(element);
    return { fontSize, lineHeight, textAlign, textIndent, textTransform, whiteSpace };
  };
  const greedy = 'margin: 0; font-size: 10px; line-height: 1; text-align: center; text-indent: 2em; text-transform: uppercase; white-space: nowrap';
  for (const [name, style] of Object.entries({ 'a rule for everything': `* { ${greedy} }`, 'what is inherited': `body { ${greedy} }` })) {
    it(`stays legible under ${name}`, async () => {
      const body = '<dvc-dossier-tracker></dvc-dossier-tracker><dvc-submission-guide procedure="1.001193"></dvc-submission-guide>';
      const opened = await openHtml(page({ head: `<style>${style}</style>`, body }), 360);
      await opened.settled();
      for (const tag of ['dvc-dossier-tracker', 'dvc-submission-guide']) {
        const sentence = opened.find(tag)?.shadowRoot?.querySelector('p.muted, .notice-body');
        expect(sentence && looks(sentence), tag).to.deep.equal({ fontSize: '16px', lineHeight: '25.6px', textAlign: 'start', textIndent: '0px', textTransform: 'none', whiteSpace: 'normal' });
      }
      expect(opened.document.documentElement.scrollWidth).to.be.at.most(360);
      opened.close();
    });
  }

  it('has two columns only where there is room for two, also where a page counts in tenths of a rem', async () => {
    const head = '<style>html { font-size: 62.5%; }</style>';
    const opened = await openHtml(page({ head, body: '<dvc-dossier-tracker code="H99.21-261118-0001"></dvc-dossier-tracker><dvc-procedure-sheet procedure="1.001193"></dvc-procedure-sheet>' }), 420);
    await opened.until(() => /Ngày nộp/.test(opened.shadowText('dvc-dossier-tracker')) && /Nộp ở đâu/.test(opened.shadowText('dvc-procedure-sheet')), 'both are there');
    const beginnings = (tag: string, parts: string): number => new Set([...(opened.find(tag)?.shadowRoot?.querySelectorAll(parts) ?? [])].map((part) => part.getBoundingClientRect().left)).size;
    expect(beginnings('dvc-dossier-tracker', '.facts > div > *')).to.equal(1);
    expect(beginnings('dvc-procedure-sheet', '.answer > div')).to.equal(1);
    opened.close();
  });

  it('has the size that the page gives an element, and inside a sentence that of the sentence', async () => {
    const head = '<style>p { font-size: 14px; line-height: 1.25 } dvc-dossier-tracker { font-size: 20px }</style>';
    const opened = await openHtml(page({ head, body: `<p>${badge.replace('<dvc-stats-badge', '<dvc-stats-badge shape="inline"')}</p><dvc-dossier-tracker></dvc-dossier-tracker>` }));
    await opened.settled();
    await opened.until(() => showsFigure(opened), 'the figure is there');
    const shown = (tag: string): readonly Element[] => [...(opened.find(tag)?.shadowRoot?.children ?? [])];
    expect(shown('dvc-stats-badge').map((part) => [looks(part)['fontSize'], looks(part)['lineHeight']]).filter(([size, height]) => size !== '14px' || height !== '17.5px')).to.deep.equal([]);
    expect(shown('dvc-dossier-tracker').map((part) => looks(part)['fontSize'])).to.deep.equal(['20px']);
    opened.close();
  });

  it('shows elements that are added later, cloned, and written as text', async () => {
    const opened = await openHtml(page({ body: '<main></main>' }));
    const main = opened.document.querySelector('main') as HTMLElement;
    const range = opened.document.createRange();
    main.append(range.createContextualFragment(`<section>${badge}</section>`));
    await opened.until(() => showsFigure(opened), 'the late element shows its figure');
    main.append(main.firstElementChild?.cloneNode(true) as Node);
    await opened.until(() => showsFigure(opened, 'section:last-child dvc-stats-badge'), 'the clone shows its figure');
    expect(opened.errors()).to.deep.equal([]);
    opened.close();
  });

  it('survives being loaded twice, and elements of the same name from elsewhere', async () => {
    const taken = '<script>customElements.define("dvc-dossier-tracker", class extends HTMLElement {});</script>';
    const twice = `${script}<script type="module" src="/demo-site/dvc/dvc.js?second"></script>`;
    const opened = await openHtml(page({ head: taken, loader: twice, body: `${badge}<dvc-dossier-tracker></dvc-dossier-tracker>` }));
    await opened.until(() => showsFigure(opened), 'the figure is there');
    expect(opened.errors()).to.deep.equal([]);
    opened.close();
  });

  it('keeps the fallback where the script never arrives', async () => {
    const opened = await openHtml(page({ loader: '<script type="module" src="/demo-site/dvc/absent.js"></script>' }));
    expect(opened.find('dvc-stats-badge a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    opened.close();
  });

  it('keeps the fallback and says so when no portal is named', async () => {
    const opened = await openHtml(page({ loader: '<script type="module" src="/demo-site/dvc/dvc.js"></script>' }));
    await opened.until(() => /chưa được cài đặt đúng/.test(opened.shadowText('dvc-stats-badge')), 'the sentence for administrators');
    expect(opened.find('dvc-stats-badge a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    opened.close();
  });

  it('serves two communes on one page, each with its own portal', async () => {
    const second = badge.replace('onTimeRate', 'received');
    const opened = await openHtml(page({ body: `${badge}<dvc-portal src="${portal}?shape=igate-v2">${second}</dvc-portal>` }));
    await opened.until(() => showsFigure(opened, 'body > dvc-stats-badge') && /\d/.test(opened.shadowText('dvc-portal dvc-stats-badge')), 'both figures');
    opened.close();
  });

  it('asks once for many badges of the same period', async () => {
    const opened = await openHtml(page({ body: badge + badge.replace('onTimeRate', 'onlineRate') + badge.replace('onTimeRate', 'received') }));
    await opened.until(() => showsFigure(opened) && /\d/.test(opened.shadowText('dvc-stats-badge:last-of-type')), 'all figures');
    const asked = (): number => opened.window.performance.getEntriesByType('resource').filter(({ name }) => /\/backend\/.*statistics/.test(name)).length;
    // The browser writes a request down a moment after its answer was read.
    await opened.until(() => asked() > 0, 'a request that was written down');
    expect(asked()).to.equal(1);
    opened.close();
  });
});
