import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossing, studentBelow, studentDensity, studentQuantile } from '../../src/stats/student.ts';

describe("Student's t", () => {
  // scipy.stats.t.cdf
  it.each([
    [-2.5, 1, 0.12111894159084341],
    [0.7, 2, 0.7218034876835673],
    [3.1, 3, 0.9733522276928319],
    [-2.5, 7, 0.020496109292876444],
    [0.7, 8, 0.7481144739907276],
    [3.1, 30, 0.9979077575697246],
  ])('below %d at %d degrees as scipy has it', (t, degrees, below) => {
    expect(studentBelow(t, degrees)).toBeCloseTo(below, 12);
  });

  // scipy.stats.t.pdf
  it.each([
    [-2.5, 1, 0.04390481188741942],
    [0.7, 2, 0.2545077311343285],
    [3.1, 3, 0.02080328083542542],
    [0.7, 8, 0.29593300757148755],
    [3.1, 30, 0.005329617057865797],
  ])('as dense at %d with %d degrees as scipy has it', (t, degrees, density) => {
    expect(studentDensity(degrees)(t)).toBeCloseTo(density, 12);
  });

  it('finds where a mixture far from any bell crosses a level', () => {
    // Two narrow parts far apart: between them the slope is next to nothing.
    const below = (x: number) => 0.7 * studentBelow(x * 1e4, 9) + 0.3 * studentBelow((x - 5) * 1e4, 9);
    const density = (x: number) => 1e4 * (0.7 * studentDensity(9)(x * 1e4) + 0.3 * studentDensity(9)((x - 5) * 1e4));
    for (const share of [0.025, 0.5, 0.699, 0.701, 0.975])
      expect(below(crossing(below, density, share, -1, 6))).toBeCloseTo(share, 9);
  });

  it('its quantile turns it round', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (share, degrees) => {
          expect(studentBelow(studentQuantile(share, degrees), degrees)).toBeCloseTo(share, 8);
        },
      ),
    );
  });

  it('takes whole degrees and shares between 0 and 1 only', () => {
    expect(() => studentBelow(1, 2.5)).toThrow(RangeError);
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
  });
});
