import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readGdeltDyads } from '../../../src/sources/gdelt-dyads/read.ts';
import { statesAbsent, statesCovered } from '../../../src/sources/gdelt-dyads/states-covered.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({ 'derived_dyad_year.csv.gz': ['year,iso3_a,iso3_b,edge_sum,active_days', ...lines, ''].join('\n') });

describe('GDELT scores, reading', () => {
  it('orders a pair by number, and leaves out territories and the two months of 2024', () => {
    const drops = new DropLog();
    const [table] = readGdeltDyads(
      made('2018,CHN,USA,-5.5,10', '2018,ABW,USA,1,1', '2024,CHN,USA,-1,2', '2018,PSE,ISR,-1,2'),
      drops,
    );
    expect([numbers(table!, 'state1').values[0], numbers(table!, 'state2').values[0]]).toEqual([2, 710]);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ['not a state', 2],
      ['a year of two months (January and February 2024)', 1],
    ]);
  });

  it('finds a pair that stands in both orders', () => {
    expect(() => readGdeltDyads(made('2018,CHN,USA,1,1', '2018,USA,CHN,1,1'), new DropLog())).toThrow(/stands twice/);
  });
});

describe.skipIf(!hasData)('GDELT scores, the edition on hand', () => {
  const [table] = hasData ? readGdeltDyads(realFiles('gdelt-dyads'), new DropLog()) : [];

  it('is about every member of the state system but six (trap)', () => {
    const seen = new Set(['state1', 'state2'].flatMap((column) => [...numbers(table!, column).values]));
    expect([...seen].sort((a, b) => a - b)).toEqual([...statesCovered].sort((a, b) => a - b));
    expect(statesAbsent.filter((state) => seen.has(state))).toEqual([]);
  });

  it('has at most 297 days in 2023 (trap) and the whole of 2018', () => {
    const [years, days] = [numbers(table!, 'year').values, numbers(table!, 'activeDays').values];
    const longest = (year: number) => Math.max(...days.filter((_, row) => years[row] === year));
    expect([longest(2018), longest(2023)]).toEqual([365, 297]);
  });

  it('adds up the months of the file beside it', () => {
    const lines = realFiles('gdelt-dyads').text('derived_dyad_month.csv.gz').trim().split('\n').slice(1);
    let sum = 0;
    for (const line of lines) {
      const [month, a, b, score] = line.split(',');
      if (month!.startsWith('2018') && [a, b].sort().join() === 'CHN,RUS') sum += Number(score);
    }
    const [state1, state2, years, score] = ['state1', 'state2', 'year', 'netScore'].map(
      (column) => numbers(table!, column).values,
    );
    const row = state1!.findIndex((a, n) => a === 365 && state2![n] === 710 && years![n] === 2018);
    expect(score![row]).toBeCloseTo(sum, 6);
    expect(sum).toBeCloseTo(101_804.331, 6);
  });
});
