import { expect } from '@open-wc/testing';
import type { PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { readCalendar } from '../../src/portal/rest/calendar.js';
import { scripted } from '../support/scripted.js';

const kindOf = (error: unknown): string => (error as PortalError).kind;
const zone = 'Asia/Ho_Chi_Minh';
/** Friday 20 November 2026, 09:00 in Vietnam. */
const now = Date.parse('2026-11-20T02:00:00Z');
const file = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...lines: readonly string[]) => readCalendar(file(...lines), zone, now);
const shown = async (...lines: readonly string[]): Promise<readonly string[]> => (await read(...lines)).events.map(({ date, start, end }) => `${date.slice(5)} ${start}-${end}`);

describe('a calendar file', () => {
  it('repeats an event by its rule, without what was taken out, with what was added or moved', async () => {
    expect(await shown(
      event('UID:1', 'DTSTART:20260105T073000', 'DTEND:20260105T113000', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261204T000000', 'EXDATE:20261125T073000', 'RDATE:20261128T073000', 'SUMMARY:Tổ hỗ trợ'),
      event('UID:1', 'RECURRENCE-ID:20261202T073000', 'DTSTART:20261203T090000', 'DTEND:20261203T100000', 'SUMMARY:Tổ hỗ trợ'),
    )).to.have.members(['11-23 07:30-11:30', '11-28 07:30-11:30', '11-30 07:30-11:30', '12-03 09:00-10:00']);
  });

  it('is shown by the clock on the office’s wall: UTC, a zone it describes, a zone it only names, no zone', async () => {
    expect(await shown(event('UID:1', 'DTSTART:20261120T003000Z', 'DTEND:20261120T040000Z'))).to.deep.equal(['11-20 07:30-11:00']);
    expect(await shown(event('UID:1', 'DTSTART;TZID=Asia/Tokyo:20261120T093000', 'DTEND;TZID=Asia/Tokyo:20261120T113000'))).to.deep.equal(['11-20 07:30-09:30']);
    expect(await shown(event('UID:1', 'DTSTART;TZID=Giờ Việt Nam:20261120T073000', 'DTEND;TZID=Giờ Việt Nam:20261120T090000'))).to.deep.equal(['11-20 07:30-09:00']);
    expect(await shown(event('UID:1', 'DTSTART:20261120T073000', 'DTEND:20261120T090000'))).to.deep.equal(['11-20 07:30-09:00']);
    expect(await shown(
      ['BEGIN:VTIMEZONE', 'TZID:Ours', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n'),
      event('UID:1', 'DTSTART;TZID=Ours:20261120T093000', 'DTEND;TZID=Ours:20261120T113000'),
    )).to.deep.equal(['11-20 07:30-09:30']);
  });

  it('cuts a night at midnight, and knows days that it takes up whole', async () => {
    expect(await shown(event('UID:1', 'DTSTART:20261120T200000', 'DTEND:20261121T060000'))).to.deep.equal(['11-20 20:00-24:00', '11-21 00:00-06:00']);
    expect(await shown(event('UID:1', 'DTSTART;VALUE=DATE:20261121', 'DTEND;VALUE=DATE:20261123', 'SUMMARY:Đoàn thanh niên trực'))).to.deep.equal(['11-21 00:00-24:00', '11-22 00:00-24:00']);
  });

  it('tells a day on which nobody is there from one with somebody', async () => {
    const { events, closed } = await read(
      event('UID:1', 'DTSTART;VALUE=DATE:20261124', 'SUMMARY:Nghỉ Ngày Văn hóa Việt Nam'), event('UID:2', 'DTSTART;VALUE=DATE:20261125', 'SUMMARY:Tập huấn', 'CATEGORIES:Holiday'),
    );
    expect([events, closed]).to.deep.equal([[], [{ date: '2026-11-24', note: 'Nghỉ Ngày Văn hóa Việt Nam' }, { date: '2026-11-25', note: 'Tập huấn' }]]);
  });

  it('leaves out what was cancelled, what repeats every minute, what cannot be, and keeps the rest', async () => {
    expect(await shown(
      event('UID:1', 'DTSTART:20261120T080000', 'DTEND:20261120T090000', 'STATUS:CANCELLED'),
      event('UID:2', 'DTSTART:20200101T000000', 'DTEND:20200101T000100', 'RRULE:FREQ=SECONDLY'),
      event('UID:3', 'DTSTART:20200101T000000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
      event('UID:4', 'SUMMARY:without a date'),
      event('UID:5', 'DTSTART:20261120T100000', 'DTEND:20261120T090000'),
      event('UID:6', 'DTSTART:20261120T100000', 'DURATION:PT90M'),
      event('UID:7', 'DTSTART:20261332T100000', 'DTEND:20261332T110000'),
      event('UID:8', 'DTSTART:19000101T080000', 'DTEND:19000101T090000', 'RRULE:FREQ=DAILY'),
    )).to.deep.equal(['11-20 10:00-11:30']);
  });

  it('that ended gives nothing; one without end, the days looked at', async () => {
    expect(await shown(event('UID:1', 'DTSTART:20200106T080000', 'DTEND:20200106T090000', 'RRULE:FREQ=WEEKLY;COUNT=10'))).to.deep.equal([]);
    const { events, until } = await read(event('UID:1', 'DTSTART:20200106T080000', 'DTEND:20200106T090000', 'RRULE:FREQ=DAILY'));
    expect([events[0]?.date, events.at(-1)?.date, events.length, until]).to.deep.equal(['2026-11-19', '2026-12-25', 37, '2026-12-25']);
  });

  for (const [what, text] of [['nothing', ''], ['a web page', '<!doctype html><html></html>'], ['another thing', 'BEGIN:VCARD\r\nEND:VCARD'], ['half a file', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n']] as const) {
    it(`is not ${what}`, async () => {
      const error = await readCalendar(text, zone, now).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error);
    });
  }
});

describe('a roster that is a calendar file', () => {
  const open = (baseUrl: string, more: object = {}) => openPortal({ name: 'X', baseUrl, operations: { getRoster: { request: { url: 'truc.ics' }, format: 'calendar', ...more } } }, baseUrl);

  it('needs no map, and says what the office’s clock showed', async () => {
    const backend = await scripted({ body: file(event('UID:1', 'DTSTART:20200106T073000', 'DTEND:20200106T113000', 'RRULE:FREQ=DAILY', 'SUMMARY:Tổ hỗ trợ', 'LOCATION:Quầy 1', 'CONTACT:0290 000 0002')) });
    const roster = await (await open(backend.baseUrl)).getRoster?.({});
    expect(roster?.entries[0]).to.deep.include({ from: '07:30', to: '11:30', role: 'Tổ hỗ trợ', place: 'Quầy 1', phone: '0290 000 0002' });
    expect(roster?.answeredAt).to.match(/^20\d\d-.*\+07:00$/);
    expect((await backend.received())[0]?.headers['accept']).to.equal('text/calendar');
  });

  it('may be empty, and may be something else', async () => {
    const empty = await scripted({ body: file() });
    expect((await (await open(empty.baseUrl)).getRoster?.({}))?.entries).to.deep.equal([]);
    const page = await scripted({ body: '<!doctype html><html></html>' });
    expect(await (await open(page.baseUrl)).getRoster?.({}).catch(kindOf)).to.equal('intercepted');
    const other = await scripted({ body: 'BEGIN:VCARD\r\nEND:VCARD' });
    expect(await (await open(other.baseUrl)).getRoster?.({}).catch(kindOf)).to.equal('broken');
  });
});

describe('a roster inside portal.json', () => {
  it('is read as an answer would be, and a mistake in it is told', async () => {
    const portal = await openPortal({ name: 'X', operations: {}, roster: { entries: [{ weekday: '1', from: '7h30', to: '11:30', role: 'Tổ hỗ trợ' }] } }, location.href);
    expect((await portal.getRoster?.({}))?.entries).to.deep.equal([{ weekday: 1, from: '07:30', to: '11:30', role: 'Tổ hỗ trợ' }]);
    expect(await openPortal({ name: 'X', operations: {}, roster: { entry: [] } }, location.href).catch((error: unknown) => (error as PortalError).path)).to.equal('roster.entries');
  });
});
