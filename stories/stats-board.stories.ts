import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Metric, Statistics } from '../src/model/statistics.js';
import type { MemoryOptions } from '../src/portal/memory/memory-portal.js';
import type { Portal } from '../src/portal/portal.js';
import { breakPortal, inPortal, inWidth, keepFigures, keptThenOffline, officePortal, type StoryContext } from './office.js';

interface Args {
  readonly metrics: string;
  readonly period: string;
  readonly by: string;
}
type Story = StoryObj<Args>;

const board = ({ metrics, period, by }: Args): TemplateResult =>
  html`<dvc-stats-board metrics=${metrics} period=${period} by=${by}><p>Số liệu được niêm yết tại Bộ phận Một cửa.</p></dvc-stats-board>`;

const inWeather = (options: MemoryOptions = {}): Story => ({
  render: (args, context) => inPortal({ ...officePortal(context, options), targets: { onTimeRate: 99, onlineRate: 60 } }, board(args)),
});

const figures = (onTime: number, received: number): Metric[] => [
  { id: 'received', count: received }, { id: 'onTimeRate', numerator: onTime, denominator: received }, { id: 'onlineRate', numerator: Math.floor(received / 2), denominator: received },
];

/** An office that publishes just this. */
const publishing = (statistics: Partial<Statistics>, portal: Partial<Portal> = {}, args: Partial<Args> = {}): Story => ({
  args: { period: '2026-01..2026-06', ...args },
  render: (written, context: StoryContext) =>
    inPortal({ ...officePortal(context), ...portal, getStatistics: async () => ({ metrics: figures(590, 600), source: 'Số liệu ví dụ', ...statistics }) }, board(written)),
});

const meta: Meta<Args> = {
  title: 'Stats board',
  component: 'dvc-stats-board',
  args: { metrics: 'onTimeRate onlineRate received completed', period: 'last-12-months', by: '' },
  argTypes: { metrics: { control: 'text' }, period: { control: 'text' }, by: { control: 'text' } },
};
export default meta;

export const TwelveMonths: Story = inWeather();
export const YearToDate: Story = { ...inWeather(), args: { period: 'this-year' } };
export const OneMonth: Story = { ...inWeather(), args: { period: 'last-month' } };
export const CountsFirst: Story = { ...inWeather(), args: { metrics: 'received completed inProgress meanProcessingTime' } };
export const OnlyTheTrend: Story = { ...inWeather(), args: { metrics: 'onTimeRate', by: 'month' } };
export const OnAPhone: Story = { render: (args, context) => inWidth(320, inPortal(officePortal(context), board(args))) };
export const InASidebar: Story = { render: (args, context) => inWidth(280, inPortal(officePortal(context), board(args))) };
export const TwoYears: Story = publishing(
  { months: [...Array(24).keys()].map((index) => ({ month: `${2024 + Math.floor(index / 12)}-${(index % 12) + 1}`, metrics: figures(90 + ((index * 7) % 11), 100) })) },
  {}, { period: '2024-01..2025-12' });
export const GapsAndContradictions: Story = publishing({
  months: [
    { month: '2026-01', metrics: figures(99, 100) }, { month: '2026-02', metrics: figures(100, 100) }, { month: '2026-04', metrics: figures(98, 100) },
    { month: '2026-05', metrics: figures(97, 100) }, { month: '2026-05', metrics: figures(96, 100) }, { month: '2026-06', metrics: figures(0, 0) },
  ],
});
export const AskedMonthByMonth: Story = {
  args: { period: '2026-01..2026-06' },
  render: (args, context) => {
    const portal = officePortal(context);
    return inPortal({ ...portal, getStatistics: async (query, options) => ({ ...((await portal.getStatistics?.(query, options)) ?? { metrics: [] }), months: undefined }) }, board(args));
  },
};
export const OnlyAWholePeriod: Story = publishing({}, { statisticsByPeriod: false });
export const PartsTheOfficeDoesNotPublish: Story = publishing({}, { statisticsByPeriod: false }, { by: 'month sector channel status' });
export const LongNamesOfSectors: Story = publishing({
  sectors: [
    'Bảo trợ xã hội, hỗ trợ kinh phí chăm sóc, nuôi dưỡng, mai táng và trợ giúp đột xuất đối với người có hoàn cảnh khó khăn', 'Thành lập và hoạt động của hợp tác xã, liên hiệp hợp tác xã',
    'Nghiêngngảkhôngcóchỗngắtdòngnàocảnêntênlĩnhvựcnàyrấtdài', 'Hộ tịch', 'Đất đai', 'Chứng thực', 'Người có công', 'Giảm nghèo', 'Nông nghiệp', 'Nuôi con nuôi',
  ].map((name, index) => ({ name, metrics: figures(100 - index * 3, 100) })),
}, { statisticsByPeriod: false });
export const Points: Story = publishing(
  { metrics: [{ id: 'TDGQ', label: 'Tiến độ giải quyết', points: 19.6, maxPoints: 20 }, { id: 'MDHL', label: 'Mức độ hài lòng', points: 17.9, maxPoints: 18 }] },
  { statisticsByPeriod: false }, { metrics: 'TDGQ MDHL' });
export const ImpossibleCounts: Story = publishing({
  metrics: [{ id: 'onTimeRate', numerator: 12, denominator: 7 }, { id: 'received', count: -4 }], channels: [{ channel: 'online', count: -4 }, { channel: 'postal', count: 3 }],
}, { statisticsByPeriod: false }, { metrics: 'onTimeRate received' });
export const OldFigures: Story = publishing({ asOf: '2026-03-01' });
export const PartsMoreThanTheWhole: Story = publishing({ metrics: [{ id: 'received', count: 100 }], channels: [{ channel: 'online', count: 90 }, { channel: 'postal', count: 30 }] }, { statisticsByPeriod: false }, { metrics: 'received' });
export const PeriodNotBegun: Story = { ...inWeather(), args: { period: '2099-Q1' } };
export const UnknownPeriod: Story = { ...inWeather(), args: { period: 'tuần sau' } };

/** The office does not answer; the citizen's own device has the figures. */
export const KeptOnThisDevice: Story = {
  args: { period: '2026-01..2026-06' },
  render: (args, context) => html`<dvc-portal device="personal" .portal=${officePortal(context)}>${board(args)}</dvc-portal>`,
  play: keptThenOffline((portal, source) => keepFigures(portal, source, '2026-01..2026-06', { from: '2026-01-01', to: '2026-06-30' })),
};

export const Loading: Story = inWeather({ delay: 'never' });
export const Offline: Story = inWeather({ fails: 'offline' });
export const Timeout: Story = inWeather({ fails: 'timeout' });
export const Busy: Story = inWeather({ fails: 'busy' });
export const Forbidden: Story = inWeather({ fails: 'forbidden' });
export const NoStatisticsAtAll: Story = inWeather({ without: ['getStatistics'] });
export const OfflineWithLastFigures: Story = {
  ...inWeather(),
  play: async ({ canvasElement, globals }) => {
    await canvasElement.querySelector('dvc-stats-board')?.updateComplete;
    await new Promise(requestAnimationFrame);
    breakPortal(canvasElement, { globals });
  },
};
