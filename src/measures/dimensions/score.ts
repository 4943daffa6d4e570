import type { Absence } from '../../figures/index.ts';

/** No score where less than this share of the weight is observed (ruling B0; recency.md, rule 6). */
export const LEAST_WEIGHT = 0.6;

/** A component's percentile (0 to 100), why it has none, or undefined where it does not count for the pair at all. */
export type Standing = number | Absence | undefined;

/**
 * A composite's score: the weighted mean of its components' percentiles over those that are observed.
 * @param percentiles one a component @param weights above 0, in the same order
 * @returns 0 to 100. Where under {@link LEAST_WEIGHT} of the weight is observed: the absence that most of the missing weight has. Where no component counts
 *   for the pair: `outside-coverage`
 * @example dimensionScore([90, 60, 'outside-coverage'], [1, 1, 1]) // 75
 */
export function dimensionScore(percentiles: readonly Standing[], weights: readonly number[]): number | Absence {
  let observed = 0;
  let total = 0;
  for (let n = 0; n < percentiles.length; n++) {
    const percentile = percentiles[n];
    if (percentile !== undefined) total += weights[n]!;
    if (typeof percentile === 'number') observed += weights[n]!;
  }
  // A tolerance for weights that reach the least only up to rounding: 0.25 + 0.15 + 0.2.
  const enough = total > 0 && observed >= (LEAST_WEIGHT - 1e-9) * total;
  return enough ? observedMean(percentiles, weights)! : heaviestAbsence(percentiles, weights);
}

/** The weighted mean of what is observed, however little that is; undefined where it is nothing. */
export function observedMean(percentiles: readonly Standing[], weights: ArrayLike<number>): number | undefined {
  let sum = 0;
  let total = 0;
  for (let n = 0; n < percentiles.length; n++) {
    const percentile = percentiles[n];
    if (typeof percentile !== 'number') continue;
    sum += weights[n]! * percentile;
    total += weights[n]!;
  }
  return total > 0 ? sum / total : undefined;
}

/** The absence with the most weight; of two with the same, the one met first. */
function heaviestAbsence(percentiles: readonly Standing[], weights: readonly number[]): Absence {
  let [heaviest, most]: [Absence, number] = ['outside-coverage', 0];
  for (let n = 0; n < percentiles.length; n++) {
    const reason = percentiles[n];
    if (typeof reason !== 'string' || percentiles.indexOf(reason) < n) continue;
    let weight = 0;
    for (let m = n; m < percentiles.length; m++) if (percentiles[m] === reason) weight += weights[m]!;
    if (weight > most) [heaviest, most] = [reason, weight];
  }
  return heaviest;
}
