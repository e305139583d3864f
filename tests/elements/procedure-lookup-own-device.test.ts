/** What the lookup and the sheet keep on the citizen's own device, and that they keep nothing on anybody else's. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deviceStore } from '../../src/elements/device-store.js';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { takeTurnsOnDevice } from '../support/device.js';
import { allByRole, announced, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { press } from '../support/keyboard.js';
import { box, listed, manyProcedures, paste, resultsHeading, search, settledLookup } from '../support/lookup.js';
import { samplePortal, settled, unmountAll, until } from '../support/mount.js';

const personal = deviceStore('personal');
const keep = 'Lưu danh mục để dùng khi mất mạng';

/** A portal whose network the test switches off. */
function withSwitch(portal: Portal = samplePortal()): { readonly portal: Portal; readonly network: { on: boolean } } {
  const network = { on: true };
  const entries = Object.entries(portal).map(([name, value]: [string, unknown]) => [name, typeof value !== 'function' ? value : (...given: unknown[]): unknown =>
    network.on ? (value as (...all: unknown[]) => unknown)(...given) : Promise.reject(new PortalError('offline', 'no network'))]);
  return { portal: Object.fromEntries(entries) as Portal, network };
}

const own = (portal: Portal): Promise<DvcProcedureLookup> => settledLookup({ portal, device: 'personal' });

async function submit(element: DvcProcedureLookup, words: string): Promise<void> {
  paste(element, words);
  byRole(element, 'button', 'Tìm').click();
  await until(() => resultsHeading(element).includes(words), 'the results');
  await settled(element);
}

async function kept(element: DvcProcedureLookup): Promise<void> {
  await until(() => queryByRole(element, 'button', keep), 'the control');
  byRole(element, 'button', keep).click();
  await until(() => queryByRole(element, 'button', 'Xoá bản đã lưu'), 'the list to be kept');
}

takeTurnsOnDevice();

describe('<dvc-procedure-lookup> without a network, on a personal device', () => {
  afterEach(async () => {
    unmountAll();
    for (const kind of ['searches', 'catalogue', 'seen'] as const) await personal.forget(kind);
  });

  it('keeps the list when it is told to, says how much and when, and has no barrier', async () => {
    const element = await own(samplePortal());
    await kept(element);
    expect(textOf(element)).to.match(/Đã lưu 8 thủ tục \(\d kB\) lúc \d\d\/\d\d\/\d{4}, \d\d:\d\d để dùng khi mất mạng\./);
    await expectNoViolations(element);
  });

  it('searches the kept list, also after the page was loaded anew, and reads anew when the network is back', async () => {
    const { portal, network } = withSwitch();
    await kept(await own(portal));
    unmountAll();
    network.on = false;
    const element = await own({ ...portal });
    expect(textOf(element)).to.match(/Chưa kết nối được\. Đây là danh sách lưu lúc \d\d\/\d\d\/\d{4}, \d\d:\d\d\./);
    expect(announced(element)).to.contain('Đây là danh sách lưu lúc');
    await search(element, 'khai sinhh');
    expect(listed(element)).to.deep.equal(['Thủ tục đăng ký khai sinh']);
    await expectNoViolations(element);
    network.on = true;
    const { random } = Math;
    Math.random = () => 0;
    dispatchEvent(new Event('online'));
    Math.random = random;
    await until(() => !textOf(element).includes('Đây là danh sách lưu lúc'), 'the list of today');
  });

  it('shows a sheet that was read, with its time, and not one that was not', async () => {
    const { portal, network } = withSwitch();
    const first = await own(portal);
    await kept(first);
    byRole(first, 'button', 'Thủ tục đăng ký khai sinh').click();
    await until(() => textOf(first).includes('Giấy chứng sinh'), 'the sheet');
    for (let seen: unknown; seen === undefined; ) seen = await personal.recall('seen', JSON.stringify([portal.name, portal.agencyCode]));
    unmountAll();
    network.on = false;
    const element = await own({ ...portal });
    byRole(element, 'button', 'Thủ tục đăng ký khai sinh').click();
    await until(() => textOf(element).includes('Giấy chứng sinh'), 'the kept sheet');
    expect(textOf(element)).to.match(/Đây là bản bạn đã xem lúc \d\d\/\d\d\/\d{4}, \d\d:\d\d, lưu trên máy này/);
    allByRole(element, 'button', 'Quay lại kết quả')[0]?.click();
    await element.updateComplete;
    byRole(element, 'button', 'Thủ tục đăng ký kết hôn').click();
    await until(() => textOf(element).includes('Không kết nối được'), 'the failure');
  });

  it('keeps what fits within a megabyte, and says that it is not all', async () => {
    const procedures = manyProcedures(600).map((one) => ({ ...one, name: `${one.name} ${'đ'.repeat(1_000)}` }));
    const element = await own(samplePortal({}, { procedures, featured: [] }));
    await kept(element);
    const [, count = ''] = /chỉ lưu được (\d+) thủ tục đầu \([\d.]+ kB\)/.exec(textOf(element)) ?? [];
    expect(Number(count)).to.be.within(300, 550);
  });

  it('deletes it all when it is told to', async () => {
    const element = await own(samplePortal());
    await kept(element);
    byRole(element, 'button', 'Xoá bản đã lưu').click();
    await until(() => queryByRole(element, 'button', keep), 'the control');
    expect(announced(element)).to.equal('Đã xoá danh mục và các thủ tục lưu trên máy này.');
    const { portal, network } = withSwitch();
    network.on = false;
    expect(textOf(await own(portal))).to.contain('Không kết nối được');
  });
});

