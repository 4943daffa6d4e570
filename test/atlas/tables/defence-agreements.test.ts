import { describe, expect, it } from 'vitest';
import { defenceAgreementsTable } from '../../../src/atlas/tables/defence-agreements.ts';
import { readDcad } from '../../../src/sources/dcad/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe.skipIf(!hasData)('defence agreements of two states', () => {
  const table = hasData
    ? defenceAgreementsTable.make({ 'defence-agreements': readDcad(realFiles('dcad'), new DropLog())[0]! })
    : undefined;
  const counts = (key: number, year: number) => {
    const row = figureRow(table!, key, year);
    return row && [row.in_force, row.signed];
  };

  it('number what pandas counts', () => {
    expect(counts(365710, 1985)).toBeUndefined();
    expect(counts(365710, 1993)).toEqual([3, 1]);
    expect(counts(365710, 1996)).toEqual([7, 2]);
    expect(counts(365710, 2005)).toEqual([2, 0]);
    expect(counts(365710, 2010)).toEqual([1, 1]);
    expect(counts(2020, 1996)).toEqual([4, 2]);
    expect(counts(365750, 2010)).toEqual([3, 0]);
  });

  it('count an agreement that was signed but not yet in force as signed only', () => {
    expect(counts(200220, 2010)).toEqual([0, 1]);
  });

  it('sum to 737 in force in 2000 and 1,150 in 2010 (pandas)', () => {
    const inForce = (year: number) =>
      [...table!.columns.in_force!.values].reduce(
        (sum, n, row) => (table!.from[row]! <= year && year <= table!.to[row]! ? sum + n : sum),
        0,
      );
    expect(inForce(2000)).toBe(737);
    expect(inForce(2010)).toBe(1_150);
  });

  it('have the smaller COW number first', () => {
    for (const key of table!.keys) expect(Math.floor(key / 1000)).toBeLessThan(key % 1000);
  });
});
