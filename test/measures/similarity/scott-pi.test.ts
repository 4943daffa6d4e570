import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/measures/similarity/cohen-kappa.ts';
import { scottPi } from '../../../src/measures/similarity/scott-pi.ts';
import { declared, portfolioPairs, reversed, tables, transposed, votingPairs } from './tables-of-counts.ts';

describe("Scott's pi", () => {
  it('holds the three pairs of portfolios to which S gives .6 (Häge 2011)', () => {
    expect(scottPi([7, 1, 1, 1])).toBeCloseTo(0.375, 12);
    expect(scottPi([8, 1, 1, 0])).toBeCloseTo(-1 / 9, 12);
    expect(scottPi([7, 0, 2, 1])).toBeCloseTo(0.375, 12);
  });

  it('equals the brute force over raw votes and portfolios to 6 digits', () => {
    for (const { table, pi } of [...votingPairs, ...portfolioPairs]) expect(scottPi(table)).toBeCloseTo(pi, 6);
  });

  it('is kappa where the margins are the same, and never above it', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const even = table.map((count, cell) => count + transposed(table)[cell]!);
        const [pi, kappa] = [scottPi(even), cohenKappa(even)];
        if (pi === 'not-defined') expect(kappa).toBe('not-defined');
        else expect(pi).toBeCloseTo(kappa as number, 10);
        const [ownPi, ownKappa] = [scottPi(table), cohenKappa(table)];
        if (typeof ownPi === 'number' && typeof ownKappa === 'number')
          expect(ownPi).toBeLessThanOrEqual(ownKappa + 1e-12);
      }),
    );
  });

  it('lies within -1 and 1, and does not mind order, direction, or every vote counted twice', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const pi = scottPi(table);
        if (pi === 'not-defined') return expect(table.filter((count) => count > 0).length).toBe(1);
        expect(Math.abs(pi as number)).toBeLessThanOrEqual(1 + 1e-12);
        for (const same of [transposed(table), reversed(table), table.map((count) => 2 * count)])
          expect(scottPi(same)).toBeCloseTo(pi as number, 10);
      }),
    );
  });

  it('is read off tables of votes and of portfolios, and not defined without a joint vote', () => {
    expect(scottPi(new Array(9).fill(0))).toBe('not-defined');
    for (const measure of ['un-pi', 'un-contested-pi'].map(declared))
      expect(measure.value(votingPairs[0]!.table, [])).toBeCloseTo(0.574267, 6);
    expect(declared('portfolio-pi').value(portfolioPairs[0].table, [])).toBeCloseTo(0.347177, 6);
  });
});
