import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import { byRole, queryByRole, textOf } from '../support/find.js';
import { mount, settled } from '../support/mount.js';

/** The sheet of a procedure from the demo office over HTTP. */
const fetched = async (code: string, shape: string, fault = 'none'): Promise<DvcProcedureSheet> => settled(await mount<DvcProcedureSheet>(html`
  <dvc-portal src="/demo-site/dvc/portal.json?shape=${shape}&amp;fault=${fault}">
    <dvc-procedure-sheet procedure=${code}>Gọi xã</dvc-procedure-sheet>
  </dvc-portal>`));

/** Without the minute in which it was read. */
const wordsOf = (sheet: Element): string => textOf(sheet).replace(/Tải về lúc [\d/]+, [\d:]+/, 'Tải về');

describe('<dvc-procedure-sheet> over HTTP', () => {
  for (const code of ['1.001193', '1.004194', '2.000815', '1.012753']) {
    it(`reads the same about ${code} from four kinds of backend`, async () => {
      const expected = wordsOf(await fetched(code, 'contract'));
      expect(expected).to.contain(code).and.to.have.length.greaterThan(1_000);
      for (const shape of ['dvcqg-v1', 'dvcqg-v2', 'igate-v2']) expect(wordsOf(await fetched(code, shape)), shape).to.equal(expected);
    });
  }

  for (const [fault, sentence] of Object.entries({ offline: /Không kết nối được/, busy: /đang bận/, html: /trang lạ/, truncated: /không đọc được/ })) {
    it(`says in words what happened: ${fault}`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const sheet = await fetched('1.001193', 'contract', fault).finally(() => (console.warn = warn));
      expect(textOf(sheet)).to.match(sentence).and.to.contain('Gọi xã');
      expect(queryByRole(sheet, 'heading')).to.equal(undefined);
    });
  }

  for (const fault of ['missing-fields', 'wrong-types']) {
    it(`shows what is left of an answer with ${fault}`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const sheet = await fetched('1.001193', 'contract', fault).finally(() => (console.warn = warn));
      expect(textOf(sheet)).not.to.match(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      expect(textOf(sheet)).not.to.equal('');
    });
  }

  it('says that a code is unknown', async () => {
    expect(textOf(await fetched('7.777777', 'contract'))).to.contain('Không tìm thấy thủ tục mã “7.777777”');
    expect(byRole(await fetched('1.001193', 'contract'), 'heading').localName).to.equal('h2');
  });
});
