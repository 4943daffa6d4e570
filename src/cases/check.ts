import type { Case, Claim, Test } from './case.ts';
import { type CaseEvidence, View } from './evidence.ts';
import { queryOf } from './query.ts';
import type { Outcome } from './tests/test-kind.ts';
import {
  type ClaimVerdict,
  claimVerdict,
  type Judged,
  judgedOf,
  type SettingOutcome,
  type Verdict,
} from './verdict.ts';

/** A test as checked, on what was out when the text was written and now. */
export interface TestResult {
  test: Test;
  reading: string;
  /** The commands that print the numbers of all its settings. */
  query: readonly string[];
  atWriting: Judged;
  now: Judged;
}

/** When a claim's verdict changed, and what turned it. */
export interface DiaryEntry {
  /** ISO date. */
  on: string;
  verdict: Verdict;
  because: string;
}

export interface ClaimResult {
  claim: Claim;
  atWriting: ClaimVerdict;
  now: ClaimVerdict;
  tests: readonly TestResult[];
  diary: readonly DiaryEntry[];
}

/** A text's claims by verdict: its author's own and endorsed ones. */
export type Score = Partial<Record<Verdict, number>>;

export interface CaseResult {
  of: Case;
  claims: readonly ClaimResult[];
  score: { atWriting: Score; now: Score; counted: number };
  /** ISO date of the second verdict. */
  asOf: string;
}

export interface CheckOptions {
  /** ISO date of the second verdict. */
  asOf: string;
  /** Called after each claim: how many are done. Awaited, so that a caller can let other things happen in between. */
  onClaim?: (done: number, of: number) => void | Promise<void>;
  /** Stops before the next claim. */
  signal?: AbortSignal;
  /** False: without the dated diary. */
  diary?: boolean;
}

/**
 * Checks a case: every test under all its settings, on what was out when the text was written and now, and in which year the
 * verdict turned.
 * @throws the signal's reason where it was stopped
 */
export async function checkCase(one: Case, data: CaseEvidence, options: CheckOptions): Promise<CaseResult> {
  const claims: ClaimResult[] = [];
  for (const claim of one.claims) {
    options.signal?.throwIfAborted();
    claims.push(await checkClaim(claim, one.written, data, options));
    await options.onClaim?.(claims.length, one.claims.length);
  }
  const counted = claims.filter(({ claim }) => counts(claim));
  return {
    of: one,
    claims,
    score: {
      atWriting: scoreOf(counted.map(({ atWriting }) => atWriting.verdict)),
      now: scoreOf(counted.map(({ now }) => now.verdict)),
      counted: counted.length,
    },
    asOf: options.asOf,
  };
}

/** Whether a claim counts in its text's score: the author's own, or one that the author endorses. */
export const counts = ({ stance }: Claim): boolean => stance === 'own' || stance === 'endorses';

function scoreOf(found: readonly Verdict[]): Score {
  const score: Score = {};
  for (const verdict of found) score[verdict] = (score[verdict] ?? 0) + 1;
  return score;
}

/** Checks one claim. @param written ISO date of the text */
export async function checkClaim(
  claim: Claim,
  written: string,
  data: CaseEvidence,
  { asOf, diary = true }: CheckOptions,
): Promise<ClaimResult> {
  const answers = new Answers(data);
  const tests: TestResult[] = [];
  for (const test of claim.tests)
    tests.push({
      test,
      reading: test.kind.reading(test.fields),
      query: queryOf(test),
      atWriting: await judgeTest(test, answers, written),
      now: await judgeTest(test, answers, asOf),
    });
  const because = claim.untested?.because;
  const verdictAt = (when: 'atWriting' | 'now') =>
    claimVerdict(
      tests.map((result) => ({ basis: result.test.basis, judged: result[when] })),
      because,
    );
  return {
    claim,
    atWriting: verdictAt('atWriting'),
    now: verdictAt('now'),
    tests,
    diary: diary && tests.length > 0 ? await diaryOf(claim, written, answers, asOf) : [],
  };
}

