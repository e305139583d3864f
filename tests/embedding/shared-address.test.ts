/** What is looked at stands in the page's address, where its author asks for it. */
import { expect } from '@open-wc/testing';
import { byRole, queryByRole } from '../support/find.js';
import { openPage, type OpenPage } from '../support/page.js';

const parameters = (page: OpenPage): URLSearchParams => new URLSearchParams(page.window.location.search);
const box = (page: OpenPage): HTMLInputElement => byRole(page.document.body, 'searchbox') as HTMLInputElement;
const has = (page: OpenPage, heading: string): boolean => queryByRole(page.document.body, 'heading', heading) !== undefined;

async function search(page: OpenPage, words: string): Promise<void> {
  box(page).value = words;
  box(page).dispatchEvent(new page.window.Event('input'));
  await page.until(() => has(page, `Kết quả cho “${words}”`), 'the results');
}

describe('a lookup with history="query"', function () {
  this.timeout(30_000);

  it('shows what an address says', async () => {
    const page = await openPage('/demo-site/?dvc-query=ket+hon&other=1');
    await page.settled();
    expect(has(page, 'Kết quả cho “ket hon”')).to.equal(true);
    expect(box(page).value).to.equal('ket hon');
    page.close();
  });

  it('writes what is looked at, leaves other parameters alone, and Back closes a procedure', async () => {
    const page = await openPage('/demo-site/?other=1');
    await page.settled();
    const { length } = page.window.history;
    await search(page, 'khai sinh');
    expect([parameters(page).get('dvc-query'), parameters(page).get('other')]).to.deep.equal(['khai sinh', '1']);
    expect(page.window.history.length, 'typing is no step').to.equal(length);
    byRole(page.document.body, 'button', 'Thủ tục đăng ký khai sinh').click();
    await page.until(() => parameters(page).get('dvc-procedure') === '1.001193', 'the procedure in the address');
    page.window.history.back();
    await page.until(() => has(page, 'Kết quả cho “khai sinh”'), 'the list again');
    expect(parameters(page).get('dvc-procedure')).to.equal(null);
    page.close();
  });

  it('never puts a long number there', async () => {
    const page = await openPage('/demo-site/');
    await page.settled();
    box(page).value = 'khai sinh 001099000001';
    box(page).dispatchEvent(new page.window.Event('input'));
    await page.until(() => parameters(page).get('dvc-query') !== null, 'the words in the address');
    expect(page.window.location.href).not.to.contain('001099');
    page.close();
  });

  it('is off by default: nothing is written, nothing is read', async () => {
    const page = await openPage('/demo-site/en/?dvc-query=ket+hon');
    await page.settled();
    expect(box(page).value).to.equal('');
    box(page).value = 'khai sinh';
    box(page).dispatchEvent(new page.window.Event('input'));
    await page.until(() => page.shadowText('dvc-procedure-lookup').includes('khai sinh'), 'the results');
    expect(page.window.location.search).to.equal('?dvc-query=ket+hon');
    page.close();
  });
});

describe('a lookup before the demo’s office', function () {
  this.timeout(30_000);

  it('narrows by level and by whom a procedure is for', async () => {
    const page = await openPage('/demo-site/?dvc-level=full&dvc-audience=organisation');
    await page.settled();
    const lookup = (): string => page.shadowText('dvc-procedure-lookup');
    const count = (): number => Number(/(\d[\d.]*) thủ tục/.exec(lookup())?.[1]?.replace('.', ''));
    const both = count();
    expect(both).to.be.greaterThan(0);
    const level = byRole(page.document.body, 'combobox', 'Mức độ qua mạng') as HTMLSelectElement;
    expect(level.value).to.equal('full');
    level.value = '';
    level.dispatchEvent(new page.window.Event('change'));
    await page.until(() => count() > both, 'more without the level');
    expect(parameters(page).get('dvc-level')).to.equal(null);
    page.close();
  });
});
