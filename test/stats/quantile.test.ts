import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/stats/index.ts';

const shares = [0, 0.05, 0.25, 0.5, 0.9, 0.95, 1];

describe('quantile', () => {
  // numpy.quantile(sample, shares, method='linear'), which is type 7 of Hyndman and Fan.
  it.each([
    [
      [3.1, -2.0, 7.5, 0.25, 7.5, 11.0, -4.75],
      [-4.75, -3.925, -0.875, 3.1, 8.900000000000002, 9.949999999999998, 11.0],
    ],
    [
      [1, 2, 3, 4],
      [1.0, 1.15, 1.75, 2.5, 3.7, 3.8499999999999996, 4.0],
    ],
    [
      [0.1, 0.2],
      [0.1, 0.10500000000000001, 0.125, 0.15000000000000002, 0.19, 0.195, 0.2],
    ],
  ])('of %s is what numpy says', (sample, expected) => {
    for (const [n, p] of shares.entries()) expect(quantile(sample, p)).toBeCloseTo(expected[n]!, 12);
  });

  it('rises with p, from the least to the greatest, and does not depend on the order', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const sample = fc.array(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(sample, share, share, (numbers, p, q) => {
        expect(quantile(numbers, Math.min(p, q))).toBeLessThanOrEqual(quantile(numbers, Math.max(p, q)) + 1e-9);
        expect(quantile(numbers, 0)).toBe(Math.min(...numbers));
        expect(quantile(numbers, 1)).toBe(Math.max(...numbers));
        expect(quantile([...numbers].reverse(), p)).toBe(quantile(numbers, p));
      }),
    );
  });

  it('leaves the sample as it was', () => {
    const sample = [3, 1, 2];
    quantile(sample, 0.5);
    expect(sample).toEqual([3, 1, 2]);
  });

  it('refuses an empty sample and a p outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantile([1], p)).toThrow(RangeError);
  });
});
