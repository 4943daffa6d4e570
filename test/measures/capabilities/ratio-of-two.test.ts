import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioOfTwo } from '../../../src/measures/capabilities/ratio-of-two.ts';

const amount = fc.double({ min: 1e-7, max: 1, noNaN: true });

describe('the ratio of two states', () => {
  it('times the ratio the other way round is 1', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect((ratioOfTwo([a], [b]) as number) * (ratioOfTwo([b], [a]) as number)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('does not exist where the second has none', () => {
    expect(ratioOfTwo([0.2], [0])).toBe('not-defined');
    expect(ratioOfTwo([0], [0])).toBe('not-defined');
    expect(ratioOfTwo([0], [0.2])).toBe(0);
  });
});
