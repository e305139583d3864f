import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import type { FailureKind } from '../../src/model/failure.js';
import { todayIn } from '../../src/model/moment.js';
import type { Metric, Statistics } from '../../src/model/statistics.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byRole, queryByRole, textOf } from '../support/find.js';
import { longTimers } from '../support/long-timers.js';
import { mount, type MountOptions, portalOf, samplePortal, settled, until, widgetsIn } from '../support/mount.js';
import { heldBack, watched } from '../support/portals.js';

const month = '2026-10';

const badgeOf = (metric: string, period: string, options: MountOptions): Promise<DvcStatsBadge> =>
  mount<DvcStatsBadge>(html`<dvc-stats-badge metric=${metric} period=${period}>Gọi 0290 000 0001</dvc-stats-badge>`, options);

const shown = async (metric: string, period: string, options: MountOptions = {}): Promise<DvcStatsBadge> =>
  settled(await badgeOf(metric, period, { portal: samplePortal(), ...options }));

/** A portal that publishes one figure. */
const publishing = (metric: Metric, more: Partial<Statistics> = {}): Portal =>
  ({ ...samplePortal(), getStatistics: async () => ({ metrics: [metric], ...more }) });

const saying = (metric: Metric, options: MountOptions = {}): Promise<DvcStatsBadge> => shown(metric.id, month, { portal: publishing(metric), ...options });

/** What the badge says itself, without the explanation that is folded away. */
function said(badge: Element): string {
  const figure = byRole(badge, 'figure');
  const details = figure.querySelector('details');
  const text = textOf(figure);
  return details ? text.slice(0, text.length - textOf(details).length).trim() : text;
}

describe('<dvc-stats-badge> computes', () => {
  const cases: readonly (readonly [numerator: number, denominator: number, vietnamese: string, english: string])[] = [
    [606, 1072, '56,53% 606/1.072 hồ sơ', '56.53% 606 of 1,072 applications'],
    [370, 371, '99,73% 370/371 hồ sơ', '99.73% 370 of 371 applications'],
    [3590, 3879, '92,55% 3.590/3.879 hồ sơ', '92.55% 3,590 of 3,879 applications'],
    [1492, 1496, '99,73% 1.492/1.496 hồ sơ', '99.73% 1,492 of 1,496 applications'],
    [13_895, 13_901, '99,96% 13.895/13.901 hồ sơ', '99.96% 13,895 of 13,901 applications'],
    [45, 371, '12,13% 45/371 hồ sơ', '12.13% 45 of 371 applications'],
    [25, 45, '55,56% 25/45 hồ sơ', '55.56% 25 of 45 applications'],
    [1, 2, '50% 1/2 hồ sơ', '50% 1 of 2 applications'],
    [5, 5, '100% 5/5 hồ sơ', '100% 5 of 5 applications'],
    [0, 5, '0% 0/5 hồ sơ', '0% 0 of 5 applications'],
    [99_999, 100_000, 'trên 99,99% 99.999/100.000 hồ sơ', 'over 99.99% 99,999 of 100,000 applications'],
    [1, 100_000, 'dưới 0,01% 1/100.000 hồ sơ', 'under 0.01% 1 of 100,000 applications'],
  ];
  for (const [numerator, denominator, vietnamese, english] of cases) {
    it(`${numerator} of ${denominator}: ${vietnamese}`, async () => {
      const metric = { id: 'onTimeRate', numerator, denominator };
      expect(said(await saying(metric))).to.equal(`Hồ sơ giải quyết đúng hạn ${vietnamese} Tháng 10/2026`);
      expect(said(await saying(metric, { lang: 'en' }))).to.equal(`Applications handled on time ${english} October 2026`);
    });
  }

  it('nothing without dossiers', async () => {
    expect(said(await saying({ id: 'onTimeRate', numerator: 0, denominator: 0 }))).to.contain('Chưa có hồ sơ').and.to.contain('0/0 hồ sơ').and.not.to.contain('%');
  });

  it('nothing from counts that cannot be', async () => {
    expect(said(await saying({ id: 'onTimeRate', numerator: 12, denominator: 7 }))).to.contain('Chưa có số liệu').and.to.contain('không hợp lý (12/7)').and.not.to.contain('%');
    expect(said(await saying({ id: 'onTimeRate', numerator: -1, denominator: 7 }))).to.contain('không hợp lý').and.not.to.contain('%');
    expect(said(await saying({ id: 'onTimeRate', numerator: 1.5, denominator: 7 }))).to.contain('không hợp lý').and.not.to.contain('%');
  });

  it('and says that the office publishes something else', async () => {
    expect(said(await saying({ id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: 99.96 })))
      .to.contain('99,73%').and.to.contain('Cơ quan công bố 99,96%');
    expect(said(await saying({ id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: 99.73 }))).not.to.contain('Cơ quan công bố');
    expect(said(await saying({ id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: 100 }))).to.contain('Cơ quan công bố 100%');
  });

  it('nothing from a rate without counts, and says whose it is', async () => {
    expect(said(await saying({ id: 'onTimeRate', reportedRate: 99.87 }))).to.contain('99,87%').and.to.contain('không kèm số hồ sơ để kiểm lại');
  });

  it('ratings as ratings, counts as counts', async () => {
    expect(said(await saying({ id: 'satisfactionRate', numerator: 9, denominator: 10 }))).to.contain('90% 9/10 lượt đánh giá');
    expect(said(await saying({ id: 'received', count: 1072 }))).to.equal('Hồ sơ đã tiếp nhận 1.072 Tháng 10/2026');
  });
});

