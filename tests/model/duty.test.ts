import { expect } from '@open-wc/testing';
import type { WorkCalendar } from '../../src/model/calendar.js';
import { dutyNow, dutyOn, linesOf } from '../../src/model/duty.js';
import type { Roster } from '../../src/model/roster.js';

const shift = (weekday: number, from: string, to: string, role = 'Tổ hỗ trợ') => ({ weekday, from, to, role });
const roster: Roster = {
  entries: [...[1, 2, 3, 4, 5].flatMap((weekday) => [shift(weekday, '13:00', '17:00'), shift(weekday, '07:30', '11:30')]), { date: '2026-11-21', from: '08:00', to: '10:00', role: 'Trực thứ Bảy' }],
  exceptions: [
    { date: '2026-11-25', closed: true, note: 'Tập huấn' },
    { date: '2026-11-28', asWeekday: 1, note: 'Làm bù' },
  ],
};
const calendar: WorkCalendar = { weekend: [6, 7], holidays: ['2026-11-24'], validFrom: '2026-01-01', validTo: '2026-12-31' };
const at = (day: string, time: string) => dutyNow(roster, `2026-11-${day}T${time}:00+07:00`, calendar);

describe('who is on duty', () => {
  it('on an ordinary day, in the order of the day', () => {
    expect(dutyOn(roster, '2026-11-23').shifts.map(({ from }) => from)).to.deep.equal(['07:30', '13:00']);
  });

  it('nobody when the office is closed, with its reason, nor on a holiday of the calendar', () => {
    expect(dutyOn(roster, '2026-11-25')).to.deep.include({ shifts: [], why: 'closed', note: 'Tập huấn' });
    expect(dutyOn(roster, '2026-11-24', calendar)).to.deep.include({ shifts: [], why: 'holiday' });
    expect(dutyOn(roster, '2026-11-24').shifts).to.have.length(2);
  });

  it('on a swapped day those of the other weekday; on one date alone those of that date', () => {
    expect(dutyOn(roster, '2026-11-28').shifts).to.have.length(2);
    expect(dutyOn(roster, '2026-11-21').shifts.map(({ role }) => role)).to.deep.equal(['Trực thứ Bảy']);
    expect(dutyOn(roster, '2026-12-05').shifts).to.deep.equal([]);
  });

  it('now: before, during, in the break, after', () => {
    expect(at('23', '07:29')).to.deep.include({ present: [], pause: false, changesAt: '07:30' });
    expect(at('23', '07:30').present).to.have.length(1);
    expect(at('23', '11:29')).to.deep.include({ changesAt: '11:30' });
    expect(at('23', '11:30')).to.deep.include({ present: [], pause: true, changesAt: '13:00' });
    expect(at('23', '17:00')).to.deep.include({ present: [], later: [], pause: false, changesAt: '24:00' });
  });

  it('next: past the holiday and the day it is closed', () => {
    expect(at('23', '18:00').next?.date).to.equal('2026-11-26');
    expect(at('23', '08:00').next).to.equal(undefined);
    expect(dutyNow({ entries: [] }, '2026-11-23T08:00:00+07:00').next).to.equal(undefined);
  });

  it('the last minute of a day and the first of the next are two days', () => {
    expect(at('20', '23:59').today.date).to.equal('2026-11-20');
    expect(at('21', '00:00').today.date).to.equal('2026-11-21');
  });

  it('what repeats on a date is not kept on a holiday, what is of that date alone is', () => {
    const dated = (repeats?: boolean): Roster => ({ entries: [{ date: '2026-11-24', from: '08:00', to: '10:00', role: 'Tổ', repeats }] });
    expect(dutyOn(dated(true), '2026-11-24', calendar)).to.deep.include({ shifts: [], why: 'holiday' });
    expect(dutyOn(dated(true), '2026-11-24').shifts).to.have.length(1);
    expect(dutyOn(dated(), '2026-11-24', calendar).shifts).to.have.length(1);
  });

  it('a day without hours says nothing about now', () => {
    const unknown = { date: '2026-11-22', from: '00:00', to: '24:00', role: 'Tổ', noHours: true };
    const on = (time: string, ...entries: Roster['entries']) => dutyNow({ entries }, `2026-11-22T${time}:00+07:00`);
    for (const time of ['02:00', '10:00', '23:59']) expect(on(time, unknown), time).to.deep.include({ present: [], pause: false, next: undefined, changesAt: '24:00' });
    expect(on('10:00', unknown).later).to.have.length(1);
    const timed = { ...unknown, from: '08:00', to: '09:00', noHours: undefined };
    expect(on('08:30', unknown, timed)).to.deep.include({ present: [timed], changesAt: '09:00' });
    expect(on('09:30', unknown, timed), 'nobody knows that it is a break').to.deep.include({ present: [], pause: false });
    expect(on('02:00', { ...unknown, noHours: undefined }).present, 'hours that were written').to.have.length(1);
  });

  it('a holiday stays one beside a note, and is none where the office says that it is not closed', () => {
    const noted = (exception: object): Roster => ({ ...roster, exceptions: [{ date: '2026-11-24', note: 'Ngày Văn hóa', ...exception }] });
    expect(dutyOn(noted({}), '2026-11-24', calendar)).to.deep.include({ shifts: [], why: 'holiday', note: 'Ngày Văn hóa' });
    expect(dutyOn(noted({ closed: false }), '2026-11-24', calendar).shifts).to.have.length(2);
  });

  it('of several exceptions of one day the one that closes it counts, and every note is kept once', () => {
    const exceptions = [{ date: '2026-11-23', note: 'Chào cờ' }, { date: '2026-11-23', closed: true, note: 'Tập huấn' }, { date: '2026-11-23', note: 'Chào cờ' }];
    expect(dutyOn({ ...roster, exceptions }, '2026-11-23')).to.deep.include({ shifts: [], why: 'closed', note: 'Chào cờ · Tập huấn' });
  });

  it('nothing is known of the days after the last one the roster speaks of', () => {
    const ending = { ...roster, until: '2026-11-23' };
    expect(dutyOn(ending, '2026-11-23').shifts).to.have.length(2);
    expect(dutyOn(ending, '2026-11-26')).to.deep.include({ shifts: [], why: 'unknown' });
    expect(dutyNow(ending, '2026-11-23T18:00:00+07:00').next).to.equal(undefined);
  });

  it('the same people twice, or in pieces, are there once, until the end of the last', () => {
    const pieces = [shift(1, '07:30', '09:00'), shift(1, '09:00', '11:30'), shift(1, '07:30', '09:00')];
    const { present, changesAt } = dutyNow({ entries: pieces }, '2026-11-23T08:00:00+07:00');
    expect([present.map(({ from, to }) => [from, to]), changesAt]).to.deep.equal([[['07:30', '11:30']], '11:30']);
  });

  it('a shift that ends before it begins is none', () => {
    expect(dutyOn({ entries: [shift(1, '17:00', '08:00'), shift(1, '08:00', '08:00')] }, '2026-11-23').shifts).to.deep.equal([]);
  });

  it('one line for the same people at several times, doubled and adjoining ones joined', () => {
    const lines = linesOf([shift(1, '07:30', '09:00'), shift(1, '07:30', '09:00'), shift(1, '09:00', '11:30'), shift(1, '13:00', '17:00'), shift(1, '13:00', '17:00', 'Công an xã')]);
    expect(lines.map(({ shift: { role }, times }) => [role, times.map(({ from, to }) => `${from}-${to}`)])).to.deep.equal([['Tổ hỗ trợ', ['07:30-11:30', '13:00-17:00']], ['Công an xã', ['13:00-17:00']]]);
  });
});
