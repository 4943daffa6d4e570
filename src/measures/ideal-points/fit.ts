import { Anderson } from './anderson.ts';
import { type Items, itemStep, LEAST_GAP } from './item-step.ts';
import { placeSessions, placeVariances, sessionTies } from './location.ts';
import { type Start, startAt } from './start.ts';
import { cellViews, stateStep } from './state-step.ts';
import type { VoteTable } from './votes.ts';

/** Settings of the model and of its computation. */
export interface FitSettings {
  /**
   * The variance of an ideal point's step from one session to the next. The released code of Bailey, Strezhnev and Voeten takes
   * 0.5 × about a half, and the previous session as if it were known; 0.2 (ours) with that session's own variance comes to the same.
   */
  walkVariance: number;
  /** The prior variance of slopes. Published: 1. */
  slopeVariance: number;
  /** Sweeps end when two in a row moved no point by more than this, extrapolation left aside. */
  tolerance: number;
  /** At most so many sweeps. */
  mostSweeps: number;
}

/** The settings that the figures are made with. */
export const settings: FitSettings = { walkVariance: 0.2, slopeVariance: 1, tolerance: 2e-5, mostSweeps: 150 };

/** What a sweep reports. */
export interface SweepReport {
  sweep: number;
  /** The longest move of a point in this sweep, in standard deviations of all points; extrapolation left aside. */
  moved: number;
}

export interface Fit {
  /** One number a cell of the table: the ideal point, mean 0 and standard deviation 1 over all cells. */
  point: Float64Array;
  /** The variance of each point beside the others of its session. */
  variance: Float64Array;
  /** The variance of its session as a whole, common to all states: to be added where sessions are compared. */
  placeVariance: Float64Array;
  items: Items;
  /** The weight of the pull to 0 that keeps the scale. */
  pullWeight: number;
  sweeps: number;
  converged: boolean;
}

/** Sweeps in a row that must move nothing. */
const STILL = 2;
/** Where the pull's weight stays on the way. */
const [LEAST_PULL, MOST_PULL] = [1e-4, 0.05];
/** Sweeps before whole sessions are placed. */
const SETTLING = 3;
/** Plain sweeps before extrapolation begins: the first ones travel far. */
const PLAIN = 8;

/**
 * Fits ideal points and items to a table of votes by turns (a variational EM with the true curvature): items given the points,
 * points given the items, each by a Newton step on the expected log-likelihood, extrapolated by Anderson's rule. After each sweep
 * the points are put to mean 0 and standard deviation 1, and the pull's weight is moved until this changes nothing any more.
 * @param start who stands where before the first sweep; it fixes the sign, and nothing else
 * @param progress told after each sweep
 */
export function fitIdealPoints(
  table: VoteTable,
  start: Start,
  { walkVariance, slopeVariance, tolerance, mostSweeps }: FitSettings = settings,
  progress: (report: SweepReport) => void = () => {},
): Fit {
  const { point, variance, items } = startAt(table, start);
  const cells = point.length;
  const count = table.items.length;
  const views = cellViews(cells);
  const ties = sessionTies(table);
  const step = new Float64Array(cells);
  const anderson = new Anderson(6, 0.5);
  let pullWeight = 0.01;
  let sweeps = 0;
  let hold: Float64Array = new Float64Array(ties.places);
  let still = 0;
  let converged = cells === 0;
  const packed = new Float64Array(cells + 3 * count);
  for (let n = 0; n < 3; n++) itemStep(table, point, variance, items, slopeVariance);
  while (!converged && sweeps < mostSweeps) {
    sweeps += 1;
    const from = pack(point, items, packed).slice();
    itemStep(table, point, variance, items, slopeVariance);
    stateStep(table, point, variance, items, walkVariance, pullWeight, views, step);
    if (sweeps > SETTLING) hold = placeSessions(table, ties, point, variance, step, items, walkVariance);
    const scale = standardise(point, variance, items);
    pullWeight += 0.5 * (scale - 1) * balance(point, views);
    pullWeight = Math.max(LEAST_PULL, Math.min(MOST_PULL, pullWeight));
    let moved = 0;
    for (let cell = 0; cell < cells; cell++) moved = Math.max(moved, Math.abs(point[cell]! - from[cell]!));
    progress({ sweep: sweeps, moved });
    still = moved < tolerance ? still + 1 : 0;
    converged = still >= STILL;
    if (sweeps > PLAIN && !converged) {
      anderson.next(from, pack(point, items, packed));
      unpack(packed, point, items, table.cuts);
    }
  }
  standardise(point, variance, items);
  const places = placeVariances(ties, hold);
  const placeVariance = Float64Array.from(ties.placeOfCell, (place) => places[place]!);
  return { point, variance, placeVariance, items, pullWeight, sweeps, converged };
}

/** How much of the pull's weight makes up for a scale off by 1: the points' information over their reach. */
function balance(point: Float64Array, { precision, reach }: { precision: Float64Array; reach: Float64Array }): number {
  let information = 0;
  let reached = 0;
  for (let cell = 0; cell < point.length; cell++) {
    const square = point[cell]! * point[cell]!;
    information += precision[cell]! * square;
    reached += reach[cell]! * square;
  }
  return reached === 0 ? 0 : information / reached;
}

/** Puts the points to mean 0 and standard deviation 1 and the items with them: no probability changes. @returns the former deviation */
export function standardise(point: Float64Array, variance: Float64Array, items: Items): number {
  const cells = point.length;
  let sum = 0;
  for (const x of point) sum += x;
  const mean = sum / cells;
  let squares = 0;
  for (const x of point) squares += (x - mean) ** 2;
  const scale = Math.sqrt(squares / cells) || 1;
  for (let cell = 0; cell < cells; cell++) {
    point[cell] = (point[cell]! - mean) / scale;
    variance[cell]! /= scale * scale;
  }
  const { slope, lower, upper, covariance } = items;
  for (let j = 0; j < slope.length; j++) {
    const b = slope[j]!;
    lower[j]! -= b * mean;
    upper[j]! -= b * mean;
    slope[j] = b * scale;
    // (slope, lower, upper) ↦ (slope × scale, lower - slope × mean, upper - slope × mean)
    const at = 6 * j;
    const ss = covariance[at]!;
    const s1 = covariance[at + 1]! - mean * ss;
    const s2 = covariance[at + 2]! - mean * ss;
    covariance[at + 3]! -= mean * (covariance[at + 1]! + s1);
    covariance[at + 5]! -= mean * (covariance[at + 2]! + s2);
    covariance[at + 4]! -= mean * (covariance[at + 1]! + s2);
    covariance[at] = ss * scale * scale;
    covariance[at + 1] = s1 * scale;
    covariance[at + 2] = s2 * scale;
  }
  return scale;
}

function pack(point: Float64Array, { slope, lower, upper }: Items, into: Float64Array): Float64Array {
  into.set(point, 0);
  into.set(slope, point.length);
  into.set(lower, point.length + slope.length);
  into.set(upper, point.length + 2 * slope.length);
  return into;
}

function unpack(from: Float64Array, point: Float64Array, { slope, lower, upper }: Items, cuts: Uint8Array): void {
  const [cells, count] = [point.length, slope.length];
  point.set(from.subarray(0, cells));
  slope.set(from.subarray(cells, cells + count));
  lower.set(from.subarray(cells + count, cells + 2 * count));
  upper.set(from.subarray(cells + 2 * count));
  for (let j = 0; j < count; j++)
    if (cuts[j] === 2 && upper[j]! - lower[j]! < LEAST_GAP) upper[j] = lower[j]! + LEAST_GAP;
}
