import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/duty-roster/duty-roster.js';
import type { DvcDutyRoster } from '../../src/elements/duty-roster/duty-roster.js';
import type { Roster } from '../../src/model/roster.js';
import type { MemoryOptions } from '../../src/portal/memory/memory-portal.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byRole, queryByRole, textOf } from '../support/find.js';
import { longTimers } from '../support/long-timers.js';
import { mount, type MountOptions, portalOf, samplePortal, settled, until } from '../support/mount.js';

const { now: realNow } = performance;
const shift = (weekday: number, from: string, to: string, more: Partial<Roster['entries'][number]> = {}) =>
  ({ weekday, from, to, role: 'Tổ hỗ trợ', place: 'Quầy 1', phone: '0290 000 0002', displayName: 'Bà Trần Thị Ví Dụ', ...more });
const week: Roster = { entries: [1, 2, 3, 4, 5].flatMap((weekday) => [shift(weekday, '07:30', '11:30'), shift(weekday, '13:00', '17:00', { role: 'Công an xã', displayName: undefined })]) };

interface Given extends MountOptions, MemoryOptions {
  readonly days?: string;
}

/** The roster as the office's clock shows `now`. Friday 20 November 2026 is in the sample office's calendar. */
async function at(now: string, roster: Partial<Roster> = {}, { days = '', ...given }: Given = {}): Promise<DvcDutyRoster> {
  const portal = samplePortal(given, { roster: { ...week, answeredAt: `${now}:00+07:00`, ...roster } });
  return settled(await mount<DvcDutyRoster>(html`<dvc-duty-roster days=${days}><a href="tel:1">Fallback</a></dvc-duty-roster>`, { portal, ...given }));
}
const today = (element: DvcDutyRoster): string => textOf(byRole(element, 'region', /^(Hôm nay|Today)/));

