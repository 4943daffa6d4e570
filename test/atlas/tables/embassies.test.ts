import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { embassies } from '../../../src/atlas/tables/embassies.ts';
import { reaches } from '../../../src/figures/index.ts';
import { readCowDiplomaticExchange } from '../../../src/sources/cow-diplomatic-exchange/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe.skipIf(!hasData)('embassies, the table', () => {
  let table: FigureTable;
  beforeAll(() => {
    const [exchange] = readCowDiplomaticExchange(realFiles('cow-diplomatic-exchange'), new DropLog());
    table = embassies.make({ 'diplomatic-exchange': exchange! });
  }, 60_000);
  const at = (key: number, year: number) => {
    const row = table.keys.findIndex((k, n) => k === key && table.from[n] === year);
    if (row < 0) return undefined;
    const { level, exchange } = table.columns;
    return level!.missing?.[row] ? 'missing' : [level!.values[row], exchange!.values[row]];
  };

  it('has the sender first: a Russian minister in Peking in 1864, no Chinese one in Petersburg', () => {
    expect(at(365710, 1864)).toEqual([2, 1]);
    expect(at(710365, 1864)).toEqual([0, 1]);
    expect(at(365710, 2005)).toEqual([3, 1]);
  });

  it('leaves out coded pairs without a mission, and marks pairs that were not coded', () => {
    expect(at(2710, 1965)).toBeUndefined();
    expect(reaches(embassies.coverage, 2, 710, 1965)).toBe(true);
    expect(at(2095, 1909)).toBe('missing');
    expect(at(95002, 1909)).toBe('missing');
  });

  it('reaches the waves only', () => {
    expect([1939, 1945, 2004, 2006].map((year) => reaches(embassies.coverage, 2, 200, year))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([1940, 2005].map((year) => reaches(embassies.coverage, 2, 200, year))).toEqual([true, true]);
  });

  it('has 101,548 rows with a mission or an exchange and 316 that were not coded (pandas)', () => {
    const missing = table.columns.level!.missing!.reduce((n, x) => n + x, 0);
    expect([table.keys.length - missing, missing]).toEqual([101_548, 316]);
  });
});
