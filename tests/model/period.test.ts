import { expect } from '@open-wc/testing';
import { monthsIn } from '../../src/model/months.js';
import { ageOf, countMonths } from '../../src/model/period.js';
import { periodBefore } from '../../src/model/period-before.js';
import { readPeriod } from '../../src/model/period-words.js';
import { figures } from '../../src/model/figure-words/vi.js';
import { nameOfPeriod } from '../../src/model/saying.js';
import { writingOf } from '../../src/model/written.js';

const dates = (text: string, today = '2026-11-22'): string | undefined => {
  const period = readPeriod(text, today);
  return period && `${period.from} ${period.to}${period.toDate ? ' to date' : ''}`;
};

describe('a period', () => {
  it('is read as an attribute writes it', () => {
    expect(dates('this-month')).to.equal('2026-11-01 2026-11-30');
    expect(dates('last-month')).to.equal('2026-10-01 2026-10-31');
    expect(dates('last-month', '2026-01-31')).to.equal('2025-12-01 2025-12-31');
    expect(dates('this-quarter')).to.equal('2026-10-01 2026-12-31');
    expect(dates('this-year')).to.equal('2026-01-01 2026-11-22 to date');
    expect(dates('last-year')).to.equal('2025-01-01 2025-12-31');
    expect(dates('2024')).to.equal('2024-01-01 2024-12-31');
    expect(dates('2024-02')).to.equal('2024-02-01 2024-02-29');
    expect(dates('2026-Q1')).to.equal('2026-01-01 2026-03-31');
    expect(dates('2026-h2')).to.equal('2026-07-01 2026-12-31');
    expect(dates('2026-12')).to.equal('2026-12-01 2026-12-31');
    expect(dates(' 2026-01-01/2026-06-30 ')).to.equal('2026-01-01 2026-06-30');
    expect(dates('2026-01-05..2026-06-30')).to.equal('2026-01-05 2026-06-30');
    expect(dates('2025-11..2026-02')).to.equal('2025-11-01 2026-02-28');
    expect(dates('ytd')).to.equal('2026-01-01 2026-11-22 to date');
    expect(dates('last-quarter')).to.equal('2026-07-01 2026-09-30');
    expect(dates('last-quarter', '2026-02-01')).to.equal('2025-10-01 2025-12-31');
    expect(dates('last-12-months')).to.equal('2025-11-01 2026-10-31');
    expect(dates('last-1-months', '2026-01-15')).to.equal('2025-12-01 2025-12-31');
  });

  it('is read as people say it in Vietnamese, without a year of this one', () => {
    const spelled: Readonly<Record<string, string>> = {
      'tháng 10/2026': '2026-10', 'Tháng 9 năm 2025': '2025-09', 'tháng 3': '2026-03', 'quý III/2026': '2026-Q3', 'Quý I': '2026-Q1', 'quý 4 năm 2025': '2025-Q4',
      '6 tháng đầu năm 2026': '2026-H1', '6 tháng đầu năm': '2026-H1', '6 tháng cuối năm 2025': '2025-H2', '9 tháng đầu năm 2026': '2026-01..2026-09', '9 tháng năm 2025': '2025-01..2025-09', 'năm 2025': '2025',
      'từ đầu năm': 'ytd', 'tháng này': 'this-month', 'tháng trước': 'last-month', 'quý trước': 'last-quarter', 'năm ngoái': 'last-year',
    };
    for (const [words, written] of Object.entries(spelled)) for (const form of ['NFC', 'NFD']) expect(dates(words.normalize(form)), words).to.equal(dates(written));
    for (const words of ['tháng 13', 'tháng', 'quý V', 'quý 0', 'năm', 'tuần sau', '5 tháng cuối năm', '13 tháng đầu năm', '0 tháng', 'tháng 10/26', '10 tháng 10']) expect(dates(words), words).to.equal(undefined);
  });

  it('is read as people write it in a hurry, with a year as it is said, and with both its ends', () => {
    const spelled: Readonly<Record<string, string>> = {
      'quý 3 năm ngoái': '2025-Q3', 'QUÝ III NĂM TRƯỚC': '2025-Q3', 'quý này năm ngoái': '2025-Q4', 'quý tư năm nay': '2026-Q4', 'quý Ⅲ/2026': '2026-Q3', 'Q3/2026': '2026-Q3', 'quý III – 2026': '2026-Q3', 'quý I, năm 2026': '2026-Q1', 'quy 2.2026': '2026-Q2',
      'tháng 10 năm ngoái': '2025-10', 'tháng này năm trước': '2025-11', 'T10/2026': '2026-10', 'thang 10-2026': '2026-10', 'tháng １０/２０２６': '2026-10', 'tháng vừa qua': 'last-month', 'từ đầu tháng đến nay': 'this-month', 'từ đầu quý': 'this-quarter',
      '6 tháng đầu năm ngoái': '2025-H1', '6 tháng cuối năm trước': '2025-H2', 'nửa đầu năm 2026': '2026-H1', 'nửa cuối năm': '2026-H2', '9 tháng đầu năm nay': '2026-01..2026-09', 'cả năm 2025': '2025', 'cả năm ngoái': '2025', 'từ đầu năm đến nay': 'ytd', 'từ đầu năm tới nay': 'ytd',
      '6 tháng gần đây': 'last-6-months', '12 tháng qua': 'last-12-months', '3 tháng gần nhất': 'last-3-months',
      'từ tháng 1 đến tháng 6/2026': '2026-01..2026-06', 'tháng 1 - tháng 6 năm 2026': '2026-01..2026-06', 'từ tháng 1 đến 6/2026': '2026-01..2026-06', 'từ tháng 11/2025 đến tháng 2/2026': '2025-11..2026-02', 'từ quý I đến quý III': '2026-01..2026-09', 'quý I đến III/2025': '2025-01..2025-09',
      'từ 01/01/2026 đến 30/06/2026': '2026-01-01..2026-06-30', 'từ ngày 5/1 đến ngày 30/6/2026': '2026-01-05..2026-06-30', '05.01.2026–30.06.2026': '2026-01-05..2026-06-30', 'từ tháng 7/2025 đến nay': '2025-07-01..2026-11-22', 'từ tháng 3 tới nay': '2026-03-01..2026-11-22',
    };
    for (const [words, written] of Object.entries(spelled)) for (const form of ['NFC', 'NFD']) expect(dates(words.normalize(form)), words).to.equal(dates(written) ?? 'nothing');
    for (const words of ['quý 32026', 'tháng 112026', 'từ tháng 11 đến tháng 2/2026', 'từ 31/02/2026 đến 30/06/2026', 'từ tháng 6 đến tháng 1/2026', 'từ 1 đến 6', 'nửa năm', 'cả năm', 'đến nay', 'từ đến', 'quý này năm sau', 'từ tháng 12 đến nay', 'tháng 10 năm 26', '0 tháng qua', '40 tháng qua']) expect(dates(words), words).to.equal(undefined);
  });

  it('is read as its own name says it', () => {
    for (const written of ['2026-10', '2026-Q3', '2026-H1', '2026-H2', '2025', '2026-01..2026-09', '2025-11..2026-02', '2025-01..2026-12', '2026-01-05..2026-06-30']) {
      const period = readPeriod(written, '2026-11-22') ?? expect.fail(written);
      const name = nameOfPeriod(period, { words: figures, format: writingOf('vi') });
      expect(dates(name), name).to.equal(dates(written));
    }
  });

  it('that adds up through the year is compared with the same part of the year before', () => {
    const before = (text: string): string | undefined => {
      const period = readPeriod(text, '2026-11-22');
      const one = period && periodBefore(period);
      return one && `${one.from} ${one.to}`;
    };
    expect(before('2026-01..2026-09')).to.equal('2025-01-01 2025-09-30');
    expect(before('2028-01..2028-02')).to.equal('2027-01-01 2027-02-28');
    expect(before('2026-02..2026-09')).to.equal('2025-06-01 2026-01-31');
  });

  it('is not guessed', () => {
    for (const text of ['', '2026-13', '2026-00', '2026-Q5', '2026-H3', '26', '11/2026', '2026-02-30/2026-03-01', '2026-06-30/2026-01-01', '2026-01-01/', 'next-year', 'last-0-months', 'last-37-months', '2026-06..2026-01', '2026-01..', '2026-01..2026-13', '2026-01-01/2026-02-01/2026-03-01']) {
      expect(readPeriod(text, '2026-11-22'), text).to.equal(undefined);
    }
  });

  it('has one of its kind before', () => {
    const before = (text: string, today = '2026-11-22'): string => {
      const period = readPeriod(text, today);
      const one = period && periodBefore(period);
      return one ? `${one.from} ${one.to}` : '';
    };
    expect(before('2026-01')).to.equal('2025-12-01 2025-12-31');
    expect(before('2026-Q1')).to.equal('2025-10-01 2025-12-31');
    expect(before('2026-H2')).to.equal('2026-01-01 2026-06-30');
    expect(before('2026-H1')).to.equal('2025-07-01 2025-12-31');
    expect(before('2026')).to.equal('2025-01-01 2025-12-31');
    expect(before('ytd')).to.equal('2025-01-01 2025-11-22');
    expect(before('ytd', '2028-02-29')).to.equal('2027-01-01 2027-02-28');
    expect(before('2026-01..2026-06')).to.equal('2025-07-01 2025-12-31');
    expect(before('2026-03-01..2026-03-10')).to.equal('2026-02-19 2026-02-28');
  });

  it('is of whole months, or not', () => {
    expect(countMonths({ from: '2025-01-01', to: '2025-12-31' })).to.equal(12);
    expect(countMonths({ from: '2024-02-01', to: '2024-02-29' })).to.equal(1);
    expect(countMonths({ from: '2025-11-01', to: '2026-01-31' })).to.equal(3);
    expect(countMonths({ from: '2025-11-01', to: '2026-01-30' })).to.equal(undefined);
    expect(countMonths({ from: '2025-11-02', to: '2026-01-31' })).to.equal(undefined);
  });

  it('touches months, each once', () => {
    expect(monthsIn({ from: '2025-11-15', to: '2026-02-01' })).to.deep.equal(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsIn({ from: '2026-02-01', to: '2026-02-28' })).to.deep.equal(['2026-02']);
    expect(monthsIn({ from: '2026-03-01', to: '2026-02-28' })).to.deep.equal([]);
  });

  it('says when its figures were closed too early, or too long ago', () => {
    const [october, year] = [{ from: '2026-10-01', to: '2026-10-31' }, { from: '2026-01-01', to: '2026-12-31' }];
    expect(ageOf(october, '2026-10-20T17:00:00+07:00', '2026-11-22')).to.equal('beforeEnd');
    expect(ageOf(october, '2026-10-31T23:00:00+07:00', '2026-11-22')).to.equal(undefined);
    expect(ageOf(october, '2026-11-05', '2027-11-22')).to.equal(undefined);
    expect(ageOf(year, '2026-10-21', '2026-11-22')).to.equal('old');
    expect(ageOf(year, '2026-10-22', '2026-11-22')).to.equal(undefined);
    expect(ageOf(year, undefined, '2026-11-22')).to.equal(undefined);
    expect(ageOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-10-31T23:00:00+07:00', '2026-11-22'), 'before it began').to.equal('beforeEnd');
    expect(ageOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-01', '2026-11-22')).to.equal(undefined);
  });
});
