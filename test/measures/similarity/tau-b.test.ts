import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tauB } from '../../../src/measures/similarity/tau-b.ts';
import { declared, portfolioPairs, reversed, tables, transposed, votingPairs } from './tables-of-counts.ts';

describe("Kendall's tau-b", () => {
  // scipy.stats.kendalltau([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])
  it("equals scipy's, on raw votes and portfolios too, to 6 digits", () => {
    expect(tauB([2, 1, 0, 3])).toBeCloseTo(0.7071067811865475, 12);
    for (const { table, tauB: expected } of [...votingPairs, ...portfolioPairs])
      expect(tauB(table)).toBeCloseTo(expected, 6);
  });

  it('is not defined where one of the two always chose the same', () => {
    expect(tauB([5, 3, 0, 0])).toBe('not-defined');
    expect(tauB(new Array(9).fill(0))).toBe('not-defined');
    expect(tauB([1, 0, 0, 0])).toBe('not-defined');
  });

  it('lies within -1 and 1, does not mind order or direction, and turns its sign with one of the two', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const tau = tauB(table);
        if (typeof tau !== 'number') return;
        expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
        for (const same of [transposed(table), reversed(table)]) expect(tauB(same)).toBeCloseTo(tau, 10);
        const k = Math.sqrt(table.length);
        const flipped = table.map((_, cell) => table[Math.floor(cell / k) * k + (k - 1 - (cell % k))]!);
        expect(tauB(flipped)).toBeCloseTo(-tau, 10);
      }),
    );
  });

  it('measures association, not likeness: always one step beyond is 1', () => {
    expect(tauB([0, 4, 0, 0, 0, 6, 0, 0, 0])).toBeCloseTo(1, 12);
  });

  it('is read off tables of votes and of portfolios', () => {
    expect(declared('un-tau-b').value(votingPairs[0]!.table, [])).toBeCloseTo(0.574226, 6);
    expect(declared('portfolio-tau-b').value(portfolioPairs[0].table, [])).toBeCloseTo(0.418225, 6);
  });
});
