import { expect } from '@open-wc/testing';
import type { WorkCalendar } from '../../src/model/calendar.js';
import { intakeDay, nextOpening } from '../../src/model/office-hours.js';

const calendar: WorkCalendar = {
  weekend: [6, 7], holidays: ['2026-11-24', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], makeupWorkdays: ['2026-08-22'],
  officeHours: [['7:30', '11:30'], ['13:00', '17:00']], validFrom: '2026-01-01', validTo: '2026-12-31',
};

describe('when the office is open next', () => {
  for (const [date, time, next] of [
    ['2026-11-20', '09:00', '2026-11-20'], // a Friday
    ['2026-11-20', '12:00', '2026-11-20'], // over lunch it is the same day
    ['2026-11-20', '16:59', '2026-11-20'],
    ['2026-11-20', '17:00', '2026-11-23'],
    ['2026-11-21', '09:00', '2026-11-23'],
    ['2026-11-23', '18:00', '2026-11-25'], // a holiday between
    ['2026-02-14', '08:00', '2026-02-23'], // Tết
    ['2026-08-21', '18:00', '2026-08-22'], // a Saturday worked in exchange
    ['2026-08-22', '08:00', '2026-08-22'],
    ['2026-12-31', '18:00', undefined], // the calendar ends
    ['2027-01-04', '08:00', undefined],
  ] as const) it(`${date} at ${time}: ${String(next)}`, () => expect(nextOpening(calendar, date, time)).to.equal(next));

  it('counts a working day to its end where no hours are known, and never walks a calendar without a working day to its end', () => {
    expect(nextOpening({ ...calendar, officeHours: undefined }, '2026-11-20', '23:00')).to.equal('2026-11-20');
    expect(nextOpening({ ...calendar, officeHours: [[]] }, '2026-11-20', '23:00')).to.equal('2026-11-20');
    expect(nextOpening({ ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7], validTo: '9999-12-31' }, '2026-11-20', '08:00')).to.equal(undefined);
  });
});

describe('the day on which the office begins with a dossier', () => {
  for (const [moment, day] of [
    ['2026-11-20T14:59:59+07:00', '2026-11-20'],
    ['2026-11-20T15:00:00+07:00', '2026-11-23'],
    ['2026-11-23T15:30:00+07:00', '2026-11-25'],
    ['2026-11-21T08:00:00+07:00', '2026-11-23'],
    ['2026-08-22T08:00:00+07:00', '2026-08-22'],
    ['2026-11-20', undefined],
    ['2027-11-20T08:00:00+07:00', undefined],
  ] as const) it(`${moment}: ${String(day)}`, () => expect(intakeDay(calendar, moment)).to.equal(day));
});
