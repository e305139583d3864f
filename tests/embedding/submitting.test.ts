/** A dossier handed in for real: the built elements on the commune's page, resumable uploads, the office's own list, and the tracker. */
import { expect } from '@open-wc/testing';
import { allByRole, queryByRole, textOf } from '../support/find.js';
import { openPage, type OpenPage } from '../support/page.js';
import { attach, guideOf, photo, press, step, toFiles } from './submitting.walk.js';

/** Fills in for this person, attaches a file, and presses the button that sends. */
async function handIn(page: OpenPage, person: string): Promise<void> {
  await toFiles(page, person);
  expect(step(page)).to.match(/Tệp/);
  attach(page, photo(page, 700_000));
  await page.until(() => textOf(guideOf(page)).includes('Nơi nhận đã có đủ tệp này'), 'the office has the file');
  await press(page, /^Tiếp tục/);
  await page.until(() => step(page).endsWith('Xem lại'), 'the review');
  await press(page, 'Gửi hồ sơ');
}

/** The codes under which the office has taken in something of this person. */
async function atTheOffice(person: string): Promise<readonly string[]> {
  const desk = new DOMParser().parseFromString(await (await fetch('/demo-site/can-bo.html')).text(), 'text/html');
  return allByRole(desk.body, 'listitem').filter((one) => textOf(one).includes(person)).map((one) => one.querySelector('h2')?.textContent ?? '');
}

async function expectReceipt(page: OpenPage, person: string): Promise<string> {
  await page.until(() => textOf(guideOf(page)).includes('Hồ sơ đã được nhận.'), 'the receipt');
  const codes = await atTheOffice(person);
  expect(codes, 'once, however the network behaved').to.have.length(1);
  const [code = ''] = codes;
  expect(textOf(guideOf(page))).to.contain(code).and.to.contain('giay-chung-sinh.jpg');
  expect(page.window.location.href, 'nothing of the citizen in the address').to.not.contain(code);
  expect(page.errors()).to.deep.equal([]);
  return code;
}

describe('handing in a dossier on the commune’s own page', function () {
  this.timeout(60_000);

  it('form, file, review, receipt; and the tracker finds it', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=intake');
    await handIn(page, 'Nguyễn Thị Nộp Thẳng');
    const code = await expectReceipt(page, 'Nguyễn Thị Nộp Thẳng');
    await press(page, /^Theo dõi/);
    await page.until(() => /Mới đăng ký|Chờ tiếp nhận/.test(textOf(guideOf(page))), 'the dossier’s state');
    expect(textOf(guideOf(page))).to.contain(code);
    page.close();
  });

  it('the answer cut off: looked up, the receipt shown, nothing handed in twice', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=intake&fault=cut-answer');
    await handIn(page, 'Trần Văn Đứt Mạng');
    await expectReceipt(page, 'Trần Văn Đứt Mạng');
    page.close();
  });

  it('through a gateway, by an office that no page may ask', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=gateway');
    await handIn(page, 'Phạm Thị Qua Cổng');
    const code = await expectReceipt(page, 'Phạm Thị Qua Cổng');
    await press(page, /^Theo dõi/);
    await page.until(() => /Mới đăng ký|Chờ tiếp nhận/.test(textOf(guideOf(page))), 'the dossier’s state');
    expect(textOf(guideOf(page))).to.contain(code);
    page.close();
  });

  it('through a gateway whose own line breaks: looked up, the receipt shown, nothing handed in twice', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=gateway&fault=cut-answer');
    await handIn(page, 'Vũ Văn Đứt Cổng');
    await expectReceipt(page, 'Vũ Văn Đứt Cổng');
    page.close();
  });

  it('cut off on the way there: said not to be sent, with everything kept', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=intake&fault=cut-request');
    await handIn(page, 'Lê Thị Chưa Tới');
    await page.until(() => queryByRole(guideOf(page), 'button', 'Gửi lại') !== undefined, 'it can be sent again');
    expect(textOf(guideOf(page))).not.to.contain('Hồ sơ đã được nhận.');
    expect(await atTheOffice('Lê Thị Chưa Tới')).to.deep.equal([]);
    page.close();
  });
});
