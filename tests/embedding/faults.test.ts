/** The commune's pages while its backend fails in ten ways: always a sentence or content, and all is well once the fault is gone. */
import { expect } from '@open-wc/testing';
import { allByRole, byLabel, byRole, queryByRole, textOf } from '../support/find.js';
import { openPage, type OpenPage, widgetsOf } from '../support/page.js';

const paths = ['/demo-site/', '/demo-site/thu-tuc/1.001193', '/demo-site/theo-doi.html', '/demo-site/huong-dan/1.004194'] as const;

/** What is there when all is well. */
const content: Readonly<Record<(typeof paths)[number], RegExp>> = {
  '/demo-site/': /Thủ tục đăng ký khai sinh[^]*\d+\/\d+ hồ sơ/,
  '/demo-site/thu-tuc/1.001193': /Giấy tờ phải nộp/,
  '/demo-site/theo-doi.html': /Cơ quan đang làm/,
  '/demo-site/huong-dan/1.004194': /Bạn làm cho ai\?/,
};

/** Nothing can be read at all, and trying again is worth while. */
const passing = ['offline', 'busy', 'error', 'html', 'truncated'] as const;
/** Something can be read, or will be. */
const partial = ['slow', 'missing-fields', 'wrong-types', 'unknown-status', 'mixed'] as const;

const shown = (page: OpenPage): string => widgetsOf(page.document).map(textOf).join('\n');

async function openAndAsk(path: string, fault: string): Promise<OpenPage> {
  const page = await openPage(`${path}?fault=${fault}`);
  await page.settled();
  const tracker = page.find('dvc-dossier-tracker');
  if (tracker) {
    const box = byLabel(tracker, /^Mã hồ sơ/);
    box.value = 'H99.21-261118-0001';
    box.dispatchEvent(new page.window.Event('input'));
    const before = page.shadowText('dvc-dossier-tracker');
    byRole(tracker, 'button', /^Tra cứu/).click();
    await page.until(() => page.shadowText('dvc-dossier-tracker') !== before, 'the tracker asks');
    await page.settled();
  }
  return page;
}

function expectSense(page: OpenPage): void {
  for (const widget of widgetsOf(page.document)) {
    const text = textOf(widget);
    expect(text.length, `<${widget.localName}> says something`).to.be.greaterThan(20);
    expect(text).not.to.match(/undefined|null|NaN|\[object|Infinity|Invalid Date/);
  }
  expect(page.errors()).to.deep.equal([]);
}

const retries = (page: OpenPage): readonly HTMLElement[] => allByRole(page.document.body, 'button', 'Thử lại');

describe('a backend that fails', function () {
  this.timeout(90_000);

  for (const fault of passing) {
    for (const path of paths) {
      it(`says so, and recovers when tried again: ${fault} at ${path}`, async () => {
        const page = await openAndAsk(path, fault);
        expectSense(page);
        expect(shown(page)).not.to.match(content[path]);
        expect(retries(page).length).to.be.greaterThan(0);
        page.network((url) => url.replace(`/contract/${fault}/`, '/contract/none/'));
        for (const button of retries(page)) button.click();
        await page.until(() => content[path].test(shown(page)), 'the content is there');
        await page.settled();
        for (const button of retries(page)) button.click(); // what failed only after the first press
        await page.until(() => retries(page).length === 0, 'nothing is left to try again');
        expectSense(page);
        page.close();
      });
    }
  }

  for (const fault of partial) {
    it(`shows what there is: ${fault}`, async () => {
      const pages = await Promise.all(paths.map((path) => openAndAsk(path, fault)));
      for (const page of pages) {
        expectSense(page);
        page.close();
      }
    });
  }

  it('shows everything from a slow one in the end', async () => {
    const page = await openAndAsk('/demo-site/theo-doi.html', 'slow');
    expect(shown(page)).to.match(content['/demo-site/theo-doi.html']);
    page.close();
  });

  it('names a status that nobody knows as the office writes it, and does not guess', async () => {
    const page = await openAndAsk('/demo-site/theo-doi.html', 'unknown-status');
    expect(queryByRole(page.document.body, 'heading', 'Đang xử lý')).to.equal(undefined);
    expect(shown(page)).to.match(/H99\.21-261118-0001/);
    page.close();
  });

  it('leaves the rest of the page alone', async () => {
    const page = await openAndAsk('/demo-site/', 'error');
    expect(byRole(page.document.body, 'heading', 'Thông báo').getClientRects().length).to.equal(1);
    expect(textOf(page.document.body)).to.contain('Tra cứu trên Cổng Dịch vụ công quốc gia');
    page.close();
  });
});

describe('a network that goes away while the page is open', function () {
  this.timeout(60_000);

  const figure = (page: OpenPage): string => page.shadowText('dvc-dossier-tracker');
  const loseNetwork = (page: OpenPage): void => {
    page.network(() => undefined);
    Object.defineProperty(page.window.navigator, 'onLine', { configurable: true, get: () => false });
    page.window.dispatchEvent(new page.window.Event('offline'));
  };

  it('keeps the last good answer with its time, and reads anew when the network is back', async () => {
    const page = await openAndAsk('/demo-site/theo-doi.html', 'none');
    let online = true;
    page.network((url) => (online ? url : undefined));
    online = false;
    Object.defineProperty(page.window.navigator, 'onLine', { configurable: true, get: () => online });
    byRole(page.document.body, 'button', 'Tải lại').click();
    await page.until(() => /Đang xem thông tin tải lúc \d\d:\d\d/.test(figure(page)), 'the time of what is shown is there');
    expect(figure(page)).to.contain('Cơ quan đang làm').and.to.contain('Không kết nối được');
    online = true;
    page.window.dispatchEvent(new page.window.Event('online'));
    await page.until(() => !figure(page).includes('Không kết nối được'), 'the failure is gone by itself');
    expect(figure(page)).to.contain('Cơ quan đang làm');
    page.close();
  });

  it('says so at the next search, and the page’s own way stays', async () => {
    const page = await openPage('/demo-site/');
    await page.settled();
    loseNetwork(page);
    const box = byRole(page.document.body, 'searchbox') as HTMLInputElement;
    box.value = 'kết hôn';
    box.dispatchEvent(new page.window.Event('input'));
    await page.until(() => /Không kết nối được/.test(page.shadowText('dvc-procedure-lookup')), 'the sentence is there');
    expect(page.shadowText('dvc-stats-badge'), 'figures stay').to.match(/\d%/);
    expect(box.value, 'what was typed stays').to.equal('kết hôn');
    expectSense(page);
    page.close();
  });
});
