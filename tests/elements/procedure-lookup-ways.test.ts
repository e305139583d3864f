/** Ways to a procedure that no backend offers by itself: life events, near misses, lists that cannot be searched, our own order. */
import { expect } from '@open-wc/testing';
import { PortalError } from '../../src/portal/portal.js';
import { allByRole, announced, byRole, queryByRole, textOf } from '../support/find.js';
import { box, choose, listed, manyProcedures, paste, resultsHeading, search, settledLookup } from '../support/lookup.js';
import { samplePortal, settled, until } from '../support/mount.js';

const birth = 'Thủ tục đăng ký khai sinh';
const procedures = [
  { code: '2.000806', name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài', sector: { code: 'HT', name: 'Hộ tịch' } },
  { code: '1.001193', name: birth, sector: { code: 'HT', name: 'Hộ tịch' } },
  { code: '1.000656', name: 'Thủ tục đăng ký khai tử', sector: { code: 'HT', name: 'Hộ tịch' } },
  ...manyProcedures(150),
];
const office = { procedures, featured: [] };

/** An office that lists and does not search. */
const onlyLists = () => {
  const { searchProcedures, filters, ...portal } = samplePortal({}, office);
  let asked = 0;
  return {
    asked: () => asked,
    portal: {
      ...portal, filters: { ...filters, keyword: false },
      searchProcedures: async ({ keyword, ...query }: Parameters<NonNullable<typeof searchProcedures>>[0]) => {
        asked += 1;
        expect(keyword, 'words are not sent where they are not understood').to.equal(undefined);
        return searchProcedures ? searchProcedures(query) : expect.fail('no list');
      },
    },
  };
};

describe('<dvc-procedure-lookup> without typing', () => {
  it('offers what happens in a life, and searches for it', async () => {
    const element = await settledLookup();
    const events = byRole(element, 'region', 'Bạn đang cần việc gì?');
    expect(allByRole(events, 'button').length).to.be.at.least(7);
    byRole(events, 'button', 'Kết hôn').click();
    await until(() => resultsHeading(element) === 'Kết quả cho “kết hôn”', 'the results');
    expect(box(element).value, 'the words stand in the box and can be changed').to.equal('kết hôn');
    expect(queryByRole(element, 'region', 'Bạn đang cần việc gì?'), 'not in the way of results').to.equal(undefined);
  });

  it('counts the procedures of each sector', async () => {
    const element = await settledLookup();
    await until(() => queryByRole(element, 'combobox', 'Lĩnh vực')?.textContent.includes('Hộ tịch') === true, 'the sectors');
    expect(byRole(element, 'combobox', 'Lĩnh vực').textContent).to.match(/Hộ tịch \(\d+\)/);
  });
});

describe('<dvc-procedure-lookup> searching better than the backend', () => {
  it('puts the plain procedure before its variants, whatever the backend’s order', async () => {
    const element = await settledLookup({ portal: samplePortal({}, office) });
    await search(element, 'khai sinh');
    expect(listed(element)[0]).to.equal(birth);
  });

  it('shows what comes nearest to mistyped words, and says so', async () => {
    const element = await settledLookup({ portal: samplePortal({}, office) });
    paste(element, 'đăng ký khia sihn');
    await until(() => textOf(element).includes('Không có thủ tục nào đúng như “đăng ký khia sihn”'), 'the remark');
    await settled(element);
    expect(listed(element)[0]).to.equal(birth);
    expect(announced(element)).to.contain('Không có thủ tục nào đúng như');
  });

  it('knows what people say, and what they say here', async () => {
    const element = await settledLookup({ portal: { ...samplePortal({}, office), vocabulary: { 'lên phường': 'khai tử' } } });
    await search(element, 'lên phường', 'khai tử');
    expect(listed(element)[0]).to.equal('Thủ tục đăng ký khai tử');
    await search(element, 'đẻ con', 'đăng ký khai sinh');
    expect(listed(element)[0]).to.equal(birth);
  });

  it('leaves out where people say they are, and says so', async () => {
    const element = await settledLookup({ portal: { ...samplePortal({}, office), name: 'UBND xã Sơn Hà', formerUnits: { 'xã Sơn Hạ': 'xã Sơn Hà' } } });
    await search(element, 'khai tử xã Sơn Hạ cũ', 'khai tử');
    expect(listed(element)[0]).to.equal('Thủ tục đăng ký khai tử');
    expect(textOf(element)).to.contain('“khai tử xã Sơn Hạ cũ”');
  });

  it('finds nothing for words that mean nothing', async () => {
    const element = await settledLookup({ portal: samplePortal({}, office) });
    await search(element, 'zzqq xxww');
    expect(textOf(element)).to.contain('Không tìm thấy thủ tục nào cho “zzqq xxww”.');
  });

  it('searches a list that cannot be searched, reading it once', async () => {
    const { portal, asked } = onlyLists();
    const element = await settledLookup({ portal });
    await search(element, 'khai sinh');
    expect(listed(element)[0]).to.equal(birth);
    const after = asked();
    await search(element, 'khai tử');
    expect(listed(element)[0]).to.equal('Thủ tục đăng ký khai tử');
    expect(asked(), 'the list is known by now').to.equal(after);
    choose(element, 'Lĩnh vực', 'Hộ tịch');
    await settled(element);
    expect(listed(element)[0]).to.equal('Thủ tục đăng ký khai tử');
  });

  it('marks the words of the law that were found by others', async () => {
    const element = await settledLookup({ portal: onlyLists().portal });
    await search(element, 'báo tử');
    expect(listed(element)[0]).to.equal('Thủ tục đăng ký khai tử');
    expect(textOf(element.shadowRoot?.querySelector('mark') ?? expect.fail('nothing is marked'))).to.equal('đăng ký khai tử');
  });

  it('tells a failure where the list is the only way, and tries again', async () => {
    const { portal } = onlyLists();
    let broken = true;
    const element = await settledLookup({ portal: { ...portal, searchProcedures: async (query) => (broken && query.size === 100 ? Promise.reject(new PortalError('timeout', 'late')) : portal.searchProcedures(query)) } });
    paste(element, 'khai sinh');
    await until(() => queryByRole(element, 'button', 'Thử lại') !== undefined, 'the failure');
    broken = false;
    byRole(element, 'button', 'Thử lại').click();
    await until(() => listed(element)[0] === birth, 'the result');
  });

  it('walks a thousand results by keyboard and screen reader, though only some are drawn', async () => {
    const element = await settledLookup({ portal: samplePortal({}, { procedures: manyProcedures(100), featured: [] }) });
    const items = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.list > li') ?? [])];
    expect(items.every((item) => getComputedStyle(item).display !== 'none')).to.equal(true);
    const late = items[items.length - 1]?.querySelector<HTMLElement>('.name');
    late?.focus();
    expect(element.shadowRoot?.activeElement).to.equal(late);
  });
});
