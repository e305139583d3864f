import { expect } from '@open-wc/testing';
import { momentOfInstant, momentOfLocal, todayIn } from '../../src/model/moment.js';

const vietnam = 'Asia/Ho_Chi_Minh';
const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => ({ year, month, day, hour, minute, second });

describe('moments', () => {
  it('are what clocks in Vietnam show, whatever the browser’s own zone', () => {
    expect(momentOfInstant(Date.UTC(2026, 10, 22, 16, 59, 59), vietnam)).to.equal('2026-11-22T23:59:59+07:00');
    expect(momentOfInstant(Date.UTC(2026, 10, 22, 17), vietnam)).to.equal('2026-11-23T00:00:00+07:00');
  });

  it('do not turn to a new day at midnight in Greenwich', () => {
    expect(todayIn(vietnam, Date.UTC(2026, 10, 22, 23, 59, 59, 999))).to.equal('2026-11-23');
    expect(todayIn(vietnam, Date.UTC(2026, 10, 23, 0, 0, 0))).to.equal('2026-11-23');
    expect(todayIn('America/New_York', Date.UTC(2026, 10, 23, 0))).to.equal('2026-11-22');
  });

  it('write local time with the offset of that day, summer and winter', () => {
    expect(momentOfLocal(at(2026, 11, 22, 8, 30), vietnam)).to.equal('2026-11-22T08:30:00+07:00');
    expect(momentOfLocal(at(2026, 1, 15, 8, 30), 'Europe/Berlin')).to.equal('2026-01-15T08:30:00+01:00');
    expect(momentOfLocal(at(2026, 7, 15, 8, 30), 'Europe/Berlin')).to.equal('2026-07-15T08:30:00+02:00');
    expect(momentOfLocal(at(2026, 7, 15, 8, 30), 'Asia/Kolkata')).to.equal('2026-07-15T08:30:00+05:30');
    expect(momentOfLocal(at(2026, 1, 15, 0, 0), 'America/St_Johns')).to.equal('2026-01-15T00:00:00-03:30');
  });

  it('keep the hour on the days the clocks change', () => {
    expect(momentOfLocal(at(2026, 3, 29, 1, 30), 'Europe/Berlin')).to.equal('2026-03-29T01:30:00+01:00');
    expect(momentOfLocal(at(2026, 3, 29, 3, 30), 'Europe/Berlin')).to.equal('2026-03-29T03:30:00+02:00');
    expect(momentOfLocal(at(2026, 10, 25, 4, 0), 'Europe/Berlin')).to.equal('2026-10-25T04:00:00+01:00');
  });

  it('say of Vietnam what the browser’s own table of zones says, before 1975 too', () => {
    const wrong: string[] = [];
    for (let instant = Date.UTC(1970, 0, 1); instant < Date.UTC(2100, 0, 1); instant += 400_000_321) {
      const [ours, theirs] = [momentOfInstant(instant, vietnam), momentOfInstant(instant, 'Asia/Saigon')];
      if (ours !== theirs) wrong.push(`${ours}, not ${theirs}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('name the same instant as they were made from, every hour of a year', () => {
    const wrong: string[] = [];
    for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 3_600_000) {
      const moment = momentOfInstant(instant, 'Europe/Berlin');
      if (Date.parse(moment) !== instant) wrong.push(moment);
    }
    expect(wrong).to.deep.equal([]);
  });
});
