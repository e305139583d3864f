/** Every page of the demo: nothing scrolls sideways on the narrowest screens, and automatic accessibility checks find nothing. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { byRole, queryByRole } from '../support/find.js';
import { openPage, type OpenPage } from '../support/page.js';
import { expectAccessiblePage } from '../support/page-axe.js';

const press = (name: string | RegExp) => async (page: OpenPage): Promise<void> => {
  byRole(page.document.body, 'button', name).click();
};

interface Visit {
  readonly path: string;
  /** What is done there, and the heading that then is there. */
  readonly steps?: readonly (readonly [action: (page: OpenPage) => Promise<void>, heading: string])[];
}

const openSheet = [press('Thủ tục đăng ký khai sinh'), 'Giấy tờ cần có'] as const;
const openGuide = [press('Hướng dẫn nộp hồ sơ'), 'Bạn làm cho ai?'] as const;

const visits: Readonly<Record<string, Visit>> = {
  'front page': { path: '' },
  'front page, a procedure opened': { path: '', steps: [openSheet] },
  'front page, its guide opened': { path: '', steps: [openSheet, openGuide] },
  'front page, backend failing': { path: '?fault=error' },
  'procedure with the longest name': { path: 'thu-tuc/2.000815' },
  procedure: { path: 'thu-tuc/1.001193' },
  guide: { path: 'huong-dan/1.004194' },
  tracking: { path: 'theo-doi.html' },
  trying: { path: 'thu-nghiem.html' },
  'duty roster': { path: 'lich-truc.html' },
  'officers’ desk': { path: 'can-bo.html' },
  'one figure': { path: 'so-lieu.html' },
  'portal.json workbench': { path: 'playground.html' },
  English: { path: 'en/' },
  'strict policy': { path: 'strict.html' },
};

async function visit({ path, steps = [] }: Visit, width: number): Promise<OpenPage> {
  const page = await openPage(`/demo-site/${path}`, width);
  await page.settled();
  for (const [act, heading] of steps) {
    await act(page);
    await page.until(() => [queryByRole(page.document.body, 'heading', heading), queryByRole(page.document.body, 'group', heading)].some(Boolean), `“${heading}” is there`);
    await page.settled();
  }
  return page;
}

describe('every page of the demo', function () {
  this.timeout(60_000);

  for (const [name, where] of Object.entries(visits)) {
    it(`does not scroll sideways at 320 and 280 px: ${name}`, async () => {
      for (const width of [320, 280]) {
        const page = await visit(where, width);
        const { scrollWidth, clientWidth } = page.document.documentElement;
        expect(scrollWidth, `${width} px`).to.be.at.most(clientWidth);
        page.close();
      }
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    describe(`in ${scheme} colours`, () => {
      before(() => emulateMedia({ colorScheme: scheme }));
      after(() => emulateMedia({ colorScheme: 'light' }));

      for (const [name, where] of Object.entries(visits).filter(([, { path }]) => path !== 'strict.html')) {
        it(`has no violations: ${name}`, async () => {
          const page = await visit(where, 360);
          expect(page.window.matchMedia(`(prefers-color-scheme: ${scheme})`).matches).to.equal(true);
          await expectAccessiblePage(page);
          page.close();
        });
      }
    });
  }
});
