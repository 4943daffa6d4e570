import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existedIn, findState, isStateCode, LAST_YEAR, roster, type StateNotFound } from '../../src/states/index.ts';

function ccodeOf(text: string, year?: number): number | string {
  const answer = findState(text, year);
  return answer.found ? answer.ccode : answer.sentence;
}

function failureOf(text: string, year?: number): StateNotFound {
  const answer = findState(text, year);
  if (answer.found) throw new Error(`${text} was found: ${answer.ccode}`);
  return answer;
}

describe('finding a state', () => {
  it.each([
    ['Russia', 365],
    ['Russian Federation', 365],
    ['USSR', 365],
    ['u.s.s.r.', 365],
    ['UK', 200],
    ['great britain', 200],
    ['USA', 2],
    ['U.S.', 2],
    ['the United States', 2],
    ['South Korea', 732],
    ['Korea, South', 732],
    ['Korea, Rep.', 732],
    ['Republic of Korea', 732],
    ["Democratic People's Republic of Korea", 731],
    ['DPRK', 731],
    ['Burma', 775],
    ['Myanmar (Burma)', 775],
    ['Turkey', 640],
    ['TÜRKİYE', 640],
    ['Bolivia (Plurinational State of)', 145],
    ['Viet Nam', 816],
    ['Egypt, Arab Rep.', 651],
    ['Iran, Islamic Rep.', 630],
    ["Cote d'Ivoire", 437],
    ['Côte d’Ivoire', 437],
    ['Ivory Coast', 437],
    ['Taiwan', 713],
    ['Republic of China', 713],
    ["China, People's Republic of", 710],
    ['Macedonia', 343],
    ['North Macedonia', 343],
    ['St. Kitts & Nevis', 60],
    ['são tomé', 403],
    ['Kosovo', 347],
    ['DR Congo', 490],
    ['Congo-Brazzaville', 484],
    ['Guinea', 438],
    ['China', 710],
    ['Germany', 255],
    ['220', 220],
    ['GFR', 260],
  ])('reads %s as %i', (text, ccode) => {
    expect(ccodeOf(text)).toBe(ccode);
  });

  it('reads a name that is still in use, and the code of the time, in the year asked', () => {
    expect(ccodeOf('Russia', 1970)).toBe(365);
    expect(ccodeOf('USSR', 1970)).toBe(365);
    expect(ccodeOf('DEU', 1970)).toBe(260);
    expect(ccodeOf('Korea', 1890)).toBe(730);
    expect(ccodeOf('Yemen', 1960)).toBe(678);
    expect(ccodeOf('Republic of China', 1930)).toBe(710);
    expect(ccodeOf('Burma', 2018)).toBe(775);
    expect(ccodeOf('Zaire', 2018)).toBe(490);
    expect(ccodeOf('Serbia', 1950)).toBe(345);
  });

  it.each([
    ['East Germany', 1995, 'East Germany ceased in 1990; did you mean Germany?', [255]],
    ['DDR', 2000, 'East Germany ceased in 1990; did you mean Germany?', [255]],
    ['USSR', 2018, 'The Soviet Union ended in 1991; did you mean Russia?', [365]],
    ['SUN', 2018, 'The Soviet Union ended in 1991; did you mean Russia?', [365]],
    ['USSR', 1900, 'There was no Soviet Union before 1922; did you mean Russia?', [365]],
    ['Yugoslavia', 2018, 'Yugoslavia ended in 2003; did you mean Serbia?', [345]],
    ['Czechoslovakia', 2000, 'Czechoslovakia ceased in 1992; did you mean Czech Republic or Slovakia?', [316, 317]],
    [
      'Austria-Hungary',
      1920,
      'Austria-Hungary ceased in 1918; did you mean Austria, Hungary or Czechoslovakia?',
      [305, 310, 315],
    ],
    ['Bavaria', 1900, 'Bavaria ceased in 1871; did you mean Germany?', [255]],
    ['Prussia', 1900, 'Prussia ended in 1871; did you mean Germany?', [255]],
    ['South Vietnam', 1990, 'South Vietnam ceased in 1975; did you mean Vietnam?', [816]],
    [
      'Ukraine',
      1980,
      'Ukraine was not yet a member of the state system in 1980 (from 1991); did you mean the Soviet Union?',
      [365],
    ],
    [
      'Austria',
      1940,
      'Austria was not a member of the state system in 1940 (1919-1938 and from 1955); did you mean Germany?',
      [255],
    ],
    [
      'Syria',
      1959,
      'Syria was not a member of the state system in 1959 (1946-1958 and from 1961); did you mean the United Arab Republic?',
      [651],
    ],
    ['Canada', 1900, 'Canada was not yet a member of the state system in 1900 (from 1920).', []],
    [
      'Germany',
      1950,
      'There was no member called Germany in 1950 (West Germany 1955-1990, East Germany 1954-1990).',
      [],
    ],
  ])('says of %s in %i: %s', (text, year, sentence, proposals) => {
    expect(failureOf(text, year)).toMatchObject({ reason: 'not-then', sentence, proposals });
  });

  it.each([
    ['Korea', undefined, 'Korea is ambiguous; did you mean South Korea or North Korea?', [732, 731]],
    [
      'Congo',
      2000,
      'Congo is ambiguous in 2000; did you mean the Democratic Republic of the Congo or the Republic of the Congo?',
      [490, 484],
    ],
    ['Germany', 1970, 'Germany is ambiguous in 1970; did you mean West Germany or East Germany?', [260, 265]],
    ['Yemen', 1980, 'Yemen is ambiguous in 1980; did you mean North Yemen or South Yemen?', [678, 680]],
    ['Viet Nam', 1960, 'Vietnam is ambiguous in 1960; did you mean North Vietnam or South Vietnam?', [816, 817]],
  ])('asks which %s is meant in %s', (text, year, sentence, proposals) => {
    expect(failureOf(text, year)).toMatchObject({ reason: 'ambiguous', sentence, proposals });
  });

  it.each([
    ['Frnace', [220]],
    ['rusia', [365]],
    ['Papua', [910]],
    ['Untied States', [2]],
    ['Swazi', [572]],
    ['Irak', [630, 645]],
  ])('proposes for %s', (text, proposals) => {
    expect(failureOf(text)).toMatchObject({ reason: 'unknown', proposals });
  });

  it('proposes only states of that year', () => {
    expect(failureOf('East Germny', 1970).proposals).toEqual([265]);
    expect(failureOf('East Germny', 2000).proposals).not.toContain(265);
  });

  it('proposes nothing for a name like no other', () => {
    expect(failureOf('Blefuscu').sentence).toBe('No state is called "Blefuscu".');
    expect(failureOf('998').sentence).toBe('998 is the COW number of no state.');
    expect(failureOf('  ').sentence).toBe('No state was named.');
    expect(failureOf('('.repeat(100_000)).sentence).toBe(`No state is called "${'('.repeat(40)}…".`);
  });

  it('says of what is known but no member that it is none, without taking sides', () => {
    expect(failureOf('Palestine')).toMatchObject({ reason: 'not-a-member', proposals: [] });
    expect(failureOf('Palestine').problem).toContain('as the Correlates of War project codes it');
    expect(failureOf('Vatican City').reason).toBe('not-a-member');
    expect(failureOf('Western Sahara').reason).toBe('not-a-member');
    expect(failureOf('Hong Kong', 2000)).toMatchObject({ reason: 'not-a-member', proposals: [710] });
    expect(failureOf('the EU').problem).toContain('an organisation');
    expect(failureOf('NATO').reason).toBe('not-a-member');
  });

  it('refuses a year outside the coded ones', () => {
    expect(failureOf('France', 1815).reason).toBe('outside-years');
    expect(failureOf('France', LAST_YEAR + 1).reason).toBe('outside-years');
    expect(failureOf('France', 1900.5).reason).toBe('outside-years');
    expect(failureOf('France', Number.NaN).reason).toBe('outside-years');
  });

  it('gives for any text and year a state that existed, or one sentence with proposals that did', () => {
    const anyYear = fc.option(fc.integer({ min: 1816, max: LAST_YEAR }), { nil: undefined });
    const names = fc.constantFrom(...roster.map(([, , , , name]) => name));
    const scarred = fc
      .tuple(names, fc.nat(12), fc.string({ maxLength: 2 }))
      .map(([name, at, junk]) => name.slice(0, at) + junk + name.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), names, scarred, fc.string({ unit: 'binary' })), anyYear, (text, year) => {
        const answer = findState(text, year);
        const ccodes = answer.found ? [answer.ccode] : answer.proposals;
        for (const ccode of ccodes) expect(year === undefined ? isStateCode(ccode) : existedIn(ccode, year)).toBe(true);
        if (!answer.found) {
          expect(answer.sentence).toMatch(/[.?]$/);
          expect(answer.hint === '').toBe(answer.proposals.length === 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
