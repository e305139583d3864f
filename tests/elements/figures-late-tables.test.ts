/** The tables of a board, which are loaded when it is drawn. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/stats-board/stats-board.js';
import type { Portal } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { byRole, queryByRole, textOf } from '../support/find.js';
import { hearing } from '../support/hearing.js';
import { holdBack } from '../support/held-back.js';
import { press } from '../support/keyboard.js';
import { mount, samplePortal, until } from '../support/mount.js';

const rate: Portal = { ...samplePortal(), getStatistics: async () => ({ metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }] }) };

describe('the numbers of a board as tables', () => {
  it('come late: the charts are there, and whoever opened one hears it once', async () => {
    const held = await holdBack('board-numbers');
    const board = await mount(html`<dvc-stats-board metrics="onTimeRate" period="2026-01..2026-06" by="month"></dvc-stats-board>`, { portal: rate });
    await until(() => queryByRole(board, 'button', 'Xem bảng số'), 'the chart');
    const heard = hearing(board);
    const button = byRole(board, 'button', 'Xem bảng số');
    button.focus();
    await press('Enter');
    await until(() => (button.parentElement as HTMLDetailsElement).open, 'the opening');
    expect(textOf(button.parentElement ?? board)).to.contain('Đang tải…');
    await expectNoViolations(board);
    await held.end('arrives');
    await until(() => queryByRole(board, 'table'), 'the table');
    expect(textOf(byRole(board, 'table'))).to.contain('Tháng 6/2026').and.to.contain('370');
    expect(board.shadowRoot?.activeElement).to.equal(button);
    expect(heard).to.have.length(2);
    expect(heard[1]).to.match(/\. Đã có bảng số\.$/);
  });
});
