import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { PortalError } from '../../src/portal/portal.js';
import { allByRole, announced, byLabel, byRole, queryByRole, textOf } from '../support/find.js';
import { box, choose, listed, lookup, manyProcedures, paste, resultsHeading, search, settledLookup, withoutTotals } from '../support/lookup.js';
import { portalOf, samplePortal, settled, until } from '../support/mount.js';
import { heldBack, watched } from '../support/portals.js';

describe('<dvc-procedure-lookup> finding', () => {
  it('offers the often used procedures before anything is typed', async () => {
    const element = await settledLookup();
    expect(resultsHeading(element)).to.equal('Thủ tục hay dùng');
    expect(listed(element)).to.deep.equal(['Thủ tục đăng ký khai sinh', 'Đăng ký tạm trú', 'Chứng thực bản sao từ bản chính giấy tờ', 'Thủ tục đăng ký kết hôn']);
  });

  it('offers those the page names, and leaves out what the portal does not have', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup featured="2 000635, 9.999999,1.000656"></dvc-procedure-lookup>`);
    expect(listed(element)).to.deep.equal(['Cấp bản sao trích lục hộ tịch', 'Thủ tục đăng ký khai tử']);
  });

  it('lists all procedures where none are featured', async () => {
    const element = await settledLookup({ portal: samplePortal({}, { featured: [] }) });
    expect(resultsHeading(element)).to.equal('Tất cả thủ tục');
    expect(listed(element)).to.have.length(8);
    expect(textOf(element)).to.contain('8 thủ tục');
  });

  it('finds while a person types without diacritics', async () => {
    const element = await settledLookup();
    box(element).focus();
    await sendKeys({ type: 'khai sinh' });
    await until(() => resultsHeading(element) === 'Kết quả cho “khai sinh”', 'the results');
    await settled(element);
    expect(listed(element)).to.deep.equal(['Thủ tục đăng ký khai sinh']);
    expect([...(element.shadowRoot?.querySelectorAll('mark') ?? [])].map(textOf)).to.deep.equal(['khai sinh']);
    expect(box(element).value).to.equal('khai sinh');
  });

  for (const [what, words, asked] of [
    ['words in NFD', 'tạm trú'.normalize('NFD'), 'tạm trú'],
    ['capitals', 'TẠM TRÚ', 'TẠM TRÚ'],
    ['spaces around and within', '  tạm   trú ', 'tạm trú'],
    ['a code', '1.004194', '1.004194'],
    ['a code with a space', '1 004194', '1.004194'],
    ['a code without its dot', '1004194', '1.004194'],
  ] as const) {
    it(`finds by ${what}`, async () => {
      const element = await settledLookup();
      await search(element, words, asked);
      expect(listed(element)).to.deep.equal(['Đăng ký tạm trú']);
    });
  }

  it('finds by a code that the search of the portal does not know', async () => {
    const portal = samplePortal();
    const element = await settledLookup({ portal: { ...portal, searchProcedures: async () => ({ items: [], total: 0, leftOut: 0 }) } });
    await search(element, '1004194', '1.004194');
    expect(listed(element)).to.deep.equal(['Đăng ký tạm trú']);
  });

  it('finds by a row copied from an official list, and holds its code for no number of a person', async () => {
    const element = await settledLookup();
    await search(element, '1.004194 - Đăng ký tạm trú (cấp xã)', '1.004194');
    expect(listed(element)).to.deep.equal(['Đăng ký tạm trú']);
    expect(textOf(element)).not.to.contain('được bỏ ra');
  });

  it('finds the national procedure by the code that another province gave it, and says so', async () => {
    const portal = samplePortal();
    const exactly = ({ code }: { readonly code: string }): boolean => code === '1.004194';
    const element = await settledLookup({ portal: {
      ...portal,
      searchProcedures: async (query, options) => exactly({ code: query.keyword ?? '' }) && portal.searchProcedures ? portal.searchProcedures(query, options) : { items: [], total: 0, leftOut: 0 },
      getProcedure: async (reference, options) => exactly(reference) && portal.getProcedure ? portal.getProcedure(reference, options) : Promise.reject(new PortalError('missing', 'none')),
    } });
    await search(element, '1.004194.000.00.00.H37 Tạm trú', '1.004194');
    expect(listed(element)).to.deep.equal(['Đăng ký tạm trú']);
    expect(textOf(element)).to.contain('Không có kết quả cho “1.004194.000.00.00.H37”. Đây là kết quả cho “1.004194”.').and.not.to.contain('được bỏ ra');
  });

  it('finds by the words beside a code that nobody knows any more', async () => {
    const element = await settledLookup();
    await search(element, '1.999999 - tạm trú', 'tạm trú');
    expect(listed(element)).to.deep.equal(['Đăng ký tạm trú']);
    expect(textOf(element)).to.contain('Không có kết quả cho “1.999999 - tạm trú”');
  });

  it('writes out short forms when they find nothing, and says so', async () => {
    const { portal, asked } = watched(samplePortal());
    const element = await settledLookup({ portal });
    await search(element, 'XNTTHN', 'xác nhận tình trạng hôn nhân');
    expect(listed(element)).to.deep.equal(['Thủ tục cấp Giấy xác nhận tình trạng hôn nhân']);
    expect(textOf(element)).to.contain('Không có kết quả cho “XNTTHN”. Đây là kết quả cho “xác nhận tình trạng hôn nhân”.');
    expect(announced(element)).to.contain('Đây là kết quả cho');
    expect(asked('searchProcedures')).to.have.length(2);
  });

  it('asks once only when the words as typed find something', async () => {
    const { portal, asked } = watched(samplePortal());
    const element = await settledLookup({ portal });
    await search(element, 'khai sinh');
    expect(asked('searchProcedures')).to.deep.equal([{ keyword: 'khai sinh', sector: undefined, channel: undefined, level: undefined, audience: undefined, size: 20 }]);
  });

  it('says how many there are, aloud and once', async () => {
    const element = await settledLookup();
    await search(element, 'đăng ký');
    expect(textOf(element)).to.contain('5 thủ tục');
    expect(announced(element)).to.equal('Kết quả cho “đăng ký”: 5 thủ tục');
  });

  it('does not claim to know how many there are', async () => {
    const element = await settledLookup({ portal: withoutTotals(samplePortal({}, { procedures: manyProcedures(45), featured: [] })) });
    expect(textOf(element)).to.contain('Có từ 20 thủ tục trở lên').and.to.contain('Đang xem 20 thủ tục, vẫn còn nữa');
  });

  it('says when nothing was found, what to try and whom to call', async () => {
    const element = await settledLookup();
    await search(element, 'xin phép nuôi voi');
    expect(textOf(element)).to.contain('Không tìm thấy thủ tục nào cho “xin phép nuôi voi”.').and.to.contain('Gõ mã thủ tục');
    expect(byRole(element, 'link', 'Gọi 0290 000 0001').getAttribute('href')).to.equal('tel:02900000001');
    expect(announced(element)).to.contain('Không tìm thấy thủ tục nào');
  });

  it('says what could not be read', async () => {
    const element = await settledLookup({ portal: samplePortal({ leftOut: 2 }, { featured: [] }) });
    expect(listed(element)).to.have.length(6);
    expect(textOf(element)).to.contain('Còn 2 thủ tục không đọc được');
  });

  it('sends no number of a person', async () => {
    const { portal, asked } = watched(samplePortal());
    const element = await settledLookup({ portal });
    paste(element, 'khai tử 001099000001');
    await until(() => resultsHeading(element) === 'Kết quả cho “khai tử”', 'the results');
    expect(JSON.stringify(asked('searchProcedures'))).not.to.contain('0010');
    await settled(element);
    expect(textOf(element)).to.contain('Số dài như số căn cước');
    expect(announced(element)).to.contain('Số dài như số căn cước').and.to.contain('2 thủ tục');
    expect(box(element).value).to.equal('khai tử 001099000001');
  });

  it('asks for two letters at least', async () => {
    const { portal, asked } = watched(samplePortal());
    const element = await settledLookup({ portal });
    box(element).focus();
    await sendKeys({ type: 'k' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(textOf(element)).to.contain('Xin gõ từ 2 chữ cái trở lên.');
    expect(asked('searchProcedures')).to.deep.equal([]);
  });

  it('comes back to the often used ones when the box is emptied', async () => {
    const element = await settledLookup();
    await search(element, 'khai sinh');
    paste(element, '');
    await until(() => resultsHeading(element) === 'Thủ tục hay dùng', 'the featured procedures');
  });
});

describe('<dvc-procedure-lookup> filters', () => {
  it('narrows by sector and by channel, with words and without', async () => {
    const element = await settledLookup();
    await until(() => queryByRole(element, 'combobox', 'Lĩnh vực')?.textContent.includes('Hộ tịch'), 'the sectors');
    choose(element, 'Lĩnh vực', 'Hộ tịch');
    await until(() => resultsHeading(element) === 'Thủ tục theo lựa chọn ở trên', 'the filtered list');
    await settled(element);
    expect(listed(element)).to.have.length(5);
    choose(element, 'Cách nộp', 'Qua bưu điện');
    await until(() => listed(element).length === 2, 'fewer');
    await search(element, 'trích lục');
    expect(listed(element)).to.deep.equal(['Cấp bản sao trích lục hộ tịch']);
  });

  it('offers to let go of filters that find nothing', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup sector="G10-DD" query="kết hôn"></dvc-procedure-lookup>`);
    expect(textOf(element)).to.contain('Không tìm thấy thủ tục nào');
    byRole(element, 'button', 'Bỏ chọn “Đất đai”').click();
    await until(() => listed(element).length === 1, 'the result without filter');
    expect(byLabel(element, 'Lĩnh vực').value).to.equal('');
  });

  it('says which filter to lift, each by its name', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup sector="G10-DD" query="kết hôn"></dvc-procedure-lookup>`);
    choose(element, 'Cách nộp', 'Qua bưu điện');
    await until(() => queryByRole(element, 'button', 'Bỏ chọn “Qua bưu điện”') !== undefined, 'both ways out');
    await settled(element);
    byRole(element, 'button', 'Bỏ chọn “Qua bưu điện”').click();
    await until(() => queryByRole(element, 'button', 'Bỏ chọn “Qua bưu điện”') === undefined, 'one is lifted');
    expect(byLabel(element, 'Lĩnh vực').value, 'the other stays').to.equal('G10-DD');
  });

  it('begins where the page says, also with a sector the list does not have', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup sector="G99-XX"></dvc-procedure-lookup>`);
    await until(() => byLabel(element, 'Lĩnh vực').value === 'G99-XX', 'the sector');
    expect(textOf(element)).to.contain('Không có thủ tục nào theo lựa chọn này.');
  });

  it('offers no filter the portal does not understand', async () => {
    const portal = samplePortal();
    const element = await settledLookup({ portal: { ...portal, filters: { sector: false, channel: false } } });
    expect(allByRole(element, 'combobox')).to.have.length(0);
    const other = await settledLookup({ portal: samplePortal({ without: ['listSectors'] }) });
    expect(queryByRole(other, 'combobox', 'Lĩnh vực')).to.equal(undefined);
    expect(queryByRole(other, 'combobox', 'Cách nộp')).not.to.equal(undefined);
  });

  it('goes on without sectors, and gets them when asked again', async () => {
    const held = heldBack(samplePortal(), 'listSectors');
    const element = await lookup({ portal: held.portal });
    await until(() => held.waiting() === 1, 'the question');
    await held.release(0, new Error('no'));
    await until(() => textOf(element).includes('Chưa tải được danh sách lĩnh vực.'), 'the remark');
    expect(listed(await settled(element))).to.have.length(4);
    byRole(element, 'button', 'Thử lại').click();
    await until(() => held.waiting() === 2, 'the second question');
    await held.release(1);
    await until(() => queryByRole(element, 'combobox', 'Lĩnh vực')?.textContent.includes('Cư trú'), 'the sectors');
  });
});

