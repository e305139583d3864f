import { expect } from '@open-wc/testing';
import { addWorkingDays, isWorkday, type WorkCalendar, workingDaysBetween } from '../../src/model/calendar.js';
import { addDays, daysBetween, weekdayOf } from '../../src/model/days.js';

const calendar: WorkCalendar = {
  weekend: [6, 7],
  holidays: [
    '2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27', '2026-04-30', '2026-05-01',
    '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24',
  ],
  makeupWorkdays: ['2026-01-10', '2026-08-22'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

describe('days', () => {
  it('are counted across months, leap years and centuries, backwards too', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).to.equal(1);
    expect(daysBetween('2028-02-28', '2028-03-01')).to.equal(2);
    expect(daysBetween('2026-11-22', '2026-11-20')).to.equal(-2);
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31');
  });

  it('know their weekday, also before 1970', () => {
    expect(weekdayOf('2026-11-22')).to.equal(7);
    expect(weekdayOf('2026-11-23')).to.equal(1);
    expect(weekdayOf('1945-09-02')).to.equal(7);
    expect(weekdayOf('1969-12-31')).to.equal(3);
  });
});

describe('the working calendar', () => {
  it('rests at Tết, on Ngày Văn hóa Việt Nam and on weekends', () => {
    for (const day of ['2026-02-17', '2026-02-20', '2026-11-24', '2026-11-21', '2026-11-22']) expect(isWorkday(calendar, day), day).to.equal(false);
    for (const day of ['2026-11-23', '2026-11-25', '2026-02-13']) expect(isWorkday(calendar, day), day).to.equal(true);
  });

  it('works on a Saturday that makes up for a day off', () => {
    expect(isWorkday(calendar, '2026-08-22')).to.equal(true);
    expect(isWorkday(calendar, '2026-08-29')).to.equal(false);
    expect(isWorkday(calendar, '2026-08-31')).to.equal(false);
  });

  it('counts a term over Tết, and over a make-up Saturday', () => {
    expect(addWorkingDays(calendar, '2026-02-13', 3)).to.equal('2026-02-25');
    expect(workingDaysBetween(calendar, '2026-02-13', '2026-02-25')).to.equal(3);
    expect(addWorkingDays(calendar, '2026-08-21', 2)).to.equal('2026-08-24');
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-25')).to.equal(1);
    expect(addWorkingDays(calendar, '2026-11-22', 0)).to.equal('2026-11-22');
  });

  it('computes nothing outside its dates', () => {
    expect(addWorkingDays(calendar, '2026-12-30', 2)).to.equal(undefined);
    expect(addWorkingDays(calendar, '2025-12-30', 1)).to.equal(undefined);
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).to.equal(undefined);
    expect(addWorkingDays(calendar, '2026-01-01', Infinity)).to.equal(undefined);
  });
});
