/** A page that stays open for days: its figures and its roster follow, while somebody looks. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/duty-roster/duty-roster.js';
import '../../src/elements/renewal.js';
import '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import type { Widget } from '../../src/elements/widget.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { announced, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, settled, unmountAll, until, widgetsIn } from '../support/mount.js';
import { type PassingTime, passingTime } from '../support/passing-time.js';

let time: PassingTime;
const begin = (start: string): void => void (time = passingTime(start));
afterEach(() => {
  unmountAll();
  time.restore();
});

/** An office that counts up with each question, and fails while it is told to. */
function counting(): { readonly portal: Portal; readonly asked: readonly string[]; fails: boolean; same: boolean } {
  const asked: string[] = [];
  const office = { portal: memoryPortal(sampleOffice('2026-11-30')), asked, fails: false, same: false };
  const answer = async ({ from, to }: { from: string; to: string }): ReturnType<NonNullable<Portal['getStatistics']>> => {
    asked.push(`${from} ${to}`);
    if (office.fails) throw new PortalError('busy', 'too much');
    return { metrics: [{ id: 'received', count: office.same ? 7 : asked.length }] };
  };
  return Object.assign(office, { portal: { ...office.portal, getStatistics: answer } });
}

const badge = html`<dvc-stats-badge metric="received"></dvc-stats-badge>`;
const value = (element: Widget): string => textOf(element.renderRoot.querySelector('[part="value"]') ?? expect.fail('no figure'));

