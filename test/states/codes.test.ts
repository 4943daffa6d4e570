import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  existedIn,
  findState,
  LAST_YEAR,
  membersIn,
  roster,
  stateByCode,
  stateLabel,
  stateOfGw,
  stateOfIso3,
} from '../../src/states/index.ts';
import { hasData, realFiles } from '../sources/folder.ts';

/** Only the columns asked for, because the panel of codes has 60. */
function rowsOf(id: string, file: string, columns: readonly string[]): string[][] {
  const [header, ...rows] = Papa.parse<string[]>(new TextDecoder().decode(realFiles(id).bytes(file)), {
    skipEmptyLines: true,
  }).data;
  const at = columns.map((column) => header!.indexOf(column));
  return rows.map((row) => at.map((i) => row[i]!));
}

describe('the code of a state', () => {
  it('finds that state in every year it existed', () => {
    for (let year = 1816; year <= LAST_YEAR; year++)
      for (const ccode of membersIn(year)) {
        expect(stateByCode(codeOf(ccode), year), `${ccode} in ${year}`).toBe(ccode);
        expect(findState(codeOf(ccode), year), `${ccode} in ${year}`).toEqual({ found: true, ccode });
        expect(findState(String(ccode), year)).toEqual({ found: true, ccode });
        expect(findState(stateLabel(ccode, year), year), stateLabel(ccode, year)).toEqual({ found: true, ccode });
      }
  });

  it('is its own but for KOR, whose two bearers never meet', () => {
    const shared = roster.filter(([ccode]) =>
      roster.some(([other]) => other !== ccode && codeOf(other) === codeOf(ccode)),
    );
    expect(shared.map(([ccode]) => [codeOf(ccode), ccode])).toEqual([
      ['KOR', 730],
      ['KOR', 732],
    ]);
    for (let year = 1816; year <= LAST_YEAR; year++) expect(existedIn(730, year) && existedIn(732, year)).toBe(false);
  });

  it('is ISO-3 where the state has one of its own, else the COW abbreviation', () => {
    expect([2, 255, 365, 345, 732, 731, 816, 315, 265].map(codeOf)).toEqual([
      'USA',
      'DEU',
      'RUS',
      'SRB',
      'KOR',
      'PRK',
      'VNM',
      'CSK',
      'DDR',
    ]);
    expect([260, 678, 347, 300, 327, 817].map(codeOf)).toEqual(['GFR', 'YAR', 'KOS', 'AUH', 'PAP', 'RVN']);
    expect(() => codeOf(1)).toThrow(RangeError);
  });

  it('is read whatever the case, ISO before COW where they clash', () => {
    expect(stateByCode(' aus ')).toBe(900);
    expect(stateByCode('AUT')).toBe(305);
    expect(stateByCode('SLV')).toBe(92);
    expect(stateByCode('MNG')).toBe(712);
    expect(stateByCode('GMY')).toBe(255);
    expect(stateByCode('UKG')).toBe(200);
    expect(stateByCode('QQQ')).toBeUndefined();
  });
});

describe('ISO-3', () => {
  it('is West Germany while there were two, and North Yemen before 1990', () => {
    expect([1945, 1946, 1970, 1989, 1990, 2020].map((year) => stateOfIso3('DEU', year))).toEqual([
      255, 260, 260, 260, 255, 255,
    ]);
    expect([1970, 1989, 1990].map((year) => stateOfIso3('YEM', year))).toEqual([678, 678, 679]);
    expect([1900, 1950].map((year) => stateOfIso3('KOR', year))).toEqual([730, 732]);
    expect(stateOfIso3('DEU')).toBe(255);
  });

  it('reads withdrawn codes, and nothing else', () => {
    const old = ['SUN', 'YUG', 'SCG', 'CSK', 'DDR', 'YMD', 'ZAR', 'BUR', 'VDR', 'ROM', 'XKX'];
    expect(old.map((code) => stateOfIso3(code))).toEqual([365, 345, 345, 315, 265, 680, 490, 775, 816, 360, 347]);
    for (const code of ['WLD', 'HKG', 'PSE', 'VAT', 'EUU', '', 'toString', '__proto__'])
      expect(stateOfIso3(code), code).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, year) => {
        for (const ccode of [stateOfIso3(text, year), stateByCode(text, year)])
          expect(ccode === undefined || roster.some(([known]) => known === ccode)).toBe(true);
      }),
    );
  });
});

describe('Gleditsch-Ward numbers', () => {
  it('have 970 for Kiribati, which is Nauru in COW', () => {
    expect(stateOfGw(970)).toBe(946);
    expect(stateOfGw(971)).toBe(970);
    expect(stateByCode('970')).toBe(970);
    expect(stateByCode('gw 970')).toBe(946);
    expect([stateOfGw(972), stateOfGw(973)]).toEqual([955, 947]);
    expect([stateOfGw(946), stateOfGw(947), stateOfGw(955)]).toEqual([undefined, undefined, undefined]);
  });

  it('have 260 for Germany, 678 for Yemen and 340 for Serbia', () => {
    expect([1940, 1989, 1990].map((year) => stateOfGw(year < 1946 ? 255 : 260, year))).toEqual([255, 260, 255]);
    expect([1989, 1990].map((year) => stateOfGw(678, year))).toEqual([678, 679]);
    expect([stateOfGw(340, 1900), stateOfGw(345, 1970), stateOfGw(340, 2010)]).toEqual([345, 345, 345]);
  });

  it('lead back from the roster to each state of today', () => {
    for (const [ccode, , , gw] of roster)
      if (existedIn(ccode, LAST_YEAR)) expect(gw === null ? undefined : stateOfGw(gw), String(ccode)).toBe(ccode);
  });

  it('are undefined for states that COW does not have', () => {
    expect(stateOfGw(711)).toBeUndefined();
    expect(stateOfGw(563)).toBeUndefined();
  });
});

describe.skipIf(!hasData)('the crosswalks', () => {
  it('agree with the GW-COW panel, but for the year in which two COW states share a GW number', () => {
    let checked = 0;
    const other: string[] = [];
    for (const [gwcode, ccode, year] of rowsOf('cow-states', 'cw_gw_panel.csv.gz', ['gwcode', 'ccode', 'year'])) {
      if (!gwcode || !ccode) continue;
      checked++;
      if (stateOfGw(Number(gwcode), Number(year)) !== Number(ccode)) other.push(`${gwcode} ${ccode} ${year}`);
    }
    expect(checked).toBeGreaterThan(10_000);
    expect(other.sort()).toEqual(['260 260 1990', '678 678 1990']);
  });

  it('agree with the ISO codes of the panel of codes, year by year', () => {
    let checked = 0;
    const other = new Set<string>();
    for (const [iso3, cown, year] of rowsOf('state-codes', 'codelist_panel.csv.gz', ['iso3c', 'cown', 'year'])) {
      if (!iso3 || !cown) continue;
      checked++;
      const ours = stateOfIso3(iso3, Number(year));
      if (ours !== Number(cown)) other.add(`${iso3}: ${cown}, ours ${ours}`);
    }
    expect(checked).toBeGreaterThan(10_000);
    // The Papal States are given the Vatican's code there; it is a code of another state, so ours has none.
    expect([...other]).toEqual(['VAT: 327, ours undefined']);
  });
});
