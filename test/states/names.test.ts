import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIn, namesInUse, notMembers, roster, stateLabel, stateOfName } from '../../src/states/index.ts';

describe('the name in use', () => {
  it.each([
    [365, 1920, 'Russia'],
    [365, 1923, 'Soviet Union'],
    [365, 1970, 'Soviet Union'],
    [365, 1991, 'Soviet Union'],
    [365, 1992, 'Russia'],
    [345, 1900, 'Serbia'],
    [345, 1925, 'Kingdom of Serbs, Croats and Slovenes'],
    [345, 1980, 'Yugoslavia'],
    [345, 2004, 'Serbia and Montenegro'],
    [345, 2007, 'Serbia'],
    [255, 1850, 'Prussia'],
    [255, 1871, 'Germany'],
    [260, 1970, 'West Germany'],
    [775, 1980, 'Burma'],
    [775, 1990, 'Myanmar'],
    [490, 1965, 'Democratic Republic of the Congo'],
    [490, 1980, 'Zaire'],
    [490, 1998, 'Democratic Republic of the Congo'],
    [816, 1960, 'North Vietnam'],
    [816, 1980, 'Vietnam'],
    [343, 2018, 'Macedonia'],
    [343, 2019, 'North Macedonia'],
    [2, 1900, 'United States'],
  ])('of %i in %i is %s', (ccode, year, name) => {
    expect(nameIn(ccode, year)).toBe(name);
  });

  it('of a state that is no more is its last one', () => {
    expect(stateLabel(265)).toBe('East Germany');
    expect(stateLabel(265, 2000)).toBe('East Germany');
    expect(stateLabel(345)).toBe('Serbia');
    expect(() => nameIn(1, 2000)).toThrow(RangeError);
  });

  it('has a source for each spell, in order', () => {
    for (const row of namesInUse) {
      expect(row.source.length, row.name).toBeGreaterThan(10);
      if (row.from !== null && row.to !== null) expect(row.from < row.to, row.name).toBe(true);
    }
  });
});

describe("a data maker's name", () => {
  it('is read whatever its case, diacritics, punctuation, order and titles', () => {
    const names = [
      'IRAN (ISLAMIC REPUBLIC OF)',
      'Iran, Islamic Rep. of',
      'islamic republic of iran',
      'Iran',
      'Kingdom of Iran',
    ];
    expect(names.map((name) => stateOfName(name))).toEqual(names.map(() => 630));
    fc.assert(
      fc.property(fc.constantFrom(...roster), fc.boolean(), ([ccode, , , , name], upper) => {
        const written = `  the ${upper ? name.toUpperCase() : name.toLowerCase()}. `;
        if (name !== 'Korea') expect(stateOfName(written)).toBe(name === 'Congo' ? 484 : ccode);
      }),
    );
  });

  it('that is carried through time is read by the year', () => {
    expect([1930, 1970, 2000].map((year) => stateOfName('Germany', year))).toEqual([255, 260, 255]);
    expect([1970, 1990].map((year) => stateOfName('Yemen', year))).toEqual([678, 679]);
    expect([1890, 1970].map((year) => stateOfName('Korea', year))).toEqual([730, undefined]);
    expect([1930, 2000].map((year) => stateOfName('Republic of China', year))).toEqual([710, 713]);
    expect(stateOfName('Congo', 1990)).toBe(484);
    expect(stateOfName('Viet Nam', 1960)).toBe(816);
    expect(stateOfName('Soviet Union', 2010)).toBe(365);
  });

  it('"A (B)" is read if both are the same state', () => {
    expect(stateOfName('Southern Rhodesia (Zimbabwe)')).toBe(552);
    expect(stateOfName('Yemen Arab Republic (North Yemen)')).toBe(678);
    expect(stateOfName('Denmark (Greenland)')).toBeUndefined();
    expect(stateOfName('Yugoslavia (Kosovo)')).toBeUndefined();
  });

  it('of no state is undefined', () => {
    const others = [
      'World',
      'Euro area',
      'Low income',
      'NATO**',
      'African Union**',
      'PKK (Turkiye)*',
      'Viet Cong (South Vietnam)*',
      'Aruba, Kingdom of the Netherlands',
      'China, P.R.: Hong Kong',
      '',
      '*',
      'the',
      'Republic of',
    ];
    for (const name of others) expect(stateOfName(name), name).toBeUndefined();
    for (const name of notMembers.flatMap((row) => row.names)) expect(stateOfName(name), name).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, year) => void stateOfName(text, year)));
  });
});
