import { beforeAll, describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readLeaders } from '../../../src/sources/leaders/read.ts';
import { numbers, type RowTable, texts } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = '"obsid","gwcode","leadid","leader","yrborn","gender","startdate","enddate","entry","exit","exitcode"';
const spell = (gw: number, leader: string, start: string, end: string, exit = 'Regular') =>
  `"x",${gw},"id","${leader}",1900,"M",${start},${end},"Regular","${exit}","Regular"`;
const made = (...lines: string[]) => madeFiles({ 'archigos.csv.gz': [header, ...lines, ''].join('\n') });

const rowOf = (table: RowTable, state: number, year: number) => {
  const row = Array.from(numbers(table, 'state').values.keys()).find(
    (n) => numbers(table, 'state').values[n] === state && numbers(table, 'year').values[n] === year,
  );
  return row === undefined
    ? undefined
    : {
        leader: texts(table, 'leader').values[row],
        end: texts(table, 'end').values[row],
        days: numbers(table, 'days').values[row],
        leaders: numbers(table, 'leaders').values[row],
      };
};

describe('leaders, reading', () => {
  it('takes who came later on a day of handover, and counts both', () => {
    const [table] = readLeaders(
      made(spell(2, 'A', '1961-01-20', '1963-11-22'), spell(2, 'B', '1963-11-22', '1969-01-20')),
      new DropLog(),
    );
    expect(rowOf(table!, 2, 1963)).toEqual({ leader: 'B', end: '1969-01-20', days: 39, leaders: 2 });
    expect(rowOf(table!, 2, 1962)).toMatchObject({ leader: 'A', leaders: 1 });
  });

  it('counts days to the end of a spell that ended without a successor in the year', () => {
    const [table] = readLeaders(made(spell(265, 'A', '1990-04-12', '1990-10-02')), new DropLog());
    expect(rowOf(table!, 265, 1990)).toMatchObject({ leader: 'A', days: 173 });
  });

  it('reads Germany since 1990 under its COW number, and leaves Tibet and others out with a count', () => {
    const drops = new DropLog();
    const [table] = readLeaders(
      made(spell(260, 'Kohl', '1982-10-01', '1998-10-27'), spell(711, 'A', '1913-01-01', '1913-12-31')),
      drops,
    );
    expect(rowOf(table!, 260, 1989)).toMatchObject({ leader: 'Kohl' });
    expect(rowOf(table!, 255, 1991)).toMatchObject({ leader: 'Kohl', leaders: 1 });
    expect(rowOf(table!, 260, 1991)).toBeUndefined();
    expect(drops.list()).toMatchObject([{ reason: 'not a state', rows: 1 }]);
  });

  it('stops at a spell that ends before it starts and at an unknown number', () => {
    expect(() => readLeaders(made(spell(2, 'A', '1969-01-20', '1963-11-22')), new DropLog())).toThrow(
      /record 1 \(line 2\): ends \(1963-11-22\) before it starts/,
    );
    expect(() => readLeaders(made(spell(9999, 'A', '1963-01-20', '1963-11-22')), new DropLog())).toThrow(
      /9999 is the Gleditsch-Ward number of no state/,
    );
  });
});

describe.skipIf(!hasData)('leaders, the edition on hand', () => {
  let table: RowTable;
  beforeAll(() => {
    [table] = readLeaders(realFiles('leaders'), new DropLog()) as [RowTable];
  }, 60_000);

  it('says who led at the year’s end and for how long (pandas)', () => {
    expect(rowOf(table, 365, 1999)).toEqual({ leader: 'Yeltsin', end: '1999-12-31', days: 3054, leaders: 1 });
    expect(rowOf(table, 365, 2010)).toEqual({ leader: 'Putin', end: undefined, days: 4017, leaders: 1 });
    expect(rowOf(table, 710, 2012)).toEqual({ leader: 'Xi Jinping', end: undefined, days: 46, leaders: 2 });
    expect(rowOf(table, 2, 1963)).toMatchObject({ leader: 'Johnson', days: 39, leaders: 2 });
    expect(rowOf(table, 255, 1990)).toMatchObject({ leader: 'Kohl', days: 3013 });
    expect(rowOf(table, 345, 2003)).toMatchObject({ leader: 'Svetozar Marovic', days: 299, leaders: 2 });
    expect(rowOf(table, 160, 2001)).toMatchObject({ leader: 'Adolfo Rodriguez Saa', days: 8, leaders: 3 });
  });

  it('ends in 2015, and in 2014 for Haiti, Macedonia, Romania and Latvia (pandas)', () => {
    expect(Math.max(...numbers(table, 'year').values)).toBe(2015);
    for (const state of [41, 343, 360, 367]) {
      expect(rowOf(table, state, 2014)).toBeDefined();
      expect(rowOf(table, state, 2015)).toBeUndefined();
    }
  });

  it('has nobody for very small states', () => {
    for (const state of [54, 55, 56, 57, 58, 60, 221, 223, 232, 331]) expect(rowOf(table, state, 2014)).toBeUndefined();
  });
});
