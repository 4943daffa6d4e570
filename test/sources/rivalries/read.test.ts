import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readRivalries } from '../../../src/sources/rivalries/read.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const later = 'ccode1,ccode2,start,end,positional,spatial,ideological,interventionary';
const earlier = 'ccode1,ccode2,styear,endyear,type1';
const made = (...lines: string[]) =>
  madeFiles({
    'tss_rivalries.csv.gz': [later, ...lines, ''].join('\n'),
    'td_rivalries.csv.gz': [earlier, '2,365,1945,1989,positional', ''].join('\n'),
  });

describe('rivalries, reading', () => {
  it('clips at 1816, leaves out what was over by then, and reads an empty element as none', () => {
    const drops = new DropLog();
    const [table] = readRivalries(made('220,300,1494,1918,1,1,,', '230,324,1494,1717,1,,,'), drops);
    expect(table!.length).toBe(1);
    expect(['from', 'to', 'spatial', 'ideological'].map((name) => numbers(table!, name).values[0])).toEqual([
      1816, 1918, 1, 0,
    ]);
    expect(drops.list()[0]).toMatchObject({ reason: 'over before the state system begins (1816)', rows: 1 });
  });

  it('stops at a spell that ends before it begins and at a code of no state', () => {
    expect(() => readRivalries(made('325,640,1884,1843,1,,,'), new DropLog())).toThrow(/ends in 1843, before/);
    expect(() => readRivalries(made('230,324,1494,1817,1,,,'), new DropLog())).toThrow(/324 is the COW number of no/);
  });
});

describe.skipIf(!hasData)('rivalries, the edition on hand', () => {
  it('has 249 and 182 spells after 1815, of which 56 and 42 run to the end of their list (pandas)', () => {
    const tables = readRivalries(realFiles('rivalries'), new DropLog());
    expect(tables.map(({ name, length }) => [name, length])).toEqual([
      ['rivalries', 249],
      ['rivalries-td', 182],
    ]);
    const ends = tables.map((table) => [...numbers(table, 'to').values]);
    expect(ends.map((years) => Math.max(...years))).toEqual([2020, 2010]);
    expect([ends[0]!.filter((x) => x === 2020).length, ends[1]!.filter((x) => x === 2010).length]).toEqual([56, 42]);
  });
});
