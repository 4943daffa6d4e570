import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/measures/similarity/cohen-kappa.ts';
import { declared, portfolioPairs, reversed, tables, transposed, votingPairs } from './tables-of-counts.ts';

describe("Cohen's kappa", () => {
  it('tells apart three pairs of portfolios to which S gives .6 (Häge 2011)', () => {
    expect(cohenKappa([7, 1, 1, 1])).toBeCloseTo(0.375, 12);
    expect(cohenKappa([8, 1, 1, 0])).toBeCloseTo(-1 / 9, 12);
    expect(cohenKappa([7, 0, 2, 1])).toBeCloseTo(0.411765, 6);
  });

  it('equals the brute force over raw votes and portfolios to 6 digits', () => {
    for (const { table, kappa } of [...votingPairs, ...portfolioPairs]) expect(cohenKappa(table)).toBeCloseTo(kappa, 6);
  });

  it('is not defined where both always voted one and the same way, nor without a joint vote', () => {
    expect(cohenKappa([60, 0, 0, 0, 0, 0, 0, 0, 0])).toBe('not-defined');
    expect(cohenKappa(new Array(9).fill(0))).toBe('not-defined');
    expect(cohenKappa([0, 0, 60, 0, 0, 0, 0, 0, 0])).toBe(0);
  });

  it('lies within -1 and 1, and does not mind order, direction, or every vote counted twice', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('nominal' as const, 'squared' as const), (table, kind) => {
        const kappa = cohenKappa(table, kind);
        if (kappa === 'not-defined') return expect(table.filter((count) => count > 0).length).toBe(1);
        expect(Math.abs(kappa as number)).toBeLessThanOrEqual(1 + 1e-12);
        for (const same of [transposed(table), reversed(table), table.map((count) => 2 * count)])
          expect(cohenKappa(same, kind)).toBeCloseTo(kappa as number, 10);
      }),
    );
  });

  it('does not mind the names of categories where weights are nominal', () => {
    const [table, swapped] = [
      [5, 1, 2, 0, 4, 3, 2, 2, 6],
      [4, 0, 3, 1, 5, 2, 2, 2, 6],
    ];
    expect(cohenKappa(swapped, 'nominal')).toBeCloseTo(cohenKappa(table, 'nominal') as number, 12);
    expect(cohenKappa(swapped)).not.toBeCloseTo(cohenKappa(table) as number, 3);
  });

  it('is read off tables of votes and of portfolios', () => {
    for (const measure of ['un-kappa', 'un-me-kappa'].map(declared))
      expect(measure.value(votingPairs[0]!.table, [])).toBeCloseTo(0.581395, 6);
    // Of contested votes it is stored worked out.
    expect(declared('un-contested-kappa').value([0.581395], [])).toBe(0.581395);
    expect(declared('portfolio-kappa').value(portfolioPairs[0].table, [])).toBeCloseTo(0.384787, 6);
  });
});
