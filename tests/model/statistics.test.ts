import { expect } from '@open-wc/testing';
import { rate, readMetric } from '../../src/model/metric-reading.js';
import type { Metric } from '../../src/model/statistics.js';

/** n of d by long division on written digits: hundredths of a percent, half up. */
function byHand(numerator: bigint, denominator: bigint): bigint {
  let rest = numerator;
  let digits = '';
  for (let place = 0; place <= 5; place += 1) {
    digits += (rest / denominator).toString();
    rest = (rest % denominator) * 10n;
  }
  const hundredths = BigInt(digits.slice(0, -1));
  return Number(digits.slice(-1)) >= 5 ? hundredths + 1n : hundredths;
}

/** Numbers from a fixed seed, so that a failure can be had again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** What `rate` must say of n of d, and what it says, where they differ. */
function mistake(numerator: number, denominator: number): string | undefined {
  const { hundredths, bound } = rate(numerator, denominator);
  const exact = Number(byHand(BigInt(numerator), BigInt(denominator)));
  const expected =
    numerator === denominator || numerator === 0 ? `${exact} exact`
    : exact === 10_000 ? '9999 over'
    : exact === 0 ? '1 under'
    : `${exact} exact`;
  return `${hundredths} ${bound}` === expected ? undefined : `${numerator}/${denominator}: ${hundredths} ${bound} instead of ${expected}`;
}

/** The same with numbers, which are exact this far down. */
function smallByHand(numerator: number, denominator: number): number {
  let rest = numerator;
  let hundredths = 0;
  for (let place = 0; place <= 4; place += 1) {
    hundredths = hundredths * 10 + (rest - (rest % denominator)) / denominator;
    rest = (rest % denominator) * 10;
  }
  return rest >= 5 * denominator ? hundredths + 1 : hundredths;
}

describe('rates', () => {
  it('are exact, half up, and say all or none only when it is so, for every n of d up to 2,000', function () {
    this.timeout(60_000);
    // The first few are enough to see what is wrong.
    const mistakes: string[] = [];
    let checked = 0;
    for (let denominator = 1; denominator <= 2_000; denominator += 1) {
      for (let numerator = 0; numerator <= denominator; numerator += 1) {
        const { hundredths, bound } = rate(numerator, denominator);
        const exact = smallByHand(numerator, denominator);
        const expected = exact === 10_000 && numerator < denominator ? 9_999 : exact === 0 && numerator > 0 ? 1 : exact;
        if (mistakes.length < 5 && (hundredths !== expected || (bound === 'exact') !== (expected === exact))) mistakes.push(`${numerator}/${denominator}: ${hundredths} ${bound}`);
        checked += 1;
      }
    }
    expect(checked).to.equal(2_003_000);
    expect(mistakes).to.deep.equal([]);
  });

  it('stay exact up to the largest whole numbers', () => {
    const source = numbers(20_261_122);
    const big = (): number => (source.next().value % 2 ** 21) * 2 ** 32 + source.next().value;
    const mistakes = [mistake(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER), mistake(1, Number.MAX_SAFE_INTEGER)];
    for (let time = 0; time < 2_000; time += 1) {
      const denominator = Math.max(big(), 1);
      mistakes.push(mistake(time % 3 === 0 ? Math.max(denominator - (source.next().value % 9), 0) : Number(BigInt(big()) % BigInt(denominator)), denominator));
    }
    expect(mistakes.filter(Boolean)).to.deep.equal([]);
  });
});

/** Figures printed in the press, with what they come to. */
const printed = [
  { place: 'Sơn Hà 2022', numerator: 606, denominator: 1072, percent: 57, hundredths: 5653, differs: false },
  { place: 'Minh Xuân 2024', numerator: 370, denominator: 371, percent: 99.96, hundredths: 9973, differs: true },
  { place: 'Lục Yên, online', numerator: 3590, denominator: 3879, percent: 92.55, hundredths: 9255, differs: false },
  { place: 'Lục Yên, district', numerator: 1492, denominator: 1496, percent: 99.73, hundredths: 9973, differs: false },
  { place: 'Lục Yên, communes', numerator: 13_895, denominator: 13_901, percent: 99.95, hundredths: 9996, differs: true },
  { place: 'Minh Xuân, online', numerator: 45, denominator: 371, percent: 100, hundredths: 1213, differs: true },
  { place: 'Bắc Ruộng 2023', numerator: 25, denominator: 45, percent: 55, hundredths: 5556, differs: true },
] as const;