describe('<dvc-duty-roster>', () => {
  it('says first who is there, until when, where, and how to call', async () => {
    const element = await at('2026-11-20T09:00');
    expect(today(element)).to.contain('Đang có người trực').and.to.contain('Tổ hỗ trợ').and.to.contain('Bà Trần Thị Ví Dụ').and.to.contain('đến 11:30').and.to.contain('Quầy 1');
    expect(byRole(element, 'link', 'Gọi 0290 000 0002').getAttribute('href')).to.equal('tel:02900000002');
    expect(today(element)).to.contain('13:00–17:00').and.to.contain('Công an xã');
    expect(announced(element)).to.equal('Đang có người trực');
  });

  const sentences: readonly (readonly [when: string, roster: Partial<Roster>, sentence: RegExp])[] = [
    ['2026-11-20T06:00', {}, /Chưa đến giờ trực\. Hôm nay trực từ 07:30/],
    ['2026-11-20T12:00', {}, /Đang nghỉ giữa giờ\. Trực lại lúc 13:00 hôm nay/],
    ['2026-11-20T17:00', {}, /Hôm nay đã hết giờ trực\. Lần trực tới: Thứ Hai, 23\/11\/2026, từ 07:30/],
    ['2026-11-19T18:00', {}, /Lần trực tới: ngày mai \(Thứ Sáu, 20\/11\/2026\), từ 07:30/],
    ['2026-11-21T09:00', {}, /Hôm nay không có người trực\. Lần trực tới: Thứ Hai/],
    ['2026-11-20T09:00', { exceptions: [{ date: '2026-11-20', closed: true, note: 'Tập huấn' }] }, /Tập huấn.*Hôm nay không trực\. Lần trực tới/],
    ['2026-11-20T09:00', { entries: [] }, /Chưa có lịch trực cho hai tuần tới\. Xin gọi điện trước khi đến\. Gọi 0/],
    ['2026-11-20T09:00', { until: '2026-10-31' }, /Chưa có lịch trực của hôm nay\. Chưa có lịch trực cho hai tuần tới\. Xin gọi điện trước khi đến\. Gọi 0/],
    ['2026-11-20T18:00', { until: '2026-11-20' }, /Hôm nay đã hết giờ trực\. Chưa có lịch trực cho hai tuần tới/],
    ['2026-11-21T09:00', { exceptions: [{ date: '2026-11-21', asWeekday: 5, note: 'Làm bù' }] }, /Làm bù.*Đang có người trực/],
  ];
  for (const [when, roster, sentence] of sentences) {
    it(`says at ${when}${Object.keys(roster).length > 0 ? ` with ${JSON.stringify(roster).slice(0, 40)}` : ''}: ${sentence.source}`, async () => {
      const element = await at(when, roster);
      expect(today(element)).to.match(sentence);
      await expectNoViolations(element);
    });
  }

  it('names somebody whom the backend lists twice once, until the end of the last piece', async () => {
    const element = await at('2026-11-20T08:00', { entries: [shift(5, '07:30', '09:00'), shift(5, '07:30', '09:00'), shift(5, '09:00', '11:30')] });
    expect(today(element).match(/Bà Trần Thị Ví Dụ/g)).to.have.length(1);
    expect(today(element)).to.contain('đến 11:30');
  });

  it('says when the roster ended that nobody knows who is there, and nothing of the days since', async () => {
    const element = await at('2026-11-20T09:00', { until: '2026-10-31' }, { days: '1' });
    expect(today(element)).not.to.contain('Đang có người trực').and.not.to.contain('Lần trực tới');
    expect(textOf(element.renderRoot)).to.contain('Lịch trực chỉ có đến hết ngày 31/10/2026');
    expect(announced(element)).to.contain('Chưa có lịch trực của hôm nay. Chưa có');
  });

  it('says of a night until when it lasts, before midnight and after', async () => {
    const night = { ...shift(5, '20:00', '24:00'), place: 'Trạm y tế' };
    const entries = [night, { ...night, weekday: 6, from: '00:00', to: '06:00' }];
    expect(today(await at('2026-11-20T22:00', { entries }))).to.contain('Đang có người trực').and.to.contain('đến 06:00 ngày mai · Trạm y tế');
    expect(today(await at('2026-11-21T02:00', { entries }))).to.contain('Đang có người trực').and.to.contain('đến 06:00 · Trạm y tế');
    expect(today(await at('2026-11-20T22:00', { entries: [night] }))).to.contain('Đang có người trực').and.not.to.contain('đến ');
  });

  it('says of a day without hours that somebody is there, and not when', async () => {
    const entries = [shift(5, '07:30', '11:30'), { ...shift(0, '00:00', '24:00', { phone: undefined }), weekday: undefined, date: '2026-11-22', noHours: true }];
    expect(today(await at('2026-11-20T18:00', { entries }))).to.contain('Lần trực tới: Chủ Nhật, 22/11/2026.').and.not.to.contain('từ 00:00');
    const sunday = await at('2026-11-22T02:00', { entries });
    expect(today(sunday)).to.match(/Hôm nay có người trực, nhưng lịch không ghi giờ\. Xin gọi điện trước khi đến\. Gọi 0.* Cả ngày/).and.not.to.contain('Đang có người trực');
    expect(announced(sunday)).to.contain('không ghi giờ');
    await expectNoViolations(sunday);
  });

  it('breaks a telephone number between its groups alone, in a narrow place', async () => {
    const entries = [shift(5, '07:30', '11:30', { phone: '0290 0000 002' }), shift(5, '13:00', '17:00', { phone: '0290 0000 002' })];
    const element = await at('2026-11-20T09:00', { entries }, { width: 150 });
    const links = allByRole(element, 'link', /0290/);
    expect(links).to.have.length(2);
    for (const link of links) {
      const number = [...link.querySelectorAll('span')].flatMap(({ childNodes }) => [...childNodes]).find((node) => /0290/.test(node.textContent ?? '')) ?? expect.fail('no number');
      const [text, digits] = [number.textContent ?? '', document.createRange()];
      for (const { 0: group, index } of text.matchAll(/\d+/g)) {
        digits.setStart(number, index);
        digits.setEnd(number, index + group.length);
        expect(new Set([...digits.getClientRects()].map(({ top }) => top)).size, `${group} of ${text}`).to.equal(1);
      }
    }
  });

  it('keeps the working calendar’s holidays', async () => {
    const portal = samplePortal({}, { roster: { ...week, answeredAt: '2026-11-20T09:00:00+07:00' } });
    const calendar = portal.calendar && { ...portal.calendar, holidays: ['2026-11-20', '2026-11-23'] };
    const element = await settled(await mount<DvcDutyRoster>(html`<dvc-duty-roster></dvc-duty-roster>`, { portal: { ...portal, calendar } }));
    expect(today(element)).to.match(/ngày nghỉ lễ.*Lần trực tới: Thứ Ba, 24\/11\/2026/);
    expect(textOf(byRole(element, 'region', 'Những ngày tới'))).to.contain('Thứ Hai, 23/11/2026 Nghỉ lễ');
  });

  it('lists as many days as asked for, and ends where the roster ends', async () => {
    const days = (element: DvcDutyRoster): readonly string[] => allByRole(element, 'heading', /^Thứ|^Chủ Nhật/).map(textOf);
    expect(days(await at('2026-11-20T09:00'))).to.have.length(6);
    expect(days(await at('2026-11-20T09:00', {}, { days: '3' }))).to.deep.equal(['Thứ Bảy, 21/11/2026', 'Chủ Nhật, 22/11/2026']);
    expect(queryByRole(await at('2026-11-20T09:00', {}, { days: '1' }), 'region', 'Những ngày tới')).to.equal(undefined);
    expect(days(await at('2026-11-20T09:00', {}, { days: '400' }))).to.have.length(30);
    expect(days(await at('2026-11-20T09:00', {}, { days: 'tuần này' }))).to.have.length(6);
    const ending = await at('2026-11-20T09:00', { until: '2026-11-23' });
    expect(days(ending)).to.have.length(3);
    expect(textOf(ending.renderRoot)).to.contain('Lịch trực chỉ có đến hết ngày 23/11/2026');
  });

  it('goes by the office’s clock, and says that this device’s is wrong', async () => {
    const element = await at('2026-11-23T08:00');
    expect(today(element)).to.contain('Hôm nay – Thứ Hai, 23/11/2026').and.to.contain('Đang có người trực');
    expect(textOf(element.renderRoot)).to.contain('Đồng hồ của máy này đang sai').and.to.contain('23/11/2026, 08:00');
  });

  it('trusts the device where the office’s clock is not known', async () => {
    const element = await at('2026-11-20T09:00', { answeredAt: undefined });
    expect(textOf(element.renderRoot)).not.to.contain('Đồng hồ');
  });

  it('changes by itself when a shift does, and says so once', async () => {
    const timers = longTimers();
    const { now } = Date;
    try {
      const element = await at('2026-11-20T11:29');
      expect(announced(element)).to.equal('Đang có người trực');
      Date.now = () => now.call(Date) + 90_000;
      timers.pass(90_000);
      await until(() => /nghỉ giữa giờ/.test(today(element)), 'the break');
      expect(announced(element)).to.contain('Trực lại lúc 13:00');
    } finally {
      Date.now = now;
      timers.restore();
    }
  });

  it('looks at the clock again when the page is looked at, and asks for what is old', async () => {
    let asked = 0;
    const portal = samplePortal({}, { roster: { ...week, answeredAt: '2026-11-20T09:00:00+07:00' } });
    const counting = { ...portal, getRoster: async () => {
      asked += 1;
      return { ...week, answeredAt: `2026-11-20T${asked === 1 ? '09:00' : '12:00'}:00+07:00` };
    } };
    const element = await settled(await mount<DvcDutyRoster>(html`<dvc-duty-roster></dvc-duty-roster>`, { portal: counting }));
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(asked).to.equal(1);
    const { now } = Date;
    const sincePage = (): number => realNow.call(performance);
    try {
      Date.now = () => now.call(Date) + 3 * 3_600_000;
      performance.now = () => sincePage() + 3 * 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => asked === 2, 'the question');
      await until(() => /nghỉ giữa giờ/.test(today(element)), 'the new answer');
    } finally {
      Date.now = now;
      performance.now = realNow;
    }
  });

  it('says kindly that no roster is published, with the office’s telephone', async () => {
    const element = await at('2026-11-20T09:00', {}, { without: ['getRoster'] });
    expect(textOf(element.renderRoot)).to.contain('chưa công bố lịch trực');
    expect(byRole(element, 'link', /^Gọi/)).to.be.instanceOf(HTMLElement);
    await expectNoViolations(element);
  });

  it('keeps the last roster when the office cannot be reached, and the page’s own words when there is none', async () => {
    const element = await at('2026-11-20T09:00');
    portalOf(element).portal = samplePortal({ fails: 'offline' });
    await until(() => /Không kết nối được/.test(textOf(element.renderRoot)), 'the failure');
    expect(today(element)).to.contain('Đang có người trực');
    const failed = await at('2026-11-20T09:00', {}, { fails: 'busy' });
    expect(textOf(failed.renderRoot)).to.contain('Hệ thống đang bận');
    expect(failed.renderRoot.querySelector('slot')).to.be.instanceOf(HTMLSlotElement);
    await expectNoViolations(failed);
  });

  it('speaks English, and fits a sidebar of 280 px and a page of 320 px', async () => {
    const element = await at('2026-11-20T12:00', {}, { lang: 'en', width: 280 });
    expect(today(element)).to.contain('Today – Friday, 20/11/2026').and.to.contain('On a break. Back at 13:00 today.');
    expect(element.scrollWidth).to.be.at.most(280);
    await expectNoViolations(element);
    await expectNoViolations(await at('2026-11-20T09:00', {}, { width: 320, dark: true }));
  });
});
