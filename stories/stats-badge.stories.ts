import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { MemoryOptions } from '../src/portal/memory/memory-portal.js';
import type { Metric, Statistics } from '../src/model/statistics.js';
import type { Portal } from '../src/portal/portal.js';
import { breakPortal, inPortal, inWidth, keepFigures, keptThenOffline, officePortal, type StoryContext } from './office.js';

interface Args {
  readonly metric: string;
  readonly period: string;
  readonly shape: string;
  readonly compare: boolean;
}
type Story = StoryObj<Args>;

const badge = ({ metric, period, shape, compare }: Args): TemplateResult =>
  html`<dvc-stats-badge metric=${metric} period=${period} shape=${shape} ?compare=${compare}><a href="tel:02900000001">Gọi 0290 000 0001</a></dvc-stats-badge>`;

const inWeather = (options: MemoryOptions = {}): Story => ({
  render: (args, context) => inWidth(360, inPortal(officePortal(context, options), badge(args))),
});

/** An office that publishes one figure. */
const publishing = (metric: Metric, more: Partial<Statistics> = {}, portal: Partial<Portal> = {}, args: Partial<Args> = {}): Story => ({
  args: { metric: metric.id, ...args },
  render: (written, context: StoryContext) =>
    inWidth(360, inPortal({ ...officePortal(context), ...portal, getStatistics: async () => ({ metrics: [metric], ...more }) }, badge(written))),
});

const meta: Meta<Args> = {
  title: 'Stats badge',
  component: 'dvc-stats-badge',
  args: { metric: 'onTimeRate', period: '2026-10', shape: 'card', compare: false },
  argTypes: { metric: { control: 'text' }, period: { control: 'text' }, shape: { control: 'select', options: ['card', 'ring', 'inline'] } },
};
export default meta;

export const Rate: Story = inWeather();
export const Count: Story = publishing({ id: 'received', count: 1_072 });
export const YearToDate: Story = { ...inWeather(), args: { period: 'this-year', metric: 'onlineRate' } };
export const AllButASixth: Story = publishing({ id: 'onTimeRate', numerator: 13_895, denominator: 13_901 });
export const NeverRoundedToAll: Story = publishing({ id: 'onTimeRate', numerator: 99_999, denominator: 100_000 });
export const NoDossiers: Story = publishing({ id: 'onTimeRate', numerator: 0, denominator: 0 });
export const PublishedWithoutCounts: Story = publishing({ id: 'onTimeRate', reportedRate: 99.87 });
export const ContradictedByItsCounts: Story = publishing({ id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: 99.96 });
export const ImpossibleCounts: Story = publishing({ id: 'onTimeRate', numerator: 12, denominator: 7 });
export const NotPublished: Story = { ...inWeather(), args: { metric: 'satisfactionRate' } };
export const NoStatisticsAtAll: Story = inWeather({ without: ['getStatistics'] });
export const OwnFigureOfThePortal: Story = publishing(
  { id: 'groupA', label: 'Hồ sơ trợ cấp bảo trợ xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng và chi phí mai táng đã giải quyết', count: 48 },
  { period: { label: 'Kỳ báo cáo chín tháng và ước thực hiện cả năm 2026' }, source: 'Phòng Văn hóa – Xã hội' });
export const UnknownPeriod: Story = { ...inWeather(), args: { period: 'tuần sau' } };

export const TargetMet: Story = publishing({ id: 'onTimeRate', numerator: 370, denominator: 371 }, {}, { targets: { onTimeRate: 98 } });
export const TargetNotMet: Story = publishing({ id: 'onTimeRate', numerator: 360, denominator: 371 }, {}, { targets: { onTimeRate: 98 } });
export const ComparedWithThePeriodBefore: Story = { ...inWeather(), args: { metric: 'onlineRate', period: 'last-month', compare: true } };
export const MeanTime: Story = publishing({ id: 'meanProcessingTime', numerator: 1_130, denominator: 371, unit: 'workingDay' }, {}, { targets: { meanProcessingTime: 3 } });
export const Points: Story = publishing({ id: 'TDGQ', label: 'Tiến độ giải quyết (điểm Bộ chỉ số 766)', points: 19.6, maxPoints: 20 });
export const PercentOrShare: Story = publishing({ id: 'onTimeRate', reportedRate: 0.995 });
export const ClosedBeforeTheEnd: Story = publishing({ id: 'received', count: 212 }, { asOf: '2026-10-17T17:00:00+07:00' });
export const OldFigure: Story = publishing({ id: 'received', count: 212 }, { asOf: '2025-03-01' }, {}, { period: 'this-month' });
export const OtherPeriodThanAsked: Story = publishing({ id: 'received', count: 2_212 }, { period: { from: '2026-01-01', to: '2026-06-30' } });
export const PeriodUnknown: Story = publishing({ id: 'received', count: 2_212 }, {}, { statisticsByPeriod: false });
export const Ring: Story = publishing({ id: 'onlineRate', numerator: 606, denominator: 1_072 }, {}, { targets: { onlineRate: 50 } }, { shape: 'ring' });
export const RingNeverFullShortOfAll: Story = publishing({ id: 'onTimeRate', numerator: 13_895, denominator: 13_901 }, {}, {}, { shape: 'ring' });
export const RingOfACountIsACard: Story = publishing({ id: 'received', count: 1_072 }, {}, {}, { shape: 'ring' });
export const InASentence: Story = {
  args: { shape: 'inline' },
  render: (args, context) => inPortal(officePortal(context), html`<p>Tháng trước, xã làm tốt hơn. ${badge(args)} Cảm ơn bà con đã góp ý.</p>`),
};

export const PeriodThatRuns: Story = { ...inWeather(), args: { metric: 'received', period: 'tháng này' } };
export const PeriodNotBegun: Story = { ...inWeather(), args: { metric: 'received', period: '2099-01' } };
export const NineMonths: Story = { ...publishing({ id: 'received', count: 2_212 }, {}, {}, { period: '2026-01..2026-09', compare: true }) };
/** The office does not answer; the citizen's own device has the figure. */
export const KeptOnThisDevice: Story = {
  render: (args, context) => html`<dvc-portal device="personal" .portal=${officePortal(context)}>${inWidth(360, badge(args))}</dvc-portal>`,
  play: keptThenOffline((portal, source) => keepFigures(portal, source, '2026-10', { from: '2026-10-01', to: '2026-10-31' })),
};

export const Loading: Story = inWeather({ delay: 'never' });
export const Offline: Story = inWeather({ fails: 'offline' });
export const Timeout: Story = inWeather({ fails: 'timeout' });
export const Busy: Story = inWeather({ fails: 'busy' });
export const Forbidden: Story = inWeather({ fails: 'forbidden' });
export const Intercepted: Story = inWeather({ fails: 'intercepted' });
export const OfflineWithLastFigure: Story = {
  ...inWeather(),
  play: async ({ canvasElement, globals }) => {
    await canvasElement.querySelector('dvc-stats-badge')?.updateComplete;
    await new Promise(requestAnimationFrame);
    breakPortal(canvasElement, { globals });
  },
};

export const InASidebar: Story = {
  render: (args, context) => inWidth(280, inPortal(officePortal(context), html`${['onTimeRate', 'onlineRate', 'received'].map((metric) => badge({ ...args, metric }))}`)),
};
