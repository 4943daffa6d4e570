import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { capitalRows } from '../../src/states/capital-rows.ts';
import {
  existedIn,
  firstYearOf,
  isStateCode,
  LAST_YEAR,
  lastYearOf,
  majorPowersIn,
  memberOn,
  membershipSpells,
  membersIn,
  roster,
} from '../../src/states/index.ts';
import { hasData, realFiles } from '../sources/folder.ts';

function rowsOf(id: string, file: string): Record<string, string>[] {
  const text = new TextDecoder().decode(realFiles(id).bytes(file));
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const two = (text: string): string => text.padStart(2, '0');

describe('membership', () => {
  // Counted by the design notes with the rule "member on any day of the year"; on 31 December 1945 it is 62, 1990 161.
  it.each([
    [1816, 23],
    [1900, 42],
    [1945, 64],
    [1950, 75],
    [1990, 165],
    [2000, 191],
    [2016, 195],
  ])('has in %i members on any day: %i', (year, count) => {
    expect(membersIn(year).size).toBe(count);
  });

  it('counts by the day at the ends of a spell', () => {
    const membersOn = (day: string): number => roster.filter(([ccode]) => memberOn(ccode, day)).length;
    expect(membersOn('1945-12-31')).toBe(62);
    expect(membersOn('1990-12-31')).toBe(161);
    expect(memberOn(265, '1990-10-02')).toBe(true);
    expect(memberOn(265, '1990-10-03')).toBe(false);
    expect(memberOn(255, '1990-10-03')).toBe(true);
  });

  it('holds spells open to the present, but not past the last year', () => {
    expect(membersIn(LAST_YEAR).size).toBe(195);
    expect(membersIn(LAST_YEAR + 1).size).toBe(0);
    expect(membersIn(1815).size).toBe(0);
    expect(existedIn(220, LAST_YEAR)).toBe(true);
  });

  it('knows the first and last year, and nothing of a number of no state', () => {
    expect([firstYearOf(265), lastYearOf(265)]).toEqual([1954, 1990]);
    expect(lastYearOf(2)).toBe(LAST_YEAR);
    expect([firstYearOf(1), lastYearOf(1), membershipSpells(1)]).toEqual([undefined, undefined, []]);
    expect(isStateCode(1)).toBe(false);
  });

  it('lists each state once, with spells in order and apart', () => {
    expect(new Set(roster.map(([ccode]) => ccode)).size).toBe(roster.length);
    for (const [, , , , name, spells] of roster)
      for (const [i, [start, end]] of spells.entries()) {
        if (end !== null) expect(end > start, name).toBe(true);
        const next = spells[i + 1];
        if (next) expect(end !== null && next[0] > end, name).toBe(true);
      }
  });
});

describe.skipIf(!hasData)('the data', () => {
  it('has the same 243 spells, day for day; 2016 means still a member', () => {
    const coded = rowsOf('cow-states', 'cow_states.csv.gz').map((row) => {
      const end = `${row.endyear}-${two(row.endmonth!)}-${two(row.endday!)}`;
      const start = `${row.styear}-${two(row.stmonth!)}-${two(row.stday!)}`;
      return `${row.ccode} ${row.stateabb} ${row.statenme} ${start} ${end === '2016-12-31' ? 'open' : end}`;
    });
    const ours = roster.flatMap(([ccode, abb, , , name, spells]) =>
      spells.map(([start, end]) => `${ccode} ${abb} ${name} ${start} ${end ?? 'open'}`),
    );
    expect(coded).toHaveLength(243);
    expect(ours.sort()).toEqual(coded.sort());
  });

  it('has the same major powers in every year to 2024', () => {
    const coded = rowsOf('cow-states', 'majors2024.csv');
    for (let year = 1816; year <= 2024; year++) {
      const then = coded.filter((row) => Number(row.styear) <= year && year <= Number(row.endyear));
      const codes = [...new Set(then.map((row) => Number(row.ccode)))].sort((a, b) => a - b);
      expect(majorPowersIn(year), String(year)).toEqual(codes);
    }
  });

  it('has the same capitals; 2024 means still the capital', () => {
    const coded = rowsOf('cow-states', 'cow_capitals.csv.gz').map((row) =>
      [
        row.ccode,
        row.capital,
        row.stdate,
        row.enddate === '2024-12-31' ? null : row.enddate,
        Number(row.lat),
        Number(row.lng),
      ].join(),
    );
    expect(capitalRows.map((row) => row.join()).sort()).toEqual(coded.sort());
  });
});
