import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { keepPublished } from '../src/elements/kept-figures.js';
import { addDays, weekdayOf } from '../src/model/days.js';
import { momentOfInstant } from '../src/model/moment.js';
import type { Roster } from '../src/model/roster.js';
import type { MemoryOptions } from '../src/portal/memory/memory-portal.js';
import { breakPortal, inPortal, inWidth, keptThenOffline, officePortal, type StoryContext } from './office.js';

interface Args {
  readonly days: string;
}
type Story = StoryObj<Args>;

const roster = ({ days }: Args): TemplateResult => html`<dvc-duty-roster days=${days}><a href="tel:02900000001">Gọi 0290 000 0001</a></dvc-duty-roster>`;

const now = momentOfInstant(Date.now(), 'Asia/Ho_Chi_Minh');
const today = now.slice(0, 10);
const minutes = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
/** HH:mm so many minutes from now, kept inside the day. */
const time = (later: number): string => {
  const minute = Math.min(Math.max(minutes + later, 0), 1_440);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};
const shift = (from: string, to: string, who: Partial<Roster['entries'][number]> = {}): Roster['entries'][number] =>
  ({ date: today, from, to, role: 'Tổ hỗ trợ dịch vụ công', place: 'Nhà một cửa, tầng 1', phone: '0290 000 0002', displayName: 'Bà Trần Thị Ví Dụ', ...who });
const week = [1, 2, 3, 4, 5].filter((weekday) => weekday !== weekdayOf(today)).flatMap((weekday) => [['07:30', '11:30'], ['13:00', '17:00']].map(([from = '', to = '']) => ({ ...shift(from, to), date: undefined, weekday })));

const publishing = (given: Partial<Roster>, more: { readonly width?: number; readonly holidays?: readonly string[] } = {}): Story => ({
  render: (args, context: StoryContext) => {
    const portal = officePortal(context, {}, { roster: { entries: [...week], ...given } });
    const calendar = portal.calendar && { ...portal.calendar, holidays: [...(more.holidays ?? [])] };
    return inWidth(more.width ?? 720, inPortal({ ...portal, calendar }, roster(args)));
  },
});

const inWeather = (options: MemoryOptions = {}): Story => ({ render: (args, context) => inWidth(720, inPortal(officePortal(context, options), roster(args))) });

const meta: Meta<Args> = { title: 'Duty roster', component: 'dvc-duty-roster', args: { days: '' }, argTypes: { days: { control: 'text' } } };
export default meta;

const here = [shift(time(-60), time(90)), shift(time(-60), time(90), { role: 'Công an xã: cư trú, căn cước', place: 'Trụ sở Công an xã', phone: '0290 000 0005', displayName: undefined }), shift(time(120), time(240))];
export const SomebodyIsThere: Story = publishing({ entries: [...here, ...week] });
export const Break: Story = publishing({ entries: [shift(time(-200), time(-20)), shift(time(40), time(200)), ...week] });
export const BeforeTheFirst: Story = publishing({ entries: [shift(time(30), time(200)), ...week] });
export const AfterTheLast: Story = publishing({ entries: [shift(time(-300), time(-20)), ...week] });
export const Closed: Story = publishing({ exceptions: [{ date: today, closed: true, note: 'Tập huấn chuyển đổi số tại huyện' }] });
export const Holiday: Story = publishing({}, { holidays: [today, addDays(today, 1)] });
export const SwappedDay: Story = publishing({ exceptions: [{ date: today, asWeekday: weekdayOf(addDays(today, 1)) > 5 ? 1 : weekdayOf(addDays(today, 1)), note: 'Làm bù' }] });
export const NobodyForTwoWeeks: Story = publishing({ entries: [] });
export const RosterEnds: Story = publishing({ entries: [...here, ...week], until: addDays(today, 2) });
export const RosterHasEnded: Story = publishing({ entries: [...here, ...week], until: addDays(today, -20) });
export const WholeDay: Story = publishing({ entries: [shift('00:00', '24:00', { role: 'Đoàn thanh niên', phone: undefined, displayName: undefined }), ...week] });
/** A calendar file names days alone, and today the office is closed. */
export const DayWithoutHours: Story = publishing({ entries: [shift('00:00', '24:00', { phone: undefined, noHours: true }), ...week] }, { holidays: [today] });
const tomorrow = addDays(today, 1);
export const Night: Story = publishing({ entries: [shift('00:00', '24:00', { role: 'Trực cấp cứu', place: 'Trạm y tế' }), shift('00:00', '06:00', { date: tomorrow, role: 'Trực cấp cứu', place: 'Trạm y tế' }), ...week] });
export const DeviceClockIsWrong: Story = publishing({ entries: [...week], answeredAt: `${addDays(today, 1)}T09:00:00+07:00` });
export const LongNames: Story = publishing({ entries: [shift(time(-60), time(90), { role: 'Tổ công nghệ số cộng đồng phối hợp với Đoàn Thanh niên Cộng sản Hồ Chí Minh xã hỗ trợ nộp hồ sơ trực tuyến', place: 'Phòng tiếp nhận và trả kết quả, Trung tâm Phục vụ hành chính công xã, tầng 1, dãy nhà bên trái cổng', displayName: 'Bà Nguyễn Phương Thảo Nguyên Vĩ Dạ' }), ...week] }, { width: 320 });
export const InASidebar: Story = publishing({ entries: [...here, ...week] }, { width: 280 });
export const TodayAlone: Story = { ...publishing({ entries: [...here, ...week] }), args: { days: '1' } };

export const NotPublished: Story = inWeather({ without: ['getRoster'] });
export const Loading: Story = inWeather({ delay: 'never' });
export const Offline: Story = inWeather({ fails: 'offline' });
export const Busy: Story = inWeather({ fails: 'busy' });
/** The office does not answer; the citizen's own device has the roster. */
export const KeptOnThisDevice: Story = {
  render: (args, context) => html`<dvc-portal device="personal" .portal=${officePortal(context)}>${inWidth(720, roster(args))}</dvc-portal>`,
  play: keptThenOffline(async (portal, source) => {
    const published = await portal.getRoster?.({});
    if (published) await keepPublished('roster', source, portal, '', published);
  }),
};
export const OfflineWithLastRoster: Story = {
  ...inWeather(),
  play: async ({ canvasElement, globals }) => {
    await canvasElement.querySelector('dvc-duty-roster')?.updateComplete;
    await new Promise(requestAnimationFrame);
    breakPortal(canvasElement, { globals });
  },
};
