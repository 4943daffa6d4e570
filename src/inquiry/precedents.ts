import { type Absence, absenceWords, dyadKey, statesOfKey } from '../figures/index.ts';
import { baseDrift, baseRates, poolOf } from '../measures/precedents/base-rates.ts';
import { type Contrast, contrasts } from '../measures/precedents/contrast.ts';
import { features, ownWeights } from '../measures/precedents/features.ts';
import {
  type DriftTally,
  followedRow,
  type History,
  type Moved,
  movedRow,
  tallyDrift,
  tallyRows,
} from '../measures/precedents/history.ts';
import { type Likeness, likenessOf, likenessWords } from '../measures/precedents/likeness.ts';
import { type Neighbour, nearest } from '../measures/precedents/nearest.ts';
import { gapsAround, nearnessOf, PRECEDENTS } from '../measures/precedents/nearness.ts';
import {
  type Followed,
  type Horizon,
  horizons,
  type Outcome,
  outcomes,
  type Tally,
} from '../measures/precedents/outcomes.ts';
import { samePair } from '../measures/precedents/same-pair.ts';
import { type Metric, observedWeight, pointOf, rowOf } from '../measures/precedents/space.ts';
import { tiesOf } from '../measures/precedents/ties.ts';
import { existedIn } from '../states/index.ts';
import { type BehaviourHistory, behaviourHistory, type WholeTables } from './behaviour-history.ts';

export interface PrecedentOptions {
  /** How many; 20 if left out. */
  count?: number;
  /** Weights of features by name, in place of ours; those not named keep theirs. */
  weights?: Readonly<Record<string, number>>;
  /** Also pair-years of the year asked about and later. */
  later?: boolean;
}

/** What followed a precedent within some years. */
export interface Aftermath {
  within: Horizon;
  followed: Readonly<Record<Outcome, Followed>>;
  moved: Moved;
}

export interface Precedent {
  rank: number;
  /** The two states, the smaller COW number first. */
  states: readonly [number, number];
  year: number;
  /** 0 alike in every feature, 1 as unlike as can be. */
  distance: number;
  alike: readonly Contrast[];
  unlike: readonly Contrast[];
  aftermath: readonly Aftermath[];
}

/** How often an outcome followed among the precedents, and among all pair-years that they were looked for in. */
export interface OutcomeSummary {
  outcome: Outcome;
  within: Horizon;
  among: Tally;
  base: Tally;
}

export interface DriftSummary {
  within: Horizon;
  among: DriftTally;
  base: DriftTally;
}

export interface PrecedentsFound {
  kind: 'precedents';
  states: readonly [number, number];
  year: number;
  /** The features of the pair-year itself, 0 to 100; undefined where there is no figure. */
  point: readonly { feature: string; scaled: number | undefined }[];
  /** The weights of the features, in their order. */
  weights: readonly number[];
  /** The share of all weight on features that it has. */
  observed: number;
  /** What was searched: the years, and how many pair-years of how many other pairs. */
  pool: { from: number; to: number; pairYears: number; pairs: number };
  precedents: readonly Precedent[];
  outcomes: readonly OutcomeSummary[];
  drift: readonly DriftSummary[];
  /** Undefined where there are no twenty. */
  likeness: Likeness | undefined;
  /** The judgement of the distances, in a sentence. */
  words: string;
  sources: readonly string[];
}

export interface NotCompared {
  kind: 'absent';
  states: readonly [number, number];
  year: number;
  reason: Absence;
  words: string;
  /** Years in which the pair is compared. */
  compared: readonly number[];
}

/** Contrasts told of a precedent, of each kind. */
const CONTRASTS = 2;

/**
 * The pair-years most like one, before it, and what followed them. Likeness is of behaviour alone: no treaty, no name and no place is in it. One year a pair; the pair
 * itself is left out. Pair-years whose next five years of pacts are not coded are no precedents.
 * @throws RangeError for weights that name no feature, are below 0 or are all 0
 */
