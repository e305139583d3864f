/** The page on which a portal's developer tries a mapping: he writes, and the elements beside it change. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { allByRole, byLabel, byRole, descendants, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { enter, press, tabTo, type } from '../support/keyboard.js';
import { openPage, type OpenPage } from '../support/page.js';
import { expectAccessiblePage } from '../support/page-axe.js';

async function openPlayground(width?: number): Promise<OpenPage> {
  const page = await openPage('/demo-site/playground.html', width);
  await page.until(() => queryByRole(page.document.body, 'heading', 'Cần bổ sung giấy tờ') !== undefined, 'the first example is shown');
  return page;
}

const problems = (page: OpenPage): string => {
  const place = byRole(page.document.body, 'region', 'Xem thử').querySelector('[role=status]');
  return place ? textOf(place) : '';
};

const editor = (page: OpenPage, name: string): HTMLElement => {
  const found = descendants(page.document.body).find((one) => one.matches('.cm-content') && nameOf(one) === name);
  if (!found) throw new Error(`no editor called ${name}`);
  return found;
};

/** Selects a piece of what an editor shows, as a double click would. */
function select(page: OpenPage, name: string, text: string): void {
  const content = editor(page, name);
  content.focus();
  const part = descendants(content).find((one) => one.childElementCount === 0 && one.textContent.includes(text))?.firstChild;
  if (!part) throw new Error(`${name} does not show ${text}`);
  const from = (part.nodeValue ?? '').indexOf(text);
  page.window.getSelection()?.setBaseAndExtent(part, from, part, from + text.length);
}

/** Types over a piece of text. */
async function write(page: OpenPage, name: string, over: string, text: string): Promise<void> {
  enter(page);
  select(page, name, over);
  await type(text);
  await page.until(() => editor(page, name).textContent.includes(text), `${name} has “${text}”`);
}

const choose = (page: OpenPage, label: string, index: number): void => {
  const list = byLabel(page.document.body, label) as unknown as HTMLSelectElement;
  list.selectedIndex = index;
  list.dispatchEvent(new page.window.Event('change', { bubbles: true }));
};

const shows = (page: OpenPage, text: string): Promise<void> => page.until(() => textOf(byRole(page.document.body, 'region', 'Xem thử')).includes(text), `“${text}” is shown`);

