import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { obligations } from '../../../src/atlas/tables/obligations.ts';
import { dyadKey, statesOfKey } from '../../../src/figures/index.ts';
import { readAtop } from '../../../src/sources/atop/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { membersIn } from '../../../src/states/index.ts';
import { hasData, madeFiles, realFiles } from '../../sources/folder.ts';

const header = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul';
const made = (...lines: string[]) =>
  obligations.make({
    atop: readAtop(madeFiles({ 'atop_alliance.csv.gz': [header, ...lines, ''].join('\n') }), new DropLog())[0]!,
  });

const rowsOf = (table: FigureTable, key: number) =>
  [...table.keys.keys()]
    .filter((row) => table.keys[row] === key)
    .map((row) => [
      table.from[row]!,
      table.to[row]!,
      ...Object.keys(obligations.columns).filter((flag) => table.columns[flag]!.values[row] === 1),
    ]);

describe('obligations, the spells', () => {
  it('join years with the same flags and leave out a direction that owes nothing', () => {
    const table = made(
      '2,20,1942,1,0,0,0,1',
      '20,2,1942,0,0,0,0,0',
      '2,20,1943,1,0,0,0,1',
      '20,2,1943,0,0,0,0,0',
      '2,20,1944,1,0,0,0,0',
      '20,2,1944,0,0,0,0,1',
    );
    expect(rowsOf(table, 2020)).toEqual([
      [1942, 1943, 'defence', 'consultation'],
      [1944, 1944, 'defence'],
    ]);
    expect(rowsOf(table, 20002)).toEqual([[1944, 1944, 'consultation']]);
  });
});

describe.skipIf(!hasData)('obligations, ATOP 5.1', () => {
  let table: FigureTable;
  beforeAll(() => {
    table = obligations.make({ atop: readAtop(realFiles('atop'), new DropLog())[0]! });
  }, 60_000);

  /** Years of a pair in which either state owes the other an obligation, as spells. */
  const inForce = (a: number, b: number, flag: string): [number, number][] => {
    const years = new Set<number>();
    for (let row = 0; row < table.keys.length; row++) {
      const [x, y] = statesOfKey(table.keys[row]!);
      if (dyadKey(x, y) !== dyadKey(a, b) || table.columns[flag]!.values[row] !== 1) continue;
      for (let year = table.from[row]!; year <= table.to[row]!; year++) years.add(year);
    }
    const spells: [number, number][] = [];
    for (const year of [...years].sort()) {
      const last = spells.at(-1);
      if (last && last[1] === year - 1) last[1] = year;
      else spells.push([year, year]);
    }
    return spells;
  };

  it('read for Russia and China as the issue says', () => {
    expect(inForce(365, 710, 'defence')).toEqual([
      [1896, 1900],
      [1942, 1980],
    ]);
    expect(inForce(365, 710, 'nonaggression').at(-1)).toEqual([1992, 2018]);
    expect(inForce(365, 710, 'consultation').at(-1)).toEqual([2001, 2018]);
    for (const flag of Object.keys(obligations.columns))
      expect(inForce(365, 710, flag).some(([from, to]) => from <= 1991 && to >= 1981)).toBe(false);
  });

  it('hold 67,927 dyad-years with a defence pact, of which 1,286 were the last (theories.md C; pandas)', () => {
    const pacts = new Set<number>();
    for (let row = 0; row < table.keys.length; row++)
      if (table.columns.defence!.values[row] === 1)
        for (let year = table.from[row]!; year <= table.to[row]!; year++)
          pacts.add(dyadKey(...statesOfKey(table.keys[row]!)) * 10_000 + year);
    expect(pacts.size).toBe(67_927);
    const ended = [...pacts].filter((pact) => pact % 10_000 < 2018 && !pacts.has(pact + 1));
    expect(ended.length).toBe(1_286);
    // 63,140 of 873,819 dyad-years 1946-2018 (7.23 %) with membership on any day of the year.
    const since1946 = [...pacts].filter((pact) => pact % 10_000 >= 1946).length;
    let dyads = 0;
    for (let year = 1946; year <= 2018; year++) dyads += (membersIn(year).size * (membersIn(year).size - 1)) / 2;
    expect([since1946, dyads]).toEqual([63_140, 873_819]);
  });

  it('keep both directions apart where they differ: 924 directed rows in defence (pandas)', () => {
    const owed = new Set<string>();
    for (let row = 0; row < table.keys.length; row++)
      if (table.columns.defence!.values[row] === 1)
        for (let year = table.from[row]!; year <= table.to[row]!; year++) owed.add(`${table.keys[row]} ${year}`);
    const oneSided = [...owed].filter((entry) => {
      const [key, year] = entry.split(' ').map(Number);
      const [a, b] = statesOfKey(key!);
      return !owed.has(`${b * 1000 + a} ${year}`);
    });
    // Each one-sided promise makes two directed rows that differ.
    expect(oneSided.length * 2).toBe(924);
  });
});
