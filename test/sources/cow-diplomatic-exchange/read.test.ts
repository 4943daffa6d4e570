import { beforeAll, describe, expect, it } from 'vitest';
import { readCowDiplomaticExchange } from '../../../src/sources/cow-diplomatic-exchange/read.ts';
import { betweenWaves, diplomaticWaves } from '../../../src/sources/cow-diplomatic-exchange/waves.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = '"ccode1","ccode2","year","DR_at_1","DR_at_2","DE","version"';
const made = (...lines: string[]) =>
  madeFiles({ 'Diplomatic_Exchange_2006v1.csv.gz': [header, ...lines, ''].join('\n') });

describe('diplomatic exchange, reading', () => {
  it('takes the level of the sender’s mission at the receiver', () => {
    const [table] = readCowDiplomaticExchange(
      made('2,630,1990,9,0,0,2006.1', '630,2,1990,0,9,0,2006.1'),
      new DropLog(),
    );
    expect(Array.from(numbers(table!, 'state1').values)).toEqual([2, 630]);
    // Iran kept an interests section in Washington, the United States none in Tehran.
    expect(Array.from(numbers(table!, 'level').values)).toEqual([0, 9]);
  });

  it('stops at a level that the codebook does not have', () => {
    expect(() => readCowDiplomaticExchange(made('2,20,1930,0,4,1,2006.1'), new DropLog())).toThrow(
      /record 1 \(line 2\): column "DR_at_2" says 4, expected 0, 1, 2, 3 or 9/,
    );
  });

  it('counts 38 waves, 1817 to 2005, and 151 years between', () => {
    expect(diplomaticWaves.length).toBe(38);
    expect(betweenWaves.length).toBe(2005 - 1817 + 1 - 38);
    expect(betweenWaves).toContain(1945);
    expect(betweenWaves).not.toContain(2005);
  });
});

describe.skipIf(!hasData)('diplomatic exchange 2006.1, the edition on hand', () => {
  let table: RowTable;
  beforeAll(() => {
    [table] = readCowDiplomaticExchange(realFiles('cow-diplomatic-exchange'), new DropLog()) as [RowTable];
  }, 60_000);
  const column = (name: string) => numbers(table, name).values;

  it('has rows in the waves only', () => {
    expect(table.length).toBe(310_820);
    expect([...new Set(column('year'))].sort()).toEqual([...diplomaticWaves]);
  });

  it('knows no rank but 9 in the waves of 1950 to 1965', () => {
    const [year, level] = [column('year'), column('level')];
    const found = new Map<number, Set<number>>();
    for (const [row, wave] of year.entries())
      if (wave >= 1945 && wave <= 1970) found.set(wave, (found.get(wave) ?? new Set()).add(level[row]!));
    for (const wave of [1950, 1955, 1960, 1965]) expect([...found.get(wave)!].sort()).toEqual([0, 9]);
    expect([...found.get(1970)!].sort()).toEqual([0, 1, 2, 3, 9]);
  });

  it('counts a 9 as exchange in the waves of 1950 to 1965 alone, if the other mission has no rank (pandas)', () => {
    const [a, b, year, level, exchange] = ['state1', 'state2', 'year', 'level', 'exchange'].map(column);
    const key = (from: number, to: number, wave: number) => (from * 1000 + to) * 10_000 + wave;
    const levels = new Map(Array.from(a!, (code, n) => [key(code, b![n]!, year![n]!), level![n]!]));
    const counted = { 1950: [0, 0], other: [0, 0] };
    for (const [n, code] of a!.entries()) {
      if (level![n] !== 9 || ![0, 9].includes(levels.get(key(b![n]!, code, year![n]!))!)) continue;
      counted[year![n]! >= 1950 && year![n]! <= 1965 ? 1950 : 'other'][exchange![n]!]! += 1;
    }
    expect(counted).toEqual({ 1950: [0, 11_098], other: [1_266, 0] });
  });

  it('leaves Brazil out of 1824 and Panama out of 1904, 1909 and 1914', () => {
    const [a, year] = [column('state1'), column('year')];
    const has = (code: number, wave: number) => a.some((state, row) => state === code && year[row] === wave);
    expect([has(140, 1824), has(95, 1904), has(95, 1909), has(95, 1914)]).toEqual([false, false, false, false]);
    expect([has(140, 1827), has(95, 1920)]).toEqual([true, true]);
  });
});