describe('a metric', () => {
  for (const { place, numerator, denominator, percent, hundredths, differs } of printed) {
    it(`says what the counts say: ${place}, ${numerator}/${denominator} published as ${percent} %`, () => {
      const reading = readMetric({ id: 'rate', numerator, denominator, reportedRate: percent });
      expect(reading.kind).to.equal(differs ? 'differs' : 'computed');
      expect('rounded' in reading && reading.rounded.hundredths).to.equal(hundredths);
    });
  }

  it('without counts is only what was published: Nam Định 2021', () => {
    expect(readMetric({ id: 'onTimeRate', denominator: 859_600, reportedRate: 99.87 })).to.deep.equal({ kind: 'reportedOnly', percent: 99.87, rounded: { hundredths: 9_987, bound: 'exact' } });
  });

  it('is no dossiers at 0 of 0, and no data when there is nothing', () => {
    expect(readMetric({ id: 'onTimeRate', numerator: 0, denominator: 0, reportedRate: 100 }).kind).to.equal('noDossiers');
    expect(readMetric({ id: 'onTimeRate' }).kind).to.equal('noData');
    expect(readMetric({ id: 'received' }).kind).to.equal('noData');
  });

  it('of counts that cannot be is impossible, not a percentage', () => {
    for (const [numerator, denominator] of [[5, 4], [-1, 4], [1.5, 4], [1, 2 ** 53], [NaN, 1]] as const) {
      expect(readMetric({ id: 'onTimeRate', numerator, denominator }).kind, `${numerator}/${denominator}`).to.equal('impossible');
    }
    for (const count of [-3, 1.5, 2 ** 53, NaN, Infinity]) expect(readMetric({ id: 'received', count }).kind, String(count)).to.equal('impossibleCount');
  });

  it('that was published and cannot be is not one that was not published', () => {
    for (const [wrong, count] of [[{ reportedRate: 412 }, 412], [{ reportedRate: -5 }, -5], [{ reportedShare: 99.5 }, 99.5], [{ points: 21, maxPoints: 20 }, 21], [{ points: -1 }, -1], [{ average: -2 }, -2]] as const) {
      expect(readMetric({ id: 'x', ...wrong }), JSON.stringify(wrong)).to.deep.equal({ kind: 'impossibleCount', count });
    }
    expect(readMetric({ id: 'received', count: 7, reportedRate: 412 }), 'beside a count that can').to.deep.equal({ kind: 'count', count: 7 });
  });

  it('that is published is shown in hundredths, by its decimal digits, and as all or nothing only when it is', () => {
    const shown = (metric: Partial<Metric>): unknown => {
      const reading = readMetric({ id: 'x', ...metric });
      const { hundredths, bound } = 'rounded' in reading ? reading.rounded : expect.fail(reading.kind);
      return bound === 'exact' ? hundredths : `${bound} ${hundredths}`;
    };
    for (const [percent, hundredths] of [[99.73118279569893, 9_973], [30.000000000000004, 3_000], [1.005, 101], [99.985, 9_999], [99.995, 'over 9999'], [99.9999, 'over 9999'], [100, 10_000], [0, 0]] as const) expect(shown({ reportedRate: percent }), String(percent)).to.equal(hundredths);
    expect(shown({ reportedShare: 1e-9 })).to.equal('under 1');
    expect([shown({ points: 19.999, maxPoints: 20 }), shown({ points: 20, maxPoints: 20 }), shown({ points: 87.33333333333333 })]).to.deep.equal(['over 1999', 2_000, 8_733]);
    expect([shown({ average: 3.4285714285714284, unit: 'workingDay' }), shown({ average: 0.001 }), shown({ average: 1e21 })]).to.deep.equal([343, 'under 1', 1e23]);
    expect([shown({ numerator: 1, denominator: 371, unit: 'hour' }), shown({ numerator: 0, denominator: 371, unit: 'hour' })]).to.deep.equal(['under 1', 0]);
  });

  it('published alone between 0 and 1 may be percent or share: nobody says which, but the counts may', () => {
    expect(readMetric({ id: 'onTimeRate', reportedRate: 0.995 })).to.deep.equal({ kind: 'ambiguous', published: 0.995 });
    expect(readMetric({ id: 'onTimeRate', reportedRate: 1 }).kind).to.equal('ambiguous');
    expect(readMetric({ id: 'onTimeRate', reportedRate: 0 }).kind).to.equal('reportedOnly');
    expect(readMetric({ id: 'onTimeRate', reportedRate: 99.5 })).to.deep.equal({ kind: 'reportedOnly', percent: 99.5, rounded: { hundredths: 9_950, bound: 'exact' } });
    expect(readMetric({ id: 'onTimeRate', reportedRate: 0.9973, numerator: 370, denominator: 371 }).kind).to.equal('computed');
    expect(readMetric({ id: 'onTimeRate', reportedRate: 0.27, numerator: 1, denominator: 371 }).kind).to.equal('computed');
    expect(readMetric({ id: 'onTimeRate', reportedRate: 0.5, numerator: 370, denominator: 371 }).kind).to.equal('differs');
  });

  it('published as a share of one is that share in percent, to the digit', () => {
    for (const [share, percent] of [[0.995, 99.5], [0.9973, 99.73], [0.07, 7], [0.29, 29], [1, 100], [0, 0]] as const) {
      expect(readMetric({ id: 'onTimeRate', reportedShare: share })).to.deep.equal({ kind: 'reportedOnly', percent, rounded: { hundredths: Math.round(percent * 100), bound: 'exact' } });
    }
    expect(readMetric({ id: 'onTimeRate', reportedShare: 0.9996, numerator: 370, denominator: 371 }).kind).to.equal('differs');
  });

  it('in points is points', () => {
    expect(readMetric({ id: 'TDGQ', points: 19.6, maxPoints: 20 })).to.deep.equal({ kind: 'points', points: 19.6, most: 20, rounded: { hundredths: 1_960, bound: 'exact' } });
  });

  it('of time is a mean of a total, or one published alone', () => {
    expect(readMetric({ id: 'meanProcessingTime', numerator: 1_130, denominator: 371, unit: 'workingDay' }))
      .to.deep.equal({ kind: 'mean', rounded: { hundredths: 305, bound: 'exact' }, unit: 'workingDay', numerator: 1_130, denominator: 371 });
    expect(readMetric({ id: 'meanProcessingTime', numerator: 0, denominator: 0, unit: 'hour' }).kind).to.equal('noDossiers');
    expect(readMetric({ id: 'meanProcessingTime', numerator: -1, denominator: 3, unit: 'hour' }).kind).to.equal('impossible');
    expect(readMetric({ id: 'meanProcessingTime', average: 2.5, unit: 'workingDay' })).to.deep.equal({ kind: 'reportedMean', average: 2.5, unit: 'workingDay', rounded: { hundredths: 250, bound: 'exact' } });
  });

  it('agrees with a published rate of any number of decimals that rounds to the same', () => {
    for (const percent of [99.7, 99.73, 99.73, 99.7305, 99.73046, 99.730458, (100 * 370) / 371]) {
      expect(readMetric({ id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: percent }).kind, String(percent)).to.equal('computed');
    }
    for (const percent of [99.6, 99.8, 99.72, 99.74, 99.731, 100, 99.7306]) {
      expect(readMetric({ id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: percent }).kind, String(percent)).to.equal('differs');
    }
  });

  it('marks a published 100 % of not all, and 0 % of some', () => {
    expect(readMetric({ id: 'onTimeRate', numerator: 99_999, denominator: 100_000, reportedRate: 100 }).kind).to.equal('differs');
    expect(readMetric({ id: 'onTimeRate', numerator: 1, denominator: 100_000, reportedRate: 0 }).kind).to.equal('differs');
    expect(readMetric({ id: 'onTimeRate', numerator: 0, denominator: 7, reportedRate: 0 }).kind).to.equal('computed');
  });
});
