import { ABSENT, LEAST_WEIGHT, TOP } from './features.ts';
import { type Behaviours, type Metric, WIDTH } from './space.ts';

/** A pair-year near another. */
export interface Neighbour {
  row: number;
  distance: number;
}

export interface Search {
  metric: Metric;
  /** How many are wanted. */
  count: number;
  /** First and last year that a neighbour may be of. */
  years: readonly [from: number, to: number];
  /** Pairs left out: the pair itself, under whatever numbers it has had. */
  without: readonly number[];
}

/**
 * The pair-years nearest to a point, the nearest first, one year a pair: each other pair stands at its nearest year. Of equal distances the smaller key comes first, and
 * within a pair the later year. Time: one pass over all rows.
 * @param point one byte a feature; rows that share less than 60% of the weight with it are passed over
 * @example nearest(space, pointOf(space, row), { metric, count: 20, years: [1954, 2011], without: [365710] })
 */
export function nearest(space: Behaviours, point: Uint8Array, { metric, count, years, without }: Search): Neighbour[] {
  const { keys, years: when, values } = space;
  const { weights, gaps } = metric;
  // The heaviest first: most pair-years are then known to be too far after one or two.
  const known = weights
    .flatMap((weight, n) => (point[n] !== ABSENT && weight > 0 ? [n] : []))
    .sort((p, q) => weights[q]! - weights[p]!);
  const asked = known.reduce((sum, n) => sum + weights[n]!, 0);
  const least = LEAST_WEIGHT * weights.reduce((sum, weight) => sum + weight, 0) - 1e-9;
  const best: Neighbour[] = [];
  if (asked < least || asked === 0 || count < 1) return best;
  // Differences are looked up: for each feature one table of what a byte costs, the absent one its gap. All are whole numbers or sixty-fourths, so that
  // sums are exact and ties are ties.
  const costs = known.map((n) =>
    Float64Array.from({ length: 256 }, (_, byte) =>
      byte === ABSENT ? weights[n]! * gaps[n]! : weights[n]! * Math.abs(byte - point[n]!),
    ),
  );
  const left = new Set(without);
  let worst = Infinity;
  for (let row = 0; row < keys.length; ) {
    const key = keys[row]!;
    let nearestRow = -1;
    let lowest = worst;
    for (; row < keys.length && keys[row] === key; row++) {
      if (when[row]! < years[0] || when[row]! > years[1]) continue;
      const at = row * WIDTH;
      let sum = 0;
      let lacking = 0;
      for (let k = 0; k < known.length && sum <= lowest; k++) {
        const byte = values[at + known[k]!]!;
        sum += costs[k]![byte]!;
        if (byte === ABSENT) lacking += weights[known[k]!]!;
      }
      if (asked - lacking < least || sum > lowest || (nearestRow < 0 && sum === worst)) continue;
      lowest = sum;
      nearestRow = row;
    }
    if (nearestRow < 0 || left.has(key)) continue;
    insert(best, { row: nearestRow, distance: lowest }, count);
    if (best.length === count) worst = best[count - 1]!.distance;
  }
  return best.map(({ row, distance }) => ({ row, distance: distance / (TOP * asked) }));
}

function insert(best: Neighbour[], found: Neighbour, count: number): void {
  let at = best.length;
  while (at > 0 && best[at - 1]!.distance > found.distance) at -= 1;
  best.splice(at, 0, found);
  if (best.length > count) best.pop();
}
