import { beforeAll, describe, expect, it } from 'vitest';
import { readDemocracy } from '../../../src/sources/democracy/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { membersIn } from '../../../src/states/index.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = '"ccode","year","euds","aeuds","polity2","v2x_polyarchy"';
const made = (...lines: string[]) => madeFiles({ 'cw_democracy.csv.gz': [header, ...lines, ''].join('\n') });

describe('regimes, reading', () => {
  it('keeps what is not coded apart from 0', () => {
    const [table] = readDemocracy(made('31,2025,0.5,0.2,NA,NA', '2,1816,0.28,-0.01,0,0.355'), new DropLog());
    expect(Array.from(numbers(table!, 'polity2').missing!)).toEqual([1, 0]);
    expect(Array.from(numbers(table!, 'polyarchy').missing!)).toEqual([1, 0]);
    expect(numbers(table!, 'polity2').values[1]).toBe(0);
  });

  it('stops at polity’s own codes for interruption and transition, which polity2 does not have', () => {
    expect(() => readDemocracy(made('2,1816,0.28,-0.01,-88,0.355'), new DropLog())).toThrow(
      /"polity2" says "-88", expected a number from -10 to 10/,
    );
  });
});

describe.skipIf(!hasData)('regimes, the edition on hand', () => {
  let table: RowTable;
  beforeAll(() => {
    [table] = readDemocracy(realFiles('democracy'), new DropLog()) as [RowTable];
  }, 60_000);
  const coded = (name: string, year: number) => {
    const column = numbers(table, name);
    const years = numbers(table, 'year').values;
    return years.reduce((n, y, row) => n + (y === year && !column.missing?.[row] ? 1 : 0), 0);
  };

  it('codes polyarchy for 174 of 195 states in 2025 (data README)', () => {
    expect(membersIn(2025).size).toBe(195);
    expect(coded('polyarchy', 2025)).toBe(174);
    expect(coded('euds', 2025)).toBe(195);
  });

  it('codes polity2 for 161 states in 2018, one in 2019 and 2020, none after (pandas)', () => {
    expect([2018, 2019, 2020, 2021].map((year) => coded('polity2', year))).toEqual([161, 1, 1, 0]);
  });

  it('has three different scales: 0 to 1, -10 to 10, and an open one (pandas)', () => {
    const extremes = (name: string) => {
      const { values, missing } = numbers(table, name);
      const coded = values.filter((_, row) => !missing?.[row]);
      return [Math.min(...coded), Math.max(...coded)].map((x) => Number(x.toFixed(3)));
    };
    expect(extremes('polyarchy')).toEqual([0.008, 0.922]);
    expect(extremes('polity2')).toEqual([-10, 10]);
    expect(extremes('euds')).toEqual([-2.332, 2.936]);
  });
});
