import { randomStream } from '../../../stats/index.ts';
import { behaviourFeatures, featuresOf, type Pattern, patterns } from '../behaviour.ts';
import { type Additive, boostStumps, type Restraint } from './boosting.ts';
import { calibrationLine, logisticLoss } from './metrics.ts';
import { ABSENT, CellIndex, foldOf, type PairYears, pactWeights, regionPairOf } from './pair-years.ts';

/** Fitted on pair-years to this one: the last with five coded years of exercises behind it. */
export const LAST_FITTED_YEAR = 2010;
export const FOLDS = 5;
export const MEMBERS = 30;
const SEED = 1992;

/** How the fit is held back, but for the rounds, which the data choose. Ours. */
export const restraint: Omit<Restraint, 'rounds'> = { rate: 0.1, ridge: 5, leastWeight: 50 };
const MOST_ROUNDS = 400;
const ROUNDS_STEP = 20;

/** The pair-years that models are fitted to: every feature observed. @param kept leaves out what is held out */
export function fittedRows(pairs: PairYears, kept: (row: number) => boolean): Int32Array {
  return Int32Array.from(pairs.keys.keys()).filter(
    (row) => pairs.years[row]! <= LAST_FITTED_YEAR && pairs.steps.every((steps) => steps[row] !== ABSENT) && kept(row),
  );
}

/** One pattern's model before bootstrap: fits with any weights, and says what it predicts for the rows it was made with. */
class PatternFit {
  readonly index: CellIndex;
  readonly #laws: (1 | -1)[];
  readonly #sizes: number[];

  constructor(
    pairs: PairYears,
    rows: Int32Array,
    readonly pattern: Pattern,
  ) {
    const features = featuresOf(pattern);
    this.index = new CellIndex(pairs, rows, features);
    this.#laws = features.map((f) => behaviourFeatures[f]!.law);
    this.#sizes = features.map((f) => behaviourFeatures[f]!.edges.length + 1);
  }

  fit(weights: Float64Array, rounds: number, seen?: (round: number, model: Additive) => void): Additive {
    return boostStumps(this.index.weighted(weights), this.#laws, this.#sizes, { ...restraint, rounds }, seen);
  }
}

/** Log odds of a model whose features are these. */
export function logOdds({ steps }: PairYears, row: number, features: readonly number[], model: Additive): number {
  let sum = model.constant;
  for (const [n, f] of features.entries()) sum += model.adds[n]![steps[f]![row]!]!;
  return sum;
}

/** Weights with those of some rows taken away. */
function without(weights: Float64Array, rows: readonly number[]): Float64Array {
  const left = weights.slice();
  for (const row of rows) left[row] = 0;
  return left;
}

const byGroup = (rows: Int32Array, groupOf: (row: number) => number): Map<number, number[]> => {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const known = groups.get(groupOf(row));
    if (known) known.push(row);
    else groups.set(groupOf(row), [row]);
  }
  return groups;
};

/**
 * The number of rounds after which what is held out loses least, each pact weighing 1: half by pairs held out in folds, half by region
 * pairs held out one at a time. Pairs alone would go on until regions are learnt.
 */
export function chooseRounds(pairs: PairYears, rows: Int32Array): number {
  const full = new PatternFit(pairs, rows, patterns[0]!);
  const weights = pactWeights(pairs, rows);
  const losses = new Float64Array(MOST_ROUNDS / ROUNDS_STEP);
  for (const groupOf of [(key: number) => foldOf(key + 1, FOLDS), regionPairOf])
    for (const out of byGroup(rows, (row) => groupOf(pairs.keys[row]!)).values()) {
      const judged = {
        predicted: new Float64Array(out.length),
        pact: Uint8Array.from(out, (row) => pairs.pact[row]!),
        weight: Float64Array.from(out, (row) => weights[row]!),
      };
      const weight = judged.weight.reduce((sum, w) => sum + w, 0);
      full.fit(without(weights, out), MOST_ROUNDS, (round, model) => {
        if (round % ROUNDS_STEP !== 0) return;
        for (const [n, row] of out.entries()) judged.predicted[n] = logOdds(pairs, row, full.index.features, model);
        losses[round / ROUNDS_STEP - 1]! += weight * logisticLoss(judged);
      });
    }
  return ROUNDS_STEP * (1 + losses.indexOf(Math.min(...losses)));
}

/** A pattern's model, calibrated: the log odds are those of a pair counting once. */
export interface PatternModel {
  pattern: Pattern;
  /** The calibration that its numbers hold already: log odds → intercept + slope · log odds. */
  calibration: { intercept: number; slope: number };
  model: Additive;
  /** Refits with bootstrap weights; none where none were asked for. */
  members: Additive[];
}

/**
 * Fits every pattern's model to the same pair-years.
 * @param rows from {@link fittedRows} @param rounds from {@link chooseRounds} @param members refits for the interval
 * @param chosen the patterns to fit
 */
export function fitPatterns(
  pairs: PairYears,
  rows: Int32Array,
  rounds: number,
  members: number,
  chosen: readonly Pattern[] = patterns,
): PatternModel[] {
  const weights = pactWeights(pairs, rows);
  return chosen.map((pattern) => {
    const fit = new PatternFit(pairs, rows, pattern);
    const calibration = calibrate(pairs, rows, fit, weights, rounds);
    const calibrated = (model: Additive) => scaled(model, calibration);
    return {
      pattern,
      calibration,
      model: calibrated(fit.fit(weights, rounds)),
      members: Array.from({ length: members }, (_, member) =>
        calibrated(fit.fit(bootstrapWeights(pairs, rows, weights, member), rounds)),
      ),
    };
  });
}

/** The two numbers that make predictions for pairs held out those of pairs that each count once. */
function calibrate(pairs: PairYears, rows: Int32Array, fit: PatternFit, weights: Float64Array, rounds: number) {
  const predicted: number[] = [];
  const pact: number[] = [];
  for (const out of byGroup(rows, (row) => foldOf(pairs.keys[row]! + 1, FOLDS)).values()) {
    const model = fit.fit(without(weights, out), rounds);
    for (const row of out) {
      predicted.push(logOdds(pairs, row, fit.index.features, model));
      pact.push(pairs.pact[row]!);
    }
  }
  return calibrationLine({
    predicted: Float64Array.from(predicted),
    pact: Uint8Array.from(pact),
    weight: new Float64Array(pact.length).fill(1),
  });
}

function scaled({ constant, adds }: Additive, { intercept, slope }: { intercept: number; slope: number }): Additive {
  return { constant: intercept + slope * constant, adds: adds.map((values) => values.map((x) => slope * x)) };
}

/** Bayesian bootstrap (Rubin 1981): an exponential weight for each pact, and for each pair without one, the same in all years. */
function bootstrapWeights(pairs: PairYears, rows: Int32Array, weights: Float64Array, member: number): Float64Array {
  const draws = randomStream(SEED, member);
  const drawn = new Map<number, number>();
  const exponential = (of: number) => {
    const known = drawn.get(of) ?? -Math.log(1 - draws());
    drawn.set(of, known);
    return known;
  };
  const result = new Float64Array(weights.length);
  for (const row of rows)
    result[row] = weights[row]! * exponential(pairs.pact[row] === 1 ? -1 - pairs.pactOf[row]! : pairs.keys[row]!);
  return result;
}
