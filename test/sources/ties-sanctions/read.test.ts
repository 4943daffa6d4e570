import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { readTiesSanctions } from '../../../src/sources/ties-sanctions/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header =
  'caseid,startyear,endyear,ongoingasofyear,sender1,sender2,sender3,sender4,sender5,primarysender,targetstate,threat,imposition,sancimpositionstartyear';
const text = { type: 'text' } as const;
const made = (...lines: string[]) => madeFiles({ 'TIESv4.csv.gz': [header, ...lines, ''].join('\n') });

describe('sanctions, reading', () => {
  it('makes a row of each sender, takes the primary one where none is listed, and counts what it leaves out', () => {
    const drops = new DropLog();
    const [table] = readTiesSanctions(
      made(
        '1,1990,1991,,2,200,1000,,,2,645,0,1,1990',
        '2,1953,1954,,,,,,,2,630,0,1,1953',
        '3,1976,,,,,,,,,666,1,0,',
        '4,1990,,,2,2,,,,2,40,1,0,',
      ),
      drops,
    );
    expect([...numbers(table!, 'state1').values]).toEqual([2, 200, 2, 2]);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ['not a state', 1],
      ['no sender named but an organisation', 1],
    ]);
  });

  it('reads the year before a remark, and stops at a remark without one', () => {
    const [table] = readTiesSanctions(
      made('1,1948,1950,,2,,,,,2,365,0,1,"1949, sometime before this date."'),
      new DropLog(),
    );
    expect(numbers(table!, 'imposedIn').values[0]).toBe(1949);
    expect(() => readTiesSanctions(made('1,1948,1950,,2,,,,,2,365,0,1,about 1949'), new DropLog())).toThrow(
      /"sancimpositionstartyear" says "about 1949", expected a year/,
    );
  });

  it('keeps a case that began before its target was a member, if it outlasted that', () => {
    const drops = new DropLog();
    const [table] = readTiesSanctions(
      made('1,1948,1990,,2,,,,,2,265,0,1,1948', '2,1946,1949,,365,,,,,365,305,0,1,1946'),
      drops,
    );
    expect([...numbers(table!, 'state2').values]).toEqual([265]);
    expect(drops.list()).toMatchObject([{ reason: 'no such state that year', rows: 1 }]);
  });

  it('keeps an uncoded end apart from any year', () => {
    const [table] = readTiesSanctions(made('1,1990,,1995,2,,,,,2,40,0,1,1990'), new DropLog());
    expect(numbers(table!, 'ended').missing?.[0]).toBe(1);
    expect(numbers(table!, 'ongoingIn').values[0]).toBe(1995);
  });
});

describe.skipIf(!hasData)('sanctions, the edition on hand', () => {
  it('has 1,796 rows of a case and a sending state; organisations and the European Union are left out', () => {
    const drops = new DropLog();
    const [table] = readTiesSanctions(realFiles('ties-sanctions'), drops);
    expect(table!.length).toBe(1_796);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ['no such state that year', 10],
      ['no sender named but an organisation', 85],
      ['not a state', 115],
    ]);
  });

  it('has 218 cases imposed with neither an end nor a last year known, and 119 with the latter (pandas; trap)', () => {
    const known = { cases: 0, ended: 0, ongoing: 0, neither: 0 };
    const files = realFiles('ties-sanctions');
    const columns = { imposition: { type: 'integer' }, endyear: text, ongoingasofyear: text } as const;
    readDelimited(files, { name: 'TIESv4.csv.gz', columns }, ({ imposition, endyear, ongoingasofyear }) => {
      if (imposition !== 1) return;
      known.cases += 1;
      known[endyear !== '' ? 'ended' : ongoingasofyear !== '' ? 'ongoing' : 'neither'] += 1;
    });
    expect(known).toEqual({ cases: 845, ended: 508, ongoing: 119, neither: 218 });
  });
});
