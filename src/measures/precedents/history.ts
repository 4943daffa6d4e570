import { ABSENT, features, LEAST_WEIGHT } from './features.ts';
import {
  count,
  DRIFT_POINTS,
  type Ends,
  emptyTally,
  FARTHEST,
  type Followed,
  followed,
  type Horizon,
  type Outcome,
  ruptureOf,
  type Tally,
} from './outcomes.ts';
import { togetherIn, untilIn } from './packing.ts';
import { type Behaviours, WIDTH } from './space.ts';

/** Pair-years as points, what followed each, and how far the sources of that reach. */
export interface History extends Behaviours {
  /** One number a row: see `packAfter`. */
  after: Int32Array;
  ends: Ends;
  /** The last year in which pair-years are compared. */
  lastYear: number;
}

/** Whether an outcome followed a row's pair-year within some years. */
export function followedRow(history: History, row: number, outcome: Outcome, within: Horizon): Followed {
  if (outcome === 'rupture')
    return ruptureOf(followedRow(history, row, 'ended', within), followedRow(history, row, 'rivalry', within));
  const packed = history.after[row]!;
  return followed(untilIn(packed, outcome), history.years[row]!, within, history.ends[outcome], togetherIn(packed));
}

/** How often an outcome followed the pair-years of some rows. */
export function tallyRows(history: History, rows: ArrayLike<number>, outcome: Outcome, within: Horizon): Tally {
  const tally = emptyTally();
  for (let n = 0; n < rows.length; n++) count(tally, followedRow(history, rows[n]!, outcome, within));
  return tally;
}

/**
 * How far a pair has moved some years later, in points (see {@link drift}), or why that is not known. `not-compared`: too little passed between the two
 * by then, or too little is known of it.
 */
export type Moved = number | 'outside-coverage' | 'state-ended' | 'not-compared';

/** @param weights of the features, as in a distance */
export function movedRow(history: History, row: number, within: Horizon, weights: readonly number[]): Moved {
  const later = laterRow(history, row, within);
  if (typeof later !== 'number') return later;
  return moved(history.values, row * WIDTH, later * WIDTH, weights) ?? 'not-compared';
}

/** The row of the same pair some years later, or why there is none. */
function laterRow({ keys, years, after, lastYear }: History, row: number, within: Horizon): Moved {
  const year = years[row]! + within;
  if (year > lastYear) return 'outside-coverage';
  if (within > togetherIn(after[row]!)) return 'state-ended';
  for (let later = row + 1; later <= row + FARTHEST && keys[later] === keys[row]; later++)
    if (years[later] === year) return later;
  return 'not-compared';
}

/** Which way each feature counts. */
export const towardCloser = Int8Array.from(features, ({ closer }) => (closer === 'higher' ? 1 : -1));

/**
 * How far the mean of the features moves from one point to another, in points of 0 to 100: above 0 closer, below 0 apart. Over the features that both
 * have, so that a source that begins or ends moves nobody; undefined where these have less than 60% of the weight.
 */
export function moved(
  values: Uint8Array,
  before: number,
  after: number,
  weights: readonly number[],
): number | undefined {
  let sum = 0;
  let used = 0;
  let total = 0;
  for (let n = 0; n < WIDTH; n++) {
    const weight = weights[n]!;
    total += weight;
    const was = values[before + n]!;
    const is = values[after + n]!;
    if (was === ABSENT || is === ABSENT) continue;
    used += weight;
    sum += weight * towardCloser[n]! * (is - was);
  }
  return used === 0 || used < LEAST_WEIGHT * total - 1e-9 ? undefined : sum / used;
}

/** How many pair-years moved closer, apart or neither; those not known counted apart. */
export interface DriftTally {
  closer: number;
  neither: number;
  apart: number;
  outsideCoverage: number;
  stateEnded: number;
  notCompared: number;
}

export function tallyDrift(
  history: History,
  rows: ArrayLike<number>,
  within: Horizon,
  weights: readonly number[],
): DriftTally {
  const tally = emptyDriftTally();
  for (let n = 0; n < rows.length; n++) countMove(tally, movedRow(history, rows[n]!, within, weights));
  return tally;
}

export const emptyDriftTally = (): DriftTally => ({
  closer: 0,
  neither: 0,
  apart: 0,
  outsideCoverage: 0,
  stateEnded: 0,
  notCompared: 0,
});

/** Adds a move to a tally. */
function countMove(tally: DriftTally, move: Moved): void {
  if (move === 'outside-coverage') tally.outsideCoverage += 1;
  else if (move === 'state-ended') tally.stateEnded += 1;
  else if (move === 'not-compared') tally.notCompared += 1;
  else tally[move >= DRIFT_POINTS ? 'closer' : move <= -DRIFT_POINTS ? 'apart' : 'neither'] += 1;
}
