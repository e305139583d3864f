import { expect } from '@open-wc/testing';
import { isDateFormat, readMoment } from '../../src/portal/rest/dates.js';
import { isWritingFormat, writeDate } from '../../src/portal/rest/date-writing.js';

const vietnam = 'Asia/Ho_Chi_Minh';
const read = (raw: unknown, format?: string): string | undefined => readMoment(raw, vietnam, format);

describe('dates of backends', () => {
  it('are read in every spelling that means one thing', () => {
    for (const [raw, expected] of [
      ['20221006083000', '2022-10-06T08:30:00+07:00'],
      ['202210060830', '2022-10-06T08:30:00+07:00'],
      ['20221006', '2022-10-06'],
      ['06/10/2022 08:30:00', '2022-10-06T08:30:00+07:00'],
      ['06/10/2022 08:30', '2022-10-06T08:30:00+07:00'],
      ['6/1/2022', '2022-01-06'],
      ['06-10-2022', '2022-10-06'],
      ['06.10.2022', '2022-10-06'],
      ['08:30 06/10/2022', '2022-10-06T08:30:00+07:00'],
      ['2022-10-06 08:30:00', '2022-10-06T08:30:00+07:00'],
      ['2022-10-06', '2022-10-06'],
      ['2026-01-31T22:05:48', '2026-01-31T22:05:48+07:00'],
      ['2026-01-31T22:05:48.123', '2026-01-31T22:05:48+07:00'],
      ['2022-09-26T17:00:00.000+0700', '2022-09-26T17:00:00+07:00'],
      ['2022-09-26T17:00:00+07:00', '2022-09-26T17:00:00+07:00'],
      ['1994-10-23T17:00:00.000+0000', '1994-10-24T00:00:00+07:00'],
      ['2022-09-26T10:00:00Z', '2022-09-26T17:00:00+07:00'],
      [1_664_186_400_000, '2022-09-26T17:00:00+07:00'],
      [1_664_186_400, '2022-09-26T17:00:00+07:00'],
      ['1664186400000', '2022-09-26T17:00:00+07:00'],
      ['/Date(1664186400000)/', '2022-09-26T17:00:00+07:00'],
      ['/Date(1664186400000+0700)/', '2022-09-26T17:00:00+07:00'],
      ['  2022-10-06  ', '2022-10-06'],
    ] as const) expect(read(raw), String(raw)).to.equal(expected);
  });

  it('are never guessed: what is no date is missing', () => {
    for (const raw of [
      '', ' ', null, undefined, true, [], {}, '0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '00/00/0000', '31/02/2026', '29/02/2026', '32/01/2026', '13/13/2026', '10/22/2026', '2026-13-01', '2026-02-30',
      '6/1/22', '22/11', '2026', '2026-11', '11/2026', '20221306', '20221006250000', '2022-10-06T24:00:00', '2022-10-06T08:60:00', '9999-12-31', '9999-12-31T23:59:59', 'mùng 1 Tết', '15 tháng 8 âm lịch',
      'Thứ Hai', '3 ngày', '2022-10-06T08:30:00+7', 'NaN', 'Invalid Date', 0, -1, 1, 20_221_006, 20_221_006_083_000, NaN, Infinity, 1e300, '2026-11-22x', 'x2026-11-22', '22/11/2026 25:00', '２０２６-11-22',
    ]) expect(read(raw), JSON.stringify(raw)).to.equal(undefined);
  });

  it('are read by the format a configuration gives, and by no other', () => {
    expect(read('06-10-2022', 'dd-MM-yyyy')).to.equal('2022-10-06');
    expect(read('10/06/2022', 'MM/dd/yyyy')).to.equal('2022-10-06');
    expect(read('2022/10/06 08h30', "yyyy/MM/dd HH'h'mm")).to.equal('2022-10-06T08:30:00+07:00');
    expect(read('2022-10-06T08:30:00.250', "yyyy-MM-dd'T'HH:mm:ss.SSS")).to.equal('2022-10-06T08:30:00+07:00');
    expect(read(20_221_006, 'yyyyMMdd')).to.equal('2022-10-06');
    expect(read(1_664_186_400, 'epoch-s')).to.equal('2022-09-26T17:00:00+07:00');
    expect(read('300000000', 'epoch-s')).to.equal('1979-07-05T12:20:00+07:00');
    expect(read('2022-10-06', 'dd-MM-yyyy')).to.equal(undefined);
    // One digit short: day and month could be told apart in two ways.
    expect(read('202210683000', 'yyyyMMddHHmmss')).to.equal(undefined);
    for (const bad of [true, null, [], {}, '', 'x', '1e3']) expect(read(bad, 'epoch-ms'), JSON.stringify(bad)).to.equal(undefined);
  });

  it('in the zone of a portal elsewhere', () => {
    expect(readMoment('15/07/2026 08:30', 'Europe/Berlin')).to.equal('2026-07-15T08:30:00+02:00');
    expect(readMoment('2026-07-15T22:30:00Z', 'Europe/Berlin')).to.equal('2026-07-16T00:30:00+02:00');
  });

  it('come out as they were written, every day of two years', () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      for (const format of ['dd/MM/yyyy', 'yyyyMMdd', 'yyyy-MM-dd', 'dd-MM-yyyy']) {
        expect(read(writeDate(date, format, vietnam), format)).to.equal(date);
      }
      expect(read(writeDate(date, 'epoch-ms', vietnam), 'epoch-ms')).to.equal(`${date}T00:00:00+07:00`);
    }
    expect(writeDate('2026-11-22', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", vietnam)).to.equal('2026-11-22T00:00:00.000Z');
    expect(writeDate('hôm nay', 'dd/MM/yyyy', vietnam)).to.equal('');
  });
});

describe('date formats', () => {
  it('are made of known letters', () => {
    for (const format of ['dd/MM/yyyy', 'yyyyMMddHHmmss', "yyyy-MM-dd'T'HH:mm:ss", 'epoch-s', 'epoch-ms', 'HH:mm dd.MM.yyyy']) expect(isDateFormat(format), format).to.equal(true);
    for (const format of ['', 'DD/MM/YYYY', 'dd/MM/yy', 'd/M/yyyy', 'yyyy', 'dd/MM/yyyy hh:mm a', 'dd/dd/yyyy MM', 'iso', 'epoch', "dd/MM/yyyy 'x"]) expect(isDateFormat(format), format).to.equal(false);
    expect(isWritingFormat('MM')).to.equal(true);
    expect(isWritingFormat('yyyyMM')).to.equal(true);
    expect(isWritingFormat('M')).to.equal(false);
    expect(isWritingFormat('')).to.equal(false);
  });
});
