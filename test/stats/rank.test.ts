import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, standing } from '../../src/stats/index.ts';

/** Small whole numbers, so that ties are common. */
const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 });
const first = fc.constantFrom('highest', 'lowest');

describe('standing', () => {
  it('of the worked example', () => {
    expect(standing([5, 3, 3, 1], 3, 'highest')).toEqual({ rank: 2, lastTied: 3, of: 4, percentile: 50 });
  });

  it('agrees with a sort: the first and last place of the value in the sorted list', () => {
    fc.assert(
      fc.property(values, first, fc.nat(), (set, end, pick) => {
        const value = set[pick % set.length]!;
        const sorted = [...set].sort((a, b) => (end === 'highest' ? b - a : a - b));
        const place = standing(set, value, end);
        expect(place.rank).toBe(sorted.indexOf(value) + 1);
        expect(place.lastTied).toBe(sorted.lastIndexOf(value) + 1);
        expect(place.of).toBe(set.length);
        const others = set.length - 1;
        const ahead = set.filter((x) => (end === 'highest' ? x < value : x > value)).length;
        const tiedOthers = set.filter((x) => x === value).length - 1;
        expect(place.percentile).toBeCloseTo(others === 0 ? 100 : (100 * (ahead + tiedOthers / 2)) / others, 10);
      }),
    );
  });

  it('percentiles end at 0 and 100, and turn round with the order', () => {
    expect(standing([1, 2, 3], 3, 'highest').percentile).toBe(100);
    expect(standing([1, 2, 3], 1, 'highest').percentile).toBe(0);
    expect(standing([1, 2, 3], 1, 'lowest').percentile).toBe(100);
    expect(standing([7], 7, 'highest').percentile).toBe(100);
    fc.assert(
      fc.property(values, fc.nat(), (set, pick) => {
        fc.pre(set.length > 1);
        const value = set[pick % set.length]!;
        expect(standing(set, value, 'highest').percentile + standing(set, value, 'lowest').percentile).toBeCloseTo(
          100,
          10,
        );
      }),
    );
  });

  it('a value that is not in the set has no place', () => {
    expect(() => standing([1, 2], 3, 'highest')).toThrow(RangeError);
  });
});

describe('orderOf', () => {
  it('is a permutation, in order, ties in the order they came', () => {
    fc.assert(
      fc.property(values, first, (set, end) => {
        const order = orderOf(set, end);
        expect([...order].sort((a, b) => a - b)).toEqual(set.map((_, n) => n));
        for (const [n, row] of order.entries()) {
          const next = order[n + 1];
          if (next === undefined) continue;
          if (set[row] === set[next]) expect(row).toBeLessThan(next);
          else expect(end === 'highest' ? set[row]! > set[next]! : set[row]! < set[next]!).toBe(true);
        }
      }),
    );
  });
});
