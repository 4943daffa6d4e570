import { describe, expect, it } from 'vitest';
import { queryOf } from '../../src/cases/query.ts';
import { readCase } from '../../src/cases/read-case.ts';
import { caseWith, testOf } from './made-evidence.ts';

const query = (test: string) => queryOf(testOf(test));

describe('the printed commands give the numbers of every setting', () => {
  it('rival measures, and other windows in one command each; thresholds ask for nothing more', () => {
    expect(
      query(
        '{ test: value, measure: cinc, also: [gdp-share], of: RUS, years: 2000..2004, is: "> 0.1", thresholds: ["> 0.2"] }',
      ),
    ).toEqual(['entente show cinc RUS --from 1999 --to 2005', 'entente show gdp-share RUS --from 1999 --to 2005']);
  });

  it('a rank of a mean needs every year, and of allies who they were', () => {
    const rank = (years: string, among: string) =>
      query(
        `{ test: rank, measure: trade-share, of: RUS-CHN, among: ${among}, years: ${years}, windows: ["${years}"], is: "= 1" }`,
      );
    expect(rank('2010', 'partners of RUS')).toEqual([
      'entente show trade-share RUS CHN --from 2010 --to 2010',
      'entente rank trade-share --year 2010 --with RUS',
    ]);
    expect(rank('2000..2009', 'partners of RUS')).toContain(
      'entente export trade-share --from 2000 --until 2009 --to trade-share.csv',
    );
    // Treaties are coded to 2018.
    expect(rank('2021', 'USA with allies of RUS')).toEqual(
      expect.arrayContaining([
        'entente rank trade-share --year 2021 --with USA',
        'entente rank atop-defence --year 2018 --with RUS',
      ]),
    );
  });

  it('a sum over allies: what each has, and who they are, in two tables', () => {
    expect(query('{ test: value, measure: cinc, of: sum of USA and allies of USA, years: 2004, is: "> 0.3" }')).toEqual(
      [
        'entente show cinc USA --from 2004 --to 2004',
        'entente rank cinc --year 2004',
        'entente rank atop-defence --year 2004 --with USA',
      ],
    );
  });

  it('a treaty: the year before it begins, each year of a state, the record after the coded years', () => {
    const treaty = (of: string, years: string, is: string) =>
      query(`{ test: treaty, obligation: defence, of: ${of}, years: ${years}, is: ${is} }`);
    expect(treaty('RUS-CHN', '2001..2005', 'begins')).toEqual([
      'entente show atop-defence RUS CHN --from 2000 --to 2005',
    ]);
    expect(treaty('CHN', '2014..2018', 'in force')).toEqual([
      'entente export atop-defence --from 2014 --until 2018 --to atop-defence.csv',
    ]);
    expect(treaty('USA-FIN', '2023..2024', 'in force')).toContain('entente dossier USA FIN --year 2024');
  });

  it('an association: the second in later years by the lag', () => {
    expect(
      query(
        '{ test: association, measure: cinc, with: gdp-share, of: RUS, years: 1992..2010, windows: ["1992..2010"], lag: 2, is: positive }',
      ),
    ).toEqual(['entente show cinc RUS --from 1992 --to 2010', 'entente show gdp-share RUS --from 1994 --to 2012']);
  });

  it('a forecast asks for no year beyond the last that a command takes', () => {
    expect(
      query('{ test: forecast, by: 2040, that: { test: value, measure: cinc, of: RUS, years: 2039, is: "> 0.1" } }'),
    ).toEqual(['entente show cinc RUS --from 2026 --to 2026']);
  });

  it('arithmetic: the expression, and the figures of the text in it, blank ones as such', () => {
    const tables = 'tables:\n  arms:\n    columns: ["1999", "2000"]\n    rows:\n      Vietnam: [144, null]\nclaims:';
    const file = caseWith(
      `- { test: arithmetic, compute: 'arms["Vietnam", "1999"] + count(arms["Vietnam", all])', is: "> 0" }`,
    );
    expect(queryOf(readCase(file.replace('claims:', tables), 'made.yaml').claims[0]!.tests[0]!).slice(1)).toEqual([
      'arms, Vietnam, 1999: 144',
      'arms, Vietnam, all columns: 144; blank',
    ]);
  });
});
