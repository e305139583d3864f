/** Public figures and the roster on the citizen's own device, for when the office does not answer. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { deviceStore } from '../../src/elements/device-store.js';
import '../../src/elements/duty-roster/duty-roster.js';
import { keptPublished } from '../../src/elements/kept-figures.js';
import '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import type { Widget } from '../../src/elements/widget.js';
import type { FailureKind } from '../../src/model/failure.js';
import { expectNoViolations } from '../support/axe.js';
import { announced, textOf } from '../support/find.js';
import { mount, samplePortal, settled, unmountAll, until } from '../support/mount.js';

const store = deviceStore('personal');
const source = { device: 'personal', connect: () => Promise.reject(new Error('not asked')) } as const;
const kept = (written: string, kind: 'figures' | 'roster' = 'figures'): Promise<unknown> => keptPublished(kind, source, samplePortal(), written);

/** Waits until the device keeps it: nobody on the page waits for that. */
async function toBeKept(written: string, kind?: 'roster'): Promise<void> {
  let found: unknown;
  await until(() => {
    void kept(written, kind).then((one) => (found ??= one));
    return found;
  }, 'it to be kept');
}

const { now } = Date;
afterEach(async () => {
  Date.now = now;
  unmountAll();
  await store.forget('published');
});

const open = async (template: TemplateResult, device: 'shared' | 'personal', fails?: FailureKind): Promise<Widget> =>
  settled(await mount(template, { portal: samplePortal(fails ? { fails } : {}), device }));
const badge = (period: string): TemplateResult => html`<dvc-stats-badge metric="onTimeRate" period=${period}><a href="tel:1">Fallback</a></dvc-stats-badge>`;
const text = (element: Widget): string => textOf(element.renderRoot);

describe('what an office publishes, on the citizen’s own device', () => {
  it('is shown with its time when the office does not answer', async () => {
    await open(badge('2026-10'), 'personal');
    await toBeKept('2026-10');
    for (const fails of ['offline', 'timeout', 'busy', 'intercepted'] as const) {
      unmountAll();
      const element = await open(badge('2026-10'), 'personal', fails);
      expect(text(element), fails).to.contain('99,73%').and.to.match(/Chưa kết nối được với cơ quan\. Đây là số liệu tải lúc \d\d:\d\d, lưu trên máy này/);
      expect(element.renderRoot.querySelectorAll('slot')).to.have.length(0);
      expect(announced(element)).to.equal('Hồ sơ giải quyết đúng hạn: 99,73%');
      await expectNoViolations(element);
    }
  });

  it('is of the period it was of, with the day when that is not today', async () => {
    await open(badge('this-month'), 'personal');
    await toBeKept('this-month');
    unmountAll();
    Date.now = () => now.call(Date) + 29 * 86_400_000;
    const element = await open(badge('this-month'), 'personal', 'offline');
    const [year = '', month = '', day = ''] = new Date(now.call(Date) + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
    expect(text(element)).to.contain(`Tháng ${Number(month)}/${year}`).and.to.contain(`tải lúc ${day}/${month}/${year}, `);
  });

  it('is gone after a month, and is not taken for what was not kept', async () => {
    await open(badge('2026-10'), 'personal');
    await toBeKept('2026-10');
    unmountAll();
    expect(text(await open(badge('2026-09'), 'personal', 'offline'))).to.contain('Không kết nối được').and.not.to.contain('%');
    unmountAll();
    Date.now = () => now.call(Date) + 32 * 86_400_000;
    expect(text(await open(badge('2026-10'), 'personal', 'offline'))).to.contain('Không kết nối được').and.not.to.contain('%');
  });

  it('gives a board its figures, and its months where they were published together', async () => {
    const board = html`<dvc-stats-board period="2026-01..2026-06"></dvc-stats-board>`;
    await open(board, 'personal');
    await toBeKept('2026-01..2026-06');
    unmountAll();
    const failures: Event[] = [];
    addEventListener('dvc-failed', (event) => failures.push(event));
    const element = await open(board, 'personal', 'offline');
    expect(text(element)).to.contain('lưu trên máy này').and.to.contain('6 tháng đầu năm 2026');
    await until(() => element.renderRoot.querySelector('input[type="range"]'), 'the chart');
    expect(failures).to.deep.equal([]);
    await expectNoViolations(element);
  });

  it('gives the roster, which asks to call before coming', async () => {
    await open(html`<dvc-duty-roster></dvc-duty-roster>`, 'personal');
    await toBeKept('', 'roster');
    unmountAll();
    const element = await open(html`<dvc-duty-roster></dvc-duty-roster>`, 'personal', 'offline');
    expect(text(element)).to.contain('Hôm nay').and.to.contain('lưu trên máy này. Xin gọi điện trước khi đến');
    await expectNoViolations(element);
  });

  it('is never kept, nor shown, on a shared machine', async () => {
    await open(badge('2026-10'), 'personal');
    await toBeKept('2026-10');
    unmountAll();
    const { open: openDatabase } = indexedDB;
    const touched: string[] = [];
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number): IDBOpenDBRequest {
      touched.push(name);
      return openDatabase.call(this, name, version);
    };
    try {
      await open(badge('2026-09'), 'shared');
      expect(text(await open(badge('2026-10'), 'shared', 'offline'))).to.contain('Không kết nối được').and.not.to.contain('%');
    } finally {
      IDBFactory.prototype.open = openDatabase;
    }
    expect(touched).to.deep.equal([]);
    expect(await kept('2026-09')).to.equal(undefined);
  });
});
