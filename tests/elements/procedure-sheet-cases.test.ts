import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-lookup/procedure-lookup.js';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import type { Procedure } from '../../src/model/procedure.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { longTimers } from '../support/long-timers.js';
import { mount, type MountOptions, samplePortal, settled, until } from '../support/mount.js';

const papers = (...names: readonly string[]) => names.map((name) => ({ name }));

/** Each test has a code of its own: what one chose is remembered by the page. */
let last = 0;
const permanentResidence = (): Procedure => ({
  code: `8.${String((last += 1)).padStart(6, '0')}`, name: 'Đăng ký thường trú',
  cases: [
    { kind: 'submit', papers: papers('Tờ khai') },
    { name: 'Giấy tờ phải xuất trình', kind: 'present', papers: papers('Căn cước') },
    { name: 'Vào nhà của mình', kind: 'submit', papers: papers('Giấy tờ nhà') },
    { name: 'Vào nhà thuê', kind: 'submit', papers: papers('Hợp đồng thuê', 'Đồng ý của chủ nhà') },
  ],
});

const shown = async (procedure: Procedure, options: MountOptions = {}): Promise<DvcProcedureSheet> =>
  settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${procedure.code}></dvc-procedure-sheet>`, {
    portal: samplePortal({}, { procedures: [procedure] }), ...options,
  }));

const listed = (sheet: Element): readonly string[] => [...(sheet.shadowRoot?.querySelectorAll('.papers > li') ?? [])].map(textOf);
const everything = ['Tờ khai', 'Căn cước', 'Giấy tờ nhà', 'Hợp đồng thuê', 'Đồng ý của chủ nhà'];
const renting = ['Tờ khai', 'Căn cước', 'Hợp đồng thuê', 'Đồng ý của chủ nhà'];

async function choose(sheet: DvcProcedureSheet, label: string): Promise<void> {
  const radio = byLabel(sheet, label);
  radio.focus();
  radio.click();
  await sheet.updateComplete;
}

describe('<dvc-procedure-sheet> asks which case is the citizen’s', () => {
  it('and shows all papers until she says', async () => {
    const sheet = await shown(permanentResidence());
    const group = byRole(sheet, 'group', 'Trường hợp của bạn');
    expect(allByRole(group, 'radio').map((radio) => [...((radio as HTMLInputElement).labels ?? [])].map(textOf).join())).to.deep.equal([
      'Vào nhà của mình', 'Vào nhà thuê', 'Không rõ – xem tất cả',
    ]);
    expect(byLabel(sheet, 'Không rõ – xem tất cả').checked).to.equal(true);
    expect(listed(sheet)).to.deep.equal(everything);
    await expectNoViolations(sheet);
  });

  it('then shows her papers and those for everybody, says so once, and keeps the focus', async () => {
    const sheet = await shown(permanentResidence());
    await choose(sheet, 'Vào nhà thuê');
    expect(listed(sheet)).to.deep.equal(renting);
    expect(announced(sheet)).to.equal('Đang xem giấy tờ của trường hợp: Vào nhà thuê (4 giấy tờ).');
    expect(focused()).to.equal(byLabel(sheet, 'Vào nhà thuê'));
    await expectNoViolations(sheet);
    await choose(sheet, 'Không rõ – xem tất cả');
    expect(listed(sheet)).to.deep.equal(everything);
    expect(announced(sheet)).to.equal('Đang xem giấy tờ của mọi trường hợp (5 giấy tờ).');
  });

  it('nowhere where lists are told apart only by what is done with the papers', async () => {
    const sheet = await shown({
      ...permanentResidence(), cases: [{ name: 'Giấy tờ phải nộp', kind: 'submit', papers: papers('Tờ khai') }, { name: 'Vào nhà thuê', kind: 'present', papers: papers('Căn cước') }],
    });
    expect(queryByRole(sheet, 'radio')).to.equal(undefined);
    expect(listed(sheet)).to.deep.equal(['Tờ khai', 'Căn cước']);
  });

  it('and remembers it when the sheet is moved, drawn anew, or opened again', async () => {
    const procedure = permanentResidence();
    const sheet = await shown(procedure);
    await choose(sheet, 'Vào nhà thuê');
    const place = document.createElement('div');
    sheet.parentElement?.append(place);
    place.append(sheet);
    await settled(sheet);
    expect(listed(sheet)).to.deep.equal(renting);
    sheet.lang = 'en';
    await until(() => queryByRole(sheet, 'group', 'Your case'), 'English');
    expect(listed(sheet)).to.deep.equal(renting);
    expect(byLabel(sheet, 'Vào nhà thuê').checked).to.equal(true);
    sheet.remove();
    const again = await shown(procedure);
    expect(listed(again)).to.deep.equal(renting);
    expect(listed(await shown(permanentResidence()))).to.deep.equal(everything);
  });

  it('and believes no memory of other cases under the same code', async () => {
    const procedure = permanentResidence();
    await choose(await shown(procedure), 'Vào nhà thuê');
    const cases = procedure.cases ?? [];
    const turned = { ...procedure, cases: [...cases.slice(0, 2), ...cases.slice(2).reverse()] };
    expect(listed(await shown(turned))).to.have.members(everything);
  });

  it('in two sheets at once', async () => {
    const procedure = permanentResidence();
    const portal = samplePortal({}, { procedures: [procedure] });
    const first = await shown(procedure, { portal });
    const second = await shown(procedure, { portal });
    await choose(first, 'Vào nhà của mình');
    await second.updateComplete;
    expect(listed(second)).to.deep.equal(['Tờ khai', 'Căn cước', 'Giấy tờ nhà']);
  });
});

describe('<dvc-procedure-sheet> on a shared machine', () => {
  const clock = { timers: longTimers() };
  clock.timers.restore();

  beforeEach(() => (clock.timers = longTimers()));
  afterEach(() => clock.timers.restore());

  it('asks whether somebody is there, then forgets the case', async () => {
    const sheet = await shown(permanentResidence());
    await choose(sheet, 'Vào nhà thuê');
    clock.timers.pass(4 * 60_000);
    await sheet.updateComplete;
    expect(announced(sheet)).to.contain('Bạn còn ở đây không?');
    expect(queryByRole(sheet, 'button', 'Tôi vẫn ở đây')).not.to.equal(undefined);
    clock.timers.pass(60_000);
    await sheet.updateComplete;
    expect(listed(sheet)).to.deep.equal(everything);
    expect(byLabel(sheet, 'Không rõ – xem tất cả').checked).to.equal(true);
  });

  it('forgets the case when an officer goes on to the next person in the guide beside it', async () => {
    const procedure = permanentResidence();
    const sheet = await settled(await mount<DvcProcedureSheet>(html`
      <dvc-procedure-sheet procedure=${procedure.code}></dvc-procedure-sheet><dvc-submission-guide procedure=${procedure.code} assist></dvc-submission-guide>
    `, { portal: samplePortal({}, { procedures: [procedure] }) }));
    await choose(sheet, 'Vào nhà thuê');
    const guide = await settled(sheet.nextElementSibling as DvcSubmissionGuide);
    byRole(guide, 'button', 'Người tiếp theo – xóa hết của người trước').click();
    await sheet.updateComplete;
    expect(listed(sheet)).to.deep.equal(everything);
  });

  it('asks once, however many sheets there are', async () => {
    const procedure = permanentResidence();
    const portal = samplePortal({}, { procedures: [procedure] });
    const sheets = [await shown(procedure, { portal }), await shown(procedure, { portal }), await shown(permanentResidence())];
    await choose(sheets[1] as DvcProcedureSheet, 'Vào nhà thuê');
    clock.timers.pass(4 * 60_000);
    await Promise.all(sheets.map(({ updateComplete }) => updateComplete));
    expect(sheets.filter((sheet) => queryByRole(sheet, 'button', 'Tôi vẫn ở đây'))).to.have.length(1);
    clock.timers.pass(60_000);
    await Promise.all(sheets.map(({ updateComplete }) => updateComplete));
    for (const sheet of sheets) expect(listed(sheet)).to.deep.equal(everything);
  });

  it('keeps the case of who says that she is there', async () => {
    const sheet = await shown(permanentResidence());
    await choose(sheet, 'Vào nhà thuê');
    clock.timers.pass(4 * 60_000);
    await sheet.updateComplete;
    byRole(sheet, 'button', 'Tôi vẫn ở đây').click();
    clock.timers.pass(2 * 60_000);
    await sheet.updateComplete;
    expect(listed(sheet)).to.deep.equal(renting);
  });

  it('lets the widget around it ask, once, also after the sheet was closed', async () => {
    const procedure = permanentResidence();
    const portal = samplePortal({}, { procedures: [procedure] });
    const lookup = await settled(await mount<DvcProcedureLookup>(html`<dvc-procedure-lookup procedure=${procedure.code}></dvc-procedure-lookup>`, { portal }));
    const inside = lookup.shadowRoot?.querySelector('dvc-procedure-sheet');
    if (!inside) throw new Error('no sheet in the lookup');
    await choose(inside, 'Vào nhà thuê');
    clock.timers.pass(4 * 60_000);
    await lookup.updateComplete;
    expect(allByRole(lookup, 'button', 'Tôi vẫn ở đây')).to.have.length(1);
    byRole(lookup, 'button', 'Tôi vẫn ở đây').click();
    expect(listed(inside)).to.deep.equal(renting);
    lookup.procedure = '';
    await lookup.updateComplete;
    clock.timers.pass(5 * 60_000);
    await lookup.updateComplete;
    expect(listed(await shown(procedure, { portal }))).to.deep.equal(everything);
  });

  it('forgets the case when the Back button brings the page back; a personal one does not', async () => {
    const back = (): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const own = await shown(permanentResidence(), { device: 'personal' });
    await choose(own, 'Vào nhà thuê');
    back();
    await own.updateComplete;
    expect(listed(own)).to.deep.equal(renting);
    own.remove();
    const sheet = await shown(permanentResidence());
    await choose(sheet, 'Vào nhà thuê');
    back();
    await sheet.updateComplete;
    expect(listed(sheet)).to.deep.equal(everything);
  });
});