describe('a page that stays open', () => {
  it('asks for its figures again about every half hour, once for all elements with the same question, and says what changed', async () => {
    begin('2026-11-18T09:00:00+07:00');
    const office = counting();
    const first = await mount(html`${badge}${badge}<dvc-stats-badge metric="onTimeRate"></dvc-stats-badge>`, office);
    const all = widgetsIn(first.parentElement ?? first);
    await Promise.all(all.map(settled));
    expect(office.asked).to.have.length(1);
    await time.planned();
    const minutes = await time.minutesUntil(() => office.asked.length > 1, 60);
    expect(minutes).to.be.within(22, 38);
    await until(() => value(first) === '2', 'the new figure');
    expect(announced(first)).to.equal('Hồ sơ đã tiếp nhận: 2');
    await time.minutes(120);
    expect(office.asked.length).to.be.within(5, 7);
    expect(all.map((element) => value(element))).to.deep.equal([String(office.asked.length), String(office.asked.length), 'Chưa có số liệu']);
  });

  it('is not drawn anew, and announces nothing, when the office says the same', async () => {
    begin('2026-11-18T09:00:00+07:00');
    const office = counting();
    office.same = true;
    const element = await settled(await mount(badge, office));
    await time.planned();
    const heard: string[] = [];
    const live = byRole(element, 'status');
    const watching = new MutationObserver(() => heard.push(textOf(live)));
    watching.observe(live, { childList: true, characterData: true, subtree: true });
    await time.minutesUntil(() => office.asked.length > 2, 90);
    await element.updateComplete;
    watching.disconnect();
    expect(heard).to.deep.equal([]);
    byRole(element, 'group', 'Cách tính và nguồn');
    expect(textOf(element.renderRoot)).to.match(/Tải lúc 18\/11\/2026, (?:09:[3-5]|10:|11:)/);
  });

  it('asks nothing while nobody looks, and soon when somebody does again', async () => {
    begin('2026-11-18T09:00:00+07:00');
    const office = counting();
    const element = await settled(await mount(badge, office));
    await time.planned();
    time.look(false);
    await time.minutes(600);
    expect(office.asked).to.have.length(1);
    time.look(true);
    await time.minutes(1);
    await until(() => value(element) === '2', 'the new figure');
    expect(office.asked).to.have.length(2);
  });

  it('keeps the figure with its time while the office does not answer, asks ever more rarely, and comes back by itself', async () => {
    begin('2026-11-18T09:00:00+07:00');
    const office = counting();
    const element = await settled(await mount(badge, office));
    await time.planned();
    office.fails = true;
    await time.minutesUntil(() => office.asked.length > 1, 60);
    await until(() => /Chưa tải được số liệu mới\. Đây là số liệu tải lúc 09:0\d/.test(textOf(element.renderRoot)), 'the time of the figure');
    expect(value(element)).to.equal('1');
    expect(queryByRole(element, 'button', 'Thử lại')).to.equal(undefined);
    await expectNoViolations(element);
    await time.minutes(60);
    expect(office.asked.length).to.be.within(5, 8);
    await time.minutes(120);
    expect(office.asked.length).to.be.at.most(13);
    office.fails = false;
    await time.minutesUntil(() => value(element) !== '1', 40);
    expect(textOf(element.renderRoot)).not.to.contain('Chưa tải được');
  });

  it('is on another day when it is one at the office: another month has begun', async () => {
    begin('2026-11-30T23:40:00+07:00');
    const office = counting();
    const element = await settled(await mount(badge, office));
    expect(textOf(element.renderRoot)).to.contain('Tháng 11/2026');
    await time.planned();
    const minutes = await time.minutesUntil(() => office.asked.includes('2026-12-01 2026-12-31'), 60);
    expect(minutes).to.be.within(20, 24);
    await until(() => textOf(element.renderRoot).includes('Tháng 12/2026'), 'December');
  });

  it('says that its figures are of a time before the period had ended, when it cannot have newer ones', async () => {
    begin('2026-11-30T22:00:00+07:00');
    const office = counting();
    const element = await settled(await mount(badge, office));
    await time.planned();
    office.fails = true;
    await time.minutesUntil(() => textOf(element.renderRoot).includes('Số liệu tải ngày 30/11/2026, khi kỳ này chưa hết'), 200);
    expect(textOf(element.renderRoot)).to.contain('tải lúc 30/11/2026, 22:').and.to.contain('Tháng 11/2026');
  });

  it('mends by itself what failed at first, without saying each time that it loads', async () => {
    begin('2026-11-18T09:00:00+07:00');
    const office = counting();
    office.fails = true;
    const element = await settled(await mount(badge, office));
    await until(() => /đang bận/.test(textOf(element.renderRoot)), 'the failure');
    await time.planned();
    const failures: Event[] = [];
    element.addEventListener('dvc-failed', (event) => failures.push(event));
    await time.minutes(10);
    expect(office.asked.length).to.be.within(3, 6);
    expect([announced(element), failures.length]).to.deep.equal(['Hệ thống đang bận. Xin thử lại sau ít phút.', 0]);
    office.fails = false;
    await time.minutesUntil(() => queryByRole(element, 'figure') !== undefined, 30);
  });

  it('keeps a board’s charts, and where they are read, while new figures come', async () => {
    begin('2026-11-18T09:00:00+07:00');
    const office = counting();
    const element = await mount(html`<dvc-stats-board metrics="received" period="2026-06..2026-10"></dvc-stats-board>`, office);
    await settled(element);
    const slider = await (async () => {
      await until(() => element.renderRoot.querySelector('input[type="range"]'), 'the chart');
      return element.renderRoot.querySelector<HTMLInputElement>('input[type="range"]') ?? expect.fail('no slider');
    })();
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
    // What compares comes by itself; then there is nothing more to ask.
    await until(() => office.asked.includes('2026-01-01 2026-05-31'), 'the period before');
    await time.planned();
    const before = office.asked.length;
    await time.minutesUntil(() => office.asked.length > before, 60);
    await time.minutes(3);
    expect(slider.isConnected).to.equal(true);
    expect(slider.getAttribute('aria-valuetext')).to.contain('Tháng 7/2026');
  });

  it('has the roster of the day, and a newer one when there is one', async () => {
    begin('2026-11-18T22:00:00+07:00');
    let asked = 0;
    const getRoster: Portal['getRoster'] = async () => {
      asked += 1;
      return { entries: [{ weekday: 4, from: '07:30', to: '11:30', role: asked > 8 ? 'Tổ mới' : 'Tổ hỗ trợ' }] };
    };
    const element = await settled(await mount(html`<dvc-duty-roster></dvc-duty-roster>`, { portal: { ...counting().portal, getRoster } }));
    expect(textOf(element.renderRoot)).to.contain('Hôm nay – Thứ Tư, 18/11/2026');
    await time.planned();
    await time.minutesUntil(() => textOf(element.renderRoot).includes('Hôm nay – Thứ Năm, 19/11/2026'), 150);
    expect(Date.now()).to.be.within(Date.parse('2026-11-19T00:00:00+07:00'), Date.parse('2026-11-19T00:03:00+07:00'));
    await time.minutesUntil(() => textOf(element.renderRoot).includes('Đang có người trực'), 8 * 60);
    expect(textOf(element.renderRoot)).to.contain('Tổ mới');
  });
});