describe('<dvc-stats-badge> tells', () => {
  it('definition, source, and when', async () => {
    const more = { source: 'Cổng dữ liệu xã', sourceUrl: 'https://vidu.example/so-lieu', asOf: '2026-11-20T17:00:00+07:00' };
    const badge = await shown('onTimeRate', month, { portal: publishing({ id: 'onTimeRate', numerator: 1, denominator: 2 }, more) });
    byRole(badge, 'button', 'Cách tính và nguồn').click();
    const details = textOf(byRole(badge, 'group', 'Cách tính và nguồn'));
    expect(details).to.contain('trước hạn, đúng hạn hoặc còn trong hạn').and.to.contain('Số liệu đến 20/11/2026, 17:00').and.to.match(/Tải lúc \d\d\/\d\d\/\d{4}, \d\d:\d\d/);
    expect(byRole(badge, 'link').getAttribute('href')).to.equal('https://vidu.example/so-lieu');
    expect(nameOfLink(badge)).to.equal('Nguồn: Cổng dữ liệu xã (mở trang mới)');
    const own = await saying({ id: 'onTimeRate', numerator: 1, denominator: 2, definition: 'Định nghĩa của xã' });
    expect(textOf(own)).to.contain('Cách tính của cơ quan: Định nghĩa của xã').and.to.contain('Nguồn: UBND xã Ví Dụ').and.to.contain('Quyết định 766/QĐ-TTg, chỉ số 2.1');
  });

  const periods: readonly (readonly [written: string, vietnamese: string, english: string])[] = [
    ['2026-10', 'Tháng 10/2026', 'October 2026'],
    ['2026-Q3', 'Quý III/2026', 'Quarter 3 of 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', 'First half of 2026'],
    ['2025', 'Năm 2025', 'Year 2025'],
    ['2026-01-05/2026-06-30', 'Từ 05/01/2026 đến 30/06/2026', 'From 05/01/2026 to 30/06/2026'],
  ];
  for (const [written, vietnamese, english] of periods) {
    it(`the period ${written}`, async () => {
      const portal = publishing({ id: 'received', count: 7 });
      expect(said(await shown('received', written, { portal }))).to.equal(`Hồ sơ đã tiếp nhận 7 ${vietnamese}`);
      expect(said(await shown('received', written, { portal, lang: 'en-GB' }))).to.equal(`Applications received 7 ${english}`);
    });
  }

  it('this month and this year as the office’s clock has them', async () => {
    const today = todayIn('Asia/Ho_Chi_Minh', Date.now());
    const [year = '', number = ''] = today.split('-');
    const { portal, asked } = watched(memoryPortal(sampleOffice(today)));
    expect(said(await shown('received', ' ', { portal }))).to.contain(`Tháng ${Number(number)}/${year}`);
    expect(said(await shown('received', 'this-year', { portal }))).to.match(/Từ đầu năm đến \d\d\/\d\d\/\d{4}/);
    expect(asked('getStatistics')[1]).to.deep.equal({ from: `${year}-01-01`, to: today });
  });

  it('that a period has not begun, without asking for it', async () => {
    const { portal, asked } = watched(samplePortal());
    expect(said(await shown('received', '2099-01', { portal }))).to.equal('Hồ sơ đã tiếp nhận Chưa có số liệu Tháng 1/2099 Kỳ này chưa bắt đầu nên chưa có số liệu.');
    expect(asked('getStatistics')).to.deep.equal([]);
  });

  it('the office’s own name of a period and of a figure', async () => {
    const portal = publishing({ id: 'bocNhom', label: 'Hồ sơ nhóm A', count: 3 }, { period: { label: 'Kỳ báo cáo 11' } });
    expect(said(await shown('bocNhom', month, { portal }))).to.equal('Hồ sơ nhóm A 3 Kỳ báo cáo 11');
  });

  it('that a figure or a period is unknown', async () => {
    expect(said(await shown('constructor', month))).to.contain('Chưa có số liệu').and.to.contain('chưa công bố số liệu này');
    expect(said(await shown('onTimeRate', 'tuần sau <b>'))).to.contain('Kỳ “tuần sau <b>” không đọc được').and.not.to.contain('%');
    expect(said(await shown('onTimeRate', month, { portal: samplePortal({ without: ['getStatistics'] }) }))).to.contain('Chưa có số liệu');
  });

  it('in the language of its place, also when that changes', async () => {
    const badge = await shown('onTimeRate', month);
    badge.lang = 'en';
    await until(() => said(badge).startsWith('Applications handled on time'), 'English');
    badge.lang = 'xx';
    await until(() => said(badge).startsWith('Hồ sơ giải quyết đúng hạn'), 'Vietnamese, as nobody knows xx');
    badge.removeAttribute('lang');
    document.documentElement.lang = 'en';
    badge.parentElement?.parentElement?.removeAttribute('lang');
    try {
      const other = await settled(await mount<DvcStatsBadge>(html`<dvc-portal .portal=${samplePortal()}><dvc-stats-badge period=${month}></dvc-stats-badge></dvc-portal>`, { lang: '' }));
      await until(() => said(other).startsWith('Applications'), 'the language of the page');
      document.documentElement.lang = 'vi';
      await until(() => said(other).startsWith('Hồ sơ'), 'the new language of the page');
    } finally {
      document.documentElement.lang = 'vi';
    }
  });

  it('what is announced, once the figure is there', async () => {
    const held = heldBack(samplePortal(), 'getStatistics');
    const badge = await badgeOf('onTimeRate', '2026-10', { portal: held.portal });
    expect(announced(badge)).to.equal('Đang tải…');
    await until(() => held.waiting() === 1, 'the question');
    await held.release(0);
    await settled(badge);
    expect(announced(badge)).to.equal('Hồ sơ giải quyết đúng hạn: 99,73%');
  });
});

