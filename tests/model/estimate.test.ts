import { expect } from '@open-wc/testing';
import type { WorkCalendar } from '../../src/model/calendar.js';
import { estimatedEnd } from '../../src/model/estimate.js';

describe('the estimate of an end', () => {
  const calendar: WorkCalendar = { weekend: [6, 7], holidays: ['2026-11-24'], validFrom: '2026-01-01', validTo: '2026-12-31' };
  const working = (value: number) => ({ value, unit: 'workingDay' as const });

  it('counts working days from the day of receipt, over weekend and holiday', () => {
    expect(estimatedEnd(working(1), '2026-11-20T09:00:00+07:00', calendar)).to.equal('2026-11-23');
    expect(estimatedEnd(working(2), '2026-11-20T09:00:00+07:00', calendar)).to.equal('2026-11-25');
  });

  it('what comes after 15:00 or on a day off is received on the next working day', () => {
    expect(estimatedEnd(working(1), '2026-11-20T14:59:59+07:00', calendar)).to.equal('2026-11-23');
    expect(estimatedEnd(working(1), '2026-11-20T15:00:00+07:00', calendar)).to.equal('2026-11-25');
    expect(estimatedEnd(working(1), '2026-11-21T09:00:00+07:00', calendar)).to.equal('2026-11-25');
  });

  it('moves the end of calendar days off a day off', () => {
    expect(estimatedEnd({ value: 3, unit: 'calendarDay' }, '2026-11-16T09:00:00+07:00', calendar)).to.equal('2026-11-19');
    expect(estimatedEnd({ value: 2, unit: 'calendarDay' }, '2026-11-19T09:00:00+07:00', calendar)).to.equal('2026-11-23');
  });

  it('is not made without unit, number or calendar', () => {
    const now = '2026-11-20T09:00:00+07:00';
    expect(estimatedEnd({ value: 1 }, now, calendar)).to.be.undefined;
    expect(estimatedEnd({ value: 1, unit: 'month' }, now, calendar)).to.be.undefined;
    expect(estimatedEnd(working(0), now, calendar)).to.be.undefined;
    expect(estimatedEnd(working(1.5), now, calendar)).to.be.undefined;
    expect(estimatedEnd(undefined, now, calendar)).to.be.undefined;
    expect(estimatedEnd(working(1), now, undefined)).to.be.undefined;
    expect(estimatedEnd(working(60), now, calendar)).to.be.undefined;
    expect(estimatedEnd(working(1), '2027-01-04T09:00:00+07:00', calendar)).to.be.undefined;
  });

  it('counts over Tết, make-up Saturdays and the end of the year', () => {
    const lunar: WorkCalendar = {
      weekend: [6, 7], holidays: ['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], makeupWorkdays: ['2026-01-10'],
      validFrom: '2025-12-01', validTo: '2026-03-31',
    };
    expect(estimatedEnd(working(1), '2026-02-13T09:00:00+07:00', lunar)).to.equal('2026-02-23');
    expect(estimatedEnd(working(1), '2026-02-13T15:30:00+07:00', lunar)).to.equal('2026-02-24');
    expect(estimatedEnd({ value: 3, unit: 'calendarDay' }, '2026-02-13T09:00:00+07:00', lunar)).to.equal('2026-02-23');
    expect(estimatedEnd(working(1), '2026-01-09T09:00:00+07:00', lunar)).to.equal('2026-01-10');
    expect(estimatedEnd(working(1), '2026-01-10T09:00:00+07:00', lunar)).to.equal('2026-01-12');
    expect(estimatedEnd(working(1), '2025-12-31T09:00:00+07:00', lunar)).to.equal('2026-01-05');
  });

  it('is not made for terms that leave the calendar, however long they are', () => {
    const late = '2026-12-30T09:00:00+07:00';
    expect(estimatedEnd(working(1), late, calendar)).to.equal('2026-12-31');
    expect(estimatedEnd(working(1), '2026-12-30T15:00:00+07:00', calendar)).to.be.undefined;
    expect(estimatedEnd(working(1), '2026-12-31T09:00:00+07:00', calendar)).to.be.undefined;
    for (const value of [2, 1e6, 1e15, Infinity]) {
      expect(estimatedEnd(working(value), late, calendar), String(value)).to.be.undefined;
      expect(estimatedEnd({ value, unit: 'calendarDay' }, late, calendar), String(value)).to.be.undefined;
    }
  });
});
