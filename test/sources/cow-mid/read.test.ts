import { describe, expect, it } from 'vitest';
import { readCowMid } from '../../../src/sources/cow-mid/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = 'dispnum,ccode1,ccode2,year,disponset,sidea1,sidea2,fatality1,fatality2,hostlev1,hostlev2,orig1,orig2';
const made = (...lines: string[]) => madeFiles({ 'cow_mid_dirdisps.csv.gz': [header, ...lines, ''].join('\n') });

describe('COW disputes, reading', () => {
  it('keeps each pair once, with the hostility of either side in its place', () => {
    const [table] = readCowMid(made('1,2,20,1979,1,0,1,0,0,1,4,1,1', '1,20,2,1979,1,1,0,0,0,4,1,1,1'), new DropLog());
    expect(table!.length).toBe(1);
    expect([numbers(table!, 'hostility1').values[0], numbers(table!, 'hostility2').values[0]]).toEqual([1, 4]);
  });

  it('says who began it: who stood on side A, both there from the first day', () => {
    const began = (...lines: string[]) => {
      const [table] = readCowMid(made(...lines), new DropLog());
      return ['began1', 'began2'].map((name) => numbers(table!, name).values[0]);
    };
    expect(began('1,2,20,1979,1,0,1,0,0,1,4,1,1', '1,20,2,1979,1,1,0,0,0,4,1,1,1')).toEqual([0, 1]);
    // The second joined later.
    expect(began('1,2,20,1979,1,1,0,0,0,1,4,1,0', '1,20,2,1979,1,0,1,0,0,4,1,0,1')).toEqual([0, 0]);
  });

  it('stops at a pair that stands on one side of a dispute', () => {
    expect(() => readCowMid(made('1,2,20,1979,1,1,1,0,0,1,4,1,1'), new DropLog())).toThrow(
      /record 1 \(line 2\): states 2 and 20 stand on the same side/,
    );
  });

  it('stops at a pair without its mirrored row, at a level out of range and at a doubled key', () => {
    expect(() => readCowMid(made('1,2,20,1979,1,0,1,0,0,1,4,1,1'), new DropLog())).toThrow(
      /dispute 1, states 2 and 20, 1979: the pair stands there from one side only/,
    );
    expect(() => readCowMid(made('1,2,20,1979,1,0,1,0,0,0,4,1,1'), new DropLog())).toThrow(
      /"hostlev1" says "0", expected a number from 1 to 5/,
    );
    const row = '1,2,20,1979,1,0,1,0,0,1,4,1,1';
    const mirror = '1,20,2,1979,1,1,0,0,0,4,1,1,1';
    expect(() => readCowMid(made(row, mirror, row, mirror), new DropLog())).toThrow(/stands twice: dispute 1/);
  });
});

describe.skipIf(!hasData)('COW disputes, the edition on hand', () => {
  it('has 5,695 disputes of pairs and years; two of them name Canada before it was a member (pandas)', () => {
    const drops = new DropLog();
    const [table] = readCowMid(realFiles('cow-mid'), drops);
    expect(table!.length).toBe(5_693);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([['no such state that year', 2]]);
  });

  it("carries no fatality: the file's is a side's in the whole dispute, the same for all its pairs (trap)", () => {
    const [table] = readCowMid(realFiles('cow-mid'), new DropLog());
    expect(Object.keys(table!.columns).filter((name) => name.startsWith('fatal'))).toEqual([]);
    // A state's fatality level does not change with its opponent or the year.
    const [first, ...lines] = realFiles('cow-mid').text('cow_mid_dirdisps.csv.gz').trim().split('\n');
    const at = (name: string) => first!.replaceAll('"', '').split(',').indexOf(name);
    const [dispute, state, fatality] = [at('dispnum'), at('ccode1'), at('fatality1')];
    const levels = new Map<string, Set<string>>();
    for (const cells of lines.map((line) => line.split(','))) {
      const key = `${cells[dispute]} ${cells[state]}`;
      levels.set(key, (levels.get(key) ?? new Set()).add(cells[fatality]!));
    }
    const varying = [...levels.values()].filter((set) => set.size > 1).length;
    expect(levels.size).toBeGreaterThan(5_000);
    // The exceptions are states that stood on both sides of one dispute.
    expect(varying).toBeLessThanOrEqual(6);
  });

  it('has more than one dispute in 498 pair-years, which the file of single dyad-years cannot tell (pandas)', () => {
    const lines = realFiles('cow-mid').text('cow_mid_ddydisps.csv.gz').trim().split('\n').slice(1);
    const single = new Set(lines.map((line) => line.split(',').slice(1, 4).join()));
    expect([lines.length, single.size]).toEqual([10_234, 10_234]);
    const all = realFiles('cow-mid').text('cow_mid_dirdisps.csv.gz').trim().split('\n').slice(1);
    const counts = new Map<string, number>();
    for (const line of all) {
      const [, a, b, year] = line.split(',').map(Number);
      if (a! < b!) counts.set(`${a} ${b} ${year}`, (counts.get(`${a} ${b} ${year}`) ?? 0) + 1);
    }
    expect([...counts.values()].filter((n) => n > 1).length).toBe(498);
  });
});
