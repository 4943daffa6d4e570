import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { leaderTenureTable } from '../../../src/atlas/tables/leader-tenure.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readLeaders } from '../../../src/sources/leaders/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe.skipIf(!hasData)('leader tenure', () => {
  let table: FigureTable;
  beforeAll(() => {
    const [leaders] = readLeaders(realFiles('leaders'), new DropLog());
    table = leaderTenureTable.make({ leaders: leaders! });
  }, 60_000);
  const at = (state: number, year: number) => {
    const row = table.keys.findIndex((key, n) => key === state && table.from[n] === year);
    return row < 0 ? undefined : [table.columns.years!.values[row], table.columns.leaders!.values[row]];
  };

  it('is the days that pandas counts over 365.25', () => {
    expect(at(365, 1999)).toEqual([8.36, 1]); // 3,054 days
    expect(at(365, 2010)).toEqual([11, 1]); // 4,017 days
    expect(at(710, 2012)).toEqual([0.13, 2]); // 46 days
    expect(at(255, 1990)).toEqual([8.25, 1]); // 3,013 days
    expect(at(160, 2001)).toEqual([0.02, 3]); // 8 days
  });

  it('begins in 1875 and ends in 2015', () => {
    expect([Math.min(...table.from), Math.max(...table.to)]).toEqual([1875, 2015]);
    expect(Math.min(...table.columns.years!.values)).toBeGreaterThanOrEqual(0);
  });
});
