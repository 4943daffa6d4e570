import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readPeaceScale } from '../../../src/sources/peace-scale/read.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({ 'derived_peace_dyad_year_1900-2020.csv': ['ccode1,ccode2,year,peace', ...lines, ''].join('\n') });

describe('the peace scale, reading', () => {
  it('turns a pair round, mends the numbers of Kiribati and Tuvalu, and finds a pair given both ways', () => {
    const [table] = readPeaceScale(made('435,403,2008,0.5', '935,936,2000,0.5'), new DropLog());
    expect([...numbers(table!, 'state1').values]).toEqual([403, 935]);
    expect([...numbers(table!, 'state2').values]).toEqual([435, 946]);
    expect(() => readPeaceScale(made('403,435,2008,0.5', '435,403,2008,1'), new DropLog())).toThrow(/stands twice/);
  });

  it('stops at a value outside 0 to 1', () => {
    expect(() => readPeaceScale(made('2,20,1950,1.5'), new DropLog())).toThrow(/expected a number from 0 to 1/);
  });
});

describe.skipIf(!hasData)('the peace scale, the edition on hand', () => {
  it('has 97,923 rows between members; 1,382 before a state joined are left out (99,305 in pandas)', () => {
    const drops = new DropLog();
    const [table] = readPeaceScale(realFiles('peace-scale'), drops);
    expect(table!.length).toBe(97_923);
    expect(drops.list().map(({ rows }) => rows)).toEqual([1_382]);
  });

  it('says 0 of few pairs, and nothing of most (trap: absent is not 0)', () => {
    const [table] = readPeaceScale(realFiles('peace-scale'), new DropLog());
    const [years, peace] = [numbers(table!, 'year').values, numbers(table!, 'peace').values];
    const in2000 = [...peace].filter((_, n) => years[n] === 2000);
    expect(in2000.length).toBeGreaterThan(1_000);
    expect(in2000.length).toBeLessThan((191 * 190) / 2 / 5);
    expect(in2000.filter((x) => x === 0).length).toBeGreaterThan(0);
  });
});
