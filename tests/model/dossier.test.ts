import { expect } from '@open-wc/testing';
import type { WorkCalendar } from '../../src/model/calendar.js';
import { type Dossier, dueDistance } from '../../src/model/dossier.js';
import { statuses } from '../../src/model/status.js';

const calendar: WorkCalendar = { weekend: [6, 7], holidays: ['2026-11-24'], validFrom: '2026-01-01', validTo: '2026-12-31' };
const dossier = (rest: Partial<Dossier> = {}): Dossier => ({
  code: 'H99.21-261118-0001', status: { code: 'inProgress' }, plannedEndDate: '2026-11-26T17:00:00+07:00', ...rest,
});

describe('how far a deadline is', () => {
  it('is told in days and in working days', () => {
    expect(dueDistance(dossier(), '2026-11-20', calendar)).to.deep.equal({ state: 'ahead', date: '2026-11-26', days: 6, workingDays: 3 });
    expect(dueDistance(dossier(), '2026-11-30', calendar)).to.deep.equal({ state: 'overdue', date: '2026-11-26', days: 4, workingDays: 2 });
  });

  it('is today until the day ends: a dossier due at 17:00 is not overdue at 18:00', () => {
    expect(dueDistance(dossier(), '2026-11-26')?.state).to.equal('today');
    expect(dueDistance(dossier(), '2026-11-27')?.state).to.equal('overdue');
  });

  it('has no working days where no calendar covers them', () => {
    expect(dueDistance(dossier(), '2026-11-20')?.workingDays).to.equal(undefined);
    expect(dueDistance(dossier(), '2025-11-20', calendar)?.workingDays).to.equal(undefined);
  });

  it('counts to the new date the office has given', () => {
    expect(dueDistance(dossier({ extension: { until: '2026-12-01' } }), '2026-11-27')).to.include({ state: 'ahead', date: '2026-12-01' });
  });

  it('is not told when the clock stands still, the work is done, or there is no date', () => {
    expect(dueDistance(dossier({ suspension: { active: true } }), '2026-11-30')).to.equal(undefined);
    expect(dueDistance(dossier({ completedAt: '2026-11-25' }), '2026-11-30')).to.equal(undefined);
    expect(dueDistance(dossier({ plannedEndDate: undefined }), '2026-11-30')).to.equal(undefined);
    const counted = statuses.filter((code) => dueDistance(dossier({ status: { code } }), '2026-11-30') !== undefined);
    expect(counted).to.deep.equal(['submitted', 'accepted', 'inProgress', 'paymentRequired']);
  });

  it('never calls a dossier late whose state nobody knows', () => {
    expect(dueDistance(dossier({ status: { code: 'unknown', label: 'Chờ liên thông' } }), '2026-11-30')).to.equal(undefined);
    expect(dueDistance(dossier({ status: { code: 'unknown' } }), '2026-11-20')?.state).to.equal('ahead');
  });
});
