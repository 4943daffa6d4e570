import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentBelow, studentQuantile } from '../../src/stats/student.ts';

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
