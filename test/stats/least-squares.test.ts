import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/stats/least-squares.ts';

describe('least squares', () => {
  it('a line by hand', () => {
    const fit = leastSquares(
      [
        [1, 1, 1],
        [-1, 0, 1],
      ],
      [1, 2, 4],
    )!;
    expect(fit.coefficients[0]).toBeCloseTo(7 / 3, 12);
    expect(fit.coefficients[1]).toBeCloseTo(1.5, 12);
    expect(fit.rss).toBeCloseTo(1 / 6, 12);
    expect(fit.spread[0]).toBeCloseTo(1 / 3, 12);
    expect(fit.spread[1]).toBeCloseTo(1 / 2, 12);
    expect(fit.logDeterminant).toBeCloseTo(Math.log(6), 12);
  });

  it('a regressor that follows from the others, or too many of them: none', () => {
    expect(
      leastSquares(
        [
          [1, 1, 1],
          [2, 2, 2],
        ],
        [1, 2, 4],
      ),
    ).toBeUndefined();
    expect(leastSquares([[1], [2]], [1])).toBeUndefined();
  });
});
