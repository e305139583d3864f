/** What the sheet says of papers that the State has already, of paying and of the result. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { Procedure, ProcedureCase } from '../../src/model/procedure.js';
import { expectNoViolations } from '../support/axe.js';
import { byRole, queryByRole, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';

const held = 'Cơ quan đã có, không phải nộp lại';

const withCases = async (cases: ProcedureCase[], more: Partial<Procedure> = {}): Promise<DvcProcedureSheet> => settled(await mount<DvcProcedureSheet>(
  html`<dvc-procedure-sheet procedure="9.000001"></dvc-procedure-sheet>`,
  { portal: samplePortal({}, { procedures: [{ code: '9.000001', name: 'Xác nhận thông tin cư trú', cases, ...more }] }) },
));

const papers = (sheet: Element): HTMLElement => byRole(sheet, 'heading', 'Giấy tờ cần có').closest('section') ?? document.body;

const residence = { name: 'Giấy chứng minh nơi cư trú', alreadyHeld: true, heldIn: 'Cơ sở dữ liệu quốc gia về dân cư' };

describe('<dvc-procedure-sheet> about papers that the State has already', () => {
  it('lists them apart and does not count them', async () => {
    const sheet = await withCases([
      { name: 'Giấy tờ phải nộp', kind: 'submit', papers: [{ name: 'Tờ khai' }, residence] }, { name: 'Giấy tờ phải xuất trình', kind: 'present', papers: [{ name: 'Căn cước' }] },
    ]);
    expect(textOf(byRole(sheet, 'heading', /^Giấy tờ phải nộp/))).to.contain('(1 giấy tờ)');
    expect(textOf(papers(sheet))).to.match(new RegExp(`Căn cước ${held} Giấy chứng minh nơi cư trú \\(có trong Cơ sở dữ liệu quốc gia về dân cư\\)$`));
    await expectNoViolations(sheet);
  });

  it('does not say that papers were not published where all are held', async () => {
    const sheet = await withCases([{ name: 'Giấy tờ phải nộp', papers: [residence] }]);
    expect(textOf(papers(sheet))).to.contain(held);
    expect(textOf(sheet)).not.to.contain('chưa công bố: giấy tờ').and.not.to.contain('giấy tờ cần có;');
  });

  it('prints them on the leaflet apart from those to bring', async () => {
    const sheet = await withCases([{ papers: [{ name: 'Tờ khai' }, residence] }]);
    const found: (readonly [string, number])[] = [];
    const observer = new MutationObserver(() => {
      for (const { contentDocument: paper } of document.querySelectorAll<HTMLIFrameElement>('body > iframe')) if (paper) found.push([textOf(paper.body), paper.querySelectorAll('.box').length]);
    });
    observer.observe(document.body, { childList: true });
    byRole(sheet, 'button', 'In tờ rơi A5').click();
    await until(() => found.length > 0, 'the paper');
    observer.disconnect();
    for (const frame of document.querySelectorAll('body > iframe')) frame.remove();
    expect(found[0]?.[0]).to.contain(`${held}: Giấy chứng minh nơi cư trú`);
    expect(found[0]?.[1]).to.equal(1);
  });

  it('claims nothing where nothing is published', async () => {
    const sheet = await withCases([{ papers: [{ name: 'Tờ khai', alreadyHeld: false, heldIn: 'Kho dữ liệu' }] }], { channels: [{ type: 'online', fees: [{ amount: 8_000 }] }] });
    expect(queryByRole(sheet, 'heading', held)).to.equal(undefined);
    expect(textOf(sheet)).not.to.contain('Kho dữ liệu').and.not.to.contain('miễn, giảm').and.not.to.contain('trả phí').and.not.to.contain('Nhận kết quả');
  });
});

it('<dvc-procedure-sheet> says of each way who is exempt, when and how one pays and how the result comes', async () => {
  const fees = [{ name: 'Phí', amount: 8_000, exemption: 'Hộ nghèo' }, { name: 'Lệ phí', amount: 5_000, exemption: 'Trẻ em' }];
  const sheet = await withCases([], { channels: [{ type: 'inPerson', fees, payment: { when: 'onResult', methods: ['Tiền mặt'] }, resultChannels: ['inPerson', 'postal', 'postal'] }] });
  expect(textOf(byRole(sheet, 'heading', 'Trực tiếp tại quầy').closest('li') ?? sheet)).to.contain('Ai được miễn, giảm phí Phí: Hộ nghèo Lệ phí: Trẻ em')
    .and.to.contain('Khi nào trả phí Khi nhận kết quả').and.to.contain('Trả phí bằng Tiền mặt').and.to.contain('Nhận kết quả Tại quầy; Qua bưu điện');
});
