import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Divider, SegmentCosts, startsWithin } from '../../src/stats/segments.ts';

const n = 40;
/** A made-up series with jumps at entries 12 and 27. */
const y = Float64Array.from({ length: n }, (_, i) =>
  Number((2 * Math.sin(7.3 * i) + 1.5 * Math.cos(3.1 * i * i) + (i >= 12 ? 4 : 0) - (i >= 27 ? 6 : 0)).toFixed(6)),
);
const times = Float64Array.from({ length: n }, (_, i) => i - (n - 1) / 2);
const lags = Array.from({ length: n }, (_, i) => (i === 0 ? 0 : 1));
const oneBlock = new Array<number>(n).fill(0);

describe('the best division into segments', () => {
  // R, strucchange 1.5-3: breakpoints(y ~ 1, h = 5, breaks = 4)
  it.each([
    [1, [], 385.823805295],
    [2, [27], 207.02689648],
    [3, [12, 27], 98.4676426516],
    [4, [12, 27, 34], 85.8554653169],
    [5, [5, 12, 27, 34], 82.6154434922],
  ])('%d segments of one level as strucchange finds them', (count, inner, rss) => {
    const costs = new SegmentCosts('level', times, lags, 0).of(y);
    const found = new Divider(n, startsWithin(oneBlock, 5), 5).divisions(costs)[count - 1]!;
    expect(found.starts).toEqual([0, ...inner]);
    expect(found.cost).toBeCloseTo(rss, 7);
  });

  // R, strucchange 1.5-3: breakpoints(y ~ i, h = 8, breaks = 3)
  it.each([
    [1, [], 339.2459268972],
    [2, [12], 134.0444433861],
    [3, [12, 27], 88.7703149287],
    [4, [12, 20, 28], 101.4748150222],
  ])('%d lines as strucchange finds them', (count, inner, rss) => {
    const costs = new SegmentCosts('line', times, lags, 0).of(y);
    const found = new Divider(n, startsWithin(oneBlock, 8), 4).divisions(costs)[count - 1]!;
    expect(found.starts).toEqual([0, ...inner]);
    expect(found.cost).toBeCloseTo(rss, 7);
  });

  it('is that of brute force, with persistence, gaps and a border', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 11 }),
        fc.constantFrom(0, 0.4, 0.8),
        fc.integer({ min: 2, max: 4 }),
        (series, rho, shortest) => {
          const length = series.length;
          const at = series.map((_, i) => (i < 4 ? i : i + 2));
          const gaps = at.map((year, i) => (i === 0 ? 0 : year - at[i - 1]!));
          const blocks = at.map((year) => (year >= 5 ? 1 : 0));
          const costs = new SegmentCosts('level', Float64Array.from(at), gaps, rho).of(Float64Array.from(series));
          const divider = new Divider(length, startsWithin(blocks, shortest), 3);
          const found = divider.divisions(costs);
          const ok = (i: number, j: number) => {
            if (blocks[i] !== blocks[j]) return false;
            const whole = blocks[i - 1] !== blocks[i] && blocks[j + 1] !== blocks[j];
            return whole || j - i + 1 >= shortest;
          };
          const best = [Infinity, Infinity, Infinity];
          const cost = (i: number, j: number) => (ok(i, j) ? costs[i * length + j]! : Infinity);
          best[0] = cost(0, length - 1);
          for (let s = 1; s < length; s++) {
            best[1] = Math.min(best[1]!, cost(0, s - 1) + cost(s, length - 1));
            for (let u = s + 1; u < length; u++)
              best[2] = Math.min(best[2]!, cost(0, s - 1) + cost(s, u - 1) + cost(u, length - 1));
          }
          for (const [k, least] of best.entries())
            if (least === Infinity) expect(found[k]).toBeUndefined();
            else expect(found[k]!.cost).toBeCloseTo(least, 9);
          for (const [k, behind] of divider.behind(costs).entries())
            if (best[k]! < Infinity) expect(behind[0]).toBeCloseTo(best[k]!, 9);
        },
      ),
    );
  });

  it("a segment's cost is that of generalised least squares", () => {
    // By the full matrix of correlations of entries 3 to 7 at 0.6, inverted by hand for first-order autocorrelation.
    const rho = 0.6;
    const costs = new SegmentCosts('level', times, lags, rho).of(y);
    const part = [...y.slice(3, 8)];
    const quadratic = (a: readonly number[], b: readonly number[]) => {
      let sum = 0;
      for (let i = 0; i < 5; i++)
        for (let j = 0; j < 5; j++) {
          const diagonal = i === 0 || i === 4 ? 1 : 1 + rho * rho;
          const inverse = i === j ? diagonal : Math.abs(i - j) === 1 ? -rho : 0;
          sum += (a[i]! * inverse * b[j]!) / (1 - rho * rho);
        }
      return sum;
    };
    const ones = [1, 1, 1, 1, 1];
    const mean = quadratic(ones, part) / quadratic(ones, ones);
    const rest = part.map((x) => x - mean);
    expect(costs[3 * n + 7]).toBeCloseTo(quadratic(rest, rest), 9);
  });
});