export async function precedentsOf(
  atlas: WholeTables,
  a: number,
  b: number,
  year: number,
  options: PrecedentOptions = {},
): Promise<PrecedentsFound | NotCompared> {
  const key = dyadKey(a, b);
  const states = statesOfKey(key);
  const none = (reason: Absence, words: string, compared: readonly number[] = []): NotCompared => ({
    kind: 'absent',
    states,
    year,
    reason,
    words,
    compared,
  });
  if (!states.every((state) => existedIn(state, year))) return none('no-such-state', absenceWords['no-such-state']);
  const held = await behaviourHistory(atlas);
  if (!held) return none('not-loaded', 'this atlas holds no table of behaviour; the full one does: entente data build');
  const { history, years } = held;
  const row = rowOf(history, key, year);
  if (year < years[0] || year > years[1])
    return none('outside-coverage', `pair-years are compared from ${years[0]} to ${years[1]}`, yearsOf(history, key));
  if (row < 0) return none('not-defined', tooLittle, yearsOf(history, key));
  const weights = weightsOf(options.weights);
  const point = pointOf(history, row);
  const observed = observedWeight(point, weights);
  const last = Math.min(options.later ? Infinity : year - 1, history.ends.pact - horizons[0]);
  const span = [years[0], last] as const;
  const without = samePair(key);
  const metric = { weights, gaps: gapsAround(history, point, weights, without) };
  const count = options.count ?? PRECEDENTS;
  const near = nearest(history, point, { metric, count: Math.max(count, PRECEDENTS), years: span, without });
  const found = near.slice(0, count);
  const rows = found.map((neighbour) => neighbour.row);
  const pool = poolOf(history, span, without);
  const rates = baseRates(history, pool.rows);
  // Worked out when first asked for: it takes as long as all the rest.
  let drift: DriftSummary[] | undefined;
  const driftOf = () => {
    const base = baseDrift(history, pool.rows, weights);
    return horizons.map((within) => ({
      within,
      among: tallyDrift(history, rows, within, weights),
      base: base(within),
    }));
  };
  const likeness = likenessIn(held, weights, tiesOf(point), near);
  return {
    kind: 'precedents',
    states,
    year,
    point: features.map(({ name }, n) => ({ feature: name, scaled: point[n]! > 100 ? undefined : point[n]! })),
    weights,
    observed,
    pool: { from: span[0], to: span[1], pairYears: pool.rows.length, pairs: pool.pairs },
    precedents: found.map((neighbour, n) => precedentAt(history, point, metric, neighbour, n + 1)),
    outcomes: horizons.flatMap((within) =>
      outcomes.map((outcome) => ({
        outcome,
        within,
        among: tallyRows(history, rows, outcome, within),
        base: rates(outcome, within),
      })),
    ),
    get drift() {
      drift ??= driftOf();
      return drift;
    },
    likeness,
    words: likeness
      ? likenessWords(likeness)
      : `Only ${found.length} pairs can be compared with this pair-year at all: too few to say how near is near.`,
    sources: held.sources,
  };
}

/** The last year in which a pair is compared; undefined where it never is. */
export async function lastCompared(atlas: WholeTables, a: number, b: number): Promise<number | undefined> {
  const held = await behaviourHistory(atlas);
  return held && yearsOf(held.history, dyadKey(a, b)).at(-1);
}

const tooLittle =
  'too little passes between them that year to compare (5% of either’s trade or arms imports, a small joint exercise, a dispute in ten years or a rivalry), or under 60% of it is known';

/** The weights of the features: ours, but for those given. */
function weightsOf(given: PrecedentOptions['weights']): readonly number[] {
  if (!given) return ownWeights;
  for (const [name, weight] of Object.entries(given)) {
    if (!features.some((feature) => feature.name === name)) throw new RangeError(`no feature ${name}`);
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`the weight of ${name} is 0 or more; got ${weight}`);
  }
  const weights = features.map(({ name, weight }) => given[name] ?? weight);
  if (weights.every((weight) => weight === 0)) throw new RangeError('some weight is above 0');
  return weights;
}

function yearsOf({ keys, years }: History, key: number): number[] {
  return Array.from(years.subarray(keys.indexOf(key), keys.lastIndexOf(key) + 1));
}

function precedentAt(
  history: History,
  point: Uint8Array,
  metric: Metric,
  { row, distance }: Neighbour,
  rank: number,
): Precedent {
  return {
    rank,
    states: statesOfKey(history.keys[row]!),
    year: history.years[row]!,
    distance,
    ...contrasts(point, pointOf(history, row), metric, CONTRASTS),
    aftermath: horizons.map((within) => ({
      within,
      followed: Object.fromEntries(
        outcomes.map((outcome) => [outcome, followedRow(history, row, outcome, within)]),
      ) as Record<Outcome, Followed>,
      moved: movedRow(history, row, within, metric.weights),
    })),
  };
}

/** How near the precedents are beside those of the pair-years drawn: as stored for our weights, measured anew for others. */
function likenessIn(
  { history, drawn, years }: BehaviourHistory,
  weights: readonly number[],
  ties: number,
  near: readonly Neighbour[],
): Likeness | undefined {
  const twentieth = near[PRECEDENTS - 1]?.distance;
  const before = (year: number) => [years[0], Math.min(year - 1, history.ends.pact - horizons[0])] as const;
  const usual =
    weights === ownWeights
      ? drawn
      : drawn.flatMap((one) => {
          const nearness = nearnessOf(history, rowOf(history, one.key, one.year), weights, before(one.year));
          return nearness ? [{ ...one, ...nearness }] : [];
        });
  if (twentieth === undefined || !usual.some((one) => one.ties === ties)) return undefined;
  return likenessOf({ nearest: near[0]!.distance, twentieth }, ties, usual);
}
