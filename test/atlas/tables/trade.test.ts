import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { trade } from '../../../src/atlas/tables/trade.ts';
import { tradeDependence } from '../../../src/atlas/tables/trade-dependence.ts';
import { tradeItpd } from '../../../src/atlas/tables/trade-itpd.ts';
import { tradeOpenness } from '../../../src/atlas/tables/trade-openness.ts';
import { pairKey, reaches } from '../../../src/figures/index.ts';
import { readCowTrade } from '../../../src/sources/cow-trade/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readImfDots } from '../../../src/sources/imf-dots/read.ts';
import { readItpdE } from '../../../src/sources/itpd-e/read.ts';
import { RowBuilder, type RowTable } from '../../../src/sources/rows.ts';
import { readWorldbank } from '../../../src/sources/worldbank/read.ts';
import { hasData, madeFiles, realFiles } from '../../sources/folder.ts';

const named = (tables: readonly RowTable[]) => Object.fromEntries(tables.map((table) => [table.name, table]));

/** A cell of the table, undefined where it is missing; `absent` where there is no such row. */
function cell(table: FigureTable, key: number, year: number, column: string): number | undefined | 'absent' {
  const row = table.keys.findIndex((k, n) => k === key && table.from[n] === year);
  if (row < 0) return 'absent';
  const { values, missing } = table.columns[column]!;
  return missing?.[row] ? undefined : values[row]!;
}

const gdpOf = (...rows: readonly (readonly [state: number, year: number, dollars: number])[]) => {
  const table = new RowBuilder('world-bank', 'worldbank', { state: 'integer', year: 'integer', gdpCurrent: 'number' });
  for (const row of rows) table.push(...row);
  return { 'world-bank': table.close(['state', 'year'], 'made') };
};

const made = (cow: readonly string[], dots: readonly string[]) =>
  named([
    ...readCowTrade(
      madeFiles({ 'history_cow_trade_ndy.csv.gz': ['ccode1,ccode2,year,flow1,flow2', ...cow, ''].join('\n') }),
      new DropLog(),
    ),
    ...readImfDots(
      madeFiles({
        'derived_annual_dyads.csv': ['reporter,partner,flow,year,usd_millions,flag', ...dots, ''].join('\n'),
      }),
      new DropLog(),
    ),
  ]);
const report = (reporter: string, partner: string, year: number, exports: number, imports: number, flag = '') => [
  `${reporter},${partner},exports_fob,${year},${exports},${flag}`,
  `${reporter},${partner},imports_cif,${year},${imports},${flag}`,
];
const cow = ['2,20,2014,30,10', '2,200,2014,NA,20', '20,200,2014,5,5'];
const dots = [
  ...report('United States', 'Canada', 2014, 500, 500),
  ...report('United States', 'Canada', 2016, 30, 20),
  ...report('United States', 'World', 2016, 100, 150),
  ...report('World', 'Canada', 2016, 60, 40),
];

