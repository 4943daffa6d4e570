import { describe, expect, it } from 'vitest';
import { readCowContiguity } from '../../../src/sources/cow-contiguity/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = 'dyad,state1no,state1ab,state2no,state2ab,year,conttype,version';
const made = (...lines: string[]) => madeFiles({ 'contdird_v3.2.csv': [header, ...lines, ''].join('\n') });

describe('contiguity, reading', () => {
  it('keeps one row a pair and the closer kind in a year with two', () => {
    const drops = new DropLog();
    const [table] = readCowContiguity(
      made(
        '220210,220,"FRN",210,"NTH",1830,1,3.2',
        '220210,220,"FRN",210,"NTH",1830,5,3.2',
        '210220,210,"NTH",220,"FRN",1830,5,3.2',
        '210220,210,"NTH",220,"FRN",1830,1,3.2',
      ),
      drops,
    );
    expect(table!.length).toBe(1);
    expect(numbers(table!, 'kind').values[0]).toBe(1);
    expect(drops.list()).toMatchObject([{ reason: expect.stringContaining('second kind'), rows: 1 }]);
  });

  it('stops at a row twice, a pair in one direction only, a kind of 0', () => {
    expect(() =>
      readCowContiguity(made('1,2,"USA",20,"CAN",1920,1,3.2', '1,2,"USA",20,"CAN",1920,1,3.2'), new DropLog()),
    ).toThrow(/record 2 \(line 3\): the row stands twice/);
    expect(() => readCowContiguity(made('1,2,"USA",20,"CAN",1920,1,3.2'), new DropLog())).toThrow(
      /the pair 2, 20 stands in one direction only in 1920/,
    );
    expect(() => readCowContiguity(made('1,2,"USA",20,"CAN",1920,0,3.2'), new DropLog())).toThrow(
      /"conttype" says "0", expected a number from 1 to 5/,
    );
  });
});

describe.skipIf(!hasData)('contiguity 3.2, the edition on hand', () => {
  it('has 41,220 pairs and years, of which 29 stood with two kinds (pandas)', () => {
    const drops = new DropLog();
    const [table] = readCowContiguity(realFiles('cow-contiguity'), drops);
    expect(table!.length).toBe(41_220);
    expect(drops.list().map(({ rows }) => rows)).toEqual([29]);
  }, 60_000);
});
