import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { contiguityTable } from '../../../src/atlas/tables/contiguity.ts';
import { readCowContiguity } from '../../../src/sources/cow-contiguity/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe.skipIf(!hasData)('contiguity, the spells', () => {
  let table: FigureTable;
  beforeAll(() => {
    const [contiguity] = readCowContiguity(realFiles('cow-contiguity'), new DropLog());
    table = contiguityTable.make({ contiguity: contiguity! });
  }, 60_000);
  const spells = (key: number) =>
    [...table.keys.keys()]
      .filter((row) => table.keys[row] === key)
      .map((row) => [table.from[row], table.to[row], table.columns.kind!.values[row]]);

  it('are 847, and read as pandas joins them', () => {
    expect(table.keys.length).toBe(847);
    expect(spells(2365)).toEqual([[1959, 2016, 2]]);
    expect(spells(365710)).toEqual([[1860, 2016, 1]]);
    expect(spells(365740)).toEqual([
      [1860, 1945, 3],
      [1952, 2016, 2],
    ]);
    // 1974 and 2000 have two kinds of border in the file: the closer one stands.
    expect(spells(352640)).toEqual([
      [1960, 1973, 4],
      [1974, 2016, 1],
    ]);
    expect(spells(380390)).toEqual([
      [1816, 1940, 2],
      [1945, 1999, 2],
      [2000, 2016, 1],
    ]);
  });

  it('end with the coding in 2016, by kind as pandas counts them', () => {
    const kinds: Record<number, number> = {};
    for (const [row, to] of table.to.entries())
      if (to === 2016) kinds[table.columns.kind!.values[row]!] = (kinds[table.columns.kind!.values[row]!] ?? 0) + 1;
    expect(kinds).toEqual({ 1: 316, 2: 13, 3: 12, 4: 79, 5: 136 });
    expect(Math.max(...table.to)).toBe(2016);
    expect(contiguityTable.coverage).toEqual({ missing: 'no-tie', spans: [{ from: 1816, to: 2016 }] });
  });
});
