import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { existedIn, LAST_YEAR, membersIn, roster, stateOfIsoNumeric, statesOnLand } from '../../src/states/index.ts';
import { hasData, realFiles } from '../sources/folder.ts';

const today = [...membersIn(LAST_YEAR)];

describe('the states on the land of a state of today', () => {
  it('is the state itself in the last year', () => {
    for (const state of today) expect(statesOnLand(state, LAST_YEAR)).toEqual([state]);
  });

  it('names only members of the year', () => {
    for (let year = 1816; year <= LAST_YEAR; year += 7)
      for (const state of today)
        for (const held of statesOnLand(state, year)) expect(existedIn(held, year), `${held} in ${year}`).toBe(true);
  });

  it('gives a vanished state the land of those that came out of it', () => {
    expect(statesOnLand(369, 1980)).toEqual([365]);
    expect(statesOnLand(317, 1985)).toEqual([315]);
    expect(statesOnLand(344, 1960)).toEqual([345]);
    for (const state of [305, 310, 316, 317]) expect(statesOnLand(state, 1900)).toEqual([300]);
    expect(statesOnLand(652, 1959)).toEqual([651]);
  });

  it('names every state where several stood', () => {
    expect(statesOnLand(255, 1980)).toEqual([260, 265]);
    expect(statesOnLand(679, 1980)).toEqual([678, 680]);
    expect(statesOnLand(816, 1970)).toEqual([816, 817]);
    expect(statesOnLand(325, 1855)).toEqual([325, 327, 329, 332, 335, 337]);
  });

  it('does not reach back before a land was held', () => {
    expect(statesOnLand(344, 1900)).toEqual([]);
    expect(statesOnLand(531, 1950)).toEqual([]);
    expect(statesOnLand(531, 1952)).toEqual([530]);
    expect(statesOnLand(652, 1940)).toEqual([]);
    expect(statesOnLand(732, 1920)).toEqual([]);
    expect(statesOnLand(471, 1950)).toEqual([]);
  });

  it('leaves no vanished state without land', () => {
    for (let year = 1816; year < LAST_YEAR; year += 3) {
      const drawn = new Set(today.flatMap((state) => statesOnLand(state, year)));
      expect(
        [...membersIn(year)].filter((state) => !drawn.has(state)),
        String(year),
      ).toEqual([]);
    }
  });
});

describe('an ISO 3166-1 numeric code', () => {
  it('is known of every state of today but Kosovo, which has none', () => {
    const coded = new Set(Array.from({ length: 1000 }, (_, n) => stateOfIsoNumeric(String(n).padStart(3, '0'))));
    expect(today.filter((state) => !coded.has(state))).toEqual([347]);
  });

  it.runIf(hasData)('is that of the countrycode package', () => {
    const text = new TextDecoder().decode(realFiles('state-codes').bytes('codelist.csv.gz'));
    const [header, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const [alpha, numeric] = ['iso3c', 'iso3n'].map((name) => header!.indexOf(name));
    const theirs = new Map(rows.map((row) => [row[alpha!]!, row[numeric!]!.padStart(3, '0')]));
    const checked = roster.filter(([ccode, , iso3]) => {
      const code = iso3 === null ? undefined : theirs.get(iso3);
      if (code === undefined || !existedIn(ccode, LAST_YEAR)) return false;
      expect(stateOfIsoNumeric(code), iso3!).toBe(ccode);
      return true;
    });
    expect(checked.length).toBeGreaterThan(190);
  });
});
