import type { Case, Claim, Test } from './case.ts';
import type { CaseResult, TestResult } from './check.ts';
import type { Conclusion, LeaveOut, Question, Side } from './questions.ts';
import { bases } from './tests/test-kind.ts';
import type { Judged, SettingOutcome } from './verdict.ts';

/** Pieces of evidence on a page at most. Ours: what a reader takes in. */
export const MOST_PIECES = 7;

/** A test that speaks for a side in a smaller share of its settings is taken only where nothing else is left. Ours: below it the test itself counts as failed. */
export const FLOOR = 1 / 3;

/** Pieces from one claim, as long as other claims have some. Ours. */
const MOST_OF_A_CLAIM = 2;

/** A test in a setting in which it speaks for a side. */
export interface Piece {
  case: Case;
  claim: Claim;
  /** Its place among the claim's tests, from 1. */
  place: number;
  result: TestResult;
  /** It speaks for the side by failing: its claim speaks for the other. */
  turned: boolean;
  setting: SettingOutcome;
  /** The test's sentence in that setting. */
  reading: string;
  /** Whether that is the setting which the case states. */
  stated: boolean;
  /** In how many settings it speaks for the side, for the other, and for neither, of those that have an answer. */
  speaks: number;
  against: number;
  unclear: number;
  /** Under {@link FLOOR}. */
  weak: boolean;
  /** The setting nearest to the chosen one in which it comes out otherwise. */
  otherwise?: SettingOutcome;
}

/** The strongest defensible way to one conclusion. */
export interface Path extends Conclusion {
  pieces: readonly Piece[];
  /** Different tests that speak for it in some setting. */
  had: number;
}

export interface BothSides {
  question: Question;
  /** In the order in which the question names them; as many pieces each. */
  paths: readonly [Path, Path];
  /** Claims on the question that no test decides or whose day has not come, and what would decide them. */
  undecided: readonly { case: Case; claim: Claim; say: string }[];
}

/**
 * From all settings of all tests of the claims on a question, the strongest defensible way to each of its two conclusions: as many
 * pieces for the one as for the other, on records and measures before anything else, then by the share of settings that agree.
 * @throws RangeError for a question without two conclusions
 */
export function bothSides(question: Question, results: readonly CaseResult[]): BothSides {
  const [first, second] = question.conclusions;
  if (!first || !second) throw new RangeError(`${question.id} has no two conclusions`);
  const claims = results.flatMap((result) =>
    result.claims
      .filter(({ claim }) => claim.question === question.id)
      .map((one) => ({ of: result.of, claim: one.claim, tests: one.tests })),
  );
  const sided = claims.flatMap(({ of, claim, tests }) =>
    tests.map((result, n) => ({ of, claim, result, place: n + 1 })),
  );
  const candidates = ({ side }: Conclusion) =>
    distinct(sided.flatMap((one) => pieceOf(one, side, question.leaveOut)).sort(stronger));
  const had = [candidates(first), candidates(second)] as const;
  const each = Math.min(MOST_PIECES, had[0].length, had[1].length);
  return {
    question,
    paths: [
      { ...first, pieces: chosen(had[0], each), had: had[0].length },
      { ...second, pieces: chosen(had[1], each), had: had[1].length },
    ],
    undecided: claims.flatMap(({ of, claim, tests }) => {
      const says = [
        ...(claim.untested ? [claim.untested.say.trim()] : []),
        ...tests.filter(({ now }) => now.verdict === 'open').map(({ reading }) => reading),
      ];
      return says.map((say) => ({ case: of, claim, say }));
    }),
  };
}

/** A piece's claim by case and id: "allison-2023:A17". */
export const claimName = ({ case: { id }, claim }: { case: Case; claim: Claim }) => `${id}:${claim.id}`;

/** Tests that say nothing when they fail: a slip in a text's own table is no evidence of the world. */
const neverTurned = ['arithmetic'];

function pieceOf(
  { of, claim, result, place }: { of: Case; claim: Claim; result: TestResult; place: number },
  side: Side,
  leaveOut: readonly LeaveOut[],
): Piece[] {
  if (claim.side === undefined) return [];
  const turned = claim.side !== side;
  const left = leaveOut.find(
    (one) => one.claim === `${of.id}:${claim.id}` && (one.test === undefined || one.test === place),
  );
  if (left?.from === 'both') return [];
  if (turned && (left || claim.kind === 'normative' || neverTurned.includes(result.test.kind.name))) return [];
  const judged = result.now;
  const speaks = spokenFor(judged, turned ? 'no' : 'yes');
  const setting = settingFor(judged, speaks);
  if (!setting) return [];
  const against = spokenFor(judged, turned ? 'yes' : 'no');
  const otherwise = nearest(setting, against);
  return [
    {
      ...{ case: of, claim, place, result, turned, setting },
      reading: setting === judged.settings[0] ? result.reading : readingIn(result, setting),
      stated: setting === judged.settings[0],
      ...{ speaks: speaks.length, against: against.length },
      unclear: judged.answered - speaks.length - against.length,
      weak: speaks.length < FLOOR * judged.answered,
      ...(otherwise && { otherwise }),
    },
  ];
}

