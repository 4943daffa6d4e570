import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sScore } from '../../../src/measures/similarity/s-score.ts';
import { declared, portfolioPairs, reversed, tables, transposed, votingPairs } from './tables-of-counts.ts';

describe('S', () => {
  // Signorino's example (S.g, rochester.edu): (3,3,2,2) and (2,2,3,3), weights .5 .3 .1 .1: cells hold the weights.
  it('is 1/3 for the worked example of its author', () => {
    const table = new Array<number>(16).fill(0);
    table[3 * 4 + 2] = 0.5 + 0.3;
    table[2 * 4 + 3] = 0.1 + 0.1;
    expect(sScore(table)).toBeCloseTo(1 / 3, 12);
  });

  it('is .6 for three pairs of portfolios that kappa and pi tell apart (Häge 2011)', () => {
    for (const table of [
      [7, 1, 1, 1],
      [8, 1, 1, 0],
      [7, 0, 2, 1],
    ])
      expect(sScore(table)).toBeCloseTo(0.6, 12);
  });

  it('equals the brute force over raw votes and portfolios to 6 digits', () => {
    for (const { table, s } of [...votingPairs, ...portfolioPairs]) expect(sScore(table)).toBeCloseTo(s, 6);
  });

  it('lies within -1 and 1, and does not mind order, direction, or every vote counted twice', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const s = sScore(table) as number;
        expect(Math.abs(s)).toBeLessThanOrEqual(1 + 1e-12);
        expect(sScore(transposed(table))).toBeCloseTo(s, 12);
        expect(sScore(reversed(table))).toBeCloseTo(s, 12);
        expect(sScore(table.map((count) => 2 * count))).toBeCloseTo(s, 12);
      }),
    );
  });

  it('is not defined without a joint vote, and reaches both ends', () => {
    expect(sScore(new Array(9).fill(0))).toBe('not-defined');
    expect(sScore([0, 0, 5, 0, 0, 0, 5, 0, 0])).toBe(-1);
    expect(sScore([5, 0, 0, 0, 3, 0, 0, 0, 1])).toBe(1);
  });

  it('is read off tables of votes and of portfolios', () => {
    for (const measure of ['un-s', 'un-contested-s'].map(declared))
      expect(measure.value(votingPairs[0]!.table, [])).toBeCloseTo(0.52, 6);
    expect(declared('portfolio-s').value(portfolioPairs[0].table, [])).toBeCloseTo(0.515152, 6);
  });
});
