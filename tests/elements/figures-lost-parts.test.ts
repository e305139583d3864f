/** Parts of badge and board that are loaded when they are needed, and do not arrive. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import type { Widget } from '../../src/elements/widget.js';
import type { Portal } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { announced, byRole, descendants, queryByRole, textOf } from '../support/find.js';
import { holdBack } from '../support/held-back.js';
import { press } from '../support/keyboard.js';
import { mount, samplePortal, until } from '../support/mount.js';

const portal: Portal = { ...samplePortal(), getStatistics: async () => ({ metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }] }) };

/** Mounts it with a part that is lost, and waits for the words. */
async function without(part: string, template: TemplateResult, words: string, more: Partial<Portal> = {}): Promise<Widget> {
  const held = await holdBack(part);
  const element = await mount(template, { portal: { ...portal, ...more } });
  await held.end('is lost');
  await until(() => textOf(element).includes(words), words);
  return element;
}

describe('a part that does not arrive', () => {
  const failures: Event[] = [];
  const note = (event: Event): void => void failures.push(event);
  beforeEach(() => addEventListener('dvc-failed', note));
  afterEach(() => {
    removeEventListener('dvc-failed', note);
    failures.length = 0;
  });

  // First, as every figure brings its definition.
  it('how a figure is counted: a calm sentence, heard once by whoever opens it', async () => {
    const element = await without('figure-provenance', html`<dvc-stats-badge period="this-month"></dvc-stats-badge>`, '99,73%');
    expect(announced(element)).to.equal('Hồ sơ giải quyết đúng hạn: 99,73%');
    byRole(element, 'button', 'Cách tính và nguồn').focus();
    await press('Enter');
    await until(() => announced(element).includes('Chưa tải được'), 'the announcement');
    expect(announced(element)).to.equal('Hồ sơ giải quyết đúng hạn: 99,73%. Chưa tải được phần này. Xin kiểm tra mạng rồi thử lại.');
    expect(textOf(element)).to.contain('Chưa tải được phần này');
    await expectNoViolations(element);
    // The button goes while it is asked for again; the focus stays beside what comes.
    byRole(element, 'button', 'Thử lại').focus();
    await press('Enter');
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'button', 'Cách tính và nguồn'));
    await until(() => queryByRole(element, 'button', 'Thử lại'), 'it is lost again');
    expect(failures).to.deep.equal([]);
  });

  it('the target and the period before: the figure stands alone', async () => {
    const element = await without('figure-comparison', html`<dvc-stats-badge period="this-month" compare></dvc-stats-badge>`, '99,73%', { targets: { onTimeRate: 99.8 } });
    expect(textOf(element)).to.contain('370/371 hồ sơ').and.not.to.match(/chỉ tiêu|so với/i);
    await expectNoViolations(element);
    expect(failures).to.deep.equal([]);
  });

  it('the ring: its figure', async () => {
    const element = await without('ring', html`<dvc-stats-badge shape="ring" period="this-month"></dvc-stats-badge>`, '99,73%');
    expect(textOf(element)).to.contain('370/371 hồ sơ');
    expect(descendants(element).filter(({ localName }) => localName === 'circle')).to.deep.equal([]);
    await expectNoViolations(element);
    expect(failures).to.deep.equal([]);
  });

  it('what reads a period as people say it: a failure of the network', async () => {
    const element = await without('period-words', html`<dvc-stats-badge period="quý III/2026">Gọi 1</dvc-stats-badge>`, 'Không kết nối được');
    expect(textOf(element)).to.contain('Gọi 1');
    expect(failures.map((event) => (event as Event & { kind: string }).kind)).to.deep.equal(['offline']);
    await expectNoViolations(element);
  });

  it('what makes a file of a board, or a page: a sentence, heard once', async () => {
    for (const [part, button] of [['board-file', 'Tải tệp CSV'], ['board-paper', 'In']] as const) {
      const board = await mount(html`<dvc-stats-board metrics="onTimeRate"></dvc-stats-board>`, { portal });
      await until(() => queryByRole(board, 'button', button), 'the board');
      const held = await holdBack(part);
      byRole(board, 'button', button).focus();
      await press('Enter');
      await held.end('is lost');
      await until(() => announced(board).includes('Chưa tải được phần này'), 'the announcement');
      expect(textOf(byRole(board, 'button', button).closest('.stack') ?? board)).to.contain('Chưa tải được phần này');
      expect(announced(board)).to.match(/\. Chưa tải được phần này\. Xin kiểm tra mạng rồi thử lại\.$/);
      expect(board.shadowRoot?.activeElement).to.equal(byRole(board, 'button', button));
      await expectNoViolations(board);
    }
    expect(failures).to.deep.equal([]);
  });
});