/** A test's sentence with the choices of a setting in place of those stated. */
function readingIn({ test: { kind, fields } }: TestResult, { places }: SettingOutcome): string {
  const axes = kind.axes(fields);
  return kind.reading(
    places.reduce((chosen, place, axis) => axes[axis]?.options[place]?.choose(chosen) ?? chosen, fields),
  );
}

const spokenFor = ({ settings }: Judged, holds: 'yes' | 'no') =>
  settings.filter(({ outcome }) => outcome.kind === 'judged' && outcome.holds === holds);

/** The stated setting where it speaks so; else the one whose neighbours, which differ in one choice, agree most. */
function settingFor({ settings }: Judged, speaks: readonly SettingOutcome[]): SettingOutcome | undefined {
  if (speaks.length === 0 || speaks.includes(settings[0]!)) return speaks[0];
  const agreeing = speaks.map((one) => {
    const near = settings.filter((other) => other.outcome.kind === 'judged' && apart(one, other) === 1);
    const share = near.length === 0 ? 0 : near.filter((other) => speaks.includes(other)).length / near.length;
    return { one, share };
  });
  return agreeing.reduce((best, next) => (next.share > best.share ? next : best)).one;
}

/** In how many choices two settings differ. */
const apart = (a: SettingOutcome, b: SettingOutcome) =>
  a.places.filter((place, axis) => place !== b.places[axis]).length;

function nearest(to: SettingOutcome, among: readonly SettingOutcome[]): SettingOutcome | undefined {
  return among.reduce<SettingOutcome | undefined>(
    (best, next) => (best === undefined || apart(to, next) < apart(to, best) ? next : best),
    undefined,
  );
}

const answered = ({ speaks, against, unclear }: Piece) => speaks + against + unclear;

/** Records before measures before what only stands in; then by the share of settings; then as stated, and of the latest years. */
function stronger(a: Piece, b: Piece): number {
  return (
    bases.indexOf(a.result.test.basis) - bases.indexOf(b.result.test.basis) ||
    b.speaks / answered(b) - a.speaks / answered(a) ||
    Number(b.stated) - Number(a.stated) ||
    lastYear(b) - lastYear(a) ||
    answered(b) - answered(a) ||
    (nameOf(a) < nameOf(b) ? -1 : 1)
  );
}

const lastYear = ({ setting: { outcome } }: Piece) => (outcome.kind === 'judged' ? (outcome.years?.to ?? 0) : 0);

const nameOf = (piece: Piece) => `${claimName(piece)}/${piece.place}`;

/** Two texts may put the same test: it counts once. */
function distinct(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ result, turned }) => {
    const asked = `${turned} ${result.reading}`;
    return seen.size < seen.add(asked).size;
  });
}

/** The strongest, those above the floor first, and as different from one another as may be. */
function chosen(pieces: readonly Piece[], count: number): Piece[] {
  const taken: Piece[] = [];
  for (const weak of [false, true])
    for (const repeats of [false, true])
      for (const piece of pieces.filter((one) => one.weak === weak)) {
        if (taken.length === count || taken.includes(piece)) continue;
        const ofClaim = taken.filter((one) => claimName(one) === claimName(piece)).length;
        const before = taken.some((one) => evidenceOf(one) === evidenceOf(piece));
        if (repeats || (ofClaim < MOST_OF_A_CLAIM && !before)) taken.push(piece);
      }
  return taken.sort((a, b) => Number(a.weak) - Number(b.weak) || stronger(a, b));
}

const choices = ['years', 'to-years', 'windows', 'thresholds', 'is', 'over', 'also', 'where', 'says'];

/** What a test looks at, whatever years and thresholds it takes: tests that look at the same are no two pieces of evidence. */
const evidenceOf = ({ result: { test } }: Piece): string => lookedAt(test);

function lookedAt(test: Test): string {
  // A forecast looks at what the test inside it looks at.
  const inside = test.fields.that as Test | undefined;
  if (inside) return lookedAt(inside);
  const named = (key: string, value: unknown) => {
    if (choices.includes(key)) return undefined;
    const name = (value as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? name : value;
  };
  return `${test.kind.name} ${JSON.stringify(test.fields, named)}`;
}
