import { describe, expect, it } from 'vitest';
import { militarySpending } from '../../../src/atlas/tables/military-spending.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readSipriMilex } from '../../../src/sources/sipri-milex/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe.skipIf(!hasData)('military spending, from SIPRI', () => {
  const table = hasData
    ? militarySpending.make({ 'military-expenditure': readSipriMilex(realFiles('sipri-milex'), new DropLog())[0]! })
    : undefined;
  const share = (state: number, year: number) => figureRow(table!, state, year)?.share;

  it('gives the shares that pandas gives', () => {
    expect(share(2, 2024)).toBeCloseTo(0.372341, 6);
    expect(share(710, 2024)).toBeCloseTo(0.122102, 6);
    expect(share(365, 2024)).toBeCloseTo(0.05788, 6);
    expect(share(365, 1990)).toBeCloseTo(0.135603, 5);
    expect(share(710, 2000)).toBeCloseTo(0.034157, 6);
    expect(share(260, 1970)).toBeCloseTo(0.049135, 5);
  });

  it('sums to 1 in every year', () => {
    const sums = new Map<number, number>();
    for (const [n, year] of table!.from.entries())
      sums.set(year, (sums.get(year) ?? 0) + table!.columns.share!.values[n]!);
    expect(sums.size).toBe(76);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
  });

  it('has no row, and so no 0, for a state without a figure', () => {
    expect(share(365, 1991)).toBeUndefined();
    expect(share(731, 2010)).toBeUndefined();
  });
});
