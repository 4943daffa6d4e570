import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { igoOverlapTable } from '../../../src/atlas/tables/igo-overlap.ts';
import { sharedIgosTable } from '../../../src/atlas/tables/shared-igos.ts';
import { readCowIgo } from '../../../src/sources/cow-igo/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { membersIn } from '../../../src/states/index.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe.skipIf(!hasData)('shared organisations and their overlap', () => {
  let shared: FigureTable;
  let overlap: FigureTable;
  beforeAll(() => {
    const inputs = Object.fromEntries(readCowIgo(realFiles('cow-igo'), new DropLog()).map((t) => [t.name, t]));
    shared = sharedIgosTable.make(inputs);
    overlap = igoOverlapTable.make(inputs);
  }, 120_000);
  const at = (table: FigureTable, column: string, key: number, year: number) => {
    const row = table.keys.findIndex((k, n) => k === key && table.from[n] === year);
    if (row < 0) return undefined;
    return table.columns[column]!.missing?.[row] ? 'missing' : table.columns[column]!.values[row];
  };

  it('read as pandas does', () => {
    expect(shared.keys.length).toBe(917_695);
    expect([1950, 1991, 2014].map((year) => at(shared, 'shared', 365710, year))).toEqual([2, 33, 55]);
    expect([1950, 1991, 2014].map((year) => at(overlap, 'overlap', 365710, year))).toEqual([0.5, 0.611, 0.663]);
    expect(at(overlap, 'overlap', 2200, 2000)).toBe(0.689);
  });

  it('have a mean overlap, in thousandths, of 0.631355 over the 880,090 pairs and years where it is defined (pandas)', () => {
    const { values, missing } = overlap.columns.overlap!;
    const coded = values.filter((_, row) => !missing?.[row]);
    expect(coded.length).toBe(880_090);
    expect([...coded].reduce((sum, x) => sum + x, 0) / coded.length).toBeCloseTo(0.6313545080616755, 9);
    expect(coded.every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  it('keep not coded apart from not defined: the four states that ended in 1990 have rows without a number', () => {
    expect(overlap.columns.overlap!.missing!.reduce((n, x) => n + x, 0)).toBe(4 * 161 + 6);
    expect(membersIn(1990).size).toBe(165);
    expect(at(overlap, 'overlap', 2265, 1990)).toBe('missing');
    expect(at(shared, 'shared', 2265, 1990)).toBeUndefined();
    expect(overlap.coverage.missing).toBe('not-defined');
    expect(shared.coverage.missing).toBe('not-coded');
  });
});
