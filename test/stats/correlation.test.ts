import { randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, rankCorrelation, ranksOf } from '../../src/stats/correlation.ts';
import { randomStream } from '../../src/stats/random.ts';

const tied = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 });
const rows = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
  minLength: 10,
  maxLength: 40,
});

// Made up once and typed in, so that scipy.stats had the same numbers.
const a = [3.1, 1.2, 4.8, 1.2, 5.9, 2.6, 5.3, 5.8, 9.7, 9.3, 2.3, 8.4];
const b = [2.7, 1.8, 2.8, 1.8, 2.8, 4.5, 9.0, 4.5, 2.3, 5.3, 6.0, 2.8];

describe('ranks', () => {
  it('are those of scipy.stats.rankdata', () => {
    expect(ranksOf(a)).toEqual([5, 1.5, 6, 1.5, 9, 4, 7, 8, 12, 11, 3, 10]);
    expect(ranksOf(b)).toEqual([4, 1.5, 6, 1.5, 6, 8.5, 12, 8.5, 3, 10, 11, 6]);
    expect(ranksOf([])).toEqual([]);
  });

  it('are half of how many are below and above, by brute force', () => {
    fc.assert(
      fc.property(tied, (values) => {
        const counted = values.map(
          (x) => 1 + values.filter((y) => y < x).length + (values.filter((y) => y === x).length - 1) / 2,
        );
        expect(ranksOf(values)).toEqual(counted);
      }),
    );
  });
});

describe('the correlation', () => {
  it('is that of scipy.stats.pearsonr', () => {
    expect(correlation(a, b)).toBeCloseTo(0.10145762346322645, 12);
    expect(correlation([1, 2, 3], [1, 2, 4])).toBeCloseTo(0.9819805060619655, 12);
  });

  it('does not exist where one does not move; lists of two lengths are a mistake of ours', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(() => correlation([1], [1, 2])).toThrow(RangeError);
  });

  it('is from -1 to 1, the same both ways round, and turns its sign with one of the two', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const r = correlation(x, y);
        expect(correlation(y, x) ?? 2).toBeCloseTo(r ?? 2, 10);
        if (r === undefined) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(
          correlation(
            x.map((one) => -one),
            y,
          ),
        ).toBeCloseTo(-r, 10);
      }),
    );
  });
});

describe('Spearman’s rank correlation', () => {
  const of = (x: readonly number[], y: readonly number[], inTime = true) =>
    rankCorrelation(x, y, randomStream(1), inTime);

  it('is that of scipy.stats.spearmanr, ties and all', () => {
    expect(of(a, b)!.rho).toBeCloseTo(0.23009750575655633, 12);
    expect(of(a, b)).toMatchObject({ rows: 12, block: 2 });
    expect(of(a, b, false)).toMatchObject({ block: 1 });
  });

  it('does not see a change of scale that keeps the order, and the interval neither', () => {
    const cubed = a.map((x) => x ** 3);
    expect(of(cubed, b)).toEqual(of(a, b));
  });

  it('has an interval around it, inside -1 to 1', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const found = of(
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
        );
        if (!found) return;
        expect(found.low).toBeGreaterThanOrEqual(-1);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(found.high);
      }),
      { numRuns: 20 },
    );
  });

  it('the same seed gives the same interval', () => {
    expect(of(a, b)).toEqual(of(a, b));
  });

  it('of fewer than ten rows, or of one that does not move, there is none', () => {
    expect(of(a.slice(0, 9), b.slice(0, 9))).toBeUndefined();
    expect(
      of(
        a,
        a.map(() => 1),
      ),
    ).toBeUndefined();
  });

  it('shows a strong tie, and its direction', () => {
    const normal = randomNormal.source(randomStream(3))();
    const x = Array.from({ length: 40 }, () => normal());
    const y = x.map((one) => one + 0.3 * normal());
    expect(of(x, y)!.low).toBeGreaterThan(0.5);
    expect(
      of(
        x,
        y.map((one) => -one),
      )!.high,
    ).toBeLessThan(-0.5);
  });
});
