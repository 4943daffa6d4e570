import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { gdp } from '../../../src/atlas/tables/gdp.ts';
import { gdpEstimates } from '../../../src/atlas/tables/gdp-estimates.ts';
import { gdpEstimatesRatio, gdpRatio, gdpRatioCurrent } from '../../../src/measures/capabilities/gdp.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readGdpPopulation } from '../../../src/sources/gdp-population/read.ts';
import { readWorldbank } from '../../../src/sources/worldbank/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

const cells = (table: FigureTable, state: number, year: number, names: readonly string[]) => {
  const row = table.keys.findIndex((key, n) => key === state && table.from[n] === year);
  if (row < 0) return undefined;
  return names.map((name) => (table.columns[name]!.missing?.[row] ? undefined : table.columns[name]!.values[row]!));
};
const names = ['share', 'current_share', 'population_share'];

describe.skipIf(!hasData)('GDP and population shares (expected values by pandas)', () => {
  const bank = hasData
    ? gdp.make({ 'world-bank': readWorldbank(realFiles('worldbank'), new DropLog())[0]! })
    : undefined;
  const estimates = hasData
    ? gdpEstimates.make({ 'gdp-population': readGdpPopulation(realFiles('gdp-population'), new DropLog())[0]! })
    : undefined;

  it.each([
    [365, [0.01925375211116139, 0.026131609496910322, 0.019722814427284557]],
    [710, [0.14596733960798514, 0.1329348346620854, 0.18758639162246346]],
    [2, [0.24480501915007374, 0.2234458494047636, 0.043654872711932795]],
  ])('state %i in 2014', (state, expected) => {
    const found = cells(bank!, state, 2014, names)!;
    for (const [n, share] of found.entries()) expect(share).toBeCloseTo(expected[n]!, 12);
  });

  it('China over Russia in 2014 is 7.58 in constant dollars and 5.09 in current ones', () => {
    const [china, russia] = [710, 365].map((state) => cells(bank!, state, 2014, names)!);
    expect(gdpRatio.value([china![0]!], [russia![0]!])).toBeCloseTo(7.58124124405694, 9);
    expect(gdpRatioCurrent.value([china![1]!], [russia![1]!])).toBeCloseTo(5.087127705540027, 9);
  });

  it('shares of a year add to 1, and current dollars end in 2023', () => {
    for (const [column, year] of [
      ['share', 2024],
      ['current_share', 2023],
      ['population_share', 1960],
    ] as const) {
      const { values, missing } = bank!.columns[column]!;
      const sum = [...values].reduce((s, x, row) => s + (bank!.from[row] === year && !missing?.[row] ? x : 0), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
    expect(cells(bank!, 2, 2024, names)![1]).toBeUndefined();
  });

  it('has no row of Taiwan, and none of Russia before 1992', () => {
    expect(cells(bank!, 713, 2014, names)).toBeUndefined();
    expect(cells(bank!, 365, 1991, names)).toBeUndefined();
  });

  it('estimates: Russia had 0.121 of the system’s GDP in 1900, the United States 2.08 times Britain’s', () => {
    expect(cells(estimates!, 365, 1900, ['share'])![0]).toBeCloseTo(0.1209989978011841, 12);
    const [america, britain] = [2, 200].map((state) => cells(estimates!, state, 1900, ['share'])!);
    expect(gdpEstimatesRatio.value([america![0]!], [britain![0]!])).toBeCloseTo(2.0758507356573053, 9);
  });
});