describe('trade, made up', () => {
  const table = trade.make(made(cow, dots));

  it('takes the sum of the known flows for the total, and gives a pair with a missing flow no share', () => {
    expect(cell(table, pairKey(2, 20), 2014, 'share')).toBeCloseTo(40 / 60, 12);
    expect(cell(table, pairKey(2, 200), 2014, 'share')).toBeUndefined();
    expect(cell(table, pairKey(2, 200), 2014, 'import_share')).toBeUndefined();
    expect(cell(table, pairKey(2, 200), 2014, 'export_share')).toBeCloseTo(20 / 30, 12);
    expect(cell(table, pairKey(200, 2), 2014, 'import_share')).toBeCloseTo(20 / 25, 12);
  });

  it('does not use the IMF within the years of the Correlates of War', () => {
    expect(cell(table, pairKey(2, 20), 2014, 'share')).toBeCloseTo(40 / 60, 12);
    expect(table.sources).toEqual([['cow-trade'], ['imf-dots']]);
    for (const [row, year] of table.from.entries()) expect(table.source![row]).toBe(year <= 2014 ? 0 : 1);
    expect(table.breaks!.map(({ year }) => year)).toEqual([2015, 2022, 2023]);
  });

  it('sees a state that does not report through its partner, over what all partners report, and says so', () => {
    expect(cell(table, pairKey(2, 20), 2016, 'share')).toBeCloseTo(50 / 250, 12);
    expect(cell(table, pairKey(2, 20), 2016, 'mirrored')).toBe(0);
    expect(cell(table, pairKey(20, 2), 2016, 'share')).toBeCloseTo(50 / 100, 12);
    expect(cell(table, pairKey(20, 2), 2016, 'import_share')).toBeCloseTo(30 / 60, 12);
    expect(cell(table, pairKey(20, 2), 2016, 'mirrored')).toBe(1);
  });

  it('uses no estimate and no year in which most of a reporter’s trade lacks months', () => {
    const estimate = 'IMF_estimate_Russia_stopped_reporting_2022';
    const gone = trade.make(
      made(cow, [
        ...report('Russian Federation', 'Japan', 2022, 7, 7, estimate),
        ...report('Russian Federation', 'World', 2022, 70, 70, estimate),
        ...report('Singapore', 'Japan', 2022, 9, 9, 'some_months_missing'),
        ...report('Singapore', 'France', 2022, 1, 1),
        ...report('Singapore', 'World', 2022, 90, 90),
        ...report('World', 'Japan', 2022, 90, 90),
      ]),
    );
    expect(gone.from.filter((year) => year === 2022)).toHaveLength(0);
  });

  it('knows no pair without a reporter after 2014', () => {
    expect(reaches(trade.coverage, 200, 220, 2014)).toBe(true);
    expect(reaches(trade.coverage, 200, 220, 2015)).toBe(false);
    expect(reaches(trade.coverage, 200, 710, 2023)).toBe(true);
  });

  it('has no dependence where GDP is not known', () => {
    const inputs = { ...made(cow, dots), ...gdpOf([2, 2014, 1e9], [2, 2016, 1e9]) };
    const dependence = tradeDependence.make(inputs);
    expect(cell(dependence, pairKey(2, 20), 2014, 'dependence')).toBeCloseTo(40 / 1000, 12);
    expect(cell(dependence, pairKey(20, 2), 2014, 'dependence')).toBe('absent');
    expect(cell(dependence, pairKey(2, 200), 2014, 'dependence')).toBe('absent');
    expect(dependence.sources).toEqual([
      ['cow-trade', 'worldbank'],
      ['imf-dots', 'worldbank'],
    ]);
    expect(cell(tradeOpenness.make(inputs), 2, 2016, 'openness')).toBeCloseTo(250 / 1000, 12);
  });
});

