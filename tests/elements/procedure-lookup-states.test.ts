import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import { type FailureKind, failureKinds } from '../../src/model/failure.js';
import { PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byRole, queryByRole, textOf } from '../support/find.js';
import { box, listed, lookup, manyProcedures, paste, resultsHeading, search, settledLookup } from '../support/lookup.js';
import { samplePortal, settled, until } from '../support/mount.js';
import { heldBack } from '../support/portals.js';

const hostile = [
  '<img src=x onerror=alert(1)>', '${7*7}{{7*7}}', '"\'><script>alert(1)</script>', '\ud800\udc00\ud83d', '\u202Eabc\u202C', 'a'.repeat(5_000),
  '%00%0d%0aSet-Cookie: x=1', '../../../etc/passwd', '.*+?^${}()|[]\\', '🇻🇳👨‍👩‍👧‍👦', '__proto__ constructor', 'ễ̂̂̂̂̂̂̂̂', '\u0000\u200b\ufeff  ', 'undefined null NaN',
];
const broken = /\bundefined\b|\bnull\b|\bNaN\b|\[object/;

describe('<dvc-procedure-lookup> states', () => {
  const kinds: Readonly<Record<FailureKind, RegExp>> = {
    offline: /Không kết nối được/, timeout: /chưa trả lời/, busy: /đang bận/, forbidden: /không cho phép/, missing: /Không tìm thấy thông tin/,
    refused: /không nhận yêu cầu/, broken: /không đọc được/, intercepted: /trang lạ/, misconfigured: /chưa được cài đặt đúng/,
  };
  for (const kind of failureKinds) {
    it(`says what happened and what can be done: ${kind}`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      try {
        const element = await settledLookup(
          { portal: samplePortal({ fails: { searchProcedures: kind } }, { featured: [] }) },
          html`<dvc-procedure-lookup><a href="tel:0290">Gọi xã</a></dvc-procedure-lookup>`);
        await until(() => kinds[kind].test(textOf(element)), 'the sentence');
        expect(announced(element)).to.match(kinds[kind]);
        expect(textOf(element)).to.contain('Gọi xã');
        expect(queryByRole(element, 'button', 'Thử lại') === undefined).to.equal(kind === 'misconfigured' || kind === 'forbidden');
        expect(queryByRole(element, 'searchbox')).not.to.equal(undefined);
        await expectNoViolations(element);
      } finally {
        console.warn = warn;
      }
    });
  }

  it('keeps a place of the right kind while it loads', async () => {
    const element = await lookup({ portal: samplePortal({ delay: 'never' }) });
    expect(element.shadowRoot?.querySelector('[aria-busy="true"]')).not.to.equal(null);
    expect(announced(element)).to.equal('Đang tải…');
    expect(queryByRole(element, 'searchbox')).not.to.equal(undefined);
    await expectNoViolations(element);
  });

  it('says when it takes long', async () => {
    const { setTimeout: set } = globalThis;
    globalThis.setTimeout = ((run: () => void, after = 0) => set(run, after === 8_000 ? 0 : after)) as never;
    try {
      const held = heldBack(samplePortal(), 'searchProcedures');
      const element = await settledLookup({ portal: held.portal });
      paste(element, 'khai sinh');
      await until(() => textOf(element).includes('Mạng đang chậm'), 'the sentence');
      expect(announced(element)).to.contain('Mạng đang chậm');
      expect(listed(element)).to.have.length(4);
      await expectNoViolations(element);
    } finally {
      globalThis.setTimeout = set;
    }
  });

  it('asks again by itself when the network is back', async () => {
    const { random } = Math;
    Math.random = () => 0;
    try {
      const held = heldBack(samplePortal({}, { featured: [] }), 'searchProcedures');
      const element = await lookup({ portal: held.portal });
      await until(() => held.waiting() === 1, 'the question');
      await held.release(0, new PortalError('offline', 'no network'));
      await until(() => textOf(element).includes('Không kết nối được'), 'the notice');
      dispatchEvent(new Event('online'));
      await until(() => held.waiting() === 2, 'the question again');
      await held.release(1);
      await until(() => listed(element).length === 8, 'the list');
      expect(textOf(element)).not.to.contain('Không kết nối được');
    } finally {
      Math.random = random;
    }
  });

  it('says kindly that there is no search here', async () => {
    const element = await settledLookup(
      { portal: samplePortal({ without: ['searchProcedures', 'getProcedure'] }) },
      html`<dvc-procedure-lookup>Gọi xã</dvc-procedure-lookup>`);
    expect(textOf(element)).to.contain('Trang này chưa có phần tìm thủ tục').and.to.contain('7:30–11:30').and.to.contain('Gọi xã');
    expect(byRole(element, 'link', 'Gọi 0290 000 0001')).not.to.equal(undefined);
    expect(queryByRole(element, 'searchbox')).to.equal(undefined);
    await expectNoViolations(element);
  });

  it('still offers the featured procedures without a search', async () => {
    const element = await settledLookup({ portal: samplePortal({ without: ['searchProcedures'] }) });
    expect(listed(element)).to.have.length(4);
    expect(queryByRole(element, 'searchbox')).to.equal(undefined);
  });

  it('says when nothing has been published', async () => {
    const element = await settledLookup({ portal: samplePortal({}, { procedures: [], featured: [] }) });
    expect(textOf(element)).to.contain('Chưa có thủ tục nào được công bố ở đây.');
    await expectNoViolations(element);
  });

  it('does not say that nothing was found when nothing could be read', async () => {
    const element = await settledLookup({ portal: samplePortal({ leftOut: 99 }, { featured: [] }) });
    expect(textOf(element)).to.contain('Còn 8 thủ tục không đọc được').and.not.to.contain('Chưa có thủ tục');
  });
});

