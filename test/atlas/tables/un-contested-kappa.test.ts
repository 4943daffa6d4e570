import { describe, expect, it } from 'vitest';
import { unContestedKappa } from '../../../src/atlas/tables/un-contested-kappa.ts';
import { dyadKey } from '../../../src/figures/index.ts';
import { voteColumns } from '../../../src/measures/similarity/tables.ts';
import { CHINA, type MadeRow, madeTable, RUSSIA, UK, USA } from '../made-atlas.ts';

describe('kappa on contested votes', () => {
  const rows: MadeRow[] = [
    // Agree in 7 + 1, each alone in 1: 0.375 (Häge's second table, theories.md M23), its zeros and threes as yes and no.
    [dyadKey(USA, UK), 2000, 2000, [7, 0, 1, 0, 0, 0, 1, 0, 1], 0],
    // All alike: chance agrees too, so that kappa does not exist.
    [dyadKey(RUSSIA, CHINA), 2000, 2000, [9, 0, 0, 0, 0, 0, 0, 0, 0], 1],
    [dyadKey(RUSSIA, CHINA), 2001, 2001, [5, 0, 0, 0, 0, 0, 0, 0, 5], 1],
  ];
  const counts = madeTable(
    { name: 'un-contested', of: 'dyad', coverage: unContestedKappa.coverage, sources: [['a'], ['b']] },
    Object.fromEntries(voteColumns.map((name) => [name, 'integer'])),
    rows,
  );
  const table = unContestedKappa.make({}, { 'un-contested': counts });

  it('stands for each pair and year in which it is defined, with its source', () => {
    expect([...table.keys]).toEqual([dyadKey(USA, UK), dyadKey(RUSSIA, CHINA)]);
    expect([...table.from]).toEqual([2000, 2001]);
    expect(table.columns.kappa!.values[0]).toBeCloseTo(0.375, 12);
    expect(table.columns.kappa!.values[1]).toBe(1);
    expect([...table.source!]).toEqual([0, 1]);
  });
});
