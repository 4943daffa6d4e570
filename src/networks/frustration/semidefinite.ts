import { PositivePart } from './positive-part.ts';
import { descend } from './quasi-newton.ts';
import type { Steps, Watch } from './watch.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/** Of three members i < j < k, a way in which a split cannot stand: p x_ij + q x_ik + r x_jk ≥ -1 with p q r = 1. */
export interface Triangle {
  i: number;
  j: number;
  k: number;
  p: number;
  q: number;
  r: number;
}

/** Where a search for multipliers stands: another may go on from there. */
export interface Multipliers {
  /** Of each member. */
  member: Float64Array;
  /** Of each triangle inequality in use. */
  triangle: { of: Triangle; multiplier: number }[];
  /** How sharp the bound is; lower is sharper. */
  alpha: number;
}

/** What the semidefinite relaxation tells of a network. */
export interface SemidefiniteBound {
  /** No split costs less. */
  bound: number;
  /** For each two members how far they stand together, about -1 to 1, row by row. */
  together: Float64Array;
  /** What it was found with. */
  multipliers: Multipliers;
}

/** By what α goes down from turn to turn: ours, by trial on random networks, as all numbers here; a bound holds with any. */
const SHARPER = 0.6;

/**
 * A lower bound on the cost of any split from a semidefinite relaxation. A split is a matrix x of 1 and -1 with x_ii = 1; instead, any
 * positive semidefinite matrix with that diagonal is let in (Goemans and Williamson 1995) that keeps the triangle inequalities found
 * to be broken (Rendl, Rinaldi and Wiegele 2010). Every choice of multipliers gives a bound, so the search for good ones may be
 * stopped at any time: with M = W/2 - Diag(u) + Σ y T,
 *
 *     Σ |w| (1 - sign x)/2 ≥ (Σ |w| - Σ u - Σ y - |M₊|²/(2 α) - α n²/2) / 2
 *
 * because <M, X> ≤ |M₊||X| ≤ |M₊|²/(2 α) + α |X|²/2 and |X| ≤ n. It is smooth in u and y; α goes down to sharpen it.
 * @param enough a bound above which no more is asked
 * @param begun multipliers to go on from
 */
export function* semidefiniteBound(
  network: WeightedNetwork,
  enough: number,
  watch: Watch,
  begun: Multipliers = { member: firstMultipliers(network), triangle: [], alpha: 80 / network.size ** 2 },
): Steps<SemidefiniteBound> {
  const { size, from, to, weight } = network;
  const positive = new PositivePart(size);
  let total = 0;
  for (const w of weight) total += Math.abs(w);
  const [place, mirror] = [new Int32Array(weight.length), new Int32Array(weight.length)];
  for (let e = 0; e < weight.length; e++) {
    place[e] = from[e]! * size + to[e]!;
    mirror[e] = to[e]! * size + from[e]!;
  }
  let triangles = begun.triangle.map(({ of }) => of);
  let u = begun.member;
  let y = Float64Array.from(begun.triangle, ({ multiplier }) => multiplier);
  let alpha = begun.alpha;
  let best = 0;

  const evaluate = (x: Float64Array, gradient: Float64Array): number => {
    const { matrix, part } = positive;
    matrix.fill(0);
    for (let e = 0; e < weight.length; e++) matrix[place[e]!] = matrix[mirror[e]!] = weight[e]! / 2;
    let sum = 0;
    for (let v = 0; v < size; v++) {
      matrix[v * size + v] = -x[v]!;
      sum += x[v]!;
    }
    for (let t = 0; t < triangles.length; t++) {
      const half = x[size + t]! / 2;
      sum += x[size + t]!;
      if (half === 0) continue;
      const { i, j, k, p, q, r } = triangles[t]!;
      matrix[j * size + i]! += p * half;
      matrix[k * size + i]! += q * half;
      matrix[k * size + j]! += r * half;
    }
    const squares = positive.compute();
    for (let v = 0; v < size; v++) gradient[v] = 1 - part[v * size + v]! / alpha;
    for (let t = 0; t < triangles.length; t++) {
      const { i, j, k, p, q, r } = triangles[t]!;
      gradient[size + t] = 1 + (p * part[j * size + i]! + q * part[k * size + i]! + r * part[k * size + j]!) / alpha;
    }
    const value = sum + squares / (2 * alpha) + (alpha * size * size) / 2;
    best = Math.max(best, (total - value) / 2);
    return value;
  };

  let before = Number.NEGATIVE_INFINITY;
  for (let turn = 0; turn < 60; turn++) {
    const x = new Float64Array(size + triangles.length);
    x.set(u);
    x.set(y, size);
    const value = yield* descend(evaluate, x, size, 40, () => best > enough || watch.stop());
    evaluate(x, new Float64Array(x.length));
    u = x.slice(0, size);
    y = x.slice(size);
    if (best > enough || watch.stop()) break;
    const kept = triangles.map((triangle, t) => ({ triangle, y: y[t]! })).filter((one) => one.y > 1e-5);
    const found = brokenTriangles(
      positive.part,
      alpha,
      size,
      kept.map(({ triangle }) => triangle),
      10 * size,
    );
    triangles = [...kept.map(({ triangle }) => triangle), ...found];
    const more = new Float64Array(triangles.length);
    kept.forEach((one, t) => {
      more[t] = one.y;
    });
    y = more;
    const now = (total - value) / 2;
    // What is gained falls by about the factor of alpha from turn to turn: where the rest of that series falls short, so will this.
    const gained = now - before;
    if (turn > 2 && now + (gained * SHARPER) / (1 - SHARPER) < enough) break;
    if (alpha < 1.5 / size ** 2 && gained < 0.02) break;
    before = now;
    if (alpha > 0.5 / size ** 2) alpha *= SHARPER;
  }
  const together = Float64Array.from(positive.part, (x) => x / alpha);
  const triangle = triangles.map((of, t) => ({ of, multiplier: y[t] ?? 0 })).filter(({ multiplier }) => multiplier > 0);
  return { bound: best, together, multipliers: { member: u, triangle, alpha } };
}

