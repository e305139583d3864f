/** The rest of the sheet does not arrive with it. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import { expectNoViolations } from '../support/axe.js';
import { announced, byRole, queryByRole, textOf } from '../support/find.js';
import { lose } from '../support/lost.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';

const missing = 'Chưa tải được phần còn lại: điều kiện, các bước, văn bản, nơi hỏi. Xin kiểm tra mạng rồi thử lại.';
const birth = '1.001193';
const shown = async (code: string): Promise<DvcProcedureSheet> =>
  settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${code}><p>Gọi 115</p></dvc-procedure-sheet>`, { portal: samplePortal() }));

describe('<dvc-procedure-sheet> whose rest does not arrive', () => {
  before(() => lose('/procedure-sheet/further.ts', '/rich-running-text.ts'));
  after(() => lose());

  it('shows what a citizen came for, says what is missing, and whom to call', async () => {
    const sheet = await shown(birth);
    expect(textOf(sheet)).to.contain('Thủ tục đăng ký khai sinh').and.to.contain('Tờ khai đăng ký khai sinh').and.to.contain(missing);
    expect(announced(sheet)).to.equal(`Đã tải thủ tục: Thủ tục đăng ký khai sinh ${missing}`);
    expect(byRole(sheet, 'link', 'Gọi 0290 000 0001')).not.to.equal(undefined);
    await expectNoViolations(sheet);
  });

  it('says that nothing was taken along', async () => {
    const sheet = await shown(birth);
    byRole(sheet, 'button', 'In khổ A4').click();
    await until(() => announced(sheet) === 'Chưa làm được. Xin kiểm tra mạng rồi thử lại.', 'the announcement');
    expect(textOf(sheet)).to.contain('Chưa làm được.');
  });

  it('says of a code that nobody knows that there is nothing, in the common words', async () => {
    const sheet = await shown('9.999999');
    expect(textOf(sheet)).to.contain('Không tìm thấy thông tin này.').and.to.contain('Gọi 115');
  });

  it('shows the words of a text whose markup it cannot read', async () => {
    const description = '<p>Nộp trong <b>60 ngày</b></p>';
    const sheet = await settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure="9.1"></dvc-procedure-sheet>`, { portal: samplePortal({}, { procedures: [{ code: '9.1', name: 'Việc', description }] }) }));
    expect(textOf(sheet)).to.contain('Nộp trong 60 ngày').and.to.contain(missing).and.not.to.contain('<');
    expect(queryByRole(sheet, 'button', 'Thử lại')).not.to.equal(undefined);
  });
});
