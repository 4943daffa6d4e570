import type { Basis, Outcome } from './tests/test-kind.ts';

/**
 * What the data say of a claim or a test of it. `supported` and `contradicted` only on a record or a measure; on a proxy, an association or
 * a model it is `consistent` or `inconsistent`. `mixed`: it holds one way and fails another, or the data do not tell.
 */
export const verdicts = [
  'supported',
  'contradicted',
  'mixed',
  'consistent',
  'inconsistent',
  'beyond-the-data',
  'open',
  'not-data',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Verdicts in the words shown. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  mixed: 'mixed',
  consistent: 'consistent',
  inconsistent: 'inconsistent',
  'beyond-the-data': 'beyond the data',
  open: 'open',
  'not-data': 'not a matter of data',
};

/** One setting of a test: the choices made, and what was found. */
export interface SettingOutcome {
  /** The option chosen on each axis, in the order of the axes. */
  labels: readonly string[];
  /** Places of those options: all 0 is what the case states. */
  places: readonly number[];
  outcome: Outcome;
}

/** A test under all its settings. */
export interface Judged {
  verdict: Verdict;
  axes: readonly { name: string; options: readonly string[] }[];
  settings: readonly SettingOutcome[];
  /** What the case states, or the first setting with an answer where that one has none. */
  base: SettingOutcome;
  /** In how many settings the claim stands, of those that have an answer. */
  stands: number;
  answered: number;
}

/** It stands in so many of the settings, or fails in so many, or it is mixed. Ours. */
const MOST = 2 / 3;

/** Whether a basis decides: may say supported or contradicted. */
export const decides = (basis: Basis): boolean => basis === 'record' || basis === 'measure';

/**
 * The verdict of a test from its settings. It holds where it holds under every rival measure, all else as stated, and in at least two
 * thirds of all settings; it fails the same way; else it is mixed.
 */
export function judgedOf(axes: Judged['axes'], settings: readonly SettingOutcome[], basis: Basis): Judged {
  const answered = settings.filter(({ outcome }) => outcome.kind === 'judged');
  const stands = answered.filter(({ outcome }) => outcome.kind === 'judged' && outcome.holds === 'yes').length;
  const [stated] = settings as [SettingOutcome];
  // A day that has not come is no gap in the data that another window could fill.
  const open = stated.outcome.kind === 'absent' && stated.outcome.reason === 'not-yet';
  const base = stated.outcome.kind === 'judged' || open ? stated : (answered[0] ?? stated);
  const common = { axes, settings, base, stands, answered: answered.length };
  if (base.outcome.kind === 'absent')
    return { ...common, verdict: base.outcome.reason === 'not-yet' ? 'open' : 'beyond-the-data' };
  const measureAxis = axes.findIndex(({ name }) => name === 'measure');
  const central = answered.filter(({ places }) =>
    places.every((place, axis) => axis === measureAxis || place === base.places[axis]),
  );
  const holds = (one: SettingOutcome) => (one.outcome.kind === 'judged' ? one.outcome.holds : undefined);
  const fails = answered.filter((one) => holds(one) === 'no').length;
  const strong = decides(basis);
  if (central.every((one) => holds(one) === 'yes') && stands >= MOST * answered.length)
    return { ...common, verdict: strong ? 'supported' : 'consistent' };
  if (central.every((one) => holds(one) === 'no') && fails >= MOST * answered.length)
    return { ...common, verdict: strong ? 'contradicted' : 'inconsistent' };
  return { ...common, verdict: 'mixed' };
}

/** A claim's verdict, and what it rests on. */
export interface ClaimVerdict {
  verdict: Verdict;
  /** The strongest basis among the tests that it rests on; undefined where none has an answer. */
  basis?: Basis;
  /** Share of the settings of those tests in which it stands, and how many settings. */
  robustness?: { share: number; settings: number };
  /** Tests that it rests on, of all. */
  parts: { decided: number; of: number };
}

const order: readonly Basis[] = ['record', 'measure', 'proxy', 'association', 'model'];

/**
 * The verdict of a claim from its tests. Records and measures decide where there are any; only without them do a proxy, an
 * association or a model speak, as consistent or inconsistent. Tests that part make it mixed.
 * @param untested why it has no test, where the case says so
 */
export function claimVerdict(
  tests: readonly { basis: Basis; judged: Judged }[],
  untested?: 'no-data' | 'not-data' | 'open',
): ClaimVerdict {
  const answered = tests.filter(({ judged }) => judged.answered > 0 && judged.base.outcome.kind === 'judged');
  const strong = answered.filter(({ basis }) => decides(basis));
  const used = strong.length > 0 ? strong : answered;
  const parts = { decided: used.length, of: tests.length };
  if (used.length === 0) {
    if (tests.some(({ judged }) => judged.verdict === 'open')) return { verdict: 'open', parts };
    if (tests.length > 0) return { verdict: 'beyond-the-data', parts };
    const verdict = { 'no-data': 'beyond-the-data', 'not-data': 'not-data', open: 'open' } as const;
    return { verdict: verdict[untested ?? 'no-data'], parts };
  }
  const basis = order.find((one) => used.some((test) => test.basis === one))!;
  const settings = used.reduce((sum, { judged }) => sum + judged.answered, 0);
  // Each test weighs 1, however many settings it has.
  const share = used.reduce((sum, { judged }) => sum + judged.stands / judged.answered, 0) / used.length;
  const [first] = used;
  const same = used.every(({ judged }) => judged.verdict === first!.judged.verdict);
  return {
    verdict: same ? first!.judged.verdict : 'mixed',
    basis,
    robustness: { share, settings },
    parts,
  };
}

/** Whether a claim that a file marks `must: hold` holds. */
export const holdsUp = (verdict: Verdict): boolean => verdict === 'supported' || verdict === 'consistent';
