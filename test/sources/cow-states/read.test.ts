import { beforeAll, describe, expect, it } from 'vitest';
import { readCowStates } from '../../../src/sources/cow-states/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable, texts } from '../../../src/sources/rows.ts';
import { capitalIn, majorPowersIn, roster } from '../../../src/states/index.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const days = 'styear,stmonth,stday,endyear,endmonth,endday,version';
const made = (state: string) =>
  madeFiles({
    'cow_states.csv.gz': `stateabb,ccode,statenme,${days}\n${state}\n`,
    'majors2024.csv': `stateabb,ccode,${days}\nUSA,2,1898,8,13,2024,12,31,2024\n`,
    'cow_capitals.csv.gz':
      'ccode,statenme,capital,stdate,enddate,lat,lng\n2,USA,Washington,1816-01-01,2024-12-31,38,-77\n',
  });

describe('states, reading', () => {
  it('takes the edition’s last day as open', () => {
    const [system, majors, capitals] = readCowStates(
      made('"USA",2,"United States of America",1816,1,1,2016,12,31,2016'),
      new DropLog(),
    );
    for (const table of [system, majors, capitals]) expect(texts(table!, 'end').values).toEqual([undefined]);
    expect(texts(system!, 'start').values).toEqual(['1816-01-01']);
  });

  it('stops at a state that the release does not know', () => {
    expect(() => readCowStates(made('"XXX",999,"Nowhere",1816,1,1,2016,12,31,2016'), new DropLog())).toThrow(
      /999 is the COW number of no state/,
    );
  });
});

describe.skipIf(!hasData)('states, the edition on hand', () => {
  let tables: Record<string, RowTable>;
  beforeAll(() => {
    tables = Object.fromEntries(
      readCowStates(realFiles('cow-states'), new DropLog()).map((table) => [table.name, table]),
    );
  }, 60_000);

  it('is what src/states holds of membership: 243 spells, day for day', () => {
    const system = tables['state-system']!;
    const read = Array.from(
      numbers(system, 'state').values,
      (state, row) => `${state} ${texts(system, 'start').values[row]} ${texts(system, 'end').values[row]}`,
    );
    const held = roster.flatMap(([ccode, , , , , spells]) =>
      spells.map(([start, end]) => `${ccode} ${start} ${end ?? undefined}`),
    );
    expect(read.length).toBe(243);
    expect(held.sort()).toEqual(read.sort());
  });

  it('is what src/states holds of major powers, in every year', () => {
    const majors = tables['major-powers']!;
    const yearOf = (day: string | undefined) => (day === undefined ? 9999 : Number(day.slice(0, 4)));
    for (let year = 1816; year <= 2024; year++) {
      const found = Array.from(numbers(majors, 'state').values).filter((_, row) => {
        const [start, end] = [texts(majors, 'start').values[row], texts(majors, 'end').values[row]];
        return yearOf(start) <= year && year <= yearOf(end);
      });
      expect(majorPowersIn(year)).toEqual([...new Set(found)].sort((a, b) => a - b));
    }
  });

  it('is what src/states holds of capitals, on the last day of each spell’s first year', () => {
    const capitals = tables.capitals!;
    const column = (name: string) => numbers(capitals, name).values;
    for (const [row, state] of column('state').entries()) {
      const [start, end] = [texts(capitals, 'start').values[row]!, texts(capitals, 'end').values[row]];
      const year = Number(start.slice(0, 4));
      if (end !== undefined && end < `${year}-12-31`) continue;
      expect(capitalIn(state, year)).toEqual({
        name: texts(capitals, 'capital').values[row],
        latitude: column('latitude')[row],
        longitude: column('longitude')[row],
      });
    }
  });
});
