import { describe, expect, it } from 'vitest';
import { readDcad } from '../../../src/sources/dcad/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({
    'DCAD-v1.0-main.csv': [
      'ccode1,ccode2,signYear,EIFYear,endYearEstimate,type,category1,asymmetry,DCAid',
      ...lines,
      '',
    ].join('\n'),
  });

describe('defence agreements, reading', () => {
  it('leaves out and counts an agreement of a state with itself', () => {
    const drops = new DropLog();
    const [table] = readDcad(made('145,145,2006,,2010,general,DCA,0,a', '145,160,2006,,2010,general,DCA,0,b'), drops);
    expect(table!.length).toBe(1);
    expect(numbers(table!, 'entry_into_force').missing?.[0]).toBe(1);
    expect(drops.list()).toMatchObject([{ reason: 'a state with itself', rows: 1 }]);
  });

  it('stops at a year of signing outside the coding and at a doubled agreement', () => {
    const read =
      (...lines: string[]) =>
      () =>
        readDcad(made(...lines), new DropLog());
    expect(read('145,160,1979,,2010,general,DCA,0,a')).toThrow(/column "signYear" says "1979"/);
    expect(read('145,160,2006,,2010,general,DCA,0,a', '2,20,2006,,2010,general,DCA,0,a')).toThrow(
      /the key stands twice: agreement a/,
    );
  });
});

describe.skipIf(!hasData)('defence agreements, the edition on hand', () => {
  const drops = new DropLog();
  const table = hasData ? readDcad(realFiles('dcad'), drops)[0]! : undefined;

  it('keeps 1,864 of 1,871 agreements: three pair a state with itself, four were signed before a state was a member', () => {
    const lost = drops.list().reduce((sum, { rows }) => sum + rows, 0);
    expect(table!.length + lost).toBe(1_871);
    expect(drops.list()).toMatchObject([
      { reason: 'a state with itself', rows: 3 },
      { reason: 'no such state that year', rows: 4 },
    ]);
  });

  it('knows the entry into force of 838, and has all end by 2010 (pandas)', () => {
    const { missing } = numbers(table!, 'entry_into_force');
    expect(missing!.filter((gone) => gone === 0).length).toBe(838);
    expect(Math.max(...numbers(table!, 'end').values)).toBe(2010);
  });
});
