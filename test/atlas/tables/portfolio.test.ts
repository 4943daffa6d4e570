import { describe, expect, it } from 'vitest';
import { portfolio } from '../../../src/atlas/tables/portfolio.ts';
import { dyadKey } from '../../../src/figures/index.ts';
import { portfolioColumns } from '../../../src/measures/similarity/tables.ts';
import { readAtop } from '../../../src/sources/atop/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { membersIn } from '../../../src/states/index.ts';
import { portfolioPairs } from '../../measures/similarity/tables-of-counts.ts';
import { hasData, madeFiles, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

const header = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul';
const made = (...lines: string[]) => {
  const [atop] = readAtop(madeFiles({ 'atop_alliance.csv.gz': [header, ...lines, ''].join('\n') }), new DropLog());
  return portfolio.make({ atop: atop! });
};

describe('the table of alliance portfolios', () => {
  it('counts what each owes: a guarantee stands in the portfolio of the guarantor only', () => {
    const table = made('2,20,1950,1,0,0,0,0');
    const states = membersIn(1950).size;
    const row = figureRow(table, dyadKey(2, 20), 1950)!;
    // To itself 3 and to Canada 3; Canada to the United States none, to itself 3.
    expect([row.c33, row.c30, row.c03, row.c00]).toEqual([1, 1, 0, states - 2]);
    expect(portfolioColumns.reduce((sum, cell) => sum + row[cell]!, 0)).toBe(states);
  });

  it('has a row for each pair of members from 1816 to 2018, allied or not', () => {
    const table = made('2,20,1950,1,0,0,0,0');
    expect(Array.from(table.keys.slice(0, 1))).toEqual([2200]);
    let pairs = 0;
    for (let year = 1816; year <= 2018; year++) pairs += (membersIn(year).size * (membersIn(year).size - 1)) / 2;
    expect(table.keys.length).toBe(pairs);
    expect(figureRow(table, dyadKey(2, 20), 2019)).toBeUndefined();
  });
});

describe.skipIf(!hasData)('the table of alliance portfolios, ATOP on hand', () => {
  // By csv and numpy in Python 3.11 from ATOP's rows: see tables-of-counts.ts.
  it('equals the brute force for four pairs and years', () => {
    const table = portfolio.make({ atop: readAtop(realFiles('atop'), new DropLog())[0]! });
    for (const { pair, year, table: counts } of portfolioPairs) {
      const row = figureRow(table, dyadKey(pair[0], pair[1]), year)!;
      expect(portfolioColumns.map((cell) => row[cell])).toEqual(counts);
    }
  });
});
