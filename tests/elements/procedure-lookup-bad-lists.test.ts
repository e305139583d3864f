/** Lists as no office should publish them: too long, without end, going round, lying about their length. The page stays calm, and true. */
import { expect } from '@open-wc/testing';
import { openPortal } from '../../src/portal/rest/adapter.js';
import type { Portal } from '../../src/portal/portal.js';
import { allByRole, announced, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { listed, search, settledLookup, box, manyProcedures } from '../support/lookup.js';
import { samplePortal, settled, until } from '../support/mount.js';
import { watched } from '../support/portals.js';
import { type Answer, scripted } from '../support/scripted.js';

interface Row {
  readonly code?: string;
  readonly name: string;
}

const birth: Row = { code: '1.001193', name: 'Thủ tục đăng ký khai sinh' };
const rows = (count: number, from = 0): readonly Row[] => [...Array(count).keys()].map((number) => ({ code: `2.${String(number + from).padStart(6, '0')}`, name: `Việc số ${number + from}` }));

async function portalOver(answers: readonly Answer[], paging?: object, total?: string): Promise<Portal> {
  const { baseUrl } = await scripted(...answers);
  return openPortal({
    name: 'UBND xã Ví Dụ', baseUrl,
    operations: { searchProcedures: { request: { url: 'list?page={page}' }, items: 'items', total, paging, map: { code: 'code', name: 'name' } } },
  }, baseUrl);
}

describe('<dvc-procedure-lookup> over a list', () => {
  it('of 100,000 rows in one answer is too much to read, and says so calmly', async () => {
    const element = await settledLookup({ portal: await portalOver([{ json: { items: [birth, ...rows(99_999)] } }]) });
    await until(() => textOf(element).includes('không đọc được'), 'the sentence');
    expect(queryByRole(element, 'searchbox')).not.to.equal(undefined);
  });

  it('of 25,000 rows in one answer shows what it reads, says what it leaves out, and searches that', async () => {
    const element = await settledLookup({ portal: await portalOver([{ json: { items: [birth, ...rows(24_999)] } }]) });
    expect(listed(element)).to.have.length(2_000);
    expect(textOf(element)).to.contain('Còn 23.000 thủ tục');
    await search(element, 'khai sinhh');
    expect(listed(element)[0]).to.equal(birth.name);
    expect(textOf(element)).to.contain('Còn 23.000 thủ tục');
  });

  it('whose pages never end is read to a bound, and says how far', async function () {
    this.timeout(30_000);
    let pages = 0;
    const portal: Portal = {
      ...samplePortal(), featured: [], filters: { keyword: false, sector: false, channel: false },
      searchProcedures: async ({ size = 20 }) => {
        pages += 1;
        return { items: rows(size, pages * size).map(({ code = '', name }) => ({ code, name })), next: String(pages), leftOut: 0 };
      },
    };
    const element = await settledLookup({ portal });
    await search(element, 'việc số');
    expect(textOf(element)).to.contain('Danh sách ở đây rất dài, chỉ tìm trong 10.000 thủ tục đầu tiên.');
    expect(pages).to.be.at.most(101);
    await search(element, 'việc số 250');
    expect(pages, 'it is read once').to.be.at.most(101);
  });

  it('whose pages repeat is read once round', async () => {
    const { portal, asked } = watched(await portalOver([{ json: { items: [birth, ...rows(19)] } }], { kind: 'page', size: 20 }));
    const element = await settledLookup({ portal });
    expect(listed(element)).to.have.length(20);
    await search(element, 'khai sinh');
    expect(listed(element)).to.deep.equal([birth.name]);
    expect(asked('searchProcedures').length).to.be.at.most(4);
  });

  it('that goes round does not offer the same page again and again', async () => {
    const element = await settledLookup({ portal: await portalOver([{ json: { items: rows(20) } }], { kind: 'page', size: 20 }) });
    const button = byRole(element, 'button', 'Xem thêm');
    button.focus();
    button.click();
    await until(() => announced(element).includes('Đã thêm 0 thủ tục'), 'the answer');
    expect(allByRole(element, 'button', /Xem thêm|Đang tải/)).to.deep.equal([]);
    expect(listed(element)).to.have.length(20);
    expect(textOf(focused(document) ?? element)).to.equal('Việc số 19');
  });

  it('that lies about its total does not claim more or fewer than it can', async () => {
    for (const total of [3, -1, 'nhiều', 1e300, null]) {
      const element = await settledLookup({ portal: await portalOver([{ json: { items: rows(20), total } }], { kind: 'none' }, 'total') });
      expect(listed(element)).to.have.length(20);
      expect(textOf(element), String(total)).not.to.match(/(?:^|\s)3 thủ tục|-1|NaN|Infinity|e\+300/);
    }
  });

  it('with duplicates lists each procedure once', async () => {
    const element = await settledLookup({ portal: await portalOver([{ json: { items: [birth, birth, ...rows(3), birth] } }]) });
    await search(element, 'khai sinh');
    expect(listed(element)).to.deep.equal([birth.name]);
  });

  it('with rows without codes and names of 1,094 letters leaves out what cannot be opened, and breaks nothing', async () => {
    const long = `${'Cấp giấy phép '.repeat(80)}khai thác`.slice(-1_094);
    const element = await settledLookup({ portal: await portalOver([{ json: { items: [{ name: 'Không có mã' }, { code: '3.000001', name: long }, birth] } }]), width: 320 });
    expect(textOf(element)).to.contain('Còn 1 thủ tục không đọc được');
    await search(element, 'khai thác');
    expect(listed(element)[0]).to.equal(long.trim());
    expect(element.shadowRoot?.querySelector<HTMLElement>('.results')?.scrollWidth).to.be.at.most(element.clientWidth);
  });
});

describe('<dvc-procedure-lookup> with a thousand results', () => {
  it('lets keyboard and screen reader walk them all, and draws only those near the window', async () => {
    const portal = { ...samplePortal({}, { featured: [] }), searchProcedures: async () => ({ items: manyProcedures(1_000), total: 1_000, leftOut: 0 }) };
    const element = await settledLookup({ portal });
    expect(allByRole(element, 'button', /^Việc số/)).to.have.length(1_000);
    const last = byRole(element, 'button', 'Việc số 1000');
    last.focus();
    expect(focused(document)).to.equal(last);
    await until(() => last.getBoundingClientRect().top < innerHeight && last.getBoundingClientRect().bottom > 0, 'the last result in the window');
    const items = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.list > li') ?? [])];
    expect(items.filter((item) => getComputedStyle(item).contentVisibility === 'auto')).to.have.length(961);
    expect(box(element)).not.to.equal(null);
    await settled(element);
  });
});