describe('<dvc-procedure-lookup> pages', () => {
  const many = () => samplePortal({}, { procedures: manyProcedures(45), featured: [] });

  it('adds the next page under what is there, and says so', async () => {
    const element = await settledLookup({ portal: many() });
    expect(textOf(element)).to.contain('45 thủ tục').and.to.contain('Đang xem 20 trong 45 thủ tục');
    byRole(element, 'button', 'Xem thêm').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => listed(element).length === 40, 'the second page');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.contain('Việc số 21');
    expect(announced(element)).to.equal('Đã thêm 20 thủ tục. Đang xem 40 trong 45 thủ tục');
    byRole(element, 'button', 'Xem thêm').click();
    await until(() => listed(element).length === 45, 'the last page');
    expect(queryByRole(element, 'button', 'Xem thêm')).to.equal(undefined);
    expect(announced(element)).to.equal('Đã thêm 5 thủ tục. 45 thủ tục');
  });

  it('keeps what is shown when the next page fails, and tries again', async () => {
    const held = heldBack(many(), 'searchProcedures');
    const element = await lookup({ portal: held.portal });
    await until(() => held.waiting() === 1, 'the first page');
    await held.release(0);
    await until(() => listed(element).length === 20, 'the first page');
    byRole(element, 'button', 'Xem thêm').click();
    await until(() => held.waiting() === 2, 'the second page');
    await held.release(1, new Error('cut'));
    await until(() => queryByRole(element, 'button', 'Thử lại'), 'the retry');
    expect(listed(element)).to.have.length(20);
    expect(textOf(element)).to.contain('không đọc được');
    expect(announced(element)).to.contain('không đọc được');
    byRole(element, 'button', 'Thử lại').click();
    await until(() => held.waiting() === 3, 'the second page again');
    await held.release(2);
    await until(() => listed(element).length === 40, 'the second page');
  });

  it('does not read on by itself after another search', async () => {
    const { portal, asked } = watched(many());
    const element = await settledLookup({ portal });
    byRole(element, 'button', 'Xem thêm').click();
    await until(() => listed(element).length === 40, 'the second page');
    await search(element, 'việc');
    expect(listed(element)).to.have.length(20);
    expect(asked('searchProcedures')).to.have.length(3);
  });

  it('lists a procedure once that moved from one page to the next', async () => {
    const portal = many();
    const element = await settledLookup({ portal: { ...portal, searchProcedures: async (query, options) => {
      const page = await portal.searchProcedures?.({ ...query, after: query.after && String(Number(query.after) - 1) }, options);
      return page ?? { items: [], leftOut: 0 };
    } } });
    byRole(element, 'button', 'Xem thêm').click();
    await until(() => listed(element).length === 39, 'the second page');
    expect(new Set(listed(element)).size).to.equal(39);
  });

  it('asks for pages of the size the page wants, within reason', async () => {
    for (const [written, size] of [['5', 5], ['0', 20], ['-3', 1], ['9999', 100], ['xyz', 20], ['', 20]] as const) {
      const { portal, asked } = watched(many());
      await settledLookup({ portal }, html`<dvc-procedure-lookup page-size=${written}></dvc-procedure-lookup>`);
      expect(asked('searchProcedures')[0], written).to.have.property('size', size);
    }
  });
});

