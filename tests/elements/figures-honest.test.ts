/** Figures from backends that answer something else than they were asked, or less: nothing false is said of them, on a page or on paper. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import type { DvcStatsBoard } from '../../src/elements/stats-board/stats-board.js';
import type { Metric, Statistics } from '../../src/model/statistics.js';
import type { Portal } from '../../src/portal/portal.js';
import { descendants, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';

type Answer = (query: { readonly from: string; readonly to: string }) => Partial<Statistics>;

const answering = (answer: Answer, more: Partial<Portal> = {}): Portal =>
  ({ ...samplePortal(), targets: {}, ...more, getStatistics: async (query) => ({ metrics: [], ...answer(query) }) });

const badge = async (portal: Portal, metric: string, period = '2026-10', compare = false): Promise<DvcStatsBadge> =>
  settled(await mount<DvcStatsBadge>(html`<dvc-stats-badge metric=${metric} period=${period} ?compare=${compare}></dvc-stats-badge>`, { portal }));

const board = async (portal: Portal, { metrics = 'onTimeRate', period = '2026-01..2026-06', by = '' }): Promise<DvcStatsBoard> =>
  settled(await mount<DvcStatsBoard>(html`<dvc-stats-board metrics=${metrics} period=${period} by=${by}></dvc-stats-board>`, { portal }));

const months = (element: Element): readonly string[] => {
  const [slider] = descendants(element).filter((one): one is HTMLInputElement => one.matches('input[type="range"]'));
  return [slider?.getAttribute('aria-valuetext') ?? ''];
};
const rate = (numerator: number, denominator: number): Metric[] => [{ id: 'onTimeRate', numerator, denominator }];
const everyMonth = (metrics: (month: number) => Metric[], count = 6): Statistics['months'] => [...Array(count).keys()].map((index) => ({ month: `2026-${index + 1}`, metrics: metrics(index + 1) }));

describe('a board', () => {
  it('of months that were all on time has them on its chart', async () => {
    const element = await board(answering(() => ({ metrics: rate(60, 60), months: everyMonth(() => rate(10, 10)) })), {});
    expect(element.shadowRoot?.innerHTML).not.to.contain('NaN');
  });

  it('of months takes no year for one', async () => {
    const element = await board(answering(({ from }) => (from === '2026-01-01' ? { metrics: rate(600, 1_000), period: { from: '2026-01-01', to: '2026-12-31' } } : { metrics: rate(9, 10) })), { by: 'month' });
    await until(() => months(element)[0], 'the chart');
    expect(textOf(element)).not.to.match(/Tháng 1\/2026 60%/);
  });

  it('of nobody knows which period names none', async () => {
    const element = await board(answering(() => ({ metrics: rate(9, 10) }), { statisticsByPeriod: false }), {});
    expect(textOf(element).replace(/Tải lúc .*/, '')).not.to.match(/20\d\d/);
    expect(textOf(element)).to.contain('không cho biết');
  });
});

describe('a badge', () => {
  it('is not of a whole year when the office answers half of it', async () => {
    const element = await badge(answering(() => ({ metrics: rate(9, 10), period: { from: '2025-01-01', to: '2025-06-30' } })), 'onTimeRate', '2025');
    expect(textOf(element)).to.contain('6 tháng đầu năm 2025').and.not.to.contain('Năm 2025');
  });

  it('without ratings does not say that there were no dossiers', async () => {
    const element = await badge(answering(() => ({ metrics: [{ id: 'satisfactionRate', numerator: 0, denominator: 0 }, { id: 'received', count: 300 }] })), 'satisfactionRate');
    expect(textOf(element)).not.to.contain('hồ sơ nào');
  });

  it('of another kind of thing does not call it dossiers', async () => {
    const element = await badge(answering(({ from }) => ({ metrics: [{ id: 'tthc', label: 'Thủ tục có dịch vụ công toàn trình', numerator: from === '2026-10-01' ? 45 : 40, denominator: 50 }] })), 'tthc', '2026-10', true);
    expect(textOf(element)).to.contain('45/50').and.not.to.contain('hồ sơ');
  });

  it('shows a published rate in hundredths', async () => {
    const element = await badge(answering(() => ({ metrics: [{ id: 'onTimeRate', reportedShare: 0.9973118279569893 }] })), 'onTimeRate');
    expect(textOf(element)).to.contain('99,73%').and.not.to.contain('99,7311');
  });

  /** What two badges say once the first has been compared. */
  const compared = async (answer: Answer, metric: string, [first, second]: readonly [string, string]): Promise<string> => {
    const portal = answering(answer);
    await mount(html`${[first, second].map((period) => html`<dvc-stats-badge metric=${metric} period=${period} compare></dvc-stats-badge>`)}`, { portal });
    const badges = [...document.querySelectorAll('dvc-stats-badge')];
    await until(() => badges[0] && textOf(badges[0]).includes('so với'), 'the first comparison');
    return badges[1] ? textOf(badges[1]) : expect.fail('no badge');
  };

  it('is not compared with a longer period', async () => {
    const said = await compared(({ from }) => (from === '2026-01-01' ? { metrics: rate(800, 1_000), period: { from, to: '2026-12-31' } } : { metrics: rate(5, 10) }), 'onTimeRate', ['2026-03', '2026-02']);
    expect(said).to.contain('5/10').and.not.to.contain('so với');
  });

  it('closed early is not compared with a whole month', async () => {
    const said = await compared(({ from }) => ({ metrics: [{ id: 'received', count: from === '2026-10-01' ? 40 : 100 }], asOf: '2026-10-12' }), 'received', ['2026-09', '2026-10']);
    expect(said).to.contain('40').and.not.to.contain('so với');
  });

  it('of the year so far is compared with as much of the year before', async () => {
    const asked: string[] = [];
    const element = await badge(answering(({ from, to }) => {
      asked.push(`${from} ${to}`);
      return { metrics: [{ id: 'received', count: 100 }], asOf: `${new Date().getFullYear()}-01-20` };
    }), 'received', 'ytd', true);
    await until(() => asked.length > 1, 'the year before');
    const year = new Date().getFullYear();
    expect(asked[1]).to.equal(`${year - 1}-01-01 ${year - 1}-01-20`);
    expect(textOf(element)).to.contain(`Từ đầu năm đến 20/01/${year}`);
  });

  it('does not say that the office has published nothing when it has published nonsense', async () => {
    const element = await badge(answering(() => ({ metrics: [{ id: 'onTimeRate', reportedRate: 101 }] })), 'onTimeRate');
    expect(textOf(element)).not.to.contain('chưa công bố');
  });
});
