/** Parts of the guide that come late, on a network that goes in between: said so, nothing lost, and asked for again. */
import { expect } from '@open-wc/testing';
import { allByRole, byRole, focused, textOf } from '../support/find.js';
import { guideOf, press, step } from '../support/handing-in.js';
import { lose } from '../support/lost.js';
import { openHtml, type OpenPage } from '../support/page.js';

const missed = 'Không kết nối được. Xin kiểm tra mạng rồi thử lại.';
const shows = (page: OpenPage, text: string): Promise<void> => page.until(() => textOf(guideOf(page)).includes(text), text);

async function guidePage(): Promise<OpenPage> {
  const page = await openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
    <script type="module" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json"></script></head>
    <body><dvc-submission-guide procedure="1.004194"></dvc-submission-guide></body></html>`);
  await page.until(() => textOf(guideOf(page)).includes('Bạn làm cho ai?'), 'the first step');
  return page;
}

/** To the second step, with the last answer everywhere: for somebody else, and not sure which case. */
async function toSecondStep(page: OpenPage): Promise<void> {
  for (const group of allByRole(guideOf(page), 'group').filter(({ localName }) => localName === 'fieldset')) allByRole(group, 'radio').at(-1)?.click();
  await press(page, /^Tiếp tục/);
  await page.until(() => step(page).includes('Bước 2/'), 'the second step');
}

describe('the later steps of a guide do not arrive', function () {
  this.timeout(60_000);
  afterEach(() => lose());

  it('without a network: said so, and with the network back all is there as it was chosen', async () => {
    await lose('/later-steps*');
    const page = await guidePage();
    await toSecondStep(page);
    await shows(page, missed);
    expect(textOf(byRole(guideOf(page), 'status'))).to.equal(missed);
    await lose();
    page.window.dispatchEvent(new page.window.Event('online'));
    await shows(page, 'Bạn có tài khoản VNeID mức 2 chưa?');
    expect(textOf(guideOf(page))).not.to.contain(missed);
    expect(textOf(byRole(guideOf(page), 'status'))).to.equal(step(page));
    await press(page, 'Quay lại');
    await shows(page, 'Giấy ủy quyền');
    expect((byRole(guideOf(page), 'radio', 'Làm hộ người khác') as HTMLInputElement).checked).to.equal(true);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('cut off on the way: the first step and the way to the office are there without them, and nobody goes on from a step she has not seen', async () => {
    await lose('/later-steps*');
    const page = await guidePage();
    expect(textOf(guideOf(page))).not.to.contain(missed);
    guideOf(page).shadowRoot?.querySelector('summary')?.click();
    await shows(page, 'Nơi nhận hồ sơ');
    await toSecondStep(page);
    await shows(page, missed);
    await press(page, /^Tiếp tục/);
    await shows(page, missed);
    expect(step(page)).to.contain('Bước 2/');
    await press(page, 'Quay lại');
    await shows(page, 'Bạn làm cho ai?');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('cut off on the way, and asked for again once the way is free: they arrive', async () => {
    await lose('/later-steps*');
    const page = await guidePage();
    await toSecondStep(page);
    await shows(page, missed);
    await press(page, 'Thử lại');
    await shows(page, missed);
    await lose();
    await press(page, 'Thử lại');
    await shows(page, 'Bạn có tài khoản VNeID mức 2 chưa?');
    expect(focused(page.document)?.localName).to.equal('h2');
    expect(page.document.querySelectorAll('link').length).to.equal(0);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  for (const file of ['running-text', 'markup'])
    it(`nor does the reader of the office’s text (${file}): the step is there all the same, and it is asked for again`, async () => {
      await lose(`/${file}-*`);
      const page = await guidePage();
      await shows(page, missed);
      await lose();
      await press(page, 'Thử lại');
      await page.until(() => !textOf(guideOf(page)).includes(missed), 'the office’s text');
      expect(page.errors()).to.deep.equal([]);
      page.close();
    });
});

describe('an element does not arrive', function () {
  this.timeout(60_000);
  afterEach(() => lose());

  it('cut off on the way, on a page that was never offline: what the office wrote inside it stays, and it arrives by itself once the way is free', async () => {
    await lose('/duty-roster-*');
    const page = await openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <script type="module" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json"></script></head>
      <body><dvc-duty-roster>Gọi văn phòng.</dvc-duty-roster></body></html>`);
    const roster = page.document.querySelector('dvc-duty-roster');
    await page.until(() => page.window.performance.getEntriesByType('resource').some(({ name }) => name.includes('/duty-roster-')), 'it was asked for');
    expect(roster?.shadowRoot).to.equal(null);
    expect(roster?.textContent).to.equal('Gọi văn phòng.');
    await lose();
    await page.until(() => roster?.shadowRoot !== null && textOf(roster as HTMLElement).includes('trực'), 'it has arrived');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });
});
