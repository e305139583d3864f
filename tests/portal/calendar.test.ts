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

  it('takes a day without hours for those of the office, and marks it where they are not known', async () => {
    const office = { weekend: [6, 7], holidays: ['2026-11-24'], officeHours: [['7:30', '11:30'], ['13:00', '17:00']], validFrom: '2026-01-01', validTo: '2026-12-31' };
    const written = file(
      event('UID:1', 'DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261122', 'SUMMARY:Trực'), event('UID:2', 'DTSTART:20261123T000000', 'DTEND:20261124T000000', 'SUMMARY:Trực cấp cứu'),
      event('UID:3', 'DTSTART;VALUE=DATE:20261124', 'SUMMARY:Trực lễ'), event('UID:4', 'DTSTART:20261120T110000', 'DTEND:20261120T120000', 'SUMMARY:Nghỉ trưa'),
    );
    const shownOf = async (hours?: typeof office): Promise<readonly string[]> => (await readCalendar(written, zone, now, hours)).events.map(({ date, start, end, noHours }) => `${date.slice(8)} ${start}-${end}${noHours ? '?' : ''}`);
    expect(await shownOf(office)).to.deep.equal(['20 07:30-11:00', '20 13:00-17:00', '21 00:00-24:00?', '23 00:00-24:00', '24 00:00-24:00?']);
    expect(await shownOf()).to.deep.equal(['20 00:00-11:00?', '20 12:00-24:00?', '21 00:00-24:00?', '23 00:00-24:00', '24 00:00-24:00?']);
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
    )).to.deep.equal(['11-20 10:00-11:30']);
  });

  it('that ended gives nothing; one without end, the days looked at', async () => {
    expect(await shown(event('UID:1', 'DTSTART:20200106T080000', 'DTEND:20200106T090000', 'RRULE:FREQ=WEEKLY;COUNT=10'))).to.deep.equal([]);
    const { events, until } = await read(event('UID:1', 'DTSTART:20200106T080000', 'DTEND:20200106T090000', 'RRULE:FREQ=DAILY'));
    expect([events[0]?.date, events.at(-1)?.date, events.length, until]).to.deep.equal(['2026-11-19', '2026-12-25', 37, '2026-12-25']);
  });

  it('that began long ago is not counted through from there, and keeps its rhythm', async () => {
    const alike = async (early: string, late: string, rule: string): Promise<void> => {
      const from = (start: string): string => event('UID:1', `DTSTART:${start}T080000`, `DTEND:${start}T090000`, `RRULE:${rule}`);
      const days = await shown(from(early));
      expect(days, rule).to.deep.equal(await shown(from(late)));
      expect(days.length, rule).to.be.greaterThan(0);
    };
    await alike('19000101', '20260601', 'FREQ=DAILY');
    await alike('20000103', '20260921', 'FREQ=WEEKLY;BYDAY=MO,WE');
    // 1,394 weeks lie between the two Mondays, an even number.
    await alike('20000103', '20260921', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR');
    await alike('20000103', '20260928', 'FREQ=DAILY;INTERVAL=7');
  });

  it('follows the rarer rules', async () => {
    const rule = (text: string, start = '20260105'): Promise<readonly string[]> => shown(event('UID:1', `DTSTART:${start}T080000`, `DTEND:${start}T090000`, `RRULE:${text}`));
    expect(await rule('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')).to.deep.equal(['11-30 08:00-09:00']);
    expect(await rule('FREQ=MONTHLY;BYDAY=1MO;COUNT=12')).to.deep.equal(['12-07 08:00-09:00']);
    expect(await rule('FREQ=MONTHLY;BYMONTHDAY=31', '20260131')).to.deep.equal([]);
    expect(await rule('FREQ=YEARLY;BYMONTH=12;BYDAY=-1FR')).to.deep.equal(['12-25 08:00-09:00']);
    expect(await rule('FREQ=WEEKLY;BYDAY=FR;UNTIL=20261126T170000Z')).to.deep.equal(['11-20 08:00-09:00']);
    // The library does not know the weeks of a year.
    expect(await rule('FREQ=YEARLY;BYWEEKNO=48;BYDAY=WE')).to.deep.equal([]);
    expect(await rule('FREQ=DAILY;COUNT=0')).to.deep.equal([]);
  });

  it('adds dates to an event without a rule, and takes out those that were taken out in another spelling', async () => {
    expect(await shown(event('UID:1', 'DTSTART:20261120T080000', 'DTEND:20261120T090000', 'RDATE:20261124T080000,20261126T080000', 'EXDATE:20261124T080000'))).to.deep.equal(['11-20 08:00-09:00', '11-26 08:00-09:00']);
    const daily = ['UID:1', 'DTSTART;TZID=Asia/Ho_Chi_Minh:20261123T080000', 'DTEND;TZID=Asia/Ho_Chi_Minh:20261123T090000', 'RRULE:FREQ=DAILY;COUNT=4'];
    expect(await shown(event(...daily, 'EXDATE:20261124T010000Z'))).to.deep.equal(['11-23 08:00-09:00', '11-25 08:00-09:00', '11-26 08:00-09:00']);
    expect(await shown(event(...daily, 'EXDATE;VALUE=DATE:20261125'))).to.deep.equal(['11-23 08:00-09:00', '11-24 08:00-09:00', '11-26 08:00-09:00']);
    // Dates that fall on nothing do not hide the one that does.
    const idle = [...Array(40).keys()].map((index) => `EXDATE:202611${String(1 + (index % 22)).padStart(2, '0')}T0${index % 7}3000`);
    expect(await shown(event(...daily, ...idle, 'EXDATE:20261123T010000Z'))).to.deep.equal(['11-24 08:00-09:00', '11-25 08:00-09:00', '11-26 08:00-09:00']);
  });

  it('takes a zone that it describes by half, or not at all, for what the browser knows by that name, or for the wall’s', async () => {
    const at = ['DTSTART;TZID=Ours:20261120T073000', 'DTEND;TZID=Ours:20261120T090000'];
    const zoneOf = (...lines: readonly string[]): string => ['BEGIN:VTIMEZONE', 'TZID:Ours', ...lines, 'END:VTIMEZONE'].join('\r\n');
    for (const zoned of [zoneOf(), zoneOf('BEGIN:STANDARD', 'DTSTART:19700101T000000', 'END:STANDARD'), zoneOf('X-WR-TIMEZONE:Asia/Tokyo')]) expect(await shown(zoned, event('UID:1', ...at)), zoned).to.deep.equal(['11-20 07:30-09:00']);
  });

  const daily = ['UID:1', 'DTSTART;TZID=Asia/Ho_Chi_Minh:20261119T060000', 'DTEND;TZID=Asia/Ho_Chi_Minh:20261119T070000'];

  it('moves or cancels single dates, however they are named', async () => {
    const moved = (id: string, ...more: readonly string[]) => shown(
      event(...daily, 'RRULE:FREQ=DAILY;COUNT=3'), event('UID:1', `RECURRENCE-ID${id}`, 'DTSTART;TZID=Asia/Ho_Chi_Minh:20261120T140000', 'DTEND;TZID=Asia/Ho_Chi_Minh:20261120T150000', ...more),
    );
    for (const id of [';TZID=Asia/Ho_Chi_Minh:20261120T060000', ':20261119T230000Z', ':20261120T060000', ';VALUE=DATE:20261120', ':20261120']) {
      expect(await moved(id), id).to.have.members(['11-19 06:00-07:00', '11-20 14:00-15:00', '11-21 06:00-07:00']);
      expect(await moved(id, 'STATUS:CANCELLED'), id).to.have.members(['11-19 06:00-07:00', '11-21 06:00-07:00']);
    }
    expect(await shown(event('UID:1', 'DTSTART:20260901T080000', 'DTEND:20260901T090000', 'RRULE:FREQ=MONTHLY;COUNT=1'), event('UID:1', 'RECURRENCE-ID:20260901T080000', 'DTSTART:20261121T080000', 'DTEND:20261121T090000')))
      .to.deep.equal(['11-21 08:00-09:00']);
    expect(await shown(event('UID:1', 'DTSTART;VALUE=DATE:20261120', 'RRULE:FREQ=DAILY;COUNT=2'), event('UID:1', 'RECURRENCE-ID:20261119T170000Z', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20261120')))
      .to.deep.equal(['11-21 00:00-24:00']);
    expect(await shown(event(...daily, 'RRULE:FREQ=DAILY;COUNT=4'), event('UID:1', 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Ho_Chi_Minh:20261121T060000', 'DTSTART;TZID=Asia/Ho_Chi_Minh:20261121T100000', 'DTEND;TZID=Asia/Ho_Chi_Minh:20261121T110000')))
      .to.deep.equal(['11-19 06:00-07:00', '11-20 06:00-07:00', '11-21 10:00-11:00', '11-22 10:00-11:00']);
  });

  it('goes on to its last date, in whichever zone and spelling that is given', async () => {
    for (const until of ['20261120T060000', '20261119T230000Z', '20261120T165959Z', '20261120']) expect(await shown(event(...daily, `RRULE:FREQ=DAILY;UNTIL=${until}`)), until).to.deep.equal(['11-19 06:00-07:00', '11-20 06:00-07:00']);
    for (const until of ['20261120', '20261119T170000Z']) expect(await shown(event('UID:1', 'DTSTART;VALUE=DATE:20261119', `RRULE:FREQ=DAILY;UNTIL=${until}`)), until).to.deep.equal(['11-19 00:00-24:00', '11-20 00:00-24:00']);
  });

  it('keeps all events that share a UID by mistake, and of one that was sent again the newest', async () => {
    const twice = (first: string, second: string) => shown(
      event('UID:1', first, 'DTSTART:20261120T080000', 'DTEND:20261120T090000'), event('UID:1', second, 'DTSTART:20261121T080000', 'DTEND:20261121T090000'),
    );
    expect(await twice('SEQUENCE:0', 'SEQUENCE:0')).to.deep.equal(['11-20 08:00-09:00', '11-21 08:00-09:00']);
    expect(await twice('SEQUENCE:2', 'SEQUENCE:1')).to.deep.equal(['11-20 08:00-09:00']);
  });

  it('cuts hours in which nobody is there out of the shifts of that day', async () => {
    expect(await shown(
      event('UID:1', 'DTSTART:20261119T073000', 'DTEND:20261119T170000', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:Tổ hỗ trợ'),
      event('UID:2', 'DTSTART:20261119T113000', 'DTEND:20261119T130000', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:Nghỉ trưa'),
      event('UID:3', 'DTSTART:20261120T140000', 'DTEND:20261120T180000', 'SUMMARY:KHÔNG TRỰC (họp)'),
    )).to.deep.equal(['11-19 07:30-11:30', '11-19 13:00-17:00', '11-20 07:30-11:30', '11-20 13:00-14:00']);
  });

  it('does not take another word for "nghỉ"', async () => {
    const names = async (...summaries: readonly string[]) => (await read(...summaries.map((summary, index) => event(`UID:${index}`, 'DTSTART;VALUE=DATE:20261120', `SUMMARY:${summary}`)))).events.map(({ summary }) => summary);
    const shifts = ['Nghị sự HĐND: trực tại quầy', 'Nghi lễ chào cờ', 'Nghiệp vụ hộ tịch', 'Off-site', 'Trực ngày nghỉ'];
    expect(await names(...shifts)).to.deep.equal(shifts);
    expect(await names('Nghỉ lễ', 'NGHỈ', 'NGHI LE 2/9', 'Nghỉ bù'.normalize('NFD'), 'Không trực', 'khong truc', 'Đóng cửa', 'OFF', 'Closed')).to.deep.equal([]);
  });

  it('is closed for as long as it is written, be it a quarter', async () => {
    const { closed } = await read(event('UID:1', 'DTSTART;VALUE=DATE:20260901', 'DTEND;VALUE=DATE:20261122', 'SUMMARY:Nghỉ sửa chữa trụ sở'));
    expect(closed.map(({ date }) => date)).to.deep.equal(['2026-11-19', '2026-11-20', '2026-11-21']);
  });

  it('is read past what exporters get wrong', async () => {
    const sound = event('UID:2', 'DTSTART:20261121T080000', 'DTEND:20261121T090000');
    expect(await shown(event('UID:1', 'DTSTART:20261120T080000', 'DTEND:20261120T090000', 'DESCRIPTION:Một dòng', 'và dòng nữa không thụt vào', 'SĐT: 0290'), sound)).to.deep.equal(['11-20 08:00-09:00', '11-21 08:00-09:00']);
    expect(await shown(event('UID:1', 'DTSTART:20261120T080000', 'RRULE:FREQ=FORTNIGHTLY'), sound)).to.deep.equal(['11-21 08:00-09:00']);
    expect(await shown('BEGIN:VEVENT ', 'DTSTART:20261120T080000', 'DTEND:20261120T090000', 'END:VEVENT\t')).to.deep.equal(['11-20 08:00-09:00']);
    for (const days of [['DTSTART:20261120', 'DTEND:20261121'], ['DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261120']]) expect(await shown(event('UID:1', ...days)), days[0]).to.deep.equal(['11-20 00:00-24:00']);
    const both = await readCalendar(file(sound) + file(event('UID:1', 'DTSTART:20261120T080000', 'DTEND:20261120T090000')), zone, now);
    expect(both.events.map(({ date }) => date)).to.deep.equal(['2026-11-21', '2026-11-20']);
    expect(await read(event('UID:1', 'DTSTART:20261120T080000', 'RRULE:FREQ=FORTNIGHTLY')).catch((error: unknown) => error)).to.be.instanceOf(Error);
  });

  it('says of what falls on a date by a daily, weekly or monthly rule that it repeats', async () => {
    const { events } = await read(
      event('UID:1', 'DTSTART:20261119T080000', 'DTEND:20261119T090000', 'RRULE:FREQ=DAILY;COUNT=3', 'RDATE:20261123T080000', 'SUMMARY:A'),
      event('UID:1', 'RECURRENCE-ID:20261120T080000', 'DTSTART:20261120T080000', 'DTEND:20261120T090000', 'SUMMARY:B'),
      event('UID:2', 'DTSTART:20251124T080000', 'DTEND:20251124T090000', 'RRULE:FREQ=YEARLY', 'SUMMARY:C'),
    );
    expect(events.map(({ date, summary, repeats }) => [date.slice(8), summary, repeats])).to.have.deep.members([['19', 'A', true], ['20', 'B', undefined], ['21', 'A', true], ['23', 'A', undefined], ['24', 'C', undefined]]);
  });

  it('is read while the page stays usable, or is refused: never cut off', async () => {
    const message = (...lines: readonly string[]): Promise<string> => read(...lines).then(() => 'read', (error: unknown) => (error as Error).message);
    const numbered = (count: number, lines: (index: number) => readonly string[]): readonly string[] => [...Array(count).keys()].map((index) => event(`UID:${index}`, ...lines(index)));
    const past = numbered(8_000, () => ['DTSTART:20240520T080000', 'DTEND:20240520T090000', `SUMMARY:${'x'.repeat(150)}`]);
    expect(await shown(...past, event('UID:last', 'DTSTART:20261120T080000', 'DTEND:20261120T090000'))).to.deep.equal(['11-20 08:00-09:00']);
    expect(await readCalendar(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(150_000)}`, zone, now).catch((error: unknown) => (error as Error).message)).to.contain('did not end');
    expect(await message(...numbered(5_001, () => ['DTSTART:20261120T080000', 'DTEND:20261120T090000']))).to.contain('more than 5000 events');
    expect(await message(...numbered(30, () => ['DTSTART:20000101T080000', 'DTEND:20000101T090000', 'RRULE:FREQ=DAILY;COUNT=20000']))).to.contain('repeat more than 60000 times');
    expect(await message(event('UID:1', 'DTSTART:20261120T080000', 'DTEND:20261120T090000', 'RRULE:FREQ=DAILY', ...Array<string>(3_001).fill('EXDATE:20261121T080000')))).to.contain('more than 3000 lines');
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
    expect(roster?.entries[0]?.repeats).to.equal(true);
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

describe('the time that a roster says it was answered', () => {
  it('is the server’s where what stands in the answer was kept on the way, and none where nobody answered', async () => {
    const roster = { entries: [], answeredAt: '2026-01-05T08:00:00+07:00' };
    const backend = await scripted({ json: roster });
    const asked = await openPortal({ name: 'X', baseUrl: backend.baseUrl, operations: { getRoster: { request: { url: 'roster' } } } }, backend.baseUrl);
    expect(Date.parse((await asked.getRoster?.({}))?.answeredAt ?? '')).to.be.greaterThan(Date.parse(roster.answeredAt));
    const written = await openPortal({ name: 'X', operations: {}, roster }, location.href);
    expect((await written.getRoster?.({}))?.answeredAt).to.equal(undefined);
  });
});

describe('a roster inside portal.json', () => {
  it('is read as an answer would be, and a mistake in it is told', async () => {
    const portal = await openPortal({ name: 'X', operations: {}, roster: { entries: [{ weekday: '1', from: '7h30', to: '11:30', role: 'Tổ hỗ trợ' }] } }, location.href);
    expect((await portal.getRoster?.({}))?.entries).to.deep.equal([{ weekday: 1, from: '07:30', to: '11:30', role: 'Tổ hỗ trợ' }]);
    expect(await openPortal({ name: 'X', operations: {}, roster: { entry: [] } }, location.href).catch((error: unknown) => (error as PortalError).path)).to.equal('roster.entries');
  });
});