describe('<dvc-stats-badge> when something is wrong', () => {
  it('says after a while that the network is slow', async () => {
    const timers = longTimers();
    try {
      const badge = await badgeOf('onTimeRate', month, { portal: samplePortal({ delay: 'never' }) });
      expect(announced(badge)).to.equal('Đang tải…');
      await expectNoViolations(badge);
      timers.pass(8_000);
      await until(() => announced(badge).includes('Mạng đang chậm'), 'the announcement');
      expect(textOf(badge)).to.contain('Mạng đang chậm');
      await expectNoViolations(badge);
    } finally {
      timers.restore();
    }
  });

  it('shows a sentence, the page’s own words and a way to try again', async () => {
    const kinds: FailureKind[] = [];
    const note = (event: Event & { kind: FailureKind }): void => void kinds.push(event.kind);
    const badge = await settled(await mount<DvcStatsBadge>(html`<dvc-stats-badge @dvc-failed=${note} period=${month}>Gọi 0290 000 0001</dvc-stats-badge>`,
      { portal: samplePortal({ fails: 'offline' }) }));
    expect(textOf(badge)).to.contain('Không kết nối được').and.to.contain('Gọi 0290 000 0001');
    expect(announced(badge)).to.contain('Không kết nối được');
    expect(kinds).to.deep.equal(['offline']);
    expect(queryByRole(badge, 'button', 'Thử lại')).not.to.equal(undefined);
    expect(byRole(badge, 'link', 'Gọi 0290 000 0001').getAttribute('href')).to.equal('tel:02900000001');
    await expectNoViolations(badge);
  });

  it('keeps the last good figure and its time', async () => {
    const badge = await shown('onTimeRate', '2026-10');
    portalOf(badge).portal = samplePortal({ fails: 'busy' });
    await until(() => /đang bận/.test(textOf(badge)), 'the failure');
    expect(textOf(badge)).to.contain('99,73%').and.to.match(/Đang xem thông tin tải lúc \d\d:\d\d/).and.to.contain('Sẽ tự thử lại sau khoảng 7 giây');
    expect(textOf(badge)).not.to.contain('Gọi 0290 000 0001 Gọi');
  });

  it('comes back when tried again', async () => {
    const working = samplePortal();
    let asked = 0;
    const portal: Portal = { ...working, getStatistics: async (query, options) => {
      asked += 1;
      if (asked === 1 || !working.getStatistics) throw new PortalError('timeout', 'first time');
      return working.getStatistics(query, options);
    } };
    const badge = await shown('onTimeRate', '2026-10', { portal });
    byRole(badge, 'button', 'Thử lại').click();
    await until(() => queryByRole(badge, 'figure'), 'the figure');
    await settled(badge);
    expect(said(badge)).to.contain('99,73%');
  });

  it('says a sentence and recovers when drawing itself fails', async () => {
    const reported: unknown[] = [];
    const { reportError: report } = window;
    window.reportError = (error: unknown) => void reported.push((error as Error).message);
    const trap: Metric = { id: 'onTimeRate', get numerator(): number {
      throw new Error('a trap');
    } };
    try {
      const badge = await badgeOf('onTimeRate', month, { portal: publishing(trap) });
      await until(() => /đang gặp lỗi/.test(textOf(badge)), 'the sentence');
      expect(textOf(badge)).to.contain('Gọi 0290 000 0001');
      expect([...new Set(reported)]).to.deep.equal(['a trap']);
      portalOf(badge).portal = publishing({ id: 'onTimeRate', numerator: 1, denominator: 2 });
      await until(() => queryByRole(badge, 'figure'), 'the figure');
      await settled(badge);
      expect(said(badge)).to.contain('50%');
    } finally {
      window.reportError = report;
    }
  });

  it('puts up with nonsense in attributes, and without them', async () => {
    const badge = await shown('', '');
    expect(said(badge)).not.to.match(/undefined|null|NaN|\[object/);
    badge.setAttribute('metric', 'onTimeRate');
    badge.setAttribute('period', '2026-10');
    badge.setAttribute('period', '2026-10');
    await until(() => said(badge).includes('99,73%'), 'the figure');
    badge.removeAttribute('period');
    badge.removeAttribute('metric');
    await until(() => !said(badge).includes('99,73%'), 'another figure');
    expect(textOf(badge)).not.to.match(/undefined|null|NaN|\[object|gặp lỗi/);
  });

  it('shows the newest answer, whatever comes last', async () => {
    const held = heldBack(samplePortal(), 'getStatistics');
    const badge = await badgeOf('received', '2026-10', { portal: held.portal });
    await until(() => held.waiting() === 1, 'the first question');
    badge.period = '2026-09';
    await until(() => held.waiting() === 2, 'the second question');
    await held.release(1);
    await settled(badge);
    const expected = said(badge);
    expect(expected).to.contain('Tháng 9/2026');
    await held.release(0);
    await settled(badge);
    expect(said(badge)).to.equal(expected);
  });
});

describe('<dvc-stats-badge> among others', () => {
  it('asks once for many badges of one period', async () => {
    const { portal, asked } = watched(samplePortal());
    const badge = await mount<DvcStatsBadge>(html`${['onTimeRate', 'onlineRate', 'received', 'completed', 'digitisedRate'].map((metric) =>
      html`<dvc-stats-badge metric=${metric} period="2026-10"></dvc-stats-badge>`)}`, { portal });
    await Promise.all(widgetsIn(portalOf(badge)).map(settled));
    expect(allByRole(portalOf(badge), 'figure')).to.have.length(5);
    expect(asked('getStatistics')).to.have.length(1);
  });

  it('does not mix two portals on a page', async () => {
    const place = await mount<DvcStatsBadge>(html`
      <dvc-portal .portal=${publishing({ id: 'received', count: 11 })}><dvc-stats-badge metric="received" period=${month}></dvc-stats-badge></dvc-portal>
      <dvc-portal .portal=${publishing({ id: 'received', count: 22 })}><dvc-stats-badge metric="received" period=${month}></dvc-stats-badge></dvc-portal>`);
    const badges = widgetsIn(place.parentElement?.parentElement as ParentNode);
    await Promise.all(badges.map(settled));
    expect(badges.map((badge) => /\d+/.exec(said(badge))?.[0])).to.deep.equal(['11', '22']);
  });

  it('moves from one portal to another', async () => {
    const badge = await mount<DvcStatsBadge>(html`
      <dvc-portal .portal=${publishing({ id: 'received', count: 11 })}><dvc-stats-badge metric="received" period=${month}></dvc-stats-badge></dvc-portal>
      <dvc-portal id="other" .portal=${publishing({ id: 'received', count: 22 })}></dvc-portal>`);
    await settled(badge);
    document.querySelector('#other')?.append(badge);
    await until(() => said(badge).includes('22'), 'the figure of the other portal');
  });

  it('survives being taken away and put back while loading', async () => {
    const held = heldBack(samplePortal(), 'getStatistics');
    const badge = await badgeOf('onTimeRate', '2026-10', { portal: held.portal });
    const portal = portalOf(badge);
    await until(() => held.waiting() === 1, 'the question');
    badge.remove();
    await held.release(0);
    portal.append(badge);
    await settled(badge);
    expect(said(badge)).to.contain('99,73%');
  });

  it('is announced by name to assistive technology and has no violations in any dress', async () => {
    const metrics: readonly Metric[] = [
      { id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: 99.96 }, { id: 'onTimeRate', reportedRate: 99.87 },
      { id: 'onTimeRate', numerator: 0, denominator: 0 }, { id: 'onTimeRate', numerator: 9, denominator: 7 },
    ];
    for (const dark of [false, true]) for (const lang of ['vi', 'en']) for (const metric of metrics) await expectNoViolations(await saying(metric, { dark, lang, width: 280 }));
  });
});

describe('<dvc-stats-badge> over HTTP', () => {
  it('shows the office’s figures', async () => {
    const badge = await settled(await mount<DvcStatsBadge>(html`
      <dvc-portal src="/demo-site/dvc/portal.json"><dvc-stats-badge metric="onTimeRate" period="last-month"></dvc-stats-badge></dvc-portal>`));
    expect(said(badge)).to.match(/Hồ sơ giải quyết đúng hạn .*\d% [\d.]+\/[\d.]+ hồ sơ/);
  });
});

const nameOfLink = (badge: Element): string => textOf(byRole(badge, 'link'));
