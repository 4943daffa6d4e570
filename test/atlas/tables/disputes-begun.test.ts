import { describe, expect, it } from 'vitest';
import { disputesBegun } from '../../../src/atlas/tables/disputes-begun.ts';
import { pairKey } from '../../../src/figures/index.ts';
import { readCowMid } from '../../../src/sources/cow-mid/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readGmlMid } from '../../../src/sources/gml-mid/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

const [USA, RUSSIA, UKRAINE, CHINA, JAPAN, INDIA, PAKISTAN] = [2, 365, 369, 710, 740, 750, 770];

describe.skipIf(!hasData)('disputes begun', () => {
  const table = hasData
    ? disputesBegun.make({
        disputes: readCowMid(realFiles('cow-mid'), new DropLog())[0]!,
        'disputes-gml': readGmlMid(realFiles('gml-mid'), new DropLog())[0]!,
      })
    : undefined;
  const of = (i: number, j: number, year: number) => {
    const row = figureRow(table!, pairKey(i, j), year);
    return [row?.begun ?? 0, row?.territorial ?? 0];
  };

  it("of one against the other are those counted from the makers' files (Python, csv)", () => {
    expect([1999, 2004, 2010, 2014, 2020].map((year) => of(USA, RUSSIA, year))).toEqual([
      [1, 1],
      [2, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect([1999, 2004, 2010, 2014, 2020].map((year) => of(RUSSIA, USA, year))).toEqual([
      [1, 0],
      [3, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(of(CHINA, JAPAN, 2004)).toEqual([5, 3]);
    expect(of(JAPAN, RUSSIA, 2004)).toEqual([0, 2]);
    expect(of(PAKISTAN, INDIA, 1999)).toEqual([1, 3]);
    expect(of(INDIA, PAKISTAN, 2004)).toEqual([2, 0]);
    expect(of(RUSSIA, UKRAINE, 2014)).toEqual([4, 0]);
  });

  it('has no row without any, none before ten years are coded and none after the rivalries end', () => {
    expect(figureRow(table!, pairKey(CHINA, RUSSIA), 2010)).toBeUndefined();
    expect(Math.min(...table!.from)).toBeGreaterThanOrEqual(1825);
    expect(Math.max(...table!.to)).toBe(2020);
  });
});
