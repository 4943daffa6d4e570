import { describe, expect, it } from 'vitest';
import { readCowTrade } from '../../../src/sources/cow-trade/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = '"ccode1","ccode2","year","flow1","flow2","smoothflow1","smoothflow2"';
const made = (...lines: string[]) => madeFiles({ 'history_cow_trade_ndy.csv.gz': [header, ...lines, ''].join('\n') });
const read = (...lines: string[]) => readCowTrade(made(...lines), new DropLog())[0]!;

describe('Correlates of War trade, reading', () => {
  it('takes -9, NA and an empty cell for missing, and keeps 0 as 0', () => {
    const table = read('2,20,1990,-9,5,1,5', '2,20,1991,NA,5,1,5', '2,20,1992,,5,1,5', '2,20,1993,0,5,1,5');
    expect([...numbers(table, 'imports1').missing!]).toEqual([1, 1, 1, 0]);
    expect(numbers(table, 'imports1').values[3]).toBe(0);
    expect(numbers(table, 'imports2').missing).toBeUndefined();
  });

  it('never fills a missing flow from the smoothed columns', () => {
    const table = read('2,20,1990,NA,5,777,777');
    expect(Object.keys(table.columns)).toEqual(['state1', 'state2', 'year', 'imports1', 'imports2']);
    expect(numbers(table, 'imports1').missing![0]).toBe(1);
  });

  it('puts the smaller number first and turns the flows with it', () => {
    const table = read('20,2,1990,82778,93780,1,1');
    expect([numbers(table, 'state1').values[0], numbers(table, 'state2').values[0]]).toEqual([2, 20]);
    expect([numbers(table, 'imports1').values[0], numbers(table, 'imports2').values[0]]).toEqual([93780, 82778]);
  });

  it('stops at other negative flows, at a code of no state and at a key that stands twice', () => {
    expect(() => read('2,20,1990,-1,5,1,5')).toThrow(/line 2\): column "flow1" says "-1", expected a number from 0/);
    expect(() => read('2,999,1990,1,5,1,5')).toThrow(/999 is the COW number of no state/);
    expect(() => read('2,20,1990,1,5,1,5', '20,2,1990,1,5,1,5')).toThrow(
      /stands twice: state1 2, state2 20, year 1990/,
    );
  });

  it('drops and counts a pair in a year before one of its states existed', () => {
    const drops = new DropLog();
    readCowTrade(made('2,20,1990,1,5,1,5', '2,20,1900,1,5,1,5'), drops);
    expect(drops.list()[0]).toMatchObject({ reason: 'no such state that year', rows: 1 });
  });
});

describe.skipIf(!hasData)('Correlates of War trade, the edition on hand (counts by pandas)', () => {
  const table = hasData ? readCowTrade(realFiles('cow-trade'), new DropLog())[0]! : undefined;

  it('has 673,654 pairs and years, all between states that existed', () => {
    expect(table!.length).toBe(673_654);
  });

  it('lacks 22,937 and 27,896 flows, never both of a row', () => {
    const [first, second] = ['imports1', 'imports2'].map((name) => numbers(table!, name).missing!);
    const count = (test: (row: number) => boolean) =>
      Array.from({ length: table!.length }, (_, row) => row).filter(test).length;
    expect(count((row) => first![row] === 1)).toBe(22_937);
    expect(count((row) => second![row] === 1)).toBe(27_896);
    expect(count((row) => first![row] === 1 && second![row] === 1)).toBe(0);
  });

  it('holds whole millions only, so that 0 may be less than half a million', () => {
    const { values } = numbers(table!, 'imports1');
    expect(values.every(Number.isInteger)).toBe(true);
  });
});
