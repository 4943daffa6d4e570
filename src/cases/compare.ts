import type { Case, Claim } from './case.ts';
import type { CaseResult, ClaimResult, TestResult } from './check.ts';
import type { Question } from './questions.ts';
import type { Judged, SettingOutcome } from './verdict.ts';

/** What a text says on a question, beside what was found. */
export interface Answer {
  case: Case;
  result: ClaimResult;
  /** By test: what was found as stated, and under each rival measure. */
  found: readonly { test: TestResult; stated: SettingOutcome; rivals: readonly SettingOutcome[] }[];
}

/** The claims of all texts on one question, by the date of the text. */
export function answersTo({ id }: Question, results: readonly CaseResult[]): Answer[] {
  return [...results]
    .sort((a, b) => (a.of.written < b.of.written ? -1 : a.of.written > b.of.written ? 1 : 0))
    .flatMap(({ of, claims }) =>
      claims
        .filter(({ claim }) => claim.question === id)
        .map((result) => ({ case: of, result, found: result.tests.map(foundBy) })),
    );
}

function foundBy(test: TestResult): Answer['found'][number] {
  return { test, stated: test.now.base, rivals: underRivalMeasures(test.now) };
}

/** The settings in which another measure is taken, all else as in the one shown. */
function underRivalMeasures({ axes, settings, base }: Judged): SettingOutcome[] {
  const measure = axes.findIndex(({ name }) => name === 'measure');
  return settings.filter(
    ({ places }) =>
      measure >= 0 &&
      places[measure] !== base.places[measure] &&
      places.every((place, axis) => axis === measure || place === base.places[axis]),
  );
}

/** How many claims of which texts answer a question. */
export function claimsOn({ id }: Question, cases: readonly Case[]): { case: Case; claims: readonly Claim[] }[] {
  return cases
    .map((one) => ({ case: one, claims: one.claims.filter(({ question }) => question === id) }))
    .filter(({ claims }) => claims.length > 0);
}
