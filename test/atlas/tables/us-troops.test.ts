import { describe, expect, it } from 'vitest';
import { usTroopsTable } from '../../../src/atlas/tables/us-troops.ts';
import { pairKey } from '../../../src/figures/index.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readUsTroops } from '../../../src/sources/us-troops/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe.skipIf(!hasData)('US troops as shares', () => {
  const table = hasData
    ? usTroopsTable.make({ 'us-troops': readUsTroops(realFiles('us-troops'), new DropLog())[0]! })
    : undefined;
  const share = (host: number, year: number) => figureRow(table!, pairKey(2, host), year)?.share;

  it('equal a recomputation in pandas from the raw file', () => {
    expect(share(260, 1970)).toBeCloseTo(0.4121, 3);
    expect(share(732, 1990)).toBeCloseTo(0.093238, 3);
    expect(share(645, 2008)).toBeCloseTo(0.331905, 3);
    expect(share(732, 2018)).toBeCloseTo(0.14669, 5);
    expect(share(740, 2025)).toBeCloseTo(0.347435, 5);
    expect(share(255, 2025)).toBeCloseTo(0.235988, 5);
  });

  it('sum to 1 in every year from 1957 to 2025', () => {
    const sums = new Map<number, number>();
    for (const [n, year] of table!.from.entries())
      sums.set(year, (sums.get(year) ?? 0) + table!.columns.share!.values[n]!);
    expect(sums.size).toBe(69);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
  });

  it('have a row without a number for South Vietnam: not coded, not 0', () => {
    expect(figureRow(table!, pairKey(2, 817), 1968)).toEqual({ share: undefined });
  });
});
