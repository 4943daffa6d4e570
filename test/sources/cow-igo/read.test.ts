import { beforeAll, describe, expect, it } from 'vitest';
import { readCowIgo } from '../../../src/sources/cow-igo/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { existedIn } from '../../../src/states/index.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (dyads: string[], states: string[] = ['2,1950,10,0,0,10']) =>
  madeFiles({
    'cow_igo_ndy.csv.gz': ['"ccode1","ccode2","year","dyadigos"', ...dyads, ''].join('\n'),
    'cow_igo_sy.csv.gz': [
      '"ccode","year","sum_igo_full","sum_igo_associate","sum_igo_observer","sum_igo_anytype"',
      ...states,
      '',
    ].join('\n'),
  });

describe('organisations, reading', () => {
  it('stops at a pair out of order, a negative count, a key that stands twice', () => {
    expect(() => readCowIgo(made(['20,2,1950,7']), new DropLog())).toThrow(
      /record 1 \(line 2\): the pair 20, 2 is not in ascending order/,
    );
    expect(() => readCowIgo(made(['2,20,1950,-9']), new DropLog())).toThrow(/"dyadigos" says "-9"/);
    expect(() => readCowIgo(made(['2,20,1950,7', '2,20,1950,7']), new DropLog())).toThrow(/the key stands twice/);
    expect(() => readCowIgo(made(['2,20,1950,7'], ['2,1950,1,0,0,1', '2,1950,1,0,0,1']), new DropLog())).toThrow(
      /the key stands twice/,
    );
  });
});

describe.skipIf(!hasData)('organisations, the edition on hand', () => {
  let shared: RowTable;
  let memberships: RowTable;
  beforeAll(() => {
    const drops = new DropLog();
    [shared, memberships] = readCowIgo(realFiles('cow-igo'), drops) as [RowTable, RowTable];
    expect(drops.list()).toEqual([]);
  }, 60_000);

  it('has 917,695 pairs and years, all of states of that year', () => {
    expect(shared.length).toBe(917_695);
    expect(memberships.length).toBe(15_557);
  });

  it('leaves out the four states that ended in 1990 in that year, and no one else', () => {
    const year = numbers(memberships, 'year').values;
    const state = numbers(memberships, 'state').values;
    const in1990 = new Set(Array.from(state).filter((_, row) => year[row] === 1990));
    const left = [260, 265, 678, 680];
    for (const code of left) {
      expect(existedIn(code, 1990)).toBe(true);
      expect(in1990.has(code)).toBe(false);
    }
    expect(in1990.size).toBe(161);
  });

  it('shares more than the smaller number of full memberships in 59 rows, never more than of any kind (pandas)', () => {
    const by = (column: string) => {
      const [state, year, count] = ['state', 'year', column].map((name) => numbers(memberships, name).values);
      return new Map(Array.from(state!, (code, row) => [code * 10_000 + year![row]!, count![row]!]));
    };
    const [full, any] = [by('full'), by('any')];
    const [a, b, year, count] = ['state1', 'state2', 'year', 'shared'].map((name) => numbers(shared, name).values);
    let overFull = 0;
    let overAny = 0;
    for (let row = 0; row < shared.length; row++) {
      const [keyA, keyB] = [a![row]! * 10_000 + year![row]!, b![row]! * 10_000 + year![row]!];
      if (count![row]! > Math.min(full.get(keyA)!, full.get(keyB)!)) overFull += 1;
      if (count![row]! > Math.min(any.get(keyA)!, any.get(keyB)!)) overAny += 1;
    }
    expect([overFull, overAny]).toEqual([59, 0]);
  });
});
