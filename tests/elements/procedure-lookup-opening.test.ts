import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import { DvcProcedureSelectedEvent } from '../../src/elements/procedure-lookup/procedure-lookup.events.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { box, listed, lookup, manyProcedures, resultsHeading, search, settledLookup } from '../support/lookup.js';
import { samplePortal, settled, until } from '../support/mount.js';
import { watched } from '../support/portals.js';

const sheetIn = (element: DvcProcedureLookup): Element | null | undefined => element.shadowRoot?.querySelector('dvc-procedure-sheet');

async function open(element: DvcProcedureLookup, name: string): Promise<void> {
  byRole(element, 'button', name).click();
  await until(() => sheetIn(element), 'the sheet');
  await settled(element);
}

describe('<dvc-procedure-lookup> opening a procedure', () => {
  it('shows its sheet in place, tells the page, and says where it is', async () => {
    const element = await settledLookup();
    const selected: string[] = [];
    document.body.addEventListener(DvcProcedureSelectedEvent.type, ({ code }) => selected.push(code), { once: true });
    await open(element, 'Đăng ký tạm trú');
    expect(selected).to.deep.equal(['1.004194']);
    expect(textOf(element)).to.contain('Tờ khai thay đổi thông tin cư trú');
    expect(queryByRole(element, 'searchbox')).to.equal(undefined);
    const place = element.shadowRoot?.activeElement as HTMLElement;
    expect(nameOf(place)).to.equal('Đăng ký tạm trú');
    await expectNoViolations(element);
  });

  it('hands the backend’s own id to the sheet, which spares a look-up', async () => {
    const { portal, asked } = watched(samplePortal({}, { featured: [] }));
    const element = await settledLookup({ portal });
    await open(element, 'Thủ tục đăng ký khai sinh');
    expect(asked('getProcedure')).to.deep.equal([{ code: '1.001193', id: '432777' }]);
  });

  it('goes back to the same results, the same place and the result that was opened', async () => {
    await setViewport({ width: 500, height: 500 });
    const element = await settledLookup({ portal: samplePortal({}, { procedures: manyProcedures(45), featured: [] }) });
    byRole(element, 'button', 'Xem thêm').click();
    await until(() => listed(element).length === 40, 'the second page');
    const title = byRole(element, 'button', 'Việc số 33');
    title.scrollIntoView({ block: 'center' });
    const before = { scroll: scrollY, top: title.getBoundingClientRect().top };
    expect(before.scroll).to.be.greaterThan(500);
    title.focus({ preventScroll: true });
    await sendKeys({ press: 'Enter' });
    await until(() => sheetIn(element), 'the sheet');
    await settled(element);
    expect(element.getBoundingClientRect().top).to.be.within(-20, 500);
    byRole(element, 'button', 'Quay lại kết quả').click();
    await until(() => listed(element).length === 40, 'the same results');
    await element.updateComplete;
    await until(() => focused()?.textContent.trim() === 'Việc số 33', 'the focus on the result');
    expect(scrollY).to.be.closeTo(before.scroll, 1);
    expect(focused()?.getBoundingClientRect().top).to.be.closeTo(before.top, 1);
    await setViewport({ width: 800, height: 600 });
  });

  it('goes back by Escape, and from the keyboard alone', async () => {
    const element = await settledLookup();
    await search(element, 'khai sinh');
    byRole(element, 'button', 'Thủ tục đăng ký khai sinh').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => sheetIn(element), 'the sheet');
    await settled(element);
    await sendKeys({ press: 'Escape' });
    await until(() => listed(element).length === 1, 'the results');
    await until(() => focused()?.textContent.trim() === 'Thủ tục đăng ký khai sinh', 'the focus');
    expect(box(element).value).to.equal('khai sinh');
    expect(resultsHeading(element)).to.equal('Kết quả cho “khai sinh”');
  });

  it('leads on to the guide and back to the sheet, which both stay as they were', async () => {
    const element = await settledLookup();
    await open(element, 'Thủ tục đăng ký khai sinh');
    const sheet = sheetIn(element);
    byRole(element, 'button', 'Hướng dẫn nộp hồ sơ').click();
    await until(() => element.shadowRoot?.querySelector('dvc-submission-guide'), 'the guide');
    const guide = element.shadowRoot?.querySelector('dvc-submission-guide');
    await settled(element);
    expect(sheet?.checkVisibility()).to.equal(false);
    expect(guide?.getAttribute('procedure')).to.equal('1.001193');
    // Escape does not leave the guide, which holds what a citizen has ticked.
    await sendKeys({ press: 'Escape' });
    expect(guide?.checkVisibility()).to.equal(true);
    byRole(element, 'button', 'Quay lại thông tin thủ tục').click();
    await until(() => sheet?.checkVisibility(), 'the sheet');
    expect(sheetIn(element)).to.equal(sheet);
    byRole(element, 'button', 'Hướng dẫn nộp hồ sơ').click();
    await until(() => guide?.checkVisibility(), 'the guide again');
    expect(element.shadowRoot?.querySelector('dvc-submission-guide')).to.equal(guide);
  });

  it('begins with the procedure that the page names, without taking the focus or asking for a list', async () => {
    const { portal, asked } = watched(samplePortal());
    const before = focused();
    const element = await settledLookup({ portal }, html`<dvc-procedure-lookup procedure="1 000656"></dvc-procedure-lookup>`);
    expect(sheetIn(element)?.getAttribute('procedure')).to.equal('1.000656');
    expect(focused()).to.equal(before);
    expect(asked('getProcedure')).to.have.length(1);
    byRole(element, 'button', 'Quay lại kết quả').click();
    await until(() => listed(element).length === 4, 'the list');
    expect(element.getAttribute('procedure')).to.equal('1 000656');
  });

  it('links to the page that shows procedures, where there is one', async () => {
    const element = await settledLookup({}, html`<dvc-procedure-lookup sheet-href="/thu-tuc?ma={code}#chi-tiet"></dvc-procedure-lookup>`);
    expect(byRole(element, 'link', 'Đăng ký tạm trú').getAttribute('href')).to.equal(`${location.origin}/thu-tuc?ma=1.004194#chi-tiet`);
    const selected: string[] = [];
    element.addEventListener(DvcProcedureSelectedEvent.type, ({ code }) => selected.push(code));
    element.addEventListener('click', (event) => event.preventDefault());
    byRole(element, 'link', 'Đăng ký tạm trú').click();
    expect(selected).to.deep.equal(['1.004194']);
    expect(sheetIn(element)).to.equal(null);
  });

  it('encodes codes in addresses, and takes no address that is not one of the web', async () => {
    const procedures = [{ code: '1&x=/../ễ\ud800', name: 'Mã lạ' }];
    const template = (href: string) => html`<dvc-procedure-lookup sheet-href=${href}></dvc-procedure-lookup>`;
    const linked = await settledLookup({ portal: samplePortal({}, { procedures, featured: [] }) }, template('https://xa.example/{code}/xem'));
    expect(byRole(linked, 'link', 'Mã lạ').getAttribute('href')).to.equal('https://xa.example/1%26x%3D%2F..%2F%E1%BB%85%EF%BF%BD/xem');
    for (const unsafe of ['javascript:alert({code})', 'data:text/html,{code}', 'http://user:pass@xa.example/{code}', 'https://']) {
      const element = await settledLookup({}, template(unsafe));
      expect(allByRole(element, 'link'), unsafe).to.have.length(0);
      expect(queryByRole(element, 'button', 'Đăng ký tạm trú'), unsafe).not.to.equal(undefined);
    }
  });

  it('links to the official page where the portal knows lists only', async () => {
    const portal = samplePortal({ without: ['getProcedure'] });
    const element = await settledLookup({ portal });
    expect(byRole(element, 'link', /^Đăng ký tạm trú \(mở trang mới\)$/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/?ma=1.004194');
    const nowhere = await settledLookup({ portal: { ...portal, links: { apply: () => undefined, track: () => undefined } } });
    expect(queryByRole(nowhere, 'link', /Đăng ký tạm trú/)).to.equal(undefined);
    expect(textOf(nowhere)).to.contain('Đăng ký tạm trú');
  });

  it('writes nothing to the address, the history or the storage', async () => {
    const before = [location.href, history.length, localStorage.length, sessionStorage.length, document.cookie];
    const element = await settledLookup();
    await search(element, 'khai sinh');
    await open(element, 'Thủ tục đăng ký khai sinh');
    byRole(element, 'button', 'Quay lại kết quả').click();
    await until(() => listed(element).length === 1, 'the results');
    expect([location.href, history.length, localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
  });

  it('opens what is chosen while the next results are on their way', async () => {
    const element = await lookup();
    await settled(element);
    box(element).focus();
    await sendKeys({ type: 'khai sinh' });
    await open(element, 'Đăng ký tạm trú');
    expect(textOf(element)).to.contain('Tờ khai thay đổi thông tin cư trú');
    byRole(element, 'button', 'Quay lại kết quả').click();
    await until(() => resultsHeading(element) === 'Kết quả cho “khai sinh”', 'the results');
    expect(box(element).value).to.equal('khai sinh');
  });
});
