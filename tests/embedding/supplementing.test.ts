/** Papers added for real: the built elements on the commune's page, resumable uploads, the officers' desk, and the tracker that reads anew. */
import { expect } from '@open-wc/testing';
import { allByRole, byLabel, byRole, queryByRole, textOf } from '../support/find.js';
import { openPage, type OpenPage } from '../support/page.js';

const trackerOf = (page: OpenPage): HTMLElement => page.find('dvc-dossier-tracker') ?? page.document.body;
const guideOf = (page: OpenPage): HTMLElement => trackerOf(page).shadowRoot?.querySelector<HTMLElement>('dvc-submission-guide') ?? trackerOf(page);

async function press(page: OpenPage, place: (page: OpenPage) => HTMLElement, name: string | RegExp): Promise<void> {
  await page.until(() => queryByRole(place(page), 'button', name) !== undefined, `there is a button called ${String(name)}`);
  byRole(place(page), 'button', name).click();
}

async function lookUp(page: OpenPage, code: string): Promise<void> {
  await page.settled();
  const field = byLabel(trackerOf(page), 'Mã hồ sơ');
  field.value = code;
  field.dispatchEvent(new page.window.InputEvent('input', { bubbles: true, composed: true }));
  byRole(trackerOf(page), 'button', 'Tra cứu').click();
}

const received = 'Cơ quan đã nhận giấy tờ bổ sung.';

/** The place for papers, open. */
async function toPapers(page: OpenPage, code: string): Promise<void> {
  await lookUp(page, code);
  await press(page, trackerOf, 'Bổ sung ngay tại đây');
}

/** One file for the paper that is missing, on its way. */
async function sendPaper(page: OpenPage, code: string, name: string): Promise<void> {
  await toPapers(page, code);
  await page.until(() => queryByRole(guideOf(page), 'heading', /^Bổ sung giấy tờ/) !== undefined, 'the place for papers');
  const control = guideOf(page).shadowRoot?.querySelector<HTMLInputElement>('input[type=file]:not([capture])');
  if (!control) throw new Error('no way to choose a file');
  const list = new page.window.DataTransfer();
  list.items.add(new page.window.File(['%PDF-1.7 ', new Uint8Array(300_000)], name, { type: 'application/pdf' }));
  control.files = list.files;
  control.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  await page.until(() => textOf(guideOf(page)).includes('Nơi nhận đã có đủ tệp này'), 'the office has the file');
  await press(page, guideOf, 'Tiếp tục');
  await press(page, guideOf, 'Gửi giấy tờ');
}

async function addPaper(page: OpenPage, code: string, name: string): Promise<void> {
  await sendPaper(page, code, name);
  await page.until(() => textOf(guideOf(page)).includes(received), 'the receipt');
  await page.until(() => queryByRole(trackerOf(page), 'heading', 'Đang xử lý') !== undefined, 'the state that is read anew');
}

/** From now on papers get lost on the way, and their page waits for ever. Resolves when they have left. */
function loses(page: OpenPage): Promise<void> {
  const { fetch } = page.window;
  return new Promise((left) => {
    page.window.fetch = async (resource, init) => {
      const { url } = new page.window.Request(resource, init);
      if (!url.endsWith('/dossiers/supplement')) return fetch(resource, init);
      left();
      return new Promise(() => undefined);
    };
  });
}

/** How often the officers have something of this name. */
async function onTheDesk(name: string): Promise<number> {
  const desk = new DOMParser().parseFromString(await (await fetch('/demo-site/can-bo.html')).text(), 'text/html');
  return allByRole(desk.body, 'listitem').map((one) => one.textContent.split(name).length - 1).reduce((sum, count) => sum + count, 0);
}

describe('adding papers on the commune’s own page', function () {
  this.timeout(60_000);
  // A tab outlives a file of tests, and so does what is noted in it.
  afterEach(() => sessionStorage.clear());

  it('from the tracker to the officers’ desk, without leaving the page', async () => {
    const page = await openPage('/demo-site/theo-doi.html?shape=intake');
    const address = page.window.location.href;
    await addPaper(page, 'H99.21-261118-0009', 'ban-ve-thang.pdf');
    expect(await onTheDesk('ban-ve-thang.pdf')).to.equal(1);
    expect(page.window.location.href).to.equal(address);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('the answer cut off: looked up, nothing added twice', async () => {
    const page = await openPage('/demo-site/theo-doi.html?shape=intake&fault=cut-answer');
    await addPaper(page, 'H99.21-261118-0011', 'cam-ket-dut-mang.pdf');
    expect(await onTheDesk('cam-ket-dut-mang.pdf')).to.equal(1);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('the page gone before the answer: the next one asks the office before anything can be added', async () => {
    const [code, name, address] = ['H99.21-261118-0010', 'giay-tai-lai.pdf', '/demo-site/theo-doi.html?shape=intake'];
    const page = await openPage(address);
    const left = loses(page);
    await sendPaper(page, code, name);
    await left;
    page.close();
    const next = await openPage(address);
    await toPapers(next, code);
    const said = (): string => textOf(guideOf(next));
    await next.until(() => said().includes('Trước khi trang này được tải lại') || said().includes('chưa đến cơ quan'), 'it is asked about');
    expect(said()).to.not.contain(received);
    expect(guideOf(next).shadowRoot?.querySelector('input[type=file]'), 'nothing to choose yet').to.equal(null);
    expect(await onTheDesk(name)).to.equal(0);
    expect([next.violations(), next.errors()]).to.deep.equal([[], []]);
    next.close();
  });
});
