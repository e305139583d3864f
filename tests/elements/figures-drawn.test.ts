/** What only eyes would see of a figure: what is cut, broken, or drawn where it means something else. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import type { DvcStatsBoard } from '../../src/elements/stats-board/stats-board.js';
import type { Metric } from '../../src/model/statistics.js';
import type { Portal } from '../../src/portal/portal.js';
import { descendants, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';
import { print } from '../support/print.js';

const figures = (onTime: number, received: number): Metric[] => [{ id: 'received', count: received }, { id: 'onTimeRate', numerator: onTime, denominator: received }];
/** Half a year, each month alike. */
const level = (onTime: number, received: number, more: Partial<Portal> = {}): Portal => ({
  ...samplePortal(), ...more,
  getStatistics: async () => ({
    metrics: figures(onTime, received), months: [1, 2, 3, 4, 5, 6].map((month) => ({ month: `2026-0${month}`, metrics: figures(onTime, received) })),
    sectors: [{ name: 'Hộ tịch', metrics: figures(onTime, received) }, { name: 'Đất đai', metrics: figures(onTime, received) }],
  }),
});
const board = async (portal: Portal, width?: number): Promise<DvcStatsBoard> =>
  settled(await mount<DvcStatsBoard>(html`<dvc-stats-board metrics="onTimeRate received" period="2026-01..2026-06"></dvc-stats-board>`, { portal, width }));
function* ancestry(element: Element): Generator<Element> {
  for (let one: Element | null = element; one; one = one.parentElement) yield one;
}
const found = (element: Element, selector: string): Element => descendants(element).find((one) => one.matches(selector)) ?? expect.fail(`no ${selector}`);

