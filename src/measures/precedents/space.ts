import { ABSENT, features, LEAST_WEIGHT, TOP } from './features.ts';

/** Pair-years as points: rows sorted by pair and then year. */
export interface Behaviours {
  /** A pair's key, its smaller COW number first. */
  keys: Int32Array;
  years: Int16Array;
  /** One byte a feature, row after row: 0 to 100, or 255 where there is no such figure. */
  values: Uint8Array;
}

/** Bytes of a row. */
export const WIDTH = features.length;

/** The bytes of a row. */
export function pointOf({ values }: Behaviours, row: number): Uint8Array {
  return values.subarray(row * WIDTH, (row + 1) * WIDTH);
}

/** The row of a pair in a year, or -1. */
export function rowOf({ keys, years }: Behaviours, key: number, year: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key || (keys[middle] === key && years[middle]! < year)) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key && years[low] === year ? low : -1;
}

/** How a distance weighs the features, and what it counts for one that the other pair-year lacks. */
export interface Metric {
  /** One weight a feature, 0 or more. */
  weights: readonly number[];
  /** What a feature that the other pair-year lacks counts for, 0 to 100: see `gapsAround`. */
  gaps: readonly number[];
}

/** The share of all weight on the features that a point has. */
export function observedWeight(point: Uint8Array, weights: readonly number[]): number {
  let [observed, total] = [0, 0];
  for (const [n, weight] of weights.entries()) {
    total += weight;
    if (point[n] !== ABSENT) observed += weight;
  }
  return total === 0 ? 0 : observed / total;
}

/**
 * How unlike two pair-years behave, from 0 (alike in every feature) to 1: the weighted mean of the differences of their features
 * (Gower 1971, Biometrics 27: 857-871), over the features that the first has. A feature that the second lacks counts
 * as much as makes having no figure neither bring near nor keep away; Gower leaves it out, and then the worst-known come out nearest by chance.
 * @param from the point asked about @param to another @returns undefined where the two share less than 60% of the weight
 * @example distance of points alike in all but one of four equal features, where they are 20 apart: 0.05
 */
export function distance(from: Uint8Array, to: Uint8Array, { weights, gaps }: Metric): number | undefined {
  let [sum, asked, shared, total] = [0, 0, 0, 0];
  for (let n = 0; n < WIDTH; n++) {
    const weight = weights[n]!;
    total += weight;
    if (from[n] === ABSENT) continue;
    asked += weight;
    if (to[n] === ABSENT) {
      sum += weight * gaps[n]!;
      continue;
    }
    shared += weight;
    sum += weight * Math.abs(from[n]! - to[n]!);
  }
  return shared < LEAST_WEIGHT * total - 1e-9 || asked === 0 ? undefined : sum / (TOP * asked);
}
