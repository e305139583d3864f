/** Figures made from what a backend has: sums, differences, rows that are counted. */
import { expect } from '@open-wc/testing';
import type { Metric } from '../../src/model/statistics.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { scripted } from '../support/scripted.js';

const rows = [
  { so: '1', kenh: '2', xong: '05/11/2026', hen: '05/11/2026' },
  { so: '2', kenh: '2', xong: '06/11/2026', hen: '05/11/2026' },
  { so: '3', kenh: '1', xong: '', hen: '30/11/2026' },
  { so: '4', kenh: '1', xong: null, hen: null },
];

async function metricOf(rules: object, answer: unknown): Promise<Metric | undefined> {
  const { baseUrl } = await scripted({ json: answer });
  const operations = { getStatistics: { request: { url: 'so-lieu' }, map: { metrics: [{ id: { const: 'received' }, ...rules }] } } };
  const portal = await openPortal({ name: 'X', baseUrl, operations }, location.href);
  return (await (portal.getStatistics ?? expect.fail('no figures'))({ from: '2026-11-01', to: '2026-11-30' })).metrics[0];
}
const countOf = async (rule: object, answer: unknown): Promise<number | undefined> => (await metricOf({ label: 'ten', count: rule }, answer))?.count;

describe('a figure', () => {
  it('is the number of rows, all of them or those that match', async () => {
    const answer = { ten: 'x', hoSo: rows };
    expect(await countOf({ each: 'hoSo', count: true }, answer)).to.equal(4);
    expect(await countOf({ each: 'hoSo', count: true, where: { kenh: '2' } }, answer)).to.equal(2);
    expect(await countOf({ each: 'hoSo', count: true, where: { xong: { not: null } } }, answer)).to.equal(2);
    expect(await countOf({ each: 'hoSo', count: true, where: { xong: null } }, answer)).to.equal(2);
    expect(await countOf({ each: 'hoSo', count: true, format: 'dd/MM/yyyy', where: { xong: { notAfter: 'hen' } } }, answer)).to.equal(1);
    expect(await countOf({ each: 'hoSo', count: true, format: 'dd/MM/yyyy', where: { xong: { after: 'hen' } } }, answer)).to.equal(1);
  });

  it('is zero of an empty list, and unknown where there is no list', async () => {
    expect(await countOf({ each: 'hoSo', count: true }, { ten: 'x', hoSo: [] })).to.equal(0);
    expect(await countOf({ each: 'hoSo', count: true }, { ten: 'x' })).to.equal(undefined);
    expect(await countOf({ each: 'hoSo', count: true }, { ten: 'x', hoSo: null })).to.equal(undefined);
  });

  it('counts every row, also of more than a page shows', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => ({ n: index % 2 }));
    expect(await countOf({ each: 'hoSo', count: true }, { ten: 'x', hoSo: many })).to.equal(6_000);
    expect(await countOf({ each: 'hoSo', sum: 'n' }, { ten: 'x', hoSo: many })).to.equal(3_000);
  });

  it('is a difference, and unknown as soon as one part of it is', async () => {
    const answer = { ten: 'x', tong: '1.072', trucTiep: 466, thang: [{ nhan: 5, tra: 2 }, { nhan: '7', tra: 1 }], trong: null };
    expect(await countOf({ sum: 'tong', minus: 'trucTiep' }, answer)).to.equal(606);
    expect(await countOf({ sum: ['tong', 'trucTiep'], minus: ['trucTiep', 'trucTiep'] }, answer)).to.equal(606);
    expect(await countOf({ each: 'thang', sum: 'nhan', minus: 'tra' }, answer)).to.equal(9);
    expect(await countOf({ sum: 'tong', minus: 'trong' }, answer)).to.equal(undefined);
  });

  it('is made of raw rows as a rate with its counts', async () => {
    const done = { each: 'hoSo', count: true, format: 'dd/MM/yyyy' };
    const metric = await metricOf({
      numerator: { ...done, where: { xong: { notAfter: 'hen' } } }, denominator: { ...done, where: { xong: { not: null } } },
    }, { hoSo: rows });
    expect(metric).to.deep.equal({ id: 'received', numerator: 1, denominator: 2 });
  });
});

