/** The badge beside a target and the period before, in its shapes, and what it says of the time of its figure. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import { countMetrics, meanMetrics, rateMetrics } from '../../src/model/metrics.js';
import type { Metric, Statistics } from '../../src/model/statistics.js';
import { connectConfig } from '../../src/portal/connect.js';
import type { Portal } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { byRole, descendants, textOf } from '../support/find.js';
import { mount, type MountOptions, samplePortal, settled, until, widgetsIn } from '../support/mount.js';
import { watched } from '../support/portals.js';
import { scripted } from '../support/scripted.js';

interface Asked {
  readonly metric?: string;
  readonly period?: string;
  readonly shape?: string;
  readonly compare?: boolean;
}

const shown = async ({ metric = 'onTimeRate', period = '2026-10', shape = 'card', compare = false }: Asked, options: MountOptions): Promise<DvcStatsBadge> =>
  settled(await mount<DvcStatsBadge>(html`<dvc-stats-badge metric=${metric} period=${period} shape=${shape} ?compare=${compare}></dvc-stats-badge>`, options));

/** Answers by the first day that is asked for. */
const byStart = (answers: Readonly<Record<string, readonly Metric[]>>, more: Partial<Portal> = {}, rest: Partial<Statistics> = {}): Portal =>
  ({ ...samplePortal(), ...more, getStatistics: async ({ from }) => ({ metrics: [...(answers[from] ?? [])], ...rest }) });

const rate = (numerator: number, denominator: number): readonly Metric[] => [{ id: 'onTimeRate', numerator, denominator }];

describe('<dvc-stats-badge> compares', () => {
  it('with the period before, exactly, when it is asked to', async () => {
    const portal = byStart({ '2026-10-01': rate(370, 371), '2026-09-01': rate(360, 371) });
    const badge = await shown({ compare: true }, { portal });
    await until(() => textOf(badge).includes('so với'), 'the comparison');
    expect(textOf(badge)).to.contain('Tăng 2,7 điểm phần trăm so với tháng 9/2026');
    await expectNoViolations(badge);
    const english = await shown({ compare: true }, { portal, lang: 'en' });
    await until(() => textOf(english).includes('Up 2.7 percentage points on September 2026'), 'English');
  });

  it('asks nothing more when it is not asked to', async () => {
    const { portal, asked } = watched(samplePortal());
    await shown({}, { portal });
    expect(asked('getStatistics')).to.have.length(1);
  });

  it('shows the figure alone when the period before cannot be had', async () => {
    const portal: Portal = { ...samplePortal(), getStatistics: async ({ from }) => {
      if (from === '2026-10-01') return { metrics: [...rate(1, 2)] };
      throw new Error('no books');
    } };
    const failures: Event[] = [];
    addEventListener('dvc-failed', (event) => failures.push(event), { once: true });
    const badge = await shown({ compare: true }, { portal });
    expect(textOf(badge)).to.contain('50%').and.not.to.contain('so với');
    expect(failures).to.have.length(0);
  });

  it('with the target, in words and by an icon', async () => {
    const portal = byStart({ '2026-10-01': [...rate(370, 371), { id: 'meanProcessingTime', numerator: 1_130, denominator: 371, unit: 'workingDay' }] }, { targets: { onTimeRate: 99.8, meanProcessingTime: 3.5 } });
    const compared = async (metric: string, words: string, lang?: string): Promise<string> => {
      const badge = await shown({ metric }, { portal, lang });
      await until(() => textOf(badge).includes(words), words);
      return textOf(badge);
    };
    expect(await compared('onTimeRate', 'Chưa đạt chỉ tiêu từ 99,8% trở lên')).to.contain('99,73%');
    expect(await compared('meanProcessingTime', 'Đạt chỉ tiêu không quá 3,5 ngày làm việc')).to.contain('3,05 ngày làm việc').and.to.contain('Tính trên 371 hồ sơ');
    expect(await compared('meanProcessingTime', 'Target met: at most 3.5 working days', 'en')).to.contain('3.05 working days');
  });
});

