import { describe, expect, it } from 'vitest';
import { readAtop } from '../../../src/sources/atop/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul';
const made = (...lines: string[]) => madeFiles({ 'atop_alliance.csv.gz': [header, ...lines, ''].join('\n') });

describe('ATOP, reading', () => {
  it('names file, line and column of a cell that is no flag', () => {
    expect(() => readAtop(made('2,20,1942,1,0,0,0,0', '2,20,1943,7,0,0,0,0'), new DropLog())).toThrow(
      /made\/atop_alliance\.csv\.gz, record 2 \(line 3\): column "atop_defense" says "7", expected a number from 0 to 1/,
    );
  });

  it('stops at a key that stands twice and at a code of no state', () => {
    expect(() => readAtop(made('2,20,1942,1,0,0,0,0', '2,20,1942,1,0,0,0,0'), new DropLog())).toThrow(
      /stands twice: state1 2/,
    );
    expect(() => readAtop(made('2,999,1942,1,0,0,0,0'), new DropLog())).toThrow(/999 is the COW number of no state/);
  });

  it('drops and counts a pair in a year before one of its states existed', () => {
    const drops = new DropLog();
    const [table] = readAtop(made('2,20,1942,1,0,0,0,0', '2,20,1900,1,0,0,0,0'), drops);
    expect(table!.length).toBe(1);
    expect(drops.list()).toEqual([
      {
        table: 'atop',
        reason: 'no such state that year',
        rows: 1,
        first: 'made/atop_alliance.csv.gz, record 2 (line 3): code 20 in 1900',
      },
    ]);
  });
});

describe.skipIf(!hasData)('ATOP, the edition on hand', () => {
  const differingRows = (rows: Iterable<readonly [string, string, string, number]>): number => {
    const owed = new Map<string, number>();
    for (const [a, b, year, defence] of rows) owed.set(`${a} ${b} ${year}`, defence);
    let differing = 0;
    for (const [key, flag] of owed) {
      const [a, b, year] = key.split(' ');
      if ((owed.get(`${b} ${a} ${year}`) ?? 0) !== flag) differing += 1;
    }
    return differing;
  };

  it('has 984 directed rows that differ by direction in defence (data README)', () => {
    const lines = realFiles('atop').text('atop_alliance.csv.gz').trim().split('\n').slice(1);
    expect(
      differingRows(lines.map((line) => line.split(',')).map(([a, b, y, d]) => [a!, b!, y!, Number(d)] as const)),
    ).toBe(984);
  });

  it('keeps 924 of them among pairs of states that existed that year', () => {
    const [table] = readAtop(realFiles('atop'), new DropLog());
    const [state1, state2, year, defence] = ['state1', 'state2', 'year', 'defence'].map(
      (name) => numbers(table!, name).values,
    );
    const rows = Array.from(state1!, (a, n) => [`${a}`, `${state2![n]}`, `${year![n]}`, defence![n]!] as const);
    expect(differingRows(rows)).toBe(924);
    expect(table!.length).toBe(267_402);
  });
});
