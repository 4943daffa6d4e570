import type { Items } from '../../../src/measures/ideal-points/item-step.ts';
import { normalBetween, normalCdf } from '../../../src/measures/ideal-points/normal.ts';
import type { VoteTable } from '../../../src/measures/ideal-points/votes.ts';
import type { RandomStream } from '../../../src/stats/index.ts';

/** What the sampler gives: means and standard deviations of each cell's draws, each draw less its session's mean. */
export interface Sampled {
  mean: Float64Array;
  sd: Float64Array;
}

/** Where a chain begins and what it takes as known. */
export interface Chain {
  point: Float64Array;
  items: Items;
  walkVariance: number;
  /** Prior precision of each cell around 0: the pull, held fast. */
  pull: Float64Array;
  burn: number;
  draws: number;
}

/**
 * A sampler of the same model, as the check on the quick fit: items by two Metropolis steps each with the votes' latent variables
 * summed out (proposals from the fit's covariance), points by the latent variables (Albert and Chib 1993) and a draw of each
 * state's whole path (forward filter, backward draw). The last session of a window sees, as the fit does, only what came before.
 */
export function samplePoints(table: VoteTable, chain: Chain, stream: RandomStream): Sampled {
  const { stateStart, cellStart, itemOfVote, sideInCell, cellSession } = table;
  const point = chain.point.slice();
  const items: Items = {
    slope: chain.items.slope.slice(),
    lower: chain.items.lower.slice(),
    upper: chain.items.upper.slice(),
    covariance: chain.items.covariance,
  };
  const cells = point.length;
  const roots = new Float64Array(6 * table.items.length);
  for (let j = 0; j < table.items.length; j++) roots.set(proposal(table, items, j), 6 * j);
  const normal = () => Math.sqrt(-2 * Math.log(1 - stream())) * Math.cos(2 * Math.PI * stream());
  const [sum, squares] = [new Float64Array(cells), new Float64Array(cells)];
  const [known, shift] = [new Float64Array(cells), new Float64Array(cells)];
  for (let round = 0; round < chain.burn + chain.draws; round++) {
    for (let twice = 0; twice < 2; twice++)
      for (let j = 0; j < table.items.length; j++) itemDraw(table, point, items, roots, j, normal, stream);
    for (let s = 0; s + 1 < stateStart.length; s++) {
      const [from, to] = [stateStart[s]!, stateStart[s + 1]!];
      for (let cell = from; cell < to; cell++) {
        let precision = chain.pull[cell]!;
        let weighted = 0;
        for (let n = cellStart[cell]!; n < cellStart[cell + 1]!; n++) {
          const j = itemOfVote[n]!;
          const b = items.slope[j]!;
          const u = b * point[cell]!;
          const side = sideInCell[n]!;
          const low = side === 0 ? Number.NEGATIVE_INFINITY : (side === 1 ? items.lower[j]! : items.upper[j]!) - u;
          const high = side === 2 ? Number.POSITIVE_INFINITY : (side === 1 ? items.upper[j]! : items.lower[j]!) - u;
          precision += b * b;
          weighted += b * (u + truncated(low, high, normal, stream));
        }
        if (cell > from) {
          const step = chain.walkVariance * (cellSession[cell]! - cellSession[cell - 1]!);
          const carried = 1 / (1 + known[cell - 1]! * step);
          precision += known[cell - 1]! * carried;
          weighted += shift[cell - 1]! * carried;
        }
        known[cell] = precision;
        shift[cell] = weighted;
      }
      for (let cell = to - 1; cell >= from; cell--) {
        let [precision, weighted] = [known[cell]!, shift[cell]!];
        if (cell < to - 1) {
          const link = 1 / (chain.walkVariance * (cellSession[cell + 1]! - cellSession[cell]!));
          precision += link;
          weighted += link * point[cell + 1]!;
        }
        point[cell] = weighted / precision + normal() / Math.sqrt(precision);
      }
    }
    if (round < chain.burn) continue;
    const centre = means(cellSession, point);
    for (let cell = 0; cell < cells; cell++) {
      const x = point[cell]! - centre.get(cellSession[cell]!)!;
      sum[cell]! += x;
      squares[cell]! += x * x;
    }
  }
  const mean = sum.map((x) => x / chain.draws);
  return { mean, sd: squares.map((x, cell) => Math.sqrt(Math.max(0, x / chain.draws - mean[cell]! ** 2))) };
}

