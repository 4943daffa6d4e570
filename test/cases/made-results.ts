import type { Case, Claim, Test } from '../../src/cases/case.ts';
import type { CaseResult, ClaimResult, TestResult } from '../../src/cases/check.ts';
import type { Basis, TestKind } from '../../src/cases/tests/test-kind.ts';
import { claimVerdict, judgedOf, type SettingOutcome } from '../../src/cases/verdict.ts';

/** What a made-up test finds in a setting. */
export type Holds = 'yes' | 'no' | 'unclear' | 'absent';

/** A made-up test: what it finds by the options of its axes, the last axis fastest. */
export interface MadeTest {
  says: string;
  basis?: Basis;
  kind?: string;
  /** Options an axis; their product is the number of settings. */
  axes?: readonly { name: string; options: readonly string[] }[];
  finds: readonly Holds[];
}

export interface MadeClaim {
  id: string;
  tests: readonly MadeTest[];
  question?: string;
  side?: 'yes' | 'no';
  kind?: Claim['kind'];
  untested?: Claim['untested'];
}

/** A case as checked, made up: no data, no atlas. */
export function madeResult(id: string, claims: readonly MadeClaim[]): CaseResult {
  const results = claims.map(madeClaim);
  return {
    of: madeCase(
      id,
      results.map(({ claim }) => claim),
    ),
    claims: results,
    score: { atWriting: {}, now: {}, counted: results.length },
    asOf: '2026-01-01',
  };
}

function madeCase(id: string, claims: readonly Claim[]): Case {
  return {
    ...{ id, title: id, file: `${id}.yaml`, work: { type: 'article', title: id }, claims },
    ...{ written: '2010-12-31', writtenAs: '2010', author: 'Somebody', vantage: '', states: [365, 710] },
  } as Case;
}

function madeClaim({ id, tests, question = 'q', side, kind = 'quantity', untested }: MadeClaim): ClaimResult {
  const results = tests.map(madeTest);
  const verdict = claimVerdict(
    results.map(({ test, now }) => ({ basis: test.basis, judged: now })),
    untested?.because,
  );
  const claim = {
    ...{ id, claim: `Claim ${id}.`, kind, voice: 'author', stance: 'own', at: '', expects: '', question },
    ...(side && { side }),
    ...{ works: [], pairs: [], must: false, combine: 'parts', tests: results.map(({ test }) => test), where: id },
    ...(untested && { untested }),
  } as Claim;
  return { claim, atWriting: verdict, now: verdict, tests: results, diary: [] };
}

function madeTest({ says, basis = 'measure', kind = 'value', axes = [], finds }: MadeTest): TestResult {
  const settings = placesOf(axes.map(({ options }) => options.length)).map(
    (places, n): SettingOutcome => ({
      places,
      labels: places.map((place, axis) => axes[axis]!.options[place]!),
      outcome:
        finds[n] === 'absent' || finds[n] === undefined
          ? { kind: 'absent', reason: 'not-coded', words: 'not coded', sources: [] }
          : { kind: 'judged', holds: finds[n], words: `${finds[n]} in ${n}`, numbers: [], sources: [] },
    }),
  );
  const test = {
    kind: {
      name: kind,
      axes: () =>
        axes.map(({ name, options }) => ({
          name,
          options: options.map((label) => ({ label, choose: (fields: object) => ({ ...fields, [name]: label }) })),
        })),
      reading: (fields: Record<string, unknown>) =>
        `${says}${axes.map(({ name, options }) => (fields[name] === undefined ? '' : ` by ${fields[name] ?? options[0]}`)).join('')}`,
      query: () => [],
    } as unknown as TestKind,
    fields: { looksAt: says },
    basis,
    ...(basis === 'proxy' && { standsFor: 'another thing' }),
    where: says,
  } as Test;
  const judged = judgedOf(axes, settings, basis);
  return { test, reading: says, query: [], atWriting: judged, now: judged };
}

function placesOf(lengths: readonly number[]): number[][] {
  return lengths.reduce<number[][]>(
    (all, length) => all.flatMap((places) => Array.from({ length }, (_, n) => [...places, n])),
    [[]],
  );
}
