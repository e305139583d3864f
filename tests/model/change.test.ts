import { expect } from '@open-wc/testing';
import { changeSince, meetsTarget } from '../../src/model/change.js';
import { readMetric } from '../../src/model/metric-reading.js';
import type { Metric } from '../../src/model/statistics.js';

const reading = (metric: Partial<Metric>): ReturnType<typeof readMetric> => readMetric({ id: 'x', ...metric });
const rate = (numerator: number, denominator: number): ReturnType<typeof readMetric> => reading({ numerator, denominator });

describe('a change', () => {
  it('is exact, whatever the roundings say', () => {
    expect(changeSince(rate(1, 3), rate(1, 2))).to.deep.equal({ direction: 'up', scale: 'percent', unit: undefined, by: 1_667 });
    expect(changeSince(rate(2, 4), rate(1, 2))?.direction).to.equal('same');
    const tiny = changeSince(rate(1_000_000, 1_000_001), rate(1_000_001, 1_000_002));
    expect([tiny?.direction, tiny?.by]).to.deep.equal(['up', 0]);
    expect(changeSince(reading({ count: 9 }), reading({ count: 4 }))).to.deep.equal({ direction: 'down', scale: 'count', unit: undefined, by: 5 });
    expect(changeSince(reading({ reportedRate: 99.5 }), rate(1, 1))?.by).to.equal(50);
  });

  it('is none between figures that say nothing, or are of two kinds', () => {
    expect(changeSince(rate(0, 0), rate(1, 2))).to.equal(undefined);
    expect(changeSince(rate(3, 2), rate(1, 2))).to.equal(undefined);
    expect(changeSince(reading({ count: 9 }), rate(1, 2))).to.equal(undefined);
    expect(changeSince(reading({ average: 3, unit: 'hour' }), reading({ average: 3, unit: 'workingDay' }))).to.equal(undefined);
  });
});

describe('a target', () => {
  it('is met by what is, not by what it is rounded to', () => {
    expect(meetsTarget('onTimeRate', rate(99_999, 100_000), 100)).to.equal(false);
    expect(meetsTarget('onTimeRate', rate(98, 100), 98)).to.equal(true);
    expect(meetsTarget('onTimeRate', rate(97_999, 100_000), 98)).to.equal(false);
    expect(meetsTarget('onTimeRate', rate(1_195, 2_000), 59.75)).to.equal(true);
    expect(meetsTarget('onTimeRate', rate(0, 0), 98)).to.equal(undefined);
  });

  it('of time and of overdue dossiers is a most', () => {
    expect(meetsTarget('meanProcessingTime', reading({ numerator: 9, denominator: 3, unit: 'workingDay' }), 3)).to.equal(true);
    expect(meetsTarget('meanProcessingTime', reading({ numerator: 10, denominator: 3, unit: 'workingDay' }), 3)).to.equal(false);
    expect(meetsTarget('overdue', reading({ count: 1 }), 0)).to.equal(false);
  });
});