/** The lower triangular root of an item's covariance, scaled for Metropolis steps in as many dimensions (Roberts et al. 1997). */
function proposal(table: VoteTable, { covariance }: Items, j: number): Float64Array {
  const [ss, s1, s2, ll, lu, uu] = covariance.subarray(6 * j, 6 * j + 6) as unknown as number[];
  const scale = 2.38 / Math.sqrt(1 + table.cuts[j]!);
  const a = Math.sqrt(ss!);
  const b = s1! / a;
  const c = Math.sqrt(Math.max(1e-9, ll! - b * b));
  const d = s2! / a;
  const e = (lu! - d * b) / c;
  const f = Math.sqrt(Math.max(1e-9, uu! - d * d - e * e));
  return Float64Array.of(a, b, c, d, e, f).map((x) => scale * x);
}

function itemDraw(
  table: VoteTable,
  point: Float64Array,
  items: Items,
  roots: Float64Array,
  j: number,
  normal: () => number,
  stream: RandomStream,
): void {
  const at = 6 * j;
  const [x, y, z] = [normal(), normal(), normal()];
  const slope = items.slope[j]! + roots[at]! * x;
  const lower = items.lower[j]! + roots[at + 1]! * x + roots[at + 2]! * y;
  const upper =
    table.cuts[j] === 1 ? lower : items.upper[j]! + roots[at + 3]! * x + roots[at + 4]! * y + roots[at + 5]! * z;
  if (table.cuts[j] === 2 && upper <= lower) return;
  const change =
    logPosterior(table, point, j, slope, lower, upper) -
    logPosterior(table, point, j, items.slope[j]!, items.lower[j]!, items.upper[j]!);
  if (Math.log(1 - stream()) >= change) return;
  items.slope[j] = slope;
  items.lower[j] = lower;
  items.upper[j] = upper;
}

function logPosterior(table: VoteTable, point: Float64Array, j: number, slope: number, lower: number, upper: number) {
  let sum = -(slope * slope) / 2;
  for (let n = table.itemStart[j]!; n < table.itemStart[j + 1]!; n++) {
    const u = slope * point[table.cellOfVote[n]!]!;
    const side = table.sideInItem[n]!;
    const p =
      side === 0 ? normalCdf(lower - u) : side === 2 ? normalCdf(u - upper) : normalBetween(lower - u, upper - u);
    sum += Math.log(Math.max(1e-300, p));
  }
  return sum;
}

/** A standard normal between two bounds, by rejection (Robert 1995). */
function truncated(low: number, high: number, normal: () => number, stream: RandomStream): number {
  if (low === Number.NEGATIVE_INFINITY) return -truncated(-high, Number.POSITIVE_INFINITY, normal, stream);
  if (high === Number.POSITIVE_INFINITY) {
    if (low < 0.3)
      for (;;) {
        const x = normal();
        if (x > low) return x;
      }
    const rate = (low + Math.sqrt(low * low + 4)) / 2;
    for (;;) {
      const x = low - Math.log(1 - stream()) / rate;
      if (stream() < Math.exp(-0.5 * (x - rate) ** 2)) return x;
    }
  }
  const nearest = low > 0 ? low : high < 0 ? high : 0;
  for (;;) {
    const x = low + (high - low) * stream();
    if (stream() < Math.exp(0.5 * (nearest * nearest - x * x))) return x;
  }
}

function means(session: Int32Array, point: Float64Array): Map<number, number> {
  const totals = new Map<number, [sum: number, count: number]>();
  for (const [cell, x] of point.entries()) {
    const total = totals.get(session[cell]!) ?? [0, 0];
    totals.set(session[cell]!, [total[0] + x, total[1] + 1]);
  }
  return new Map([...totals].map(([key, [sum, count]]) => [key, sum / count]));
}

/** The precision with which a fit pulls each cell to 0: its weight times Σ E[slope²] over the cell's votes. */
export function pullsOf(table: VoteTable, fit: { items: Items; pullWeight: number }): Float64Array {
  return Float64Array.from(table.cellState, (_, cell) => {
    let reach = 0;
    for (let n = table.cellStart[cell]!; n < table.cellStart[cell + 1]!; n++) {
      const j = table.itemOfVote[n]!;
      reach += fit.items.slope[j]! ** 2 + fit.items.covariance[6 * j]!;
    }
    return fit.pullWeight * reach;
  });
}
