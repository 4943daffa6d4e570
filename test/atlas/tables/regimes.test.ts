import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { regimeDistanceTable } from '../../../src/atlas/tables/regime-distance.ts';
import { regimes } from '../../../src/atlas/tables/regimes.ts';
import { readDemocracy } from '../../../src/sources/democracy/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe.skipIf(!hasData)('regimes and their distance', () => {
  let levels: FigureTable;
  let distances: FigureTable;
  beforeAll(() => {
    const [table] = readDemocracy(realFiles('democracy'), new DropLog());
    levels = regimes.make({ regimes: table! });
    distances = regimeDistanceTable.make({ regimes: table! });
  }, 60_000);
  const at = (table: FigureTable, column: string, key: number, year: number) => {
    const row = table.keys.findIndex((k, n) => k === key && table.from[n] === year);
    if (row < 0) return undefined;
    return table.columns[column]!.missing?.[row] ? 'missing' : table.columns[column]!.values[row];
  };

  it('read for Russia and China as pandas does', () => {
    expect(at(levels, 'polyarchy', 365, 2024)).toBe(0.171);
    expect(at(levels, 'polity2', 365, 1991)).toBe('missing');
    expect([1991, 2000, 2018, 2024].map((year) => at(distances, 'polyarchy', 365710, year))).toEqual([
      0.161, 0.303, 0.188, 0.098,
    ]);
    expect([1991, 2000, 2018, 2024].map((year) => at(distances, 'polity2', 365710, year))).toEqual([
      'missing',
      13,
      11,
      'missing',
    ]);
  });

  it('have the number of pairs and the mean distance that numpy gives', () => {
    const mean = (column: string, year: number) => {
      const { values, missing } = distances.columns[column]!;
      const found = values.filter((_, row) => distances.from[row] === year && !missing?.[row]);
      return [found.length, Number(([...found].reduce((sum, x) => sum + x, 0) / found.length).toFixed(5))];
    };
    expect(mean('polyarchy', 1950)).toEqual([2775, 0.29776]);
    expect(mean('polyarchy', 2000)).toEqual([14_365, 0.31885]);
    expect(mean('polyarchy', 2024)).toEqual([15_051, 0.30209]);
    expect(mean('polity2', 2018)).toEqual([12_880, 6.60839]);
  });

  it('have no row for a state that is not coded', () => {
    expect(at(distances, 'polyarchy', 2031, 2020)).toBeUndefined();
  });
});
