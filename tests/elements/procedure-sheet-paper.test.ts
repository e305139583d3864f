/** The leaflet comes out of the printer as one page, whatever an office wrote. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { Procedure } from '../../src/model/procedure.js';
import { byRole, focused } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';
import { print } from '../support/print.js';

const shown = async (procedure: Procedure): Promise<DvcProcedureSheet> =>
  settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${procedure.code}></dvc-procedure-sheet>`, { portal: samplePortal({}, { procedures: [procedure] }) }));

const many = <Item>(count: number, make: (number: number) => Item): Item[] => [...Array(count).keys()].map(make);
const longText = 'giấy tờ chứng minh quan hệ, nơi cư trú và các giấy tờ khác theo quy định của pháp luật về hộ tịch '.repeat(6);

const hard: Readonly<Record<string, Procedure>> = {
  'very much of everything': {
    code: '9.1', name: `Cấp giấy phép ${'khai thác tài nguyên nước dưới đất '.repeat(40)}`.slice(0, 1_094),
    channels: many(3, (at) => ({ type: (['online', 'inPerson', 'postal'] as const)[at] ?? 'online', processingTime: { value: at + 1, unit: 'workingDay' as const }, fees: many(12, (fee) => ({ name: `Phí ${fee}`, amount: 1_000 * fee, description: longText })) })),
    receivingAddress: longText,
    cases: many(9, (at) => ({ name: `Trường hợp ${at}: ${longText}`, papers: many(14, (paper) => ({ name: `Giấy tờ ${paper}: ${longText}`, originals: 1, copies: 2, note: longText })) })),
    steps: many(30, (at) => ({ name: `Bước ${at}`, description: longText })),
  },
  'words without a space': { code: '9.2', name: 'x'.repeat(1_094), cases: [{ papers: many(80, (at) => ({ name: `${at}${'y'.repeat(900)}` })) }] },
};

describe('the leaflet of a procedure', () => {
  for (const [name, procedure] of Object.entries(hard)) {
    for (const button of ['In khổ A4', 'In tờ rơi A5']) {
      it(`of ${name} is one page and says that there is more: ${button}`, async () => {
        const { pages, text } = await print(await shown(procedure), button);
        expect(pages).to.equal(1);
        expect(text).to.contain('Bản đầy đủ: đưa điện thoại vào hình ở dưới.').and.to.match(/Còn \d+ giấy tờ nữa/).and.to.contain('0290 000 0001');
      });
    }
  }

  it('is asked for at a button, and there the citizen is again when it is printed', async () => {
    const button = byRole(await shown({ code: '9.3', name: 'Thủ tục mẫu' }), 'button', 'In khổ A4');
    let gone = 0;
    const observer = new MutationObserver((changes) => (gone += changes.filter(({ removedNodes: [node] }) => node instanceof HTMLIFrameElement).length));
    observer.observe(document.body, { childList: true });
    button.focus();
    button.click();
    await until(() => gone > 0, 'it is printed');
    observer.disconnect();
    expect(focused() === button).to.equal(true);
  });

  it('says whom to ask for the rest where there is no square to scan', async () => {
    const { pages, text } = await print(await shown({ ...hard['very much of everything'] as Procedure, officialUrl: `https://vidu.example/${'a'.repeat(4_000)}` }), 'In khổ A4');
    expect(pages).to.equal(1);
    expect(text).to.contain('Muốn biết đầy đủ, xin hỏi nơi nhận hồ sơ.');
  });

  // Eight cases; whoever has chosen hers gets all of its papers.
  it('is one page for the procedure of the demo that has most to say, and says how many papers are missing', async () => {
    const place = html`<dvc-portal src="/demo-site/dvc/portal.json?shape=contract"><dvc-procedure-sheet procedure="1.013949"></dvc-procedure-sheet></dvc-portal>`;
    const { pages, text } = await print(await settled(await mount<DvcProcedureSheet>(place)), 'In khổ A4');
    expect(pages).to.equal(1);
    expect(text).to.contain('Bản này được rút gọn cho vừa một trang.').and.to.match(/Còn \d giấy tờ nữa/);
  });

  for (const code of ['1.013978', '2.000575', '1.013225', '1.005280', '1.011441']) {
    it(`is one page with every paper for ${code}, one of the longest of the demo`, async () => {
      const place = html`<dvc-portal src="/demo-site/dvc/portal.json?shape=contract"><dvc-procedure-sheet procedure=${code}></dvc-procedure-sheet></dvc-portal>`;
      const { pages, text } = await print(await settled(await mount<DvcProcedureSheet>(place)), 'In khổ A4');
      expect(pages).to.equal(1);
      expect(text).not.to.match(/Còn \d+ giấy tờ nữa/);
    });
  }
});
