import { describe, expect, it } from 'vitest';
import { readCowWars } from '../../../src/sources/cow-wars/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const sides = 'warnum,ccode1,ccode2,year,cowinteronset,sidea1,sidea2,resume';
const battles = 'warnum,statea,stateb,year';
const made = (side: string[], battle: string[] = ['227,2,645,2003']) =>
  madeFiles({
    'cow_war_inter.csv.gz': [sides, ...side, ''].join('\n'),
    'directed_dyadic_war.csv': [battles, ...battle, ''].join('\n'),
  });

describe('interstate wars, reading', () => {
  it('keeps a war that paused and resumed in one year twice, and stops at a true double', () => {
    const [table] = readCowWars(made(['148,651,666,1948,1,2,1,0', '148,651,666,1948,1,2,1,1']), new DropLog());
    expect(table!.length).toBe(2);
    expect(() => readCowWars(made(['227,2,645,2003,1,1,2,0', '227,2,645,2003,1,1,2,0']), new DropLog())).toThrow(
      /stands twice: war 227/,
    );
  });

  it('stops at a pair on one side', () => {
    expect(() => readCowWars(made(['227,2,645,2003,1,1,1,0']), new DropLog())).toThrow(/stand on the same side/);
  });
});

describe.skipIf(!hasData)('interstate wars, the edition on hand', () => {
  it('has 966 and 682 rows, its last war in 2003 in both files (pandas)', () => {
    const drops = new DropLog();
    const tables = readCowWars(realFiles('cow-wars'), drops);
    expect(tables.map(({ name, length }) => [name, length])).toEqual([
      ['wars', 966],
      ['wars-fought', 682],
    ]);
    expect(tables.map((table) => Math.max(...numbers(table, 'year').values))).toEqual([2003, 2003]);
    expect(drops.list()).toEqual([]);
  });

  it('agrees with itself in 637 of 938 and 677 pair-years: the files disagree (pandas)', () => {
    const [opposed, fought] = readCowWars(realFiles('cow-wars'), new DropLog()).map((table) => {
      const [a, b, year] = ['state1', 'state2', 'year'].map((column) => numbers(table, column).values);
      return new Set(Array.from(a!, (x, n) => `${x} ${b![n]} ${year![n]}`));
    });
    expect([opposed!.size, fought!.size]).toEqual([938, 677]);
    expect([...opposed!].filter((pair) => fought!.has(pair)).length).toBe(637);
  });
});