describe('the playground of portal.json', function () {
  this.timeout(60_000);

  it('shows what the answer says, and follows the answer and the mapping', async () => {
    const page = await openPlayground();
    await write(page, 'Câu trả lời của máy chủ', 'Thủ tục đăng ký ví dụ', 'Thủ tục khác hẳn');
    await shows(page, 'Thủ tục khác hẳn');
    await write(page, 'portal.json', 'dvcqg-v1', 'gateway');
    await page.until(() => queryByRole(page.document.body, 'heading', 'Cần bổ sung giấy tờ') === undefined, 'without the preset nobody knows what 5 means');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('names what is wrong, leads there, and keeps what could be shown last', async () => {
    const page = await openPlayground();
    await write(page, 'portal.json', 'extends', 'extend');
    await page.until(() => problems(page).includes('extend: unknown key'), 'the unknown key is named');
    expect(queryByRole(page.document.body, 'heading', 'Cần bổ sung giấy tờ'), 'the last one stays').to.not.equal(undefined);
    expect(textOf(byRole(page.document.body, 'region', 'Xem thử'))).to.contain('lần đọc được gần nhất');
    await page.until(() => descendants(page.document.body).some((one) => one.matches('.cm-lintRange-error') && one.textContent === '"extend"'), 'the key is marked');
    byRole(page.document.body, 'button', /^Dòng 2\. .*extend: unknown key$/).click();
    expect(focused(page.document)).to.equal(editor(page, 'portal.json'));
    await write(page, 'portal.json', 'extend', 'extends');
    await page.until(() => problems(page) === 'Không có vấn đề nào.', 'all is well again');
    page.close();
  });

  it('warns of a path at which this answer has nothing, and of an answer that is no JSON', async () => {
    const page = await openPlayground();
    await write(page, 'Câu trả lời của máy chủ', 'TenTTHC', 'TenKhac');
    await page.until(() => problems(page).includes('operations.findDossier.map.procedure.name: không có gì ở "TenTTHC"'), 'the path is named');
    await write(page, 'Câu trả lời của máy chủ', 'error_code', 'error"code');
    await page.until(() => problems(page).includes('Câu trả lời chưa phải JSON hợp lệ'), 'the answer is blamed');
    page.close();
  });

  it('shows each example with the elements that use it, and begins from nothing', async () => {
    const page = await openPlayground();
    choose(page, 'Bắt đầu từ ví dụ', 1);
    await shows(page, '9.000001');
    choose(page, 'Bắt đầu từ ví dụ', 2);
    await shows(page, '2 thủ tục');
    choose(page, 'Bắt đầu từ ví dụ', 3);
    await shows(page, '370/371');
    expect(problems(page)).to.equal('Không có vấn đề nào.');
    choose(page, 'Bắt đầu từ ví dụ', 4);
    await page.until(() => problems(page).includes('operations.findDossier: chưa có'), 'the operation is missing');
    expect(descendants(page.document.body).some(({ localName }) => localName === 'dvc-portal'), 'nothing of the example before').to.equal(false);
    expect(page.window.location.search + page.window.location.hash).to.equal('');
    page.close();
  });

  it('offers targets of the model, paths of the answer and words of the schema, each with what it is', async () => {
    const page = await openPlayground(1280);
    const offers = (): readonly HTMLElement[] => descendants(page.document.body).filter((one) => one.matches('.cm-tooltip-autocomplete [role=option]'));
    const take = async (over: string, typed: string, offer: string): Promise<void> => {
      select(page, 'portal.json', over);
      enter(page);
      await type(typed);
      await page.until(() => offers().some((one) => textOf(one) === offer), `“${offer}” is offered`);
      offers().find((one) => textOf(one) === offer)?.dispatchEvent(new page.window.MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    };
    choose(page, 'Bắt đầu từ ví dụ', 1);
    await shows(page, '9.000001');
    await take('partial', 'inf', 'informationOnly');
    await take('publicServiceLevel', 'cat', 'categoriesDetails[0].name "Lĩnh vực minh họa"');
    await take('table', 'oth', 'otherwise');
    await take('onlineLevel', 'req', 'requirements đoạn văn');
    await page.until(() => /"requirements": {\s*"from": "categoriesDetails\[0\]\.name",\s*"otherwise": {\s*"FULL": "full",\s*"PARTIAL": "informationOnly"/.test(editor(page, 'portal.json').textContent), 'all of it is written');
    await page.until(() => problems(page).includes('operations.getProcedure.map.requirements.otherwise'), 'a table is not a value, and it says so');
    await take('otherwise', 'ta', 'table');
    await page.until(() => problems(page) === 'Không có vấn đề nào.', 'all is well again');
    await shows(page, 'Lĩnh vực minh họa');
    page.close();
  });

  it('is reached and left by Tab', async () => {
    const page = await openPlayground(1280);
    enter(page);
    await tabTo(page, editor(page, 'portal.json'));
    await press('Tab');
    expect(nameOf(focused(page.document) as HTMLElement)).to.equal('Sao chép portal.json');
    page.close();
  });

  it('gives the finished text away: to be pasted, and as a file', async () => {
    const page = await openPlayground();
    const given: HTMLAnchorElement[] = [];
    page.window.HTMLAnchorElement.prototype.click = function click(): void {
      given.push(this);
    };
    byRole(page.document.body, 'button', 'Tải portal.json xuống').click();
    const [file] = given;
    expect(file?.download).to.equal('portal.json');
    expect(await (await page.window.fetch(file?.href ?? '')).json()).to.have.nested.property('operations.findDossier.items', 'result');
    byRole(page.document.body, 'button', 'Sao chép portal.json').click();
    const said = (): string => allByRole(byRole(page.document.body, 'region', 'portal.json'), 'status').map(textOf).join('');
    // A browser may forbid it to a page in a frame.
    await page.until(() => /^Đã sao chép|hãy nhấn Ctrl\+C/.test(said()), 'it says what became of it');
    page.close();
  });

  it('asks nobody, and stores nothing', async () => {
    const page = await openPlayground();
    await write(page, 'portal.json', 'mot-cua.example', 'mot-cua-2.example');
    await page.until(() => problems(page) === 'Không có vấn đề nào.', 'it has been tried');
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.split('/').at(-1));
    expect(asked.filter((name) => !name?.startsWith('data')).sort()).to.deep.equal(['playground.js', 'site.css']);
    expect([page.window.localStorage.length, page.window.sessionStorage.length]).to.deep.equal([0, 0]);
    page.close();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has no violations in ${scheme} colours, with problems and without`, async () => {
      await emulateMedia({ colorScheme: scheme });
      const page = await openPlayground(360);
      await expectAccessiblePage(page);
      await write(page, 'portal.json', 'extends', 'extend');
      await page.until(() => problems(page).includes('unknown key'), 'the problem is told');
      await expectAccessiblePage(page);
      expect(allByRole(page.document.body, 'button').length).to.be.above(2);
      page.close();
      await emulateMedia({ colorScheme: 'light' });
    });
  }
});