describe('a figure, drawn', () => {
  for (const width of [180, 360]) {
    it(`has its whole target beside the line in ${width} px`, async () => {
      const element = await board(level(90, 100, { targets: { onTimeRate: 99.25 } }), width);
      await until(() => descendants(element).some((one) => one.matches('.target')), 'the target');
      const words = document.createRange();
      words.selectNodeContents(found(element, '.target'));
      expect(words.toString()).to.equal('Chỉ tiêu ≥ 99,25%');
      const { left, right } = found(element, '.plot').getBoundingClientRect();
      for (const line of words.getClientRects()) expect(line.left >= left && line.right <= right, `${line.left}–${line.right} in ${left}–${right}`).to.equal(true);
    });
  }

  it('is published where no month and no sector had a dossier', async () => {
    const element = await board(level(0, 0));
    expect(textOf(element)).not.to.match(/chưa công bố/i);
    expect(textOf(element).match(/Trong kỳ này chưa có gì để tính/g), 'at the figure, by month, by sector').to.have.length(3);
  });

  for (const width of [360, 700]) {
    it(`stays under the finger that walks along it, in ${width} px`, async () => {
      const uneven = { ...samplePortal(), getStatistics: async () => ({
        metrics: figures(8_000, 8_400), months: [1, 2, 4, 5, 6].map((month) => ({ month: `2026-0${month}`, metrics: figures(month === 2 ? 7 : 1_380 + month, month === 2 ? 7 : 1_451 + 7 * month) })),
      }) };
      const element = await board(uneven, width);
      for (const [chart, slider] of descendants(element).filter((one): one is HTMLInputElement => one.matches('input[type="range"]')).entries()) {
        const places = new Set<number>();
        for (let month = 0; month < 6; month += 1) {
          slider.value = String(month);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          await element.updateComplete;
          places.add(Math.round(slider.getBoundingClientRect().top));
        }
        expect(places.size, `places of chart ${chart}`).to.equal(1);
      }
    });
  }

  it('is copied once: not what is said for ears, nor the scale of a chart', async () => {
    const element = await board(level(95, 100));
    for (const selector of ['[role="status"]', '.scale text', '.months text']) {
      const one = found(element, selector);
      expect([...ancestry(one)].some((part) => getComputedStyle(part).userSelect === 'none'), selector).to.equal(true);
    }
    for (const selector of ['.value', '.read-out strong', '.bars .name']) expect([...ancestry(found(element, selector))].some((part) => getComputedStyle(part).userSelect === 'none'), selector).to.equal(false);
  });

  it('has a level line above the ground', async () => {
    const element = await board(level(95, 100));
    const dot = found(element, 'circle.dot').getBoundingClientRect();
    const ground = found(element, 'line.ground').getBoundingClientRect();
    expect(ground.top - dot.bottom, 'px between them').to.be.above(20);
  });

  it('stands on one line in a narrow ring', async () => {
    const badge = await settled(await mount<DvcStatsBadge>(html`<dvc-stats-badge metric="onTimeRate" period="2026-01..2026-06" shape="ring"></dvc-stats-badge>`, { portal: level(7588, 10_000), width: 170 }));
    await until(() => descendants(badge).some((one) => one.matches('.ring')), 'the ring');
    const number = document.createRange();
    number.selectNodeContents(found(badge, '.ring .value'));
    expect(number.toString()).to.equal('75,88%');
    expect(new Set([...number.getClientRects()].map(({ top }) => top)).size, 'lines').to.equal(1);
  });

  for (const width of [110, 124, 180]) {
    it(`keeps its number whole in a card of ${width} px`, async () => {
      const badge = await settled(await mount<DvcStatsBadge>(html`<dvc-stats-badge metric="onTimeRate" period="2026-01..2026-06"></dvc-stats-badge>`, { portal: level(9848, 10_000), width }));
      const number = document.createRange();
      number.selectNodeContents(found(badge, '.value'));
      expect(number.toString()).to.equal('98,48%');
      expect(new Set([...number.getClientRects()].map(({ top }) => top)).size, 'lines').to.equal(1);
    });
  }

  it('has a table with a line or two a month on a telephone', async () => {
    const element = await board(level(380, 450), 360);
    const late = found(element, 'section[aria-label="Đúng hạn và trễ hạn, từng tháng"]');
    late.querySelector<HTMLElement>('summary')?.click();
    await until(() => late.querySelector('table'), 'the table');
    expect([...late.querySelectorAll('tr')].slice(0, 2).map(textOf)).to.deep.equal(['Tháng Đúng hạn hoặc còn trong hạn Trễ hạn Tất cả', 'Tháng 1/2026 380 70 450']);
    for (const row of late.querySelectorAll('tbody tr')) expect(row.getBoundingClientRect().height).to.be.below(80);
  });
});

describe('a figure, printed', () => {
  it('says on which day it was loaded: paper is read later', async () => {
    const paper = await print(await board(level(95, 100)), 'In');
    const [day, month, year] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now()).split('/');
    expect(paper.text).to.contain(`Tải lúc ${day}/${month}/${year}, `);
  });

  it('has no number of its tables cut in two', async () => {
    const element = await settled(await mount<DvcStatsBoard>(html`<dvc-stats-board metrics="onTimeRate" by="sector" period="2026-01..2026-06"></dvc-stats-board>`, { portal: {
      ...samplePortal(), getStatistics: async () => ({ metrics: figures(9, 10), sectors: [{ name: 'Bảo trợ xã hội, hỗ trợ kinh phí chăm sóc, nuôi dưỡng, mai táng và trợ giúp đột xuất đối với người có hoàn cảnh khó khăn trên địa bàn xã', metrics: figures(100, 100) }] }),
    } }));
    const { html: written } = await print(element, 'In');
    const frame = document.createElement('iframe');
    frame.style.inlineSize = '186mm';
    frame.src = URL.createObjectURL(new Blob([written], { type: 'text/html;charset=utf-8' }));
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const paper = frame.contentDocument ?? expect.fail('no document');
    for (const cell of [...paper.querySelectorAll('td'), ...paper.querySelectorAll('.number')]) {
      const text = paper.createRange();
      text.selectNodeContents(cell);
      expect(new Set([...text.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top / 10))).size, cell.textContent).to.equal(1);
    }
    frame.remove();
  });
});
