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

  const filesOf = (page: OpenPage, name: string): readonly string[] => page.window.performance.getEntriesByType('resource').map((entry) => entry.name).filter((file) => file.includes(name));

  /** A page with a roster, and what its head says of the roster's files beforehand. */
  const rosterPage = (hints = ''): Promise<OpenPage> => openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">${hints}
    <script type="module" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json"></script></head>
    <body><dvc-duty-roster>Gọi văn phòng.</dvc-duty-roster></body></html>`);

  const arrived = (page: OpenPage): Promise<void> =>
    page.until(() => textOf(page.document.querySelector('dvc-duty-roster') as HTMLElement).includes('Lịch trực hỗ trợ'), 'the roster');

  async function comesByItself(page: OpenPage): Promise<void> {
    await page.until(() => filesOf(page, '/duty-roster-').length > 0, 'it was asked for');
    const roster = page.document.querySelector('dvc-duty-roster');
    expect(roster?.shadowRoot).to.equal(null);
    expect(roster?.textContent).to.equal('Gọi văn phòng.');
    await lose();
    await arrived(page);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  }

  it('cut off on the way, on a page that was never offline: what the office wrote inside it stays, and it arrives by itself once the way is free', async () => {
    await lose('/duty-roster-*');
    await comesByItself(await rosterPage());
  });

  it('words of another language neither, for a moment: they come all the same', async () => {
    await lose('/common-*');
    const page = await openHtml(`<!doctype html><html lang="en"><head><meta charset="utf-8">
      <script type="module" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json"></script></head><body><dvc-duty-roster></dvc-duty-roster></body></html>`);
    await page.until(() => filesOf(page, '/common-').length > 0, 'they were asked for');
    await lose();
    await page.until(() => textOf(page.document.querySelector('dvc-duty-roster') as HTMLElement).includes('Who is on duty to help'), 'English');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('nor when the page said beforehand that it will be needed', async () => {
    const page = await rosterPage();
    await arrived(page);
    const hints = filesOf(page, '/chunks/duty-roster-').map((file) => `<link rel="preload" href="${file}" as="script" crossorigin="anonymous">`);
    page.close();
    expect(hints.length).to.equal(1);
    await lose('/duty-roster-*');
    await comesByItself(await rosterPage(hints.join('')));
  });
});

describe('what looks whether somebody is still there does not arrive', function () {
  this.timeout(60_000);
  afterEach(() => lose());

  it('cut off on the way: it is asked for again by itself, and then asks, and wipes what was typed', async () => {
    await lose('/idle-watch-*');
    const page = await openHtml(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <script>const soon = setTimeout; const minutes = []; setTimeout = (run, delay, ...rest) => (delay >= 60000 ? minutes.push(run) : soon(run, delay, ...rest));
        document.passTime = () => minutes.splice(0).map((run) => run()).length;</script>
      <script type="module" src="/demo-site/dvc/dvc.js" data-portal="/demo-site/dvc/portal.json"></script></head>
      <body><dvc-procedure-lookup></dvc-procedure-lookup></body></html>`);
    const { passTime } = page.document as Document & { readonly passTime: () => number };
    await page.until(() => page.window.performance.getEntriesByType('resource').some(({ name }) => name.includes('/idle-watch-')), 'it was asked for');
    const lookup = page.find('dvc-procedure-lookup') as HTMLElement;
    await page.until(() => textOf(lookup).includes('Thủ tục hay dùng'), 'the list');
    const box = byRole(lookup, 'searchbox') as HTMLInputElement;
    box.value = 'khai sinh';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(passTime()).to.equal(0);
    await lose();
    await page.until(() => passTime() > 0, 'it has arrived');
    await page.until(() => textOf(byRole(lookup, 'status')).includes('Bạn còn ở đây không?'), 'the question');
    passTime();
    await page.until(() => box.value === '', 'an empty box');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });
});
