import { CaseEvidence, View } from '../../src/cases/evidence.ts';
import { readCase } from '../../src/cases/read-case.ts';
import type { Outcome } from '../../src/cases/tests/test-kind.ts';
import { dyadKey } from '../../src/figures/index.ts';
import { CHINA, FRANCE, type MadeRow, madeAtlas, madeTable, RUSSIA, UK, USA } from '../atlas/made-atlas.ts';

/** A case file around one claim with some tests, as YAML. */
export const caseWith = (tests: string, more = ''): string => `case: made
format: 1
title: Made for tests
work: { type: article, title: Made for tests }
written: 2010-06-30
author: A. Uthor
states: [RUS, CHN]
claims:
  - id: M1
    claim: A made-up claim.
    kind: quantity
${more}    tests:
${tests
  .trim()
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
`;

/** The one test of a case with it. */
export const testOf = (test: string) => readCase(caseWith(`- ${test}`), 'made.yaml').claims[0]!.tests[0]!;

/** What a test finds as its case states it. */
export function found(test: string, data: CaseEvidence = made, asOf = '2026-11-01'): Promise<Outcome> {
  const { kind, fields } = testOf(test);
  return kind.judge(fields, new View(data, asOf));
}

/** Whether it holds, or why there is no answer. */
export async function answer(test: string, data?: CaseEvidence, asOf?: string): Promise<string> {
  const outcome = await found(test, data, asOf);
  return outcome.kind === 'judged' ? outcome.holds : outcome.reason;
}

/** Shares of capabilities, by hand: Russia loses a thousandth a year from 50 in 1990, China gains four from 100. Russia is not coded in 2000. */
export const share = {
  usa: () => 0.14,
  russia: (year: number) => (50 - (year - 1990)) / 1000,
  china: (year: number) => (100 + 4 * (year - 1990)) / 1000,
};

const capabilities = () => {
  const rows: MadeRow[] = [];
  for (let year = 1990; year <= 2016; year++) {
    const shares = [share.usa(), 0.02, 0.03, year === 2000 ? undefined : share.russia(year), share.china(year)];
    for (const [n, state] of [USA, UK, FRANCE, RUSSIA, CHINA].entries())
      rows.push([state, year, year, [shares[n], shares[n] === undefined ? undefined : shares[n]! / 2]]);
  }
  return madeTable(
    {
      name: 'capabilities',
      of: 'state',
      coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2016 }] },
      sources: [['cow-nmc']],
    },
    { cinc: 'exact', cinc_without_urban: 'exact' },
    rows,
  );
};

/** The United States with the United Kingdom from 1949 and with France from 2004, the two together from 1947; Russia owes China consultation from 2001. */
const obligations = () =>
  madeTable(
    {
      name: 'obligations',
      of: 'directed-dyad',
      coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] },
      sources: [['atop']],
    },
    {
      defence: 'integer',
      offence: 'integer',
      neutrality: 'integer',
      nonaggression: 'integer',
      consultation: 'integer',
    },
    [
      [USA * 1000 + UK, 1949, 2018, [1, 0, 0, 0, 1]],
      [USA * 1000 + FRANCE, 2004, 2018, [1, 0, 0, 0, 1]],
      [UK * 1000 + USA, 1949, 2018, [1, 0, 0, 0, 1]],
      [UK * 1000 + FRANCE, 1947, 2018, [1, 0, 0, 0, 0]],
      [FRANCE * 1000 + USA, 2004, 2018, [1, 0, 0, 0, 1]],
      [FRANCE * 1000 + UK, 1947, 2018, [1, 0, 0, 0, 0]],
      [RUSSIA * 1000 + CHINA, 2001, 2018, [0, 0, 0, 0, 1]],
    ],
  );

/** Shares of arms imports: China takes 80% of its arms from Russia, 20% from France; the United Kingdom 60% from the United States. No row: no tie. */
const arms = () =>
  madeTable(
    {
      name: 'arms-imports',
      of: 'directed-dyad',
      coverage: { missing: 'no-tie', spans: [{ from: 1950, to: 2025 }] },
      sources: [['sipri-arms']],
    },
    { share: 'exact', none: 'integer' },
    [
      [UK * 1000 + USA, 1992, 2025, [0.6, 0]],
      [CHINA * 1000 + FRANCE, 1992, 2025, [0.2, 0]],
      [CHINA * 1000 + RUSSIA, 1992, 2025, [0.8, 0]],
    ],
  );

/** Exercises of pairs by year: Russia and China one in each odd year from 2003 to 2009. */
const exercises = () =>
  madeTable(
    {
      name: 'joint-exercises',
      of: 'dyad',
      coverage: { missing: 'zero', spans: [{ from: 1990, to: 2010 }] },
      sources: [['exercises']],
    },
    { all: 'integer', small: 'integer' },
    [2003, 2005, 2007, 2009].map((year) => [dyadKey(RUSSIA, CHINA), year, year, [1, 0]] as const),
  );

/** Evidence over the tables above; sources under their real names, for the lags that they declare. */
export const made: CaseEvidence = new CaseEvidence(madeAtlas([capabilities(), obligations(), arms(), exercises()]));