describe.skipIf(!hasData)('trade, real data (expected values by pandas from the source files)', () => {
  const none = () => new DropLog();
  const inputs = hasData
    ? named([
        ...readCowTrade(realFiles('cow-trade'), none()),
        ...readImfDots(realFiles('imf-dots'), none()),
        ...readWorldbank(realFiles('worldbank'), none()),
        ...readItpdE(realFiles('itpd-e'), none()),
      ])
    : {};
  const [shares, dependence, openness, itpd] = hasData
    ? [trade, tradeDependence, tradeOpenness, tradeItpd].map((recipe) => recipe.make(inputs))
    : [];

  it.each([
    [365, 710, 2000, 0.04900468908153218, 0.028152753108348135, 0.05532476155440508],
    [710, 365, 2000, 0.010266744949935734, 0.018665391228537526, 0.002620809391922616],
    [365, 710, 2014, 0.12226682076591491, 0.17980716485927675, 0.08845371816806764],
    [710, 365, 2014, 0.021708682340614776, 0.020621392448601877, 0.022711132252206157],
    [2, 20, 1990, 0.1950591669235299, 0.18551488391966955, 0.20713193657275691],
    [20, 2, 1990, 0.6938427439637826, 0.6597643983230517, 0.7269880153180669],
  ])('shares of %i with %i in %i', (i, j, year, share, imports, exports) => {
    const key = pairKey(i, j);
    expect(cell(shares!, key, year, 'share')).toBeCloseTo(share, 12);
    expect(cell(shares!, key, year, 'import_share')).toBeCloseTo(imports, 12);
    expect(cell(shares!, key, year, 'export_share')).toBeCloseTo(exports, 12);
  });

  it('South Africa’s imports from Botswana are missing in 2014: the other flow still has its shares', () => {
    expect(cell(shares!, pairKey(560, 571), 2014, 'share')).toBeUndefined();
    expect(cell(shares!, pairKey(560, 571), 2014, 'import_share')).toBeUndefined();
    expect(cell(shares!, pairKey(560, 571), 2014, 'export_share')).toBeCloseTo(0.03550106689070132, 12);
    expect(cell(shares!, pairKey(571, 560), 2014, 'import_share')).toBeCloseTo(0.7326990946754641, 12);
  });

  it.each([
    [365, 710, 2021, 0.17959484679534166, 0, 'as Russia reported'],
    [365, 710, 2022, 0.22600484032441057, 1, 'as China reports, not the estimate of 0.1606'],
    [710, 365, 2022, 0.029825087843324577, 0, 'as China reports'],
    [710, 365, 2020, 0.024302533518132368, 1, 'as Russia reported: China lacks two months of 2020'],
    [740, 2, 2018, 0.14963369037173532, 1, 'as the United States reports: Japan is no reporter'],
    [2, 740, 2018, 0.051736217562398545, 0, 'as the United States reports'],
  ])('share of %i with %i in %i is %f, mirrored %i: %s', (i, j, year, share, mirrored) => {
    expect(cell(shares!, pairKey(i, j), year, 'share')).toBeCloseTo(share, 12);
    expect(cell(shares!, pairKey(i, j), year, 'mirrored')).toBe(mirrored);
  });

  it('2023 has shares of exports only, as the United States and China report them', () => {
    expect(cell(shares!, pairKey(2, 710), 2023, 'share')).toBeUndefined();
    expect(cell(shares!, pairKey(2, 710), 2023, 'export_share')).toBeCloseTo(0.07318735202146295, 12);
  });

  it('dependence and openness of Russia in 2014, the United States and Canada in 1990', () => {
    expect(cell(dependence!, pairKey(365, 710), 2014, 'dependence')).toBeCloseTo(0.04561970798423384, 12);
    expect(cell(dependence!, pairKey(2, 20), 1990, 'dependence')).toBeCloseTo(0.029608206677551305, 12);
    expect(cell(dependence!, pairKey(20, 2), 1990, 'dependence')).toBeCloseTo(0.2962006875619158, 12);
    expect(cell(openness!, 365, 2014, 'openness')).toBeCloseTo(0.37311600725739597, 12);
    expect(cell(openness!, 20, 1990, 'openness')).toBeCloseTo(0.4268988760620042, 12);
  });

  it('dependence is share times openness in every row that has the three', () => {
    const rowOf = new Map(Array.from(shares!.keys, (key, row) => [key * 10_000 + shares!.from[row]!, row]));
    const opennessOf = new Map(
      Array.from(openness!.keys, (key, row) => [key * 10_000 + openness!.from[row]!, row] as const),
    );
    const { values, missing } = shares!.columns.share!;
    let [compared, worst] = [0, 0];
    for (const [row, key] of dependence!.keys.entries()) {
      const year = dependence!.from[row]!;
      const share = rowOf.get(key * 10_000 + year);
      // A state all of whose flows round to 0 has no share; its dependence is 0.
      if (share === undefined || missing?.[share]) {
        expect(dependence!.columns.dependence!.values[row]).toBe(0);
        continue;
      }
      const open = openness!.columns.openness!.values[opennessOf.get(Math.floor(key / 1000) * 10_000 + year)!]!;
      const gap = Math.abs(dependence!.columns.dependence!.values[row]! - values[share]! * open);
      worst = Math.max(worst, gap);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1_000_000);
    expect(worst).toBeLessThan(1e-9);
  }, 60_000);

  it('every share lies between 0 and 1, and a state’s shares never add to more than 1', () => {
    const sums = new Map<number, number>();
    for (const column of ['share', 'import_share', 'export_share']) {
      const { values, missing } = shares!.columns[column]!;
      expect(values.every((x, row) => missing?.[row] || (x >= 0 && x <= 1))).toBe(true);
    }
    const { values, missing } = shares!.columns.share!;
    for (const [row, key] of shares!.keys.entries()) {
      if (missing?.[row] || shares!.columns.mirrored!.values[row]) continue;
      const of = Math.floor(key / 1000) * 10_000 + shares!.from[row]!;
      sums.set(of, (sums.get(of) ?? 0) + values[row]!);
    }
    expect(Math.max(...sums.values())).toBeLessThanOrEqual(1 + 1e-9);
    expect(sums.get(365 * 10_000 + 2014)).toBeCloseTo(1, 9);
  });

  it('ITPD-E, without domestic sales: Russia with China 0.1089 in 2014 (0.0745 with them)', () => {
    expect(cell(itpd!, pairKey(365, 710), 2014, 'share')).toBeCloseTo(0.10890888038960621, 12);
    expect(cell(itpd!, pairKey(2, 20), 2000, 'share')).toBeCloseTo(0.16398904872299255, 12);
    expect(itpd!.sources).toEqual([['itpd-e']]);
  });

  it('has no GDP of Taiwan, and so no dependence, though it has shares', () => {
    expect(cell(shares!, pairKey(713, 710), 2014, 'share')).toBeGreaterThan(0);
    expect(cell(dependence!, pairKey(713, 710), 2014, 'dependence')).toBe('absent');
    expect(cell(dependence!, pairKey(710, 713), 2014, 'dependence')).toBeGreaterThan(0);
  });
});
