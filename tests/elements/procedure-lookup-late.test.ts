/** What a search needs, and what opens a procedure, do not arrive. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { expectNoViolations } from '../support/axe.js';
import { announced, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { listed, manyProcedures, paste, resultsHeading, settledLookup } from '../support/lookup.js';
import { lose } from '../support/lost.js';
import { samplePortal, settled, until } from '../support/mount.js';

const offline = 'Không kết nối được. Xin kiểm tra mạng rồi thử lại.';

describe('<dvc-procedure-lookup> whose later parts do not arrive', () => {
  before(() => lose('/procedure-lookup/remarks.ts', '/procedure-lookup/opening.ts', '/procedure-lookup/address.ts'));
  after(() => lose());

  it('searches as the portal does, in its order', async () => {
    const element = await settledLookup({ portal: samplePortal({}, { procedures: manyProcedures(45), featured: [] }) });
    paste(element, 'Việc số 4');
    await until(() => resultsHeading(element) === 'Kết quả cho “Việc số 4”', 'the results');
    await settled(element);
    expect(listed(element)).to.include('Việc số 4');
    expect(announced(element)).to.contain('Kết quả cho “Việc số 4”');
  });

  it('says that it cannot search a list by itself', async () => {
    const portal = samplePortal();
    const element = await settledLookup({ portal: { ...portal, filters: { ...portal.filters, keyword: false } } });
    paste(element, 'khai sinh');
    await until(() => textOf(element).includes(offline), 'the failure');
    expect(queryByRole(element, 'button', 'Thử lại')).not.to.equal(undefined);
  });

  it('says that a procedure cannot be opened; the list and the focus stay', async () => {
    const element = await settledLookup();
    const names = listed(element);
    byRole(element, 'button', 'Đăng ký tạm trú').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(element).includes(offline), 'the notice');
    expect(announced(element)).to.contain(offline);
    expect(listed(element)).to.deep.equal(names);
    expect(focused()?.textContent.trim()).to.equal('Đăng ký tạm trú');
    await expectNoViolations(element);
  });

  it('shows the list where the procedure that the page begins with cannot be shown', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup procedure="1.001193"></dvc-procedure-lookup>`);
    await until(() => listed(element).length > 0, 'the list');
    expect(textOf(element)).to.contain(offline);
  });

  it('begins without the page’s address where that cannot be read', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup history="query"></dvc-procedure-lookup>`);
    await until(() => listed(element).length > 0, 'the list');
  });
});
