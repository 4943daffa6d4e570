import type { Items } from './item-step.ts';
import { edgeRatios, inverseMills } from './normal.ts';
import { filterPath } from './random-walk.ts';
import type { VoteTable } from './votes.ts';

/** What each cell's votes say of its ideal point, as a normal observation at the present estimate. */
export interface CellViews {
  precision: Float64Array;
  pull: Float64Array;
  /** Σ E[slope²] over the cell's votes: how much could be learnt if no vote were foregone. The pull to 0 weighs by it. */
  reach: Float64Array;
}

export function cellViews(cells: number): CellViews {
  return { precision: new Float64Array(cells), pull: new Float64Array(cells), reach: new Float64Array(cells) };
}

/** The prior variance of a state's first point around its session's centre: wide beside the 1 of all points. Ours. */
const FIRST_VARIANCE = 4;
/** So many votes make half a Newton step. */
const FEW = 10;
/** The longest step of an ideal point in one sweep. */
const LONGEST = 1;

/**
 * One Newton step for the ideal points of all states. Each cell's expected log-likelihood (over the ideal point, at mean ± sd, and
 * over the item's parameters, to second order) becomes a normal observation; the pull to 0, the mean of all, is added; the
 * random walk joins a state's sessions. Writes over `mean` and `variance`.
 * @param walkVariance of a step from one session to the next
 * @param pullWeight the pull's precision as a share of the cell's `reach`
 * @param moved written over with each point's step
 */
export function stateStep(
  table: VoteTable,
  mean: Float64Array,
  variance: Float64Array,
  items: Items,
  walkVariance: number,
  pullWeight: number,
  views: CellViews,
  moved: Float64Array,
): void {
  viewCells(table, mean, variance, items, views);
  const { precision, pull, reach } = views;
  const centres = sessionMeans(table, mean);
  for (let cell = 0; cell < mean.length; cell++) {
    const first = cell === 0 || table.cellState[cell] !== table.cellState[cell - 1];
    precision[cell]! += pullWeight * reach[cell]! + (first ? 1 / FIRST_VARIANCE : 0);
    if (first) pull[cell]! += centres[table.cellSession[cell]!]! / FIRST_VARIANCE;
  }
  const started = mean.slice();
  const spread = variance.slice();
  const path = { session: table.cellSession, precision, pull };
  for (let s = 0; s + 1 < table.stateStart.length; s++)
    filterPath(path, table.stateStart[s]!, table.stateStart[s + 1]!, walkVariance, mean, variance);
  for (let cell = 0; cell < mean.length; cell++) {
    const wanted = Math.max(-LONGEST, Math.min(LONGEST, mean[cell]! - started[cell]!));
    // A point with few votes, all of one kind, would jump to and fro: the fewer, the shorter its stride.
    const votes = table.cellStart[cell + 1]! - table.cellStart[cell]!;
    const stride = votes / (votes + FEW);
    moved[cell] = wanted * stride;
    mean[cell] = started[cell]! + moved[cell]!;
    variance[cell] = spread[cell]! * (variance[cell]! / spread[cell]!) ** stride;
  }
}

/** The mean of the points of each session, by session number. */
function sessionMeans(table: VoteTable, mean: Float64Array): Float64Array {
  const last = table.cellSession.reduce((most, session) => Math.max(most, session), 0);
  const [sum, count] = [new Float64Array(last + 1), new Float64Array(last + 1)];
  for (let cell = 0; cell < mean.length; cell++) {
    sum[table.cellSession[cell]!]! += mean[cell]!;
    count[table.cellSession[cell]!]! += 1;
  }
  return sum.map((total, session) => (count[session] === 0 ? 0 : total / count[session]!));
}

/** Fills in what each cell's votes say. */
function viewCells(
  table: VoteTable,
  mean: Float64Array,
  variance: Float64Array,
  items: Items,
  { precision, pull, reach }: CellViews,
): void {
  const { cellStart, itemOfVote, sideInCell } = table;
  const { slope, lower, upper, covariance } = items;
  // One stretch of memory an item: slope, lower, upper, the slope's variance, its covariances with the cuts.
  const packed = new Float64Array(8 * slope.length);
  for (let j = 0; j < slope.length; j++) {
    packed[8 * j] = slope[j]!;
    packed[8 * j + 1] = lower[j]!;
    packed[8 * j + 2] = upper[j]!;
    packed[8 * j + 3] = covariance[6 * j]!;
    packed[8 * j + 4] = covariance[6 * j + 1]!;
    packed[8 * j + 5] = covariance[6 * j + 2]!;
  }
  const edges = new Float64Array(2);
  for (let cell = 0; cell < mean.length; cell++) {
    const centre = mean[cell]!;
    const deviation = Math.sqrt(variance[cell]!);
    let gradient = 0;
    let curvature = 0;
    let size = 0;
    for (let n = cellStart[cell]!; n < cellStart[cell + 1]!; n++) {
      const at = 8 * itemOfVote[n]!;
      const side = sideInCell[n]!;
      const b = packed[at]!;
      const v = packed[at + 3]!;
      // E[slope²]: the curvature in the ideal point where the slope itself is uncertain.
      const square = b * b + v;
      size += 2 * square;
      for (let point = -1; point < 2; point += 2) {
        const x = centre + point * deviation;
        if (side === 1) {
          const u1 = packed[at + 1]! - b * x;
          const u2 = packed[at + 2]! - b * x;
          edgeRatios(u1, u2, edges);
          const a1 = edges[0]!;
          const a2 = edges[1]!;
          const k1 = a1 * (a1 - u1 - a2);
          const k2 = a2 * (a2 + u2 - a1);
          gradient += b * (a1 - a2) + k1 * (packed[at + 4]! - x * v) + k2 * (packed[at + 5]! - x * v);
          curvature += square * (k1 + k2);
        } else {
          const low = side === 0;
          const u = low ? packed[at + 1]! - b * x : b * x - packed[at + 2]!;
          const r = inverseMills(u);
          const k = r * (r + u);
          gradient += (low ? -b : b) * r + k * (packed[low ? at + 4 : at + 5]! - x * v);
          curvature += square * k;
        }
      }
    }
    precision[cell] = curvature / 2;
    pull[cell] = (curvature / 2) * centre + gradient / 2;
    reach[cell] = size / 2;
  }
}
