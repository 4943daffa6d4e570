import { randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPersistent } from '../../src/stats/persistence.ts';
import { randomStream } from '../../src/stats/random.ts';
import { mannKendall, theilSen } from '../../src/stats/rank-trend.ts';
import { trendOf } from '../../src/stats/trend.ts';

/** Twelve values with gaps. */
const years = [2000, 2001, 2002, 2003, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2013];
const values = [3.1, 2.7, 3.9, 4.4, 3.8, 5.2, 5.0, 6.1, 5.4, 6.9, 6.6, 7.8];

describe('a trend with its interval', () => {
  // numpy and scipy: generalised least squares with the full matrix of correlations at 4,000 persistences, mixed.
  it('is what numpy gives on a fine grid of persistences', () => {
    const trend = trendOf(years, values)!;
    expect(trend.low).toBeCloseTo(0.23339, 2);
    expect(trend.slope).toBeCloseTo(0.361892, 3);
    expect(trend.high).toBeCloseTo(0.491329, 2);
    expect(trend.persistence).toBeCloseTo(0.2346, 2);
    expect(trend).toMatchObject({ from: 2000, to: 2013, values: 12, steps: [] });
  });

  it('with a free jump at a change of source too', () => {
    const trend = trendOf(years, values, [2007])!;
    expect(trend.low).toBeCloseTo(0.16741, 2);
    expect(trend.slope).toBeCloseTo(0.383369, 2);
    expect(trend.high).toBeCloseTo(0.61998, 2);
    expect(trend.steps).toEqual([2007]);
  });

  it('does not cross a change of source: a jump there leaves the slope as it was', () => {
    const jumped = values.map((value, n) => (years[n]! >= 2007 ? value + 100 : value));
    const [plain, after] = [trendOf(years, values, [2007])!, trendOf(years, jumped, [2007])!];
    expect(after.slope).toBeCloseTo(plain.slope, 6);
    expect(after.high).toBeCloseTo(plain.high, 6);
    expect(after.ranks.slope).toBeCloseTo(plain.ranks.slope, 6);
    expect(trendOf(years, jumped)!.slope).toBeGreaterThan(5);
  });

  it('moves with the unit and turns round with the years', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 12, maxLength: 12 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (whole, scale, shift) => {
          fc.pre(new Set(whole).size > 6);
          const noise = whole.map((x) => x / 100);
          const one = trendOf(years, noise)!;
          const other = trendOf(
            years,
            noise.map((x) => scale * x + shift),
          )!;
          expect(other.slope / scale).toBeCloseTo(one.slope, 4);
          expect(other.high / scale).toBeCloseTo(one.high, 4);
          const mirrored = trendOf(
            years,
            noise.map((x) => -x),
          )!;
          expect(mirrored.low).toBeCloseTo(-one.high, 4);
          expect(one.low).toBeLessThanOrEqual(one.slope);
          expect(one.slope).toBeLessThanOrEqual(one.high);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('needs ten values, and six beyond what it estimates', () => {
    expect(trendOf(years.slice(0, 9), values.slice(0, 9))).toBeUndefined();
    expect(trendOf(years.slice(0, 10), values.slice(0, 10))).toBeDefined();
    expect(trendOf(years.slice(0, 10), values.slice(0, 10), [2002, 2006, 2008])).toBeUndefined();
    expect(() => trendOf(years, [1])).toThrow(RangeError);
  });

  it('a series that never moves has none, a straight line has exactly its own', () => {
    expect(
      trendOf(
        years,
        years.map(() => 0.3),
      ),
    ).toMatchObject({ slope: 0, low: 0, high: 0 });
    const line = trendOf(
      years,
      years.map((year) => 2 * year),
    )!;
    expect([line.low, line.slope, line.high].map((x) => x.toFixed(6))).toEqual(['2.000000', '2.000000', '2.000000']);
  });

  it('covers no slope in most persistent series, where plain least squares would not', () => {
    const stream = randomStream(3);
    const normal = randomNormal.source(stream)();
    const lags = Array.from({ length: 20 }, () => 1);
    const runs = 100;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const drawn = drawPersistent(lags, 0.6, normal);
      const { low, high } = trendOf(
        lags.map((_, n) => n),
        [...drawn],
      )!;
      if (low <= 0 && high >= 0) covered += 1;
    }
    // 0.97 of many (bench/change-points.mjs); least squares alone: 0.70.
    expect(covered / runs).toBeGreaterThan(0.88);
  });
});

describe('trends by ranks', () => {
  // scipy.stats.theilslopes and kendalltau; the correction of Hamed and Rao by its formula in numpy.
  it('as scipy and numpy give them', () => {
    const slope = theilSen(years, values);
    expect(slope).toBeCloseTo(0.369047619, 8);
    const { tau, z } = mannKendall(years, values, slope);
    expect(tau).toBeCloseTo(0.8181818182, 8);
    // Autocorrelations above the bound are all negative or none: the variance stays that of independent values.
    expect(z).toBeCloseTo(3.634345051, 6);
  });

  it('ties, and dependence that widens', () => {
    const tied = [1, 1.2, 1.1, 1.6, 1.9, 2.0, 1.7, 1.5, 1.4, 1.9, 2.4, 2.7, 2.9, 2.6, 2.5, 2.2, 2.4, 2.9, 3.3, 3.2];
    const at = tied.map((_, n) => n);
    const slope = theilSen(at, tied);
    expect(slope).toBeCloseTo(0.11010101, 7);
    const { tau, z } = mannKendall(at, tied, slope);
    expect(tau).toBeCloseTo(0.6949822166, 8);
    expect(z).toBeCloseTo(4.22443238, 6);
    const slow = [...Array(30).keys()].map((n) => Math.sin(n / 6) + n / 30);
    const alone = mannKendall([...Array(30).keys()], slow, theilSen([...Array(30).keys()], slow));
    const variance = (30 * 29 * 65) / 18;
    const sum = alone.tau * ((30 * 29) / 2);
    expect(Math.abs(alone.z)).toBeLessThan((Math.abs(sum) - 1) / Math.sqrt(variance));
  });

  it('nothing that moves, nothing shown', () => {
    expect(mannKendall([1, 2, 3], [1, 1, 1], 0)).toEqual({ tau: 0, z: 0 });
    expect(theilSen([1], [1])).toBe(0);
  });
});
