/** Parts of badge and board that are loaded when they are needed: they may come late, or not at all. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { LatePart } from '../../src/elements/late-part.js';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import type { Widget } from '../../src/elements/widget.js';
import type { Portal } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { byRole, descendants, queryByRole, textOf } from '../support/find.js';
import { hearing } from '../support/hearing.js';
import { holdBack } from '../support/held-back.js';
import { press } from '../support/keyboard.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';

const rate: Portal = { ...samplePortal(), getStatistics: async () => ({ metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }] }) };
const withTarget: Portal = { ...rate, targets: { onTimeRate: 99.8 } };

const badge = async ({ compare = false, portal = rate } = {}): Promise<DvcStatsBadge> => {
  const element = await mount<DvcStatsBadge>(html`<dvc-stats-badge metric="onTimeRate" period="2026-10" ?compare=${compare}></dvc-stats-badge>`, { portal });
  await until(() => textOf(element).includes('99'), 'the figure');
  return element;
};

const summary = (element: Widget): HTMLElement => byRole(element, 'button', 'Cách tính và nguồn');

describe('how a figure is counted', () => {
  it('comes late: the rest is there, and whoever opened it hears it once', async () => {
    const held = await holdBack('figure-provenance');
    const element = await badge();
    const heard = hearing(element);
    summary(element).focus();
    await press('Enter');
    await until(() => (summary(element).parentElement as HTMLDetailsElement).open, 'the opening');
    expect(textOf(element)).to.contain('Đang tải…');
    await expectNoViolations(element);
    await held.end('arrives');
    await until(() => textOf(element).includes('chỉ số 2.1'), 'the definition');
    expect(element.shadowRoot?.activeElement).to.equal(summary(element));
    expect(heard).to.have.length(2);
    expect(heard[1]).to.match(/^Hồ sơ giải quyết đúng hạn: 99,73%\. Số hồ sơ giải quyết trước hạn.*chỉ số 2\.1\)\.$/);
  });

  it('is heard by nobody who did not wait for it', async () => {
    const element = await badge();
    await until(() => textOf(element).includes('chỉ số 2.1'), 'the definition');
    const heard = hearing(element);
    summary(element).click();
    await until(() => (summary(element).parentElement as HTMLDetailsElement).open, 'the opening');
    await element.updateComplete;
    expect(heard).to.deep.equal(['Hồ sơ giải quyết đúng hạn: 99,73%']);
  });
});

describe('what a figure is compared with', () => {
  it('comes late: the figure does not wait for it', async () => {
    const held = await holdBack('figure-comparison');
    const element = await badge({ compare: true, portal: withTarget });
    const board = await settled(await mount(html`<dvc-stats-board metrics="onTimeRate" period="2026-01..2026-06"></dvc-stats-board>`, { portal: withTarget }));
    await until(() => queryByRole(board, 'radio'), 'the board');
    expect(textOf(element)).to.contain('99,73%').and.not.to.contain('chỉ tiêu');
    expect(textOf(board)).to.contain('99,73%').and.not.to.match(/chỉ tiêu/i);
    await expectNoViolations(board);
    const heard = [hearing(element), hearing(board)];
    await held.end('arrives');
    await until(() => textOf(element).includes('Chưa đạt chỉ tiêu từ 99,8% trở lên') && textOf(element).includes('Không đổi so với tháng 9/2026'), 'both lines of the badge');
    await until(() => textOf(board).includes('Chưa đạt chỉ tiêu từ 99,8% trở lên') && descendants(board).some(({ textContent }) => textContent === 'Chỉ tiêu ≥ 99,8%') && textOf(board).includes('Không đổi so với'), 'those of the board');
    expect(heard.map(({ length }) => length)).to.deep.equal([1, 1]);
  });
});

describe('a part', () => {
  it('is asked for once an occasion, until it is here', async () => {
    const asked: { readonly arrive: (part: string) => void; readonly fail: () => void }[] = [];
    const part = new LatePart(await badge(), () => new Promise<string>((arrive, fail) => asked.push({ arrive, fail: () => fail(new Error('no network')) })));
    void part.bring('first');
    void part.bring('second');
    expect(asked).to.have.length(1);
    asked[0]?.fail();
    await until(() => part.missing, 'the failure');
    void part.bring('first');
    expect(asked).to.have.length(1);
    void part.bring('second');
    expect([asked.length, part.isComing]).to.deep.equal([2, true]);
    asked[1]?.arrive('here');
    await until(() => part.part === 'here', 'the part');
    void part.bring('third');
    expect([asked.length, part.missing]).to.deep.equal([2, false]);
  });
});