describe('<dvc-stats-badge> has shapes', () => {
  it('a ring: the rate as a part of it, never full short of all', async () => {
    const arc = async (numerator: number, denominator: number): Promise<string | undefined> => {
      const badge = await shown({ shape: 'ring' }, { portal: byStart({ '2026-10-01': rate(numerator, denominator) }) });
      // No share of what cannot be is drawn.
      if (numerator <= denominator) await until(() => descendants(badge).some(({ localName }) => localName === 'circle'), 'the ring');
      await expectNoViolations(badge);
      return descendants(badge).find((element) => element.hasAttribute('stroke-dasharray'))?.getAttribute('stroke-dasharray') ?? undefined;
    };
    expect(await arc(1, 2)).to.equal('50 100');
    expect(await arc(5, 5)).to.equal('100 100');
    expect(await arc(99_999, 100_000)).to.equal('98.5 100');
    expect(await arc(1, 100_000)).to.equal('1.5 100');
    expect(await arc(0, 5)).to.equal(undefined);
    expect(await arc(7, 5)).to.equal(undefined);
  });

  it('in the middle of a sentence, its definition one tap away', async () => {
    const badge = await shown({ shape: 'inline' }, { portal: byStart({ '2026-10-01': rate(370, 371) }) });
    expect(getComputedStyle(badge).display).to.equal('inline');
    expect(textOf(badge)).to.contain('Hồ sơ giải quyết đúng hạn: 99,73% (370/371 hồ sơ, Tháng 10/2026)');
    byRole(badge, 'button', 'Cách tính và nguồn').click();
    expect(textOf(byRole(badge, 'group', 'Cách tính và nguồn'))).to.contain('chỉ số 2.1').and.to.contain('Nguồn: UBND xã Ví Dụ');
    await expectNoViolations(badge);
  });
});

describe('<dvc-stats-badge> says of what time it speaks', () => {
  const dated = (asOf: string): Portal => byStart({ '2026-10-01': rate(1, 2) }, {}, { asOf });

  it('when the books were closed too early', async () => {
    expect(textOf(await shown({}, { portal: dated('2026-10-12T17:00:00+07:00') }))).to.contain('Số liệu chốt ngày 12/10/2026, khi kỳ này chưa hết');
    expect(textOf(await shown({}, { portal: dated('2026-11-02T17:00:00+07:00') }))).not.to.contain('chưa hết');
  });

  it('when they have been open for more than a month', async () => {
    const portal: Portal = { ...samplePortal(), getStatistics: async () => ({ metrics: [...rate(1, 2)], asOf: '2024-01-05' }) };
    expect(textOf(await shown({ period: 'this-month' }, { portal }))).to.contain('Số liệu cũ: chốt từ ngày 05/01/2024');
  });

  it('when the office answers another period, or does not say which', async () => {
    const portal = byStart({ '2026-10-01': rate(1, 2) }, {}, { period: { from: '2026-01-01', to: '2026-06-30' } });
    expect(textOf(await shown({}, { portal }))).to.contain('6 tháng đầu năm 2026').and.to.contain('Cơ quan chỉ công bố số liệu của kỳ này').and.not.to.contain('Tháng 10/2026');
    const timeless = byStart({ '2026-10-01': rate(1, 2) }, { statisticsByPeriod: false });
    expect(textOf(await shown({}, { portal: timeless }))).to.contain('không cho biết đây là số liệu của kỳ nào').and.not.to.match(/(?:Tháng|năm|đến) [\d/]*20\d\d/);
  });
});