describe('<dvc-procedure-lookup> and what was searched for', () => {
  afterEach(async () => {
    unmountAll();
    await personal.forget('searches');
  });

  it('offers what was used, the latest first, five at most, to somebody who goes to the empty box', async () => {
    const first = await own(samplePortal());
    await until(() => queryByRole(first, 'button', keep), 'the device');
    for (const words of ['khai tử', 'kết hôn', 'tạm trú', 'chứng thực', 'trích lục', 'khai sinh']) await submit(first, words);
    paste(first, 'không dùng đến');
    for (let stored: unknown; !Array.isArray(stored) || stored[0] !== 'khai sinh'; ) stored = await personal.recall('searches', 'recent');
    unmountAll();
    const element = await own(samplePortal());
    expect(queryByRole(element, 'region', 'Bạn đã tìm gần đây')).to.equal(undefined);
    box(element).focus();
    await until(() => queryByRole(element, 'region', 'Bạn đã tìm gần đây'), 'the recent searches');
    const offered = allByRole(byRole(element, 'region', 'Bạn đã tìm gần đây'), 'button').map(textOf).filter((name) => !name.includes('✕') && name !== '');
    expect(offered).to.deep.equal(['khai sinh', 'trích lục', 'chứng thực', 'tạm trú', 'kết hôn', 'Xoá tất cả']);
    await expectNoViolations(element);
    byRole(element, 'button', 'tạm trú').click();
    await until(() => resultsHeading(element) === 'Kết quả cho “tạm trú”', 'the results');
  });

  it('removes one, and all, by the keyboard', async () => {
    await personal.keep('searches', 'recent', ['khai tử', 'kết hôn', 'tạm trú'], 1);
    const element = await own(samplePortal());
    box(element).focus();
    await until(() => queryByRole(element, 'button', 'Xoá “kết hôn”'), 'the recent searches');
    byRole(element, 'button', 'Xoá “kết hôn”').focus();
    await press('Enter');
    await until(() => queryByRole(element, 'button', 'Xoá “kết hôn”') === undefined, 'it to be gone');
    expect(focused(document)).to.equal(box(element));
    expect(announced(element)).to.equal('Đã xoá khỏi danh sách đã tìm.');
    expect(await personal.recall('searches', 'recent')).to.deep.equal(['khai tử', 'tạm trú']);
    byRole(element, 'button', 'Xoá tất cả').focus();
    await press('Space');
    await until(() => queryByRole(element, 'region', 'Bạn đã tìm gần đây') === undefined, 'all to be gone');
    expect(await personal.recall('searches', 'recent')).to.equal(undefined);
  });

  it('never keeps a long number', async () => {
    const element = await own(samplePortal());
    await until(() => queryByRole(element, 'button', keep), 'the device');
    for (const typed of ['khai sinh 001200012345', '0912 345 678 kết hôn', 'H37.21-251120-0001']) {
      paste(element, typed);
      byRole(element, 'button', 'Tìm').click();
      await settled(element);
    }
    await submit(element, 'khai tử');
    for (let stored: unknown; !Array.isArray(stored); ) stored = await personal.recall('searches', 'recent');
    expect(JSON.stringify(await personal.recall('searches', 'recent'))).not.to.match(/\d{3}/);
  });

  it('touches no storage on a shared machine, and offers none of it', async () => {
    const { open } = IDBFactory.prototype;
    let opened = 0;
    IDBFactory.prototype.open = function counted(this: IDBFactory, ...given) {
      opened += 1;
      return open.apply(this, given);
    };
    try {
      for (const device of ['shared', undefined] as const) {
        const element = await settledLookup({ portal: samplePortal(), device }, html`<dvc-procedure-lookup></dvc-procedure-lookup>`);
        await submit(element, 'khai sinh');
        byRole(element, 'button', 'Thủ tục đăng ký khai sinh').click();
        await until(() => textOf(element).includes('Giấy chứng sinh'), 'the sheet');
        allByRole(element, 'button', 'Quay lại kết quả')[0]?.click();
        await element.updateComplete;
        paste(element, '');
        expect(queryByRole(element, 'button', keep)).to.equal(undefined);
        expect(queryByRole(element, 'region', 'Bạn đã tìm gần đây')).to.equal(undefined);
      }
      expect(opened).to.equal(0);
      expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