/** Half the length of a member's ties: near the multipliers of a random network, and good enough elsewhere. */
function firstMultipliers({ size, start, tie, weight }: WeightedNetwork): Float64Array {
  return Float64Array.from({ length: size }, (_, v) => {
    let squares = 0;
    for (let at = start[v]!; at < start[v + 1]!; at++) squares += weight[tie[at]!]! ** 2;
    return 0.9 * Math.sqrt(squares);
  });
}

/** The triangle inequalities that a relaxed split breaks most. */
function brokenTriangles(
  part: Float64Array,
  alpha: number,
  size: number,
  known: readonly Triangle[],
  most: number,
): Triangle[] {
  const name = ({ i, j, k, p, q }: Triangle) => ((i * size + j) * size + k) * 4 + (p > 0 ? 2 : 0) + (q > 0 ? 1 : 0);
  const have = new Set(known.map(name));
  const found: { triangle: Triangle; by: number }[] = [];
  const line = -alpha * 1.05;
  for (let k = 0; k < size; k++)
    for (let j = 0; j < k; j++) {
      const jk = part[k * size + j]!;
      for (let i = 0; i < j; i++) {
        const [ij, ik] = [part[j * size + i]!, part[k * size + i]!];
        for (const [p, q, r] of kinds) {
          const sum = p * ij + q * ik + r * jk;
          if (sum >= line) continue;
          const triangle = { i, j, k, p, q, r };
          if (!have.has(name(triangle))) found.push({ triangle, by: sum });
        }
      }
    }
  found.sort((a, b) => a.by - b.by);
  return found.slice(0, most).map(({ triangle }) => triangle);
}

const kinds = [
  [1, 1, 1],
  [1, -1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
] as const;

/**
 * Multipliers of a network carried over to one that was contracted from it.
 * @param place of each member of the first network the member of the second in which it stands, -1 where it is gone
 * @param turn 1 where it stands there as it is, -1 where turned over
 */
export function carried(
  { member, triangle, alpha }: Multipliers,
  { from, to, weight }: WeightedNetwork,
  place: ArrayLike<number>,
  turn: ArrayLike<number>,
  size: number,
): Multipliers {
  const sums = new Float64Array(size);
  member.forEach((one, v) => {
    if (place[v]! >= 0) sums[place[v]!]! += one;
  });
  // What ties between merged members added to the matrix is now a constant.
  for (let e = 0; e < weight.length; e++) {
    const [a, b] = [from[e]!, to[e]!];
    if (place[a]! >= 0 && place[a] === place[b]) sums[place[a]!]! -= weight[e]! * turn[a]! * turn[b]!;
  }
  const kept = triangle.flatMap(({ of: { i, j, k, p, q, r }, multiplier }) => {
    // The sign of a side goes with the corner opposite to it.
    const corners = [
      { at: place[i]!, turn: turn[i]!, opposite: r },
      { at: place[j]!, turn: turn[j]!, opposite: q },
      { at: place[k]!, turn: turn[k]!, opposite: p },
    ].sort((one, other) => one.at - other.at) as [Corner, Corner, Corner];
    const [a, b, c] = corners;
    if (a.at < 0 || a.at === b.at || b.at === c.at) return [];
    const sign = (one: Corner, other: Corner, { opposite }: Corner) => opposite * one.turn * other.turn;
    const of = { i: a.at, j: b.at, k: c.at, p: sign(a, b, c), q: sign(a, c, b), r: sign(b, c, a) };
    return [{ of, multiplier }];
  });
  return { member: sums, triangle: kept, alpha };
}

interface Corner {
  at: number;
  turn: number;
  opposite: number;
}