describe('<dvc-stats-badge> and what backends send', () => {
  const said = async (raw: unknown): Promise<string> => {
    const { baseUrl } = await scripted({ json: { r: raw, n: 7 } });
    const map = { metrics: [{ id: { const: 'onTimeRate' }, reportedRate: 'r' }, { id: { const: 'received' }, count: 'n' }] };
    const portal = await connectConfig({ name: 'X', baseUrl, operations: { getStatistics: { request: { url: 'so-lieu', query: { tu: '{from}' } }, map } } }, location.href);
    return textOf(await shown({}, { portal }));
  };

  it('reads rates in every spelling, and invents none', async () => {
    for (const written of ['99,5', '99.5', '99.5%', '99,5 %', 99.5]) expect(await said(written), String(written)).to.contain('99,5%').and.to.contain('không kèm số hồ sơ');
    for (const written of ['0.995', 0.995, '0,995']) expect(await said(written), String(written)).to.contain('Chưa có số liệu').and.to.contain('không rõ là bao nhiêu phần trăm');
    for (const written of ['', null, 'n/a', '-5', '1e2', '101', [], {}]) expect(await said(written), JSON.stringify(written)).to.contain('Chưa có số liệu').and.not.to.contain('%');
  });

  it('tells rows, sums, shares, points, means and bare rates as what they are', async () => {
    const rows = [{ kenh: '2', xong: '05/11/2026', hen: '05/11/2026' }, { kenh: '2', xong: '06/11/2026', hen: '05/11/2026' }, { kenh: '1', xong: '', hen: '30/11/2026' }];
    const counted = { each: 'rows', count: true, format: 'dd/MM/yyyy' };
    const told: readonly (readonly [metric: string, rules: object, answer: unknown, ...says: readonly string[]])[] = [
      ['onTimeRate', { numerator: { ...counted, where: { xong: { notAfter: 'hen' } } }, denominator: { ...counted, where: { xong: { not: null } } } }, { rows }, '50%', '1/2 hồ sơ'],
      ['received', { count: counted }, { rows }, '3'],
      ['receivedOnline', { count: { sum: 'all', minus: 'counter' } }, { all: '1.072', counter: 466 }, '606'],
      ['onTimeRate', { reportedShare: 'x' }, { x: 0.995 }, '99,5%', 'không kèm số hồ sơ'],
      ['onTimeRate', { reportedRate: 'x' }, { x: '99,5' }, '99,5%', 'không kèm số hồ sơ'],
      ['TDGQ', { label: { const: 'Tiến độ' }, points: 'x', maxPoints: { const: 20 } }, { x: '19,6' }, '19,6/20 điểm', 'không phải tỷ lệ phần trăm'],
      ['meanProcessingTime', { numerator: 'days', denominator: 'n', unit: { const: 'workingDay' } }, { days: 1_130, n: 371 }, '3,05 ngày làm việc', 'Tính trên 371 hồ sơ'],
      ['meanProcessingTime', { average: 'x' }, { x: '3,5' }, '3,5', 'không cho biết đơn vị thời gian'],
    ];
    for (const [metric, rules, answer, ...says] of told) {
      const { baseUrl } = await scripted({ json: answer });
      const portal = await connectConfig({ name: 'X', baseUrl, operations: { getStatistics: { request: { url: 'so-lieu', query: { tu: '{from}' } }, map: { metrics: [{ id: { const: metric }, ...rules }] } } } }, location.href);
      const text = textOf(await shown({ metric }, { portal }));
      for (const words of says) expect(text, JSON.stringify(rules)).to.contain(words);
    }
  });

  it('has for every metric what it counts one tap away, with the decision where there is one', async () => {
    for (const metric of [...rateMetrics, ...countMetrics, ...meanMetrics]) for (const [lang, name] of [['vi', 'Cách tính và nguồn'], ['en', 'How it is counted, and source']] as const) {
      const badge = await shown({ metric }, { portal: byStart({ '2026-10-01': [{ id: metric, count: 1, definition: 'Theo quy chế của xã' }] }), lang });
      await until(() => textOf(badge).includes(name), 'the words');
      const words = textOf(byRole(badge, 'group', name));
      expect(words, `${metric} ${lang}`).to.contain('Theo quy chế của xã').and.to.have.length.greaterThan(70);
      if ((rateMetrics as readonly string[]).includes(metric)) expect(words, `${metric} ${lang}`).to.contain('766');
    }
  });

  it('a hundred badges ask once', async () => {
    const backend = await scripted({ json: { metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }] } });
    const portal = await connectConfig({ extends: 'gateway', name: 'X', baseUrl: backend.baseUrl }, location.href);
    const first = await mount<DvcStatsBadge>(html`${[...Array(100).keys()].map(() => html`<dvc-stats-badge period="2026-10"></dvc-stats-badge>`)}`, { portal });
    const badges = widgetsIn(first.parentElement ?? first);
    await Promise.all(badges.map(settled));
    expect(badges).to.have.length(100);
    expect(badges.every((badge) => textOf(badge).includes('99,73%'))).to.equal(true);
    expect(await backend.received()).to.have.length(1);
  });

  it('a hundred badges of every metric, shape and language ask once for each period, also where one compares', async () => {
    const metrics = ['onTimeRate', 'onlineRate', 'received', 'completed', 'inProgress', 'meanProcessingTime', 'satisfactionRate', 'TDGQ'];
    const backend = await scripted({ json: { metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }, { id: 'received', count: 7 }] } });
    const portal = await connectConfig({ extends: 'gateway', name: 'X', baseUrl: backend.baseUrl }, location.href);
    const first = await mount<DvcStatsBadge>(html`${[...Array(100).keys()].map((index) => html`<dvc-stats-badge metric=${metrics[index % 8] ?? ''} period=${index % 2 ? '2026-10' : 'tháng 9/2026'}
      shape=${index % 3 ? 'card' : 'inline'} lang=${index % 5 ? 'vi' : 'en'} ?compare=${index === 1}></dvc-stats-badge>`)}`, { portal });
    const badges = widgetsIn(first.parentElement ?? first);
    await Promise.all(badges.map(settled));
    expect(badges.filter((badge) => textOf(badge).includes('99'))).not.to.have.length(0);
    const asked = (await backend.received()).map(({ path }) => /from=[\d-]+/.exec(path)?.[0]);
    // What October is compared with is September, which others have asked for already.
    expect(asked.sort()).to.deep.equal(['from=2026-09-01', 'from=2026-10-01']);
  });
});
