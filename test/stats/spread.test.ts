import { randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/stats/random.ts';
import { blockRows, meanOf, ratioOfSpreads, standardDeviation } from '../../src/stats/spread.ts';

const normal = randomNormal.source(randomStream(11))();
const [a, b] = [Array.from({ length: 30 }, () => 3 * normal()), Array.from({ length: 30 }, () => normal())] as const;

describe('how much two series move', () => {
  it('the standard deviation is over n - 1', () => {
    // numpy.std([1, 2, 3, 4], ddof=1)
    expect(standardDeviation([1, 2, 3, 4])).toBeCloseTo(1.2909944487358056, 12);
    expect(() => standardDeviation([1])).toThrow(RangeError);
  });

  it('rows come in blocks that follow one another, round the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 5 }), fc.integer(), (n, wanted, seed) => {
        const block = Math.min(n, wanted);
        const rows = blockRows(n, block, randomStream(seed));
        expect(rows).toHaveLength(n);
        for (const [k, row] of rows.entries()) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(n);
          if (k % block > 0) expect(row).toBe((rows[k - 1]! + 1) % n);
        }
      }),
    );
  });

  it('three times as much is shown, with 3 in the interval', () => {
    const found = ratioOfSpreads(a, b, standardDeviation, randomStream(1))!;
    expect(found.ratio).toBeCloseTo(standardDeviation(a) / standardDeviation(b), 12);
    expect(found.low).toBeGreaterThan(1);
    expect(found.low).toBeLessThan(3);
    expect(found.high).toBeGreaterThan(3);
    expect(found).toMatchObject({ rows: 30, block: 3 });
  });

  it('turned round it is the inverse', () => {
    const there = ratioOfSpreads(a, b, standardDeviation, randomStream(1))!;
    const back = ratioOfSpreads(b, a, standardDeviation, randomStream(1))!;
    expect(back.ratio).toBeCloseTo(1 / there.ratio, 10);
    expect(back.low).toBeCloseTo(1 / there.high, 10);
  });

  it('what both do in the same years cancels: the same series twice is 1, exactly', () => {
    expect(ratioOfSpreads(a, a, standardDeviation, randomStream(1))).toMatchObject({ ratio: 1, low: 1, high: 1 });
  });

  it('too few, or one that does not move: none', () => {
    expect(ratioOfSpreads(a.slice(0, 11), b.slice(0, 11), standardDeviation, randomStream(1))).toBeUndefined();
    expect(
      ratioOfSpreads(
        a,
        a.map(() => 1),
        standardDeviation,
        randomStream(1),
      ),
    ).toBeUndefined();
    expect(() => ratioOfSpreads(a, [1], meanOf, randomStream(1))).toThrow(RangeError);
  });
});
