import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { readUnscMembership } from '../../../src/sources/unsc-membership/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({ 'unsc_membership_1946-2026.csv': ['year,iso3,name,permanent', ...lines, ''].join('\n') });

describe('Security Council members, reading', () => {
  it("puts China's seat where the Assembly's votes have it", () => {
    const [table] = readUnscMembership(made('1949,TWN,x,True', '1950,TWN,x,True', '1971,CHN,x,True'), new DropLog());
    expect(Array.from(numbers(table!, 'state').values)).toEqual([710, 713, 710]);
  });

  it('names the line of an unknown code, of a word that is no truth value and of a doubled seat', () => {
    expect(() => readUnscMembership(made('1949,XXX,x,True'), new DropLog())).toThrow(
      /line 2\): "XXX" is the ISO code of no state/,
    );
    expect(() => readUnscMembership(made('1949,USA,x,yes'), new DropLog())).toThrow(/column "permanent" says "yes"/);
    expect(() => readUnscMembership(made('1949,USA,x,True', '1949,USA,x,True'), new DropLog())).toThrow(
      /stands twice: state 2/,
    );
  });
});

describe.skipIf(!hasData)('Security Council members, the edition on hand (numbers by csv in Python 3.11)', () => {
  it('has 11 members a year to 1965, 15 from 1966, but six seats of Ukraine and Byelorussia before 1991', () => {
    const drops = new DropLog();
    const [table] = readUnscMembership(realFiles('unsc-membership'), drops);
    const perYear = new Map<number, number>();
    for (const year of numbers(table!, 'year').values) perYear.set(year, (perYear.get(year) ?? 0) + 1);
    const short = [...perYear].filter(([year, n]) => n !== (year < 1966 ? 11 : 15)).map(([year]) => year);
    expect(short).toEqual([1948, 1949, 1974, 1975, 1984, 1985]);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([['no such state that year', 6]]);
  });
});
