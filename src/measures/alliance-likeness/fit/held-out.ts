import { featuresOf, patterns } from '../behaviour.ts';
import { chooseRounds, fitPatterns, fittedRows, logOdds } from './fit.ts';
import { averagePrecision, calibrationLine, rocArea } from './metrics.ts';
import { ABSENT, type PairYears, pactWeights } from './pair-years.ts';

/** How well predictions for what was held out did. */
export interface HeldOutFigures {
  precisionRecall: number;
  roc: number;
  slope: number;
  intercept: number;
}

/** Predictions of pair-years by models that never saw their group. */
export interface HeldOut {
  /** The pair-years with a score. */
  rows: Int32Array;
  /** Log odds, in the order of `rows`. */
  predicted: Float64Array;
  /** For each of `rows` the place of its pattern. */
  patternOf: Uint8Array;
}

/** The place of the pattern of each pair-year in the list of patterns; -1 where it has no score. */
export function patternPlaces(pairs: PairYears): Int8Array {
  const features = patterns.map(featuresOf);
  return Int8Array.from(pairs.keys, (_, row) =>
    features.findIndex((seen) => seen.every((f) => pairs.steps[f]![row] !== ABSENT)),
  );
}

/**
 * Holds out one group at a time, fits all to the rest, and predicts the group.
 * @param groupOf the group of a dyad's key @param rounds a number, or `nested`: chosen anew from the rest each time
 * @param members refits whose mean is the prediction, as in the measure; 0: one fit to all of the rest
 */
export function holdOut(
  pairs: PairYears,
  groupOf: (key: number) => number,
  rounds: number | 'nested',
  members = 0,
): HeldOut {
  const places = patternPlaces(pairs);
  const rows = Int32Array.from(pairs.keys.keys()).filter((row) => places[row]! >= 0);
  const groups = Int32Array.from(pairs.keys, groupOf);
  const predicted = new Float64Array(rows.length);
  for (const group of new Set(groups)) {
    const rest = fittedRows(pairs, (row) => groups[row] !== group);
    const seen = patterns.filter((_, place) => rows.some((row) => groups[row] === group && places[row] === place));
    const models = fitPatterns(pairs, rest, rounds === 'nested' ? chooseRounds(pairs, rest) : rounds, members, seen);
    for (const [n, row] of rows.entries())
      if (groups[row] === group) {
        const { pattern, model, members } = models[seen.indexOf(patterns[places[row]!]!)]!;
        const features = featuresOf(pattern);
        const each = members.length > 0 ? members : [model];
        predicted[n] = each.reduce((sum, one) => sum + logOdds(pairs, row, features, one), 0) / each.length;
      }
  }
  return { rows, predicted, patternOf: Uint8Array.from(rows, (row) => places[row]!) };
}

/** @param byPact each pact weighing 1; else each pair */
export function figuresOf(pairs: PairYears, { rows, predicted }: HeldOut, byPact: boolean): HeldOutFigures {
  const weights = byPact ? pactWeights(pairs, rows) : undefined;
  const judged = {
    predicted,
    pact: Uint8Array.from(rows, (row) => pairs.pact[row]!),
    weight: Float64Array.from(rows, (row) => weights?.[row] ?? 1),
  };
  return { precisionRecall: averagePrecision(judged), roc: rocArea(judged), ...calibrationLine(judged) };
}
