import { expect } from '@open-wc/testing';
import { figures as english } from '../../src/model/figure-words/en.js';
import { figures as vietnamese } from '../../src/model/figure-words/vi.js';
import { readPeriod } from '../../src/model/period-words.js';
import { answeredPeriod, nameOfPeriod, nameSoFar } from '../../src/model/saying.js';
import { writingOf } from '../../src/model/written.js';

const today = '2026-11-22';
const vi = { words: vietnamese, format: writingOf('vi') };
const en = { words: english, format: writingOf('en') };
const period = (text: string) => readPeriod(text, today) ?? expect.fail(`${text} is no period`);

describe('the name of a period', () => {
  it('is what people call it', () => {
    const names: Readonly<Record<string, readonly [string, string]>> = {
      '2026-01..2026-09': ['9 tháng đầu năm 2026', 'First 9 months of 2026'], '2026-01..2026-06': ['6 tháng đầu năm 2026', 'First half of 2026'], '2026-01..2026-03': ['Quý I/2026', 'Quarter 1 of 2026'],
      '2026-01..2026-01': ['Tháng 1/2026', 'January 2026'], '2025-01..2025-12': ['Năm 2025', 'Year 2025'], '2026-04..2026-06': ['Quý II/2026', 'Quarter 2 of 2026'], '2026-02..2026-04': ['Từ tháng 2/2026 đến tháng 4/2026', 'From 2/2026 to 4/2026'],
      '2025-01..2026-12': ['Từ tháng 1/2025 đến tháng 12/2026', 'From 1/2025 to 12/2026'], '2026-01-05..2026-06-30': ['Từ 05/01/2026 đến 30/06/2026', 'From 05/01/2026 to 30/06/2026'],
      '2025-11..2026-02': ['Từ tháng 11/2025 đến tháng 2/2026', 'From 11/2025 to 2/2026'],
    };
    for (const [text, [inVietnamese, inEnglish]] of Object.entries(names)) expect([nameOfPeriod(period(text), vi), nameOfPeriod(period(text), en)], text).to.deep.equal([inVietnamese, inEnglish]);
  });

  it('says up to which day, while the period runs', () => {
    expect(nameSoFar(period('this-month'), {}, today, vi)).to.equal('Tháng 11/2026, tính đến 22/11/2026');
    expect(nameSoFar(period('this-month'), { asOf: '2026-11-20T17:00:00+07:00' }, today, vi)).to.equal('Tháng 11/2026, tính đến 20/11/2026');
    expect(nameSoFar(period('2026'), {}, today, en)).to.equal('Year 2026, up to 22/11/2026');
    expect(nameSoFar(period('ytd'), { asOf: '2026-11-20' }, today, vi)).to.equal('Từ đầu năm đến 20/11/2026');
    expect(nameSoFar(period('2026-11-01..2026-11-22'), {}, today, vi)).to.contain('tính đến 22/11/2026');
    expect(nameSoFar(period('this-month'), { period: { from: '2026-11-01', to: '2026-11-18' } }, today, vi)).to.equal('Tháng 11/2026, tính đến 18/11/2026');
    expect(nameSoFar(period('ytd'), { asOf: '2026-11-20', period: { from: '2026-01-01', to: '2026-11-19T00:00:00+07:00' } }, today, vi)).to.equal('Từ đầu năm đến 19/11/2026');
    expect(nameSoFar(period('2026'), { period: { from: '2026-01-01', to: '2026-12-31' } }, today, vi)).to.equal('Năm 2026, tính đến 22/11/2026');
  });

  it('says no more of one that has ended, has not begun, or whose books were closed before it began or after today', () => {
    expect(nameSoFar(period('2026-10'), { asOf: '2026-11-02' }, today, vi)).to.equal('Tháng 10/2026');
    expect(nameSoFar(period('2026-12'), {}, today, vi)).to.equal('Tháng 12/2026');
    expect(nameSoFar(period('this-month'), { asOf: '2026-10-31' }, today, vi)).to.equal('Tháng 11/2026');
    expect(nameSoFar(period('this-month'), { asOf: '2027-01-01' }, today, vi)).to.equal('Tháng 11/2026, tính đến 22/11/2026');
  });
});

describe('a period that was answered', () => {
  const answered = (asked: string, from?: string, to?: string): string => nameOfPeriod(answeredPeriod(period(asked), { period: { from, to } }, today), vi);

  it('is the one that the office names, where it names one and another than it was asked for', () => {
    expect(answered('2026-10', '2026-01-01', '2026-06-30T00:00:00+07:00')).to.equal('6 tháng đầu năm 2026');
    expect(answered('2026-10', '2026-01-01', '2026-10-31')).to.equal('10 tháng đầu năm 2026');
    expect(answered('2026-10', '2026-01-01'), 'from then to the end that was asked for').to.equal('10 tháng đầu năm 2026');
    for (const [from, to] of [['2026-13-01', '2026-14-01'], ['x', 'y'], ['2026-06-30', '2026-01-01'], []] as const) expect(answered('2026-10', from, to), from).to.equal('Tháng 10/2026');
  });

  it('is not called by the name of a longer one', () => {
    expect(answered('2025', '2025-01-01', '2025-06-30')).to.equal('6 tháng đầu năm 2025');
    expect(answered('2025', '2025-07-01', '2025-12-31'), 'a commune that began in July').to.equal('6 tháng cuối năm 2025');
    expect(answered('2026-Q3', '2026-07-01', '2026-07-31')).to.equal('Tháng 7/2026');
    expect(answered('ytd', '2026-01-01', '2026-10-31')).to.equal('10 tháng đầu năm 2026');
  });

  it('may lack days at its ends, and what is still to come', () => {
    expect(answered('2026-10', '2026-10-02', '2026-10-30')).to.equal('Tháng 10/2026');
    expect(answered('2026', '2026-01-02', '2026-11-20')).to.equal('Năm 2026');
    expect(answered('this-month', '2026-11-01', '2026-11-21')).to.equal('Tháng 11/2026');
    expect(answered('ytd', '2026-01-05', '2026-11-20')).to.equal('Từ đầu năm đến 22/11/2026');
  });
});
