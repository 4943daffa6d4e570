import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionScore, type Standing } from '../../../src/measures/dimensions/score.ts';
import { plausibleWeights } from '../../../src/measures/dimensions/weights.ts';

const percentile = fc.double({ min: 0, max: 100, noNaN: true });
const weight = fc.double({ min: 0.05, max: 5, noNaN: true });

describe('a dimension’s score', () => {
  it('is the weighted mean of the percentiles observed', () => {
    expect(dimensionScore([90, 60, 'outside-coverage'], [1, 1, 1])).toBe(75);
    expect(dimensionScore([90, 30, 'not-defined'], [2, 1, 1])).toBe(70);
  });

  it('is not given where under 60% of the weight is observed, and says what most of the rest lacks', () => {
    expect(dimensionScore([90, 'outside-coverage', 'not-coded'], [1, 1, 1])).toBe('outside-coverage');
    expect(dimensionScore([90, 'outside-coverage', 'not-coded'], [1, 1, 1.5])).toBe('not-coded');
    expect(dimensionScore(['not-loaded'], [1])).toBe('not-loaded');
    // Exactly 60%, which three floating-point weights reach only up to rounding.
    expect(dimensionScore([50, 50, 50, 'not-coded', 'not-coded'], [0.25, 0.15, 0.2, 0.3, 0.1])).toBeCloseTo(50, 12);
  });

  it('leaves a component that does not count for the pair out of the weight altogether', () => {
    expect(dimensionScore([80, undefined], [1, 9])).toBe(80);
    expect(dimensionScore([undefined, undefined], [1, 9])).toBe('outside-coverage');
  });

  it('lies between the lowest and highest percentile, rises with each, and does not change with the unit of the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(percentile, weight), { minLength: 1, maxLength: 6 }), percentile, (rows, up) => {
        const [values, weights] = [rows.map(([p]) => p), rows.map(([, w]) => w)];
        const score = dimensionScore(values, weights) as number;
        expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const scaled = dimensionScore(
          values,
          weights.map((w) => 7 * w),
        ) as number;
        expect(scaled).toBeCloseTo(score, 9);
        const raised: Standing[] = [Math.max(values[0]!, up), ...values.slice(1)];
        expect(dimensionScore(raised, weights)).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });
});

describe('plausible weights', () => {
  it('add up to 1, lie around the weights given, and spread as a Dirichlet distribution of concentration 10 does', () => {
    const draws = plausibleWeights([1, 1, 2], 20_000);
    for (const drawn of draws.slice(0, 100)) expect(drawn.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    for (const [n, mean] of [0.25, 0.25, 0.5].entries()) {
      const sample = draws.map((drawn) => drawn[n]!);
      const average = sample.reduce((a, b) => a + b, 0) / sample.length;
      const variance = sample.reduce((sum, x) => sum + (x - average) ** 2, 0) / sample.length;
      // Mean and variance of a Dirichlet distribution: m, m (1 - m) / (concentration + 1).
      expect(Math.abs(average - mean)).toBeLessThan(0.005);
      expect(Math.abs(variance - (mean * (1 - mean)) / 11)).toBeLessThan(0.001);
    }
  });

  it('of a third of the whole lie between 0.09 and 0.64 in 95 of 100 draws, as pages say', () => {
    // R 4.2: qbeta(c(.025, .975), 10/3, 20/3) is 0.09403123 0.63525976.
    const drawn = plausibleWeights([1, 1, 1], 20_000).map(([first]) => first!);
    drawn.sort((a, b) => a - b);
    expect(Math.abs(drawn[500]! - 0.094)).toBeLessThan(0.006);
    expect(Math.abs(drawn[19_500]! - 0.635)).toBeLessThan(0.01);
  });

  it('are the same for the same seed', () => {
    expect(plausibleWeights([1, 2], 5, 3)).toEqual(plausibleWeights([1, 2], 5, 3));
    expect(plausibleWeights([1, 2], 5, 3)).not.toEqual(plausibleWeights([1, 2], 5, 4));
    expect(() => plausibleWeights([1, 0])).toThrow(/above 0/);
  });
});
