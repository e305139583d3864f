import { expect } from '@open-wc/testing';
import { readPeriod } from '../../src/model/period.js';

const dates = (text: string, today = '2026-11-22'): string | undefined => {
  const period = readPeriod(text, today);
  return period && `${period.kind} ${period.from} ${period.to}`;
};

describe('a period', () => {
  it('is read as an attribute writes it', () => {
    expect(dates('this-month')).to.equal('month 2026-11-01 2026-11-30');
    expect(dates('last-month')).to.equal('month 2026-10-01 2026-10-31');
    expect(dates('last-month', '2026-01-31')).to.equal('month 2025-12-01 2025-12-31');
    expect(dates('this-quarter')).to.equal('quarter 2026-10-01 2026-12-31');
    expect(dates('this-year')).to.equal('yearToDate 2026-01-01 2026-11-22');
    expect(dates('last-year')).to.equal('year 2025-01-01 2025-12-31');
    expect(dates('2024')).to.equal('year 2024-01-01 2024-12-31');
    expect(dates('2024-02')).to.equal('month 2024-02-01 2024-02-29');
    expect(dates('2026-Q1')).to.equal('quarter 2026-01-01 2026-03-31');
    expect(dates('2026-h2')).to.equal('half 2026-07-01 2026-12-31');
    expect(dates('2026-12')).to.equal('month 2026-12-01 2026-12-31');
    expect(dates(' 2026-01-01/2026-06-30 ')).to.equal('range 2026-01-01 2026-06-30');
  });

  it('is not guessed', () => {
    for (const text of ['', '2026-13', '2026-00', '2026-Q5', '2026-H3', '26', '11/2026', '2026-02-30/2026-03-01', '2026-06-30/2026-01-01', '2026-01-01/', 'next-year', '2026-01-01/2026-02-01/2026-03-01']) {
      expect(readPeriod(text, '2026-11-22'), text).to.equal(undefined);
    }
  });
});
