import { expect } from '@open-wc/testing';
import { readMonth, seriesOf } from '../../src/model/series.js';

const month = (written: string, count: number): { month: string; metrics: { id: string; count: number }[] } => ({ month: written, metrics: [{ id: 'received', count }] });

describe('a series of months', () => {
  it('reads a month in every unmistakable spelling', () => {
    for (const written of ['2026-09', '2026-9', '202609', '9/2026', '09/2026', '2026-09-30', '2026-09-01T00:00:00+07:00']) expect(readMonth(written), written).to.equal('2026-09');
    for (const written of ['', '2026', '2026-13', '2026-00', '13/2026', '9', 'tháng 9', '20269999']) expect(readMonth(written), written).to.equal(undefined);
  });

  it('has each wanted month once, in order, whatever the order they come in', () => {
    const series = seriesOf([month('2026-3', 3), month('1/2026', 1), month('2025-12', 99)], ['2026-01', '2026-02', '2026-03']);
    expect(series.map(({ month: at, metrics, gap }) => [at, metrics[0]?.count, gap])).to.deep.equal([['2026-01', 1, undefined], ['2026-02', undefined, 'missing'], ['2026-03', 3, undefined]]);
  });

  it('counts a month that stands there twice once, and not at all where the two differ', () => {
    const series = seriesOf([month('2026-01', 5), month('2026-1', 5), month('2026-02', 5), month('2026-02', 6)], ['2026-01', '2026-02']);
    expect(series.map(({ metrics, gap }) => [metrics[0]?.count, gap])).to.deep.equal([[5, undefined], [undefined, 'twice']]);
  });
});