describe('<dvc-procedure-lookup> with anything at all', () => {
  it('takes every text as words', async () => {
    const element = await settledLookup();
    for (const text of hostile) {
      paste(element, text);
      byRole(element, 'button', 'Tìm').click();
      await settled(element);
      expect(box(element).value).to.equal(text);
      expect(element.shadowRoot?.querySelector('script, img')).to.equal(null);
      if (!text.includes('undefined')) expect(textOf(element), text).not.to.match(broken);
    }
  });

  it('shows every name and code as words', async () => {
    const procedures = hostile.map((text, index) => ({ code: `${text.slice(0, 40)}${index}`, name: text, sector: { code: text, name: text }, onlineLevel: 'full' as const }));
    const element = await settledLookup({ portal: samplePortal({}, { procedures, featured: [] }) });
    expect(listed(element)).to.have.length(hostile.length);
    expect(element.shadowRoot?.querySelector('script, img')).to.equal(null);
    expect(element.shadowRoot?.querySelector<HTMLElement>('.results')?.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('folds a name of a thousand letters, and shows all of it', async () => {
    const name = 'Thủ tục cấp Giấy phép '.repeat(50).trim();
    const element = await settledLookup({ portal: samplePortal({}, { procedures: [{ code: '1.000001', name }], featured: [] }) });
    const toggle = byRole(element, 'button', 'Xem đủ tên');
    const title = byRole(element, 'button', name);
    const folded = title.getBoundingClientRect().height;
    toggle.click();
    await element.updateComplete;
    expect(title.getBoundingClientRect().height).to.be.greaterThan(folded);
    expect(listed(element)).to.deep.equal([name]);
    byRole(element, 'button', 'Thu gọn tên').click();
    await element.updateComplete;
    expect(title.getBoundingClientRect().height).to.equal(folded);
  });
});

describe('<dvc-procedure-lookup> for everybody', () => {
  it('speaks English where the page does', async () => {
    const element = await settledLookup({ lang: 'en' });
    await until(() => queryByRole(element, 'heading'), 'the words');
    expect(resultsHeading(element)).to.equal('Often used');
    await search(element, 'đăng ký');
    expect(announced(element)).to.equal('Results for “đăng ký”: 5 procedures');
    expect(textOf(element)).to.contain('Done entirely online');
    await expectNoViolations(element);
  });

  for (const dark of [false, true]) {
    it(`has no barrier in ${dark ? 'the dark' : 'the light'}`, async () => {
      const element = await settledLookup({ dark, portal: samplePortal({ leftOut: 1 }) });
      await expectNoViolations(element);
      await search(element, 'giấy');
      await expectNoViolations(element);
      await search(element, 'không có gì như thế');
      await expectNoViolations(element);
      await search(element, 'CCCD', 'căn cước');
      await expectNoViolations(element);
      const held = heldBack(samplePortal({}, { procedures: manyProcedures(45), featured: [] }), 'searchProcedures');
      const other = await lookup({ dark, portal: held.portal });
      await until(() => held.waiting() === 1, 'the question');
      await held.release(0);
      await settled(other);
      byRole(other, 'button', 'Xem thêm').click();
      await until(() => held.waiting() === 2, 'the second page');
      await expectNoViolations(other);
      await held.release(1, new Error('cut'));
      await until(() => queryByRole(other, 'button', 'Thử lại'), 'the retry');
      await expectNoViolations(other);
      paste(other, 'việc');
      await until(() => held.waiting() === 3, 'the next search');
      await expectNoViolations(other);
    });
  }

  it('fits a place 280 pixels wide, with targets large enough to hit', async () => {
    const element = await settledLookup({ width: 280 });
    await search(element, 'đăng ký');
    expect(element.scrollWidth).to.be.at.most(280);
    for (const target of [...allByRole(element, 'button'), ...allByRole(element, 'combobox'), box(element)]) {
      const { height, width, right } = target.getBoundingClientRect();
      expect(Math.min(height, width), target.outerHTML).to.be.at.least(44);
      expect(right).to.be.at.most(element.getBoundingClientRect().right + 1);
    }
  });

  it('is wiped when the Back button brings a shared machine’s page back', async () => {
    const back = (): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const element = await settledLookup();
    await search(element, 'khai sinh');
    back();
    await until(() => resultsHeading(element) === 'Thủ tục hay dùng', 'the beginning');
    expect(box(element).value).to.equal('');
    const own = await settledLookup({ device: 'personal' });
    const linking = await settledLookup({}, html`<dvc-procedure-lookup sheet-href="/{code}"></dvc-procedure-lookup>`);
    for (const kept of [own, linking]) {
      await search(kept, 'khai sinh');
      back();
      await kept.updateComplete;
      expect(box(kept).value).to.equal('khai sinh');
    }
  });

  it('warns, and is wiped when nobody is there on a shared machine', async () => {
    const { setTimeout: set } = globalThis;
    const long: { readonly after: number; readonly run: () => void }[] = [];
    globalThis.setTimeout = ((run: () => void, after = 0) => (after >= 60_000 ? long.push({ after, run }) : set(run, after))) as never;
    try {
      const element = await settledLookup({}, html`<dvc-procedure-lookup sheet-href="/{code}"></dvc-procedure-lookup>`);
      const timePasses = (milliseconds: number): void => long.filter(({ after }) => after === milliseconds).pop()?.run();
      await search(element, 'khai sinh');
      timePasses(240_000);
      await element.updateComplete;
      expect(textOf(element)).to.contain('Bạn còn ở đây không?');
      expect(announced(element)).to.contain('Bạn còn ở đây không?');
      await expectNoViolations(element);
      byRole(element, 'button', 'Tôi vẫn ở đây').click();
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('sẽ được xóa');
      expect(box(element).value).to.equal('khai sinh');
      timePasses(240_000);
      timePasses(60_000);
      await until(() => resultsHeading(element) === 'Thủ tục hay dùng', 'the beginning');
      expect(box(element).value).to.equal('');
    } finally {
      globalThis.setTimeout = set;
    }
  });
});

describe('<dvc-procedure-lookup> over HTTP', () => {
  const fetched = (shape: string, query: string): Promise<DvcProcedureLookup> => settledLookup({ portal: undefined }, html`
    <dvc-portal src="/demo-site/dvc/portal.json?shape=${shape}"><dvc-procedure-lookup query=${query}></dvc-procedure-lookup></dvc-portal>`);

  for (const query of ['khai sinh', 'dang ky ket hon', 'chứng thực']) {
    it(`lists the same for “${query}” from four kinds of backend`, async () => {
      const expected = listed(await fetched('contract', query));
      expect(expected).to.have.length.greaterThan(1);
      for (const shape of ['dvcqg-v1', 'dvcqg-v2', 'igate-v2']) expect(listed(await fetched(shape, query)), shape).to.deep.equal(expected);
    });
  }
});
