import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { FailureKind } from '../../src/model/failure.js';
import type { Procedure } from '../../src/model/procedure.js';
import { PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { longTimers } from '../support/long-timers.js';
import { mount, type MountOptions, portalOf, samplePortal, settled, until } from '../support/mount.js';
import { heldBack } from '../support/portals.js';

const birth = '1.001193';
const fallback = html`<p>Gọi 0290 000 0001</p>`;

const sheetOf = (code: string, options: MountOptions = {}): Promise<DvcProcedureSheet> =>
  mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${code}>${fallback}</dvc-procedure-sheet>`, { portal: samplePortal(), ...options });

const shown = async (code: string, options: MountOptions = {}): Promise<DvcProcedureSheet> => settled(await sheetOf(code, options));

/** A sheet of a procedure that only this test knows. */
const withProcedure = (procedure: Omit<Procedure, 'code'>, options: MountOptions = {}): Promise<DvcProcedureSheet> =>
  shown('9.000001', { portal: samplePortal({}, { procedures: [{ code: '9.000001', ...procedure }] }), ...options });

/** Words of the card of a channel. */
const card = (sheet: Element, channel: string): string => {
  const heading = byRole(sheet, 'heading', channel);
  const item = heading.closest('li');
  if (!item) throw new Error(`${channel} stands in no list`);
  return textOf(item);
};

const section = (sheet: Element, heading: string | RegExp): HTMLElement => {
  const found = byRole(sheet, 'heading', heading).closest('section');
  if (!found) throw new Error(`${String(heading)} stands in no section`);
  return found;
};

describe('<dvc-procedure-sheet> says', () => {
  it('name, code, level and sector first', async () => {
    const sheet = await shown(birth);
    const [first] = allByRole(sheet, 'heading');
    expect(first?.localName).to.equal('h2');
    expect(textOf(first as Node)).to.equal('Thủ tục đăng ký khai sinh');
    expect(textOf(sheet)).to.contain('Mã thủ tục: 1.001193').and.to.contain('Được, làm trọn vẹn qua mạng (toàn trình)').and.to.contain('Lĩnh vực: Hộ tịch');
    expect(announced(sheet)).to.equal('Đã tải thủ tục: Thủ tục đăng ký khai sinh');
  });

  it('what an office of before is called now, beside the words as published', async () => {
    const portal = { ...samplePortal({}, { procedures: [{ code: '9.000001', name: 'Đăng ký', agency: 'UBND xã Sơn Hạ', competentAuthority: 'Sở Tư pháp' }] }), formerUnits: { 'xã Sơn Hạ': 'xã Sơn Hà' } };
    const sheet = await shown('9.000001', { portal });
    expect(textOf(sheet)).to.contain('UBND xã Sơn Hạ (nay là xã Sơn Hà)').and.not.to.contain('Sở Tư pháp (');
    await expectNoViolations(sheet);
    expect(textOf(await shown('9.000001', { portal, lang: 'en' }))).to.contain('UBND xã Sơn Hạ (now xã Sơn Hà)');
  });

  it('time and fee of each channel apart', async () => {
    const sheet = await shown('1.004194');
    expect(card(sheet, 'Qua mạng')).to.contain('3 ngày làm việc').and.to.contain('7.000 đ').and.not.to.contain('10.000');
    expect(card(sheet, 'Trực tiếp tại quầy')).to.contain('3 ngày làm việc').and.to.contain('10.000 đ');
    expect(queryByRole(sheet, 'heading', 'Qua bưu điện')).to.equal(undefined);
    const land = await shown('1.012753');
    expect(card(land, 'Qua mạng')).to.contain('17 ngày làm việc');
    expect(card(land, 'Trực tiếp tại quầy')).to.contain('20 ngày làm việc');
    expect(card(land, 'Qua bưu điện')).to.contain('30 ngày làm việc').and.to.contain('Chưa công bố phí');
  });

  it('a number without a unit as published, a missing time and fee as missing', async () => {
    expect(card(await shown(birth), 'Qua mạng')).to.contain('1 (nơi công bố không ghi là ngày hay giờ)').and.to.contain('Không mất phí');
    expect(card(await shown('2.000635'), 'Qua mạng')).to.contain('Chưa công bố thời gian').and.to.contain('8.000 đ');
  });

  it('that a fee cannot be right beside its note', async () => {
    const sheet = await shown('1.004873');
    expect(card(sheet, 'Qua mạng')).to.contain('20 đ').and.to.contain('20.000đ/tờ khai').and.to.contain('xin hỏi lại nơi nhận hồ sơ');
    expect(card(sheet, 'Trực tiếp tại quầy')).to.contain('Chưa công bố phí').and.not.to.contain('xin hỏi lại');
  });

  it('not "free" where the province sets the fee', async () => {
    const fees = [{ amount: 0, description: 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định' }];
    const sheet = await withProcedure({ name: 'Kết hôn', channels: [{ type: 'inPerson', fees }] });
    expect(card(sheet, 'Trực tiếp tại quầy')).to.contain('Chưa công bố phí Mức cụ thể do').and.not.to.contain('Không mất phí');
  });

  it('"free" of those only whom the note names', async () => {
    const note = 'Miễn lệ phí cho người thuộc hộ nghèo';
    const sheet = await withProcedure({ name: 'Khai sinh', channels: [{ type: 'inPerson', fees: [{ amount: 0, description: note }] }] });
    expect(card(sheet, 'Trực tiếp tại quầy')).to.contain(`Chưa công bố phí ${note}`);
    expect(textOf(sheet)).not.to.contain('Không mất phí');
  });

  it('no term of 0 or less, but the words beside it', async () => {
    const channels: Procedure['channels'] = [
      { type: 'online', processingTime: { value: 0, unit: 'workingDay', label: '0 Ngày làm việc' } },
      { type: 'inPerson', processingTime: { value: 0, unit: 'workingDay', label: 'Giải quyết ngay' } },
      { type: 'postal', processingTime: { value: -2 } },
    ];
    const sheet = await withProcedure({ name: 'Không có thời hạn', channels });
    expect(card(sheet, 'Qua mạng')).to.contain('Chưa công bố thời gian');
    expect(card(sheet, 'Trực tiếp tại quầy')).to.contain('Giải quyết ngay');
    expect(card(sheet, 'Qua bưu điện')).to.contain('Chưa công bố thời gian');
    expect(textOf(sheet)).not.to.contain('0 ngày').and.not.to.contain('-2');
  });

  it('honestly that there is no way online, and offers none', async () => {
    const sheet = await shown('2.000815');
    expect(textOf(sheet)).to.contain('chỉ nộp trực tiếp tại quầy');
    expect(queryByRole(sheet, 'link', /Nộp trên/)).to.equal(undefined);
    const byPost = await withProcedure({ name: 'Gửi thư', onlineLevel: 'none', channels: [{ type: 'postal' }, { type: 'inPerson' }] });
    expect(textOf(byPost)).to.contain('chưa nộp qua mạng được').and.not.to.contain('Chỉ nộp trực tiếp').and.not.to.contain('chỉ nộp trực tiếp');
    const unclear = await withProcedure({ name: 'Không rõ', onlineLevel: 'full', channels: [{ type: 'inPerson' }] });
    expect(textOf(unclear)).to.contain('Nơi công bố không ghi cách nộp qua mạng');
  });

  it('which papers are handed in and which are only shown, how many, and which forms there are', async () => {
    const sheet = await shown(birth);
    const papers = section(sheet, 'Giấy tờ cần có');
    expect(allByRole(papers, 'group').map((group) => textOf(group.querySelector('summary') as Node)))
      .to.deep.equal(['Giấy tờ phải nộp (2 giấy tờ)', 'Giấy tờ phải xuất trình (1 giấy tờ)']);
    expect(textOf(papers)).to.contain('Tờ khai đăng ký khai sinh 1 bản chính · Điền qua mạng')
      .and.to.contain('Mẫu: To khai dang ky khai sinh.docx (DOCX) (lấy trên trang chính thức')
      .and.to.contain('Nếu không có thì nộp giấy của người làm chứng.');
    expect(allByRole(papers, 'link')).to.have.length(0);
  });

  it('form files as links only where the portal vouches for the place, with type and size', async () => {
    const templates = [
      { name: 'CT01.docx', url: 'https://tep.vidu.example/CT01.docx', size: 44_321 }, { name: 'CT02.docx' },
      { name: 'Mẫu 03', url: 'https://tep.vidu.example/tai/03.pdf', size: 1_234_567 },
      { name: 'CT04.doc', url: 'https://la.example/CT04.doc' }, { name: 'CT05', url: 'javascript:window.stolen=1' },
      { name: 'CT06.doc', url: 'http://tep.vidu.example/CT06.doc' },
    ];
    const procedure: Procedure = { code: '9.000001', name: 'Tạm trú', cases: [{ kind: 'present', papers: [{ name: 'Tờ khai', copies: 2, templates }] }] };
    const office = { procedures: [procedure], fileOrigins: ['https://tep.vidu.example'] };
    const papers = section(await shown('9.000001', { portal: samplePortal({}, office) }), 'Giấy tờ cần có');
    expect(allByRole(papers, 'link').map((link) => [link.getAttribute('href'), textOf(link)])).to.deep.equal([
      ['https://tep.vidu.example/CT01.docx', 'Mẫu: CT01.docx (DOCX, 45 kB) (mở trang mới)'],
      ['https://tep.vidu.example/tai/03.pdf', 'Mẫu: Mẫu 03 (PDF, 1,2 MB) (mở trang mới)'],
    ]);
    expect(textOf(papers)).to.contain('Giấy tờ mang theo để cán bộ xem').and.to.contain('2 bản sao')
      .and.to.contain('CT02.docx (DOCX) (lấy trên trang chính thức').and.to.contain('CT04.doc (DOC) (ở la.example, không mở được từ đây')
      .and.to.contain('CT05 (lấy trên').and.to.contain('CT06.doc (DOC) (ở tep.vidu.example');
    const silent = await shown('9.000001', { portal: samplePortal({}, { procedures: [procedure] }) });
    expect(allByRole(section(silent, 'Giấy tờ cần có'), 'link')).to.have.length(0);
  });

  it('who may apply, conditions, steps in their order, results, grounds, and who published it when', async () => {
    const sheet = await shown(birth);
    expect(textOf(section(sheet, 'Ai được làm'))).to.contain('Công dân Việt Nam');
    expect(textOf(section(sheet, 'Yêu cầu, điều kiện'))).to.contain('Trẻ chưa được đăng ký khai sinh.');
    const steps = section(sheet, 'Các bước');
    expect([...(steps.querySelector('ol')?.children ?? [])].map((step) => textOf(step.querySelector('strong') as Node))).to.deep.equal(['Nộp hồ sơ', 'Kiểm tra', 'Nhận kết quả']);
    expect(steps.querySelector('details')).to.equal(null);
    expect(textOf(section(sheet, 'Kết quả nhận được'))).to.contain('Giấy khai sinh');
    expect(textOf(section(sheet, 'Văn bản quy định'))).to.contain('60/2014/QH13 – Luật Hộ tịch');
    expect(textOf(section(sheet, 'Về thủ tục này'))).to.contain('Ủy ban nhân dân cấp xã').and.to.contain('163/QĐ-BTP');
    expect(textOf(sheet)).to.contain('Nơi công bố cập nhật ngày 01/07/2026.');
  });

  it('where to ask, and where to file', async () => {
    const sheet = await shown(birth);
    const contact = section(sheet, 'Cần hỏi thêm');
    expect(byRole(contact, 'link', 'Gọi 0290 000 0001').getAttribute('href')).to.equal('tel:02900000001');
    expect(textOf(contact)).to.contain('Thứ Hai – Thứ Sáu');
    const apply = byRole(sheet, 'link', 'Nộp trên trang chính thức (mở trang mới)');
    expect(apply.getAttribute('href')).to.equal('https://dichvucong.gov.vn/?ma=1.001193');
    expect(apply.getAttribute('target')).to.equal('_blank');
    const own = await withProcedure({ name: 'Riêng', applyUrl: 'https://vidu.example/nop', officialUrl: 'https://vidu.example/xem' });
    expect(byRole(own, 'link', /Nộp trên trang chính thức/).getAttribute('href')).to.equal('https://vidu.example/nop');
    expect(byRole(own, 'link', /Xem trên trang chính thức/).getAttribute('href')).to.equal('https://vidu.example/xem');
  });

  it('what the office has not published', async () => {
    const sheet = await withProcedure({ name: 'Chỉ có tên' });
    expect(textOf(sheet)).to.contain('Chỉ có tên').and.to.contain('Mã thủ tục: 9.000001')
      .and.to.contain('Cơ quan chưa công bố: nơi nộp, thời gian và phí; giấy tờ cần có; các bước.');
    expect(textOf(await shown(birth))).not.to.contain('Cơ quan chưa công bố');
  });

  it('the same in English', async () => {
    const sheet = await shown('1.004194', { lang: 'en' });
    expect(card(sheet, 'Online')).to.contain('3 working days').and.to.contain('7,000 VND');
    expect(textOf(section(sheet, 'Papers you need'))).to.contain('(2 papers)');
  });

  it('the right thing when the language changes while it is read', async () => {
    const sheet = await shown(birth);
    sheet.lang = 'en';
    await until(() => queryByRole(sheet, 'heading', 'Steps'), 'English headings');
    sheet.lang = 'vi';
    await until(() => queryByRole(sheet, 'heading', 'Các bước'), 'Vietnamese headings');
  });
});

describe('<dvc-procedure-sheet> with much to say', () => {
  const paper = (number: number) => ({ name: `Giấy tờ số ${number}`, originals: 1 });

  it('folds many lists, the first one open', async () => {
    const cases = [...Array(14).keys()].map((index) => ({ name: `Giấy tờ nhóm ${index + 1}`, papers: [paper(1), paper(2)] }));
    const sheet = await withProcedure({ name: 'Nhiều trường hợp', cases });
    const folds = allByRole(section(sheet, 'Giấy tờ cần có'), 'group') as HTMLDetailsElement[];
    expect(folds).to.have.length(14);
    expect(folds.map(({ open }) => open)).to.deep.equal([true, ...Array<boolean>(13).fill(false)]);
    expect(textOf(sheet)).to.contain('chia làm 14 phần');
    byRole(sheet, 'button', 'Giấy tờ nhóm 2 (2 giấy tờ)').click();
    expect(folds[1]?.open).to.equal(true);
  });

  it('shows each of eighty papers of the only case', async () => {
    const sheet = await withProcedure({ name: 'Nhiều giấy tờ', cases: [{ papers: [...Array(80).keys()].map(paper) }] });
    expect(allByRole(section(sheet, 'Giấy tờ cần có'), 'listitem')).to.have.length(80);
    await expectNoViolations(sheet);
  });

  it('folds long steps and loses nothing of them', async () => {
    const description = `<p>${'Công chức kiểm tra hồ sơ. '.repeat(871)}</p><p>Hết.</p>`;
    const sheet = await withProcedure({ name: 'Nhiều bước', steps: [{ name: 'Kiểm tra', description }] });
    const steps = section(sheet, 'Các bước');
    expect((byRole(steps, 'group', 'Xem các bước') as HTMLDetailsElement).open).to.equal(false);
    expect(textOf(steps)).to.match(/Hết\.$/);
    expect(textOf(steps)).to.have.length.greaterThan(22_600);
  });

  it('shows the longest names whole, without sideways scrolling at 280 px', async () => {
    const name = `${'Cấp, cấp lại giấy phép '.repeat(46)}${'NguyễnỄậ'.repeat(5)}`.slice(0, 1_094).trim();
    const sheet = await withProcedure({ name, cases: [{ name, papers: [{ name, templates: [{ name: `${'mau_don'.repeat(40)}.docx` }] }] }] }, { width: 280 });
    expect(textOf(byRole(sheet, 'heading'))).to.equal(name);
    expect(sheet.scrollWidth).to.be.at.most(280);
    for (const element of sheet.shadowRoot?.querySelectorAll('h2,h3,h4,p,li,dd,button,a,summary') ?? []) {
      expect(element.getBoundingClientRect().right, element.localName).to.be.at.most(sheet.getBoundingClientRect().right + 1);
    }
  });
});

describe('<dvc-procedure-sheet> in between', () => {
  it('shows only the page’s own words while no procedure is named', async () => {
    const sheet = await shown(' ');
    expect(textOf(sheet)).to.equal('Gọi 0290 000 0001');
    expect(announced(sheet)).to.equal('');
    sheet.procedure = birth;
    await until(() => queryByRole(sheet, 'heading', /khai sinh/), 'the procedure');
    expect(textOf(sheet)).not.to.match(/^Gọi 0290 000 0001/);
    sheet.removeAttribute('procedure');
    await until(() => textOf(sheet) === 'Gọi 0290 000 0001', 'the words of the page');
  });

  it('says that it is loading', async () => {
    const sheet = await sheetOf(birth, { portal: samplePortal({ delay: 'never' }) });
    expect(sheet.shadowRoot?.querySelector('[aria-busy="true"]')).not.to.equal(null);
    expect(announced(sheet)).to.equal('Đang tải…');
    await expectNoViolations(sheet);
  });

  it('says after a while that the network is slow', async () => {
    const timers = longTimers();
    try {
      const sheet = await sheetOf(birth, { portal: samplePortal({ delay: 'never' }) });
      timers.pass(8_000);
      await until(() => announced(sheet).includes('Mạng đang chậm'), 'the announcement');
      expect(textOf(sheet)).to.contain('Mạng đang chậm');
      await expectNoViolations(sheet);
    } finally {
      timers.restore();
    }
  });

  it('says that the code is unknown, and whom to ask', async () => {
    const sheet = await shown('7.777777');
    expect(textOf(sheet)).to.contain('Không tìm thấy thủ tục mã “7.777777”').and.to.contain('Gọi 0290 000 0001');
    expect(announced(sheet)).to.contain('Không tìm thấy thủ tục');
    expect(byRole(sheet, 'link', 'Gọi 0290 000 0001').getAttribute('href')).to.equal('tel:02900000001');
  });

  it('sends the citizen to the official page where the portal has no procedures', async () => {
    const sheet = await shown(birth, { portal: samplePortal({ without: ['getProcedure'] }) });
    expect(textOf(sheet)).to.contain('Trang này chưa xem được nội dung thủ tục').and.to.contain('Gọi 0290 000 0001');
    expect(byRole(sheet, 'link', /trang chính thức/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/?ma=1.001193');
    await expectNoViolations(sheet);
  });

  const kinds: Readonly<Partial<Record<FailureKind, RegExp>>> = {
    offline: /Không kết nối được/, timeout: /chưa trả lời/, busy: /đang bận/, forbidden: /không cho phép/,
    refused: /không nhận yêu cầu/, broken: /không đọc được/, intercepted: /trang lạ/, misconfigured: /chưa được cài đặt đúng/,
  };
  for (const [kind, sentence] of Object.entries(kinds) as [FailureKind, RegExp][]) {
    it(`says ${kind} in words, with the page’s own words below`, async () => {
      const failures: string[] = [];
      const { warn } = console;
      console.warn = () => undefined;
      try {
        const sheet = await mount<DvcProcedureSheet>(
          html`<dvc-procedure-sheet procedure=${birth} @dvc-failed=${(event: Event & { kind: string }) => failures.push(event.kind)}>${fallback}</dvc-procedure-sheet>`,
          { portal: samplePortal({ fails: kind }) });
        await settled(sheet);
        expect(textOf(sheet)).to.match(sentence).and.to.contain('Gọi 0290 000 0001');
        expect(announced(sheet)).to.match(sentence);
        expect(failures).to.deep.equal([kind]);
        expect(Boolean(queryByRole(sheet, 'button', 'Thử lại'))).to.equal(kind !== 'forbidden' && kind !== 'misconfigured');
      } finally {
        console.warn = warn;
      }
    });
  }

  it('comes back at the press of a button', async () => {
    const sheet = await shown(birth, { portal: samplePortal({ fails: 'offline' }) });
    expect(queryByRole(sheet, 'heading')).to.equal(undefined);
    let asked = 0;
    const portal = samplePortal();
    portalOf(sheet).portal = { ...portal, getProcedure: async (query, options) => {
      asked += 1;
      if (asked === 1 || !portal.getProcedure) throw new PortalError('timeout', 'cut');
      return portal.getProcedure(query, options);
    } };
    await until(() => /chưa trả lời/.test(textOf(sheet)), 'the other failure');
    byRole(sheet, 'button', 'Thử lại').click();
    await until(() => queryByRole(sheet, 'heading', /khai sinh/), 'the procedure');
  });

  it('keeps the last good sheet and its time beside a failure', async () => {
    const sheet = await shown(birth);
    portalOf(sheet).portal = samplePortal({ fails: 'offline' });
    await until(() => /Không kết nối được/.test(textOf(sheet)), 'the failure');
    expect(textOf(sheet)).to.match(/Đang xem thông tin tải lúc \d\d:\d\d/).and.to.contain('Giấy chứng sinh');
    await expectNoViolations(sheet);
  });

  it('shows the newest procedure, whatever comes last', async () => {
    const held = heldBack(samplePortal(), 'getProcedure');
    const sheet = await sheetOf(birth, { portal: held.portal });
    await until(() => held.waiting() === 1, 'the first question');
    sheet.procedure = '1.004194';
    await until(() => held.waiting() === 2, 'the second question');
    await held.release(1);
    await until(() => queryByRole(sheet, 'heading', 'Đăng ký tạm trú'), 'the second procedure');
    await held.release(0);
    await settled(sheet);
    expect(textOf(byRole(sheet, 'heading'))).to.equal('Đăng ký tạm trú');
    expect(textOf(sheet)).not.to.contain('khai sinh');
  });

  it('does not show the old procedure under a new code', async () => {
    const held = heldBack(samplePortal(), 'getProcedure');
    const sheet = await sheetOf(birth, { portal: held.portal });
    await until(() => held.waiting() === 1, 'the first question');
    await held.release(0);
    await settled(sheet);
    sheet.procedure = '1.004194';
    await until(() => held.waiting() === 2, 'the second question');
    expect(textOf(sheet)).not.to.contain('khai sinh');
  });

  it('survives being taken away and put back while loading', async () => {
    const held = heldBack(samplePortal(), 'getProcedure');
    const sheet = await sheetOf(birth, { portal: held.portal });
    const parent = sheet.parentElement;
    sheet.remove();
    await held.release(0);
    parent?.append(sheet);
    await until(() => queryByRole(sheet, 'heading', /khai sinh/), 'the procedure');
  });

  it('finds a code as people paste it', async () => {
    expect(textOf(await shown(' 1.001193\u200b '))).to.contain('Thủ tục đăng ký khai sinh');
  });

  it('takes the focus to the name, also before it is there', async () => {
    const held = heldBack(samplePortal(), 'getProcedure');
    const sheet = await sheetOf(birth, { portal: held.portal });
    sheet.focus();
    await until(() => held.waiting() === 1, 'the question');
    await held.release(0);
    await settled(sheet);
    expect(focused()).to.equal(byRole(sheet, 'heading', /khai sinh/));
  });
});

describe('<dvc-procedure-sheet> is accessible', () => {
  for (const dark of [false, true]) {
    for (const lang of ['vi', 'en']) {
      it(`${dark ? 'dark' : 'light'}, ${lang}, at 320 px`, async () => {
        for (const code of [birth, '1.004873', '2.000815', '7.777777']) await expectNoViolations(await shown(code, { dark, lang, width: 320 }));
      });
    }
  }
});