describe('figures of each month and sector', () => {
  const rowsOfMonths = [
    { NAM: '2026', THANG: '9', LV: 'Hộ tịch', N: '99', D: '100' }, { NAM: '2026', THANG: '9', LV: 'Đất đai', N: '40', D: '50' },
    { NAM: '2026', THANG: '10', LV: 'Hộ tịch', N: '70', D: '70' }, { NAM: '2026', THANG: null, LV: null, N: '1', D: '1' },
  ];
  const rate = { id: { const: 'onTimeRate' }, numerator: { each: 'rows', sum: 'N' }, denominator: { each: 'rows', sum: 'D' } };

  it('are made from raw rows: put together by month, by sector, added up', async () => {
    const { baseUrl } = await scripted({ json: rowsOfMonths });
    const map = {
      metrics: [{ id: { const: 'onTimeRate' }, numerator: { each: '@', sum: 'N' }, denominator: { each: '@', sum: 'D' } }],
      months: { each: '@', where: { THANG: { not: null } }, group: 'THANG', map: { month: { join: ['rows[0].NAM', 'rows[0].THANG'], with: '-' }, metrics: [rate] } },
      sectors: { each: '@', where: { LV: { not: null } }, group: 'LV', map: { name: 'key', metrics: [rate] } },
    };
    const portal = await openPortal({ name: 'X', baseUrl, operations: { getStatistics: { request: { url: 'so-lieu' }, map } } }, location.href);
    const { months, sectors, metrics } = await (portal.getStatistics ?? expect.fail('no figures'))({ from: '2026-09-01', to: '2026-10-31' });
    expect(metrics).to.deep.equal([{ id: 'onTimeRate', numerator: 210, denominator: 221 }]);
    expect(months).to.deep.equal([
      { month: '2026-9', metrics: [{ id: 'onTimeRate', numerator: 139, denominator: 150 }] }, { month: '2026-10', metrics: [{ id: 'onTimeRate', numerator: 70, denominator: 70 }] },
    ]);
    expect(sectors?.map(({ name }) => name)).to.deep.equal(['Hộ tịch', 'Đất đai']);
  });

  it('and a portal says whether it can be asked for a period', async () => {
    const open = (request: object): ReturnType<typeof openPortal> => openPortal({ name: 'X', baseUrl: location.href, targets: { onTimeRate: 98.5 }, operations: { getStatistics: { request, map: { metrics: [] } } } }, location.href);
    expect((await open({ url: 'so-lieu' })).statisticsByPeriod).to.equal(false);
    expect((await open({ url: 'so-lieu', query: { y: '{year}' } })).statisticsByPeriod).to.equal(true);
    expect((await open({ url: 'so-lieu' })).targets).to.deep.equal({ onTimeRate: 98.5 });
  });

  it('of a backend that is asked for a year or a month say which they are', async () => {
    const periodOf = async (query: object, answer: object = {}): Promise<unknown> => {
      const { baseUrl } = await scripted({ json: { n: 7, ...answer } });
      const map = { metrics: [{ id: { const: 'received' }, count: 'n' }], 'period.from': 'tu', 'period.label': 'ky' };
      const portal = await openPortal({ name: 'X', baseUrl, operations: { getStatistics: { request: { url: 'so-lieu', query }, map } } }, location.href);
      return (await (portal.getStatistics ?? expect.fail('no figures'))({ from: '2028-02-01', to: '2028-04-30' })).period;
    };
    expect(await periodOf({ nam: '{year}' })).to.deep.equal({ from: '2028-01-01', to: '2028-12-31' });
    expect(await periodOf({ nam: '{year}', thang: '{month}' })).to.deep.equal({ from: '2028-02-01', to: '2028-02-29' });
    expect(await periodOf({ nam: '{year}' }, { ky: 'Cả năm' }), 'beside the office’s own name').to.deep.equal({ from: '2028-01-01', to: '2028-12-31', label: 'Cả năm' });
    expect(await periodOf({ nam: '{year}' }, { tu: '2028-02-05' }), 'what the office says itself').to.deep.equal({ from: '2028-02-05' });
    for (const query of [{ tu: '{from}', den: '{to}' }, { tu: '{from}', nam: '{year}' }, {}]) expect(await periodOf(query), JSON.stringify(query)).to.equal(undefined);
  });

  it('as points and shares are what they are', async () => {
    expect(await metricOf({ points: 'd', maxPoints: { const: 20 } }, { d: '19,6' })).to.deep.equal({ id: 'received', points: 19.6, maxPoints: 20 });
    expect(await metricOf({ reportedShare: 'd' }, { d: 0.995 })).to.deep.equal({ id: 'received', reportedShare: 0.995 });
    expect(await metricOf({ average: 'd', unit: { from: 'u', table: { 'ngày': 'calendarDay' } } }, { d: '3,5', u: 'ngày' })).to.deep.equal({ id: 'received', average: 3.5, unit: 'calendarDay' });
    expect((await metricOf({ label: 'd', count: 'n' }, { d: 'x', n: '9007199254740993' }))?.count).not.to.satisfy(Number.isSafeInteger);
  });
});