describe('<dvc-procedure-lookup> while answers come and go', () => {
  it('shows the newest question’s answer, whichever comes last', async () => {
    const held = heldBack(samplePortal({}, { featured: [] }), 'searchProcedures');
    const element = await lookup({ portal: held.portal });
    await until(() => held.waiting() === 1, 'the first question');
    paste(element, 'khai sinh');
    await until(() => held.waiting() === 2, 'the second question');
    paste(element, 'khai tử');
    await until(() => held.waiting() === 3, 'the third question');
    await held.release(2);
    await until(() => listed(element).length === 2, 'the newest answer');
    await held.release(1);
    await held.release(0);
    await settled(element);
    expect(resultsHeading(element)).to.equal('Kết quả cho “khai tử”');
    expect(listed(element)).to.deep.equal(['Thủ tục đăng ký khai tử', 'Thủ tục đăng ký khai sinh']);
  });

  it('keeps the results while the next ones are on their way, and says to machines that they are old', async () => {
    const held = heldBack(samplePortal(), 'searchProcedures');
    const element = await settledLookup({ portal: held.portal });
    paste(element, 'khai sinh');
    await until(() => held.waiting() === 1, 'the question');
    expect(listed(element)).to.have.length(4);
    expect(element.shadowRoot?.querySelector('.results')?.getAttribute('aria-busy')).to.equal('true');
    expect(resultsHeading(element)).to.equal('Thủ tục hay dùng');
    await held.release(0);
    await settled(element);
    expect(listed(element)).to.have.length(1);
  });

  it('keeps the results under their own heading when the next search fails', async () => {
    const held = heldBack(samplePortal(), 'searchProcedures');
    const element = await settledLookup({ portal: held.portal });
    paste(element, 'khai sinh');
    await until(() => held.waiting() === 1, 'the question');
    await held.release(0, new Error('cut'));
    await until(() => queryByRole(element, 'button', 'Thử lại'), 'the notice');
    expect(listed(element)).to.have.length(4);
    expect(resultsHeading(element)).to.equal('Thủ tục hay dùng');
    expect(textOf(element)).to.contain('không đọc được').and.to.contain('Đang xem thông tin tải lúc');
    byRole(element, 'button', 'Thử lại').click();
    await until(() => held.waiting() === 2, 'the question again');
    await held.release(1);
    await settled(element);
    expect(listed(element)).to.deep.equal(['Thủ tục đăng ký khai sinh']);
  });

  it('survives being moved, and taken away and put back, while it loads', async () => {
    const held = heldBack(samplePortal({}, { featured: [] }), 'searchProcedures');
    const element = await lookup({ portal: held.portal });
    await until(() => held.waiting() === 1, 'the question');
    const portal = portalOf(element);
    element.remove();
    portal.append(element);
    await until(() => held.waiting() === 2, 'the question again');
    await held.release(0);
    await held.release(1);
    await settled(element);
    expect(listed(element)).to.have.length(8);
  });

  it('searches what was typed just before it was moved', async () => {
    const element = await settledLookup();
    paste(element, 'khai sinh');
    const portal = portalOf(element);
    element.remove();
    portal.append(element);
    await until(() => resultsHeading(element) === 'Kết quả cho “khai sinh”', 'the results');
  });

  it('follows its attributes, written twice, wrongly, and taken away', async () => {
    const element = await settledLookup();
    for (const name of ['query', 'sector', 'featured', 'page-size', 'procedure', 'sheet-href']) {
      element.setAttribute(name, '');
      element.setAttribute(name, '');
      element.removeAttribute(name);
    }
    element.setAttribute('query', 'khai sinh');
    await until(() => resultsHeading(element) === 'Kết quả cho “khai sinh”', 'the results');
    await settled(element);
    expect(box(element).value).to.equal('khai sinh');
    expect(listed(element)).to.have.length(1);
  });
});
