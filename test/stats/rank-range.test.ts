import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRange, standing } from '../../src/stats/index.ts';

const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 });

describe('the ranks that a value takes over its interval', () => {
  it('are those that it has at the two ends, with the others where they are', () => {
    fc.assert(
      fc.property(values, fc.nat(6), fc.nat(6), fc.constantFrom('highest', 'lowest'), (sample, down, up, first) => {
        const [value, ...others] = sample as [number, ...number[]];
        const at = (x: number) => standing([x, ...others], x, first as 'highest').rank;
        const range = rankRange(
          Float64Array.from(sample).sort(),
          { value, low: value - down, high: value + up },
          first as 'highest',
        );
        const ends = first === 'highest' ? [at(value + up), at(value - down)] : [at(value - down), at(value + up)];
        expect(range).toEqual(ends);
      }),
    );
  });

  it('takes an interval that holds the value', () => {
    expect(() => rankRange([1, 2], { value: 3, low: 1, high: 2 }, 'highest')).toThrow(/not within/);
  });
});
