import { edgeRatios, inverseMills } from './normal.ts';
import type { VoteTable } from './votes.ts';

/**
 * What is known of the items. On the scale of slope × ideal point + standard normal noise, a vote is yes below `lower`, no above
 * `upper`, an abstention between. A positive slope: those high on the scale vote no.
 */
export interface Items {
  slope: Float64Array;
  lower: Float64Array;
  /** Equal to `lower` where the item has one cut. */
  upper: Float64Array;
  /** Six numbers an item, the covariance of (slope, lower, upper): ss, sl, su, ll, lu, uu. */
  covariance: Float64Array;
}

/** The least distance between two cuts: keeps the likelihood of an abstention finite on the way. */
export const LEAST_GAP = 1e-3;
/** The longest step of a parameter in one sweep. */
const LONGEST = 1;

/**
 * One Newton step for each item's slope and cuts, given ideal points known as normal with `mean` and `variance`: the expected
 * log-likelihood is taken at mean ± sd, which is exact to the third order in the ideal point. Prior: slope ~ N(0, slopeVariance),
 * cuts flat. Leaves the inverse of the expected curvature in `covariance`.
 */
export function itemStep(
  table: VoteTable,
  mean: Float64Array,
  variance: Float64Array,
  items: Items,
  slopeVariance: number,
): void {
  const { itemStart, cellOfVote, sideInItem, cuts } = table;
  const count = itemStart.length - 1;
  const cells = mean.length;
  const points = new Float64Array(2 * cells);
  for (let cell = 0; cell < cells; cell++) {
    const deviation = Math.sqrt(variance[cell]!);
    points[2 * cell] = mean[cell]! - deviation;
    points[2 * cell + 1] = mean[cell]! + deviation;
  }
  const edges = new Float64Array(2);
  const { slope, lower, upper, covariance } = items;
  for (let j = 0; j < count; j++) {
    const b = slope[j]!;
    const c1 = lower[j]!;
    const c2 = upper[j]!;
    // Gradient and minus the second derivatives in (slope, lower, upper), summed over votes and both points.
    let gs = 0;
    let g1 = 0;
    let g2 = 0;
    let ss = 0;
    let s1 = 0;
    let s2 = 0;
    let k11 = 0;
    let k12 = 0;
    let k22 = 0;
    for (let n = itemStart[j]!; n < itemStart[j + 1]!; n++) {
      const at = 2 * cellOfVote[n]!;
      const side = sideInItem[n]!;
      for (let p = at; p < at + 2; p++) {
        const x = points[p]!;
        if (side === 0) {
          const u = c1 - b * x;
          const r = inverseMills(u);
          const k = r * (r + u);
          g1 += r;
          gs -= x * r;
          k11 += k;
          s1 -= x * k;
          ss += x * x * k;
        } else if (side === 2) {
          const u = b * x - c2;
          const r = inverseMills(u);
          const k = r * (r + u);
          g2 -= r;
          gs += x * r;
          k22 += k;
          s2 -= x * k;
          ss += x * x * k;
        } else {
          const u1 = c1 - b * x;
          const u2 = c2 - b * x;
          edgeRatios(u1, u2, edges);
          const a1 = edges[0]!;
          const a2 = edges[1]!;
          const h12 = -a1 * a2;
          const h1 = a1 * (a1 - u1) + h12;
          const h2 = a2 * (a2 + u2) + h12;
          g1 -= a1;
          g2 += a2;
          gs += x * (a1 - a2);
          k11 += h1 - h12;
          k22 += h2 - h12;
          k12 += h12;
          s1 -= x * h1;
          s2 -= x * h2;
          ss += x * x * (h1 + h2);
        }
      }
    }
    // Each point weighs a half.
    gs = gs / 2 - b / slopeVariance;
    ss = ss / 2 + 1 / slopeVariance;
    g1 /= 2;
    g2 /= 2;
    s1 /= 2;
    s2 /= 2;
    k11 /= 2;
    k12 /= 2;
    k22 /= 2;
    const at = 6 * j;
    if (cuts[j] === 1) {
      const g = g1 + g2;
      const k = k11 + k22;
      const s = s1 + s2;
      const det = ss * k - s * s;
      slope[j] = b + within((k * gs - s * g) / det);
      lower[j] = upper[j] = c1 + within((ss * g - s * gs) / det);
      covariance[at] = k / det;
      covariance[at + 1] = covariance[at + 2] = -s / det;
      covariance[at + 3] = covariance[at + 4] = covariance[at + 5] = ss / det;
      continue;
    }
    const minor = k11 * k22 - k12 * k12;
    const m1 = s2 * k12 - s1 * k22;
    const m2 = s1 * k12 - s2 * k11;
    const det = ss * minor + s1 * m1 + s2 * m2;
    const vs = minor / det;
    const v1 = m1 / det;
    const v2 = m2 / det;
    const v11 = (ss * k22 - s2 * s2) / det;
    const v12 = (s1 * s2 - ss * k12) / det;
    const v22 = (ss * k11 - s1 * s1) / det;
    covariance[at] = vs;
    covariance[at + 1] = v1;
    covariance[at + 2] = v2;
    covariance[at + 3] = v11;
    covariance[at + 4] = v12;
    covariance[at + 5] = v22;
    slope[j] = b + within(vs * gs + v1 * g1 + v2 * g2);
    let l = c1 + within(v1 * gs + v11 * g1 + v12 * g2);
    let h = c2 + within(v2 * gs + v12 * g1 + v22 * g2);
    if (h - l < LEAST_GAP) {
      const half = Math.max((c2 - c1) / 4, LEAST_GAP / 2);
      [l, h] = [(l + h) / 2 - half, (l + h) / 2 + half];
    }
    lower[j] = l;
    upper[j] = h;
  }
}

function within(step: number): number {
  return step > LONGEST ? LONGEST : step < -LONGEST ? -LONGEST : step;
}
