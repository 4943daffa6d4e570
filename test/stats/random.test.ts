import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/stats/index.ts';

const draws = (seed: number, chunk: number, n: number) => {
  const stream = randomStream(seed, chunk);
  return Array.from({ length: n }, stream);
};

describe('a random stream', () => {
  it('is the same for the same seed and chunk, and another for any other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(1000), (seed, chunk) => {
        const first = draws(seed, chunk, 4);
        expect(draws(seed, chunk, 4)).toEqual(first);
        expect(draws(seed, chunk + 1, 4)).not.toEqual(first);
        expect(draws((seed + 1) | 0, chunk, 4)).not.toEqual(first);
      }),
    );
  });

  it('is uniform: the share under each tenth of 100,000 draws is within four standard errors', () => {
    const all = draws(1, 0, 100_000);
    for (let tenth = 1; tenth < 10; tenth++) {
      const p = tenth / 10;
      const share = all.filter((x) => x < p).length / all.length;
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / all.length));
    }
    expect(all.every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it('of neighbouring chunks and seeds is uncorrelated', () => {
    const correlation = (x: number[], y: number[]) =>
      (12 * x.reduce((sum, a, n) => sum + (a - 0.5) * (y[n]! - 0.5), 0)) / x.length;
    const n = 20_000;
    for (const other of [draws(1, 1, n), draws(2, 0, n), draws(-1, 0, n)])
      expect(Math.abs(correlation(draws(1, 0, n), other))).toBeLessThan(4 / Math.sqrt(n));
  });

  it('takes whole numbers only', () => {
    expect(() => randomStream(0.5)).toThrow(/whole numbers/);
    expect(() => randomStream(1, -1)).toThrow(/whole numbers/);
  });
});
