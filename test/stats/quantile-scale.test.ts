import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOn, quantileScale, scalePercentiles } from '../../src/stats/index.ts';

/** The midrank percentile by its definition: the share of the others below, ties counted half. */
function midrank(sample: readonly number[], value: number): number {
  const below = sample.filter((x) => x < value).length;
  const tied = sample.filter((x) => x === value).length;
  return (100 * (below + (tied - 1) / 2)) / (sample.length - 1);
}

describe('a scale of quantiles', () => {
  it('runs from 0 to 100 and is finest at the top', () => {
    expect(scalePercentiles[0]).toBe(0);
    expect(scalePercentiles.at(-1)).toBe(100);
    expect(scalePercentiles.at(-2)).toBe(99.95);
    expect(scalePercentiles.every((p, n) => n === 0 || p > scalePercentiles[n - 1]!)).toBe(true);
  });

  it('places each value of a large sample within a grid step of its midrank percentile', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 400, maxLength: 900 }), (sample) => {
        const scale = quantileScale(sample);
        for (const x of sample.slice(0, 40)) {
          const true_ = midrank(sample, x);
          expect(Math.abs(percentileOn(scale, x) - true_)).toBeLessThan(true_ > 90 ? 0.8 : 1.1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never places a higher value lower', () => {
    const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        numbers,
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 3 }),
        (sample, x, up) => {
          const scale = quantileScale(sample);
          expect(percentileOn(scale, x + up)).toBeGreaterThanOrEqual(percentileOn(scale, x));
        },
      ),
    );
  });

  it('gives 0 and 100 outside the sample, and the middle of the places that a value fills', () => {
    const scale = quantileScale([0, 0, 0, 1]);
    expect(percentileOn(scale, -1)).toBe(0);
    expect(percentileOn(scale, 2)).toBe(100);
    expect(percentileOn(scale, 0)).toBe(41.5);
    expect(() => quantileScale([])).toThrow(/at least one/);
  });
});