/** A test under all its settings. */
async function judgeTest(test: Test, answers: Answers, asOf: string): Promise<Judged> {
  const axes = test.kind.axes(test.fields);
  const settings: SettingOutcome[] = [];
  for (const places of placesOf(axes.map(({ options }) => options.length))) {
    const labels = places.map((place, axis) => axes[axis]!.options[place]!.label);
    const chosen = () =>
      places.reduce((fields, place, axis) => axes[axis]!.options[place]!.choose(fields), test.fields);
    settings.push({ labels, places, outcome: await answers.of(test, places.join(' '), chosen, asOf) });
  }
  const named = axes.map(({ name, options }) => ({ name, options: options.map(({ label }) => label) }));
  return judgedOf(named, settings, test.basis);
}

/** What tests found, kept for as long as nothing more comes out: most answers hold for many years. */
class Answers {
  readonly #data: CaseEvidence;
  readonly #found = new Map<Test, Map<string, { view: View; outcome: Outcome }[]>>();

  constructor(data: CaseEvidence) {
    this.#data = data;
  }

  async of(test: Test, setting: string, fields: () => Test['fields'], asOf: string): Promise<Outcome> {
    const ofTest = this.#found.get(test) ?? new Map<string, { view: View; outcome: Outcome }[]>();
    this.#found.set(test, ofTest);
    const known = ofTest.get(setting) ?? [];
    const same = known.find(({ view }) => view.holdsOn(asOf));
    if (same) return same.outcome;
    const view = new View(this.#data, asOf);
    const outcome = await test.kind.judge(fields(), view);
    ofTest.set(setting, [...known, { view, outcome }]);
    return outcome;
  }

  /** The first day after one on which any of the answers given for it might be another. */
  until(asOf: string): string {
    let first = '9999';
    for (const ofTest of this.#found.values())
      for (const known of ofTest.values())
        for (const { view } of known) if (view.holdsOn(asOf) && view.until < first) first = view.until;
    return first;
  }
}

/** Every combination of places, the stated one first. @example placesOf([2, 2]) // [[0, 0], [0, 1], [1, 0], [1, 1]] */
function placesOf(lengths: readonly number[]): number[][] {
  let all: number[][] = [[]];
  for (const length of lengths) all = all.flatMap((places) => Array.from({ length }, (_, n) => [...places, n]));
  return all;
}

/** The test that turned a claim: of those whose own verdict changed the first that says what the claim now says, else one with an answer. */
function turnedBy(judged: readonly Judged[], before: readonly Judged[], verdict: Verdict): Judged {
  const changed = judged.filter((one, n) => one.verdict !== before[n]?.verdict);
  const answered = (one: Judged) => one.base.outcome.kind === 'judged';
  return (
    changed.find((one) => one.verdict === verdict && answered(one)) ??
    changed.find(answered) ??
    changed[0] ??
    judged[0]!
  );
}

/** The verdict at the date of writing, and on each day since on which something that it rests on came out and turned it. */
async function diaryOf(claim: Claim, written: string, answers: Answers, asOf: string): Promise<DiaryEntry[]> {
  const entries: DiaryEntry[] = [];
  let before: Judged[] = [];
  for (let on = written; ; on = answers.until(on)) {
    const judged: Judged[] = [];
    for (const test of claim.tests) judged.push(await judgeTest(test, answers, on));
    const { verdict } = claimVerdict(
      claim.tests.map(({ basis }, n) => ({ basis, judged: judged[n]! })),
      claim.untested?.because,
    );
    if (entries.at(-1)?.verdict !== verdict) {
      entries.push({ on, verdict, because: turnedBy(judged, before, verdict).base.outcome.words });
    }
    before = judged;
    if (answers.until(on) > asOf) return entries;
  }
}
