import type { Atlas } from '../atlas/atlas.ts';
import { type Column, VALUE } from '../figures/index.ts';
import { componentMeasures, componentName, type Dimension } from '../measures/dimensions/dimension.ts';
import { plausibleWeights } from '../measures/dimensions/weights.ts';
import { quantile } from '../stats/index.ts';
import { type Ranked, rowOf } from './standing.ts';

/** Weightings over which ranks are taken: half as many as for an interval, since each ranks all pairs anew. */
export const WEIGHTINGS = 100;

/**
 * The ranks that each row of a dimension's ranking takes over plausible weights, all pairs weighed anew: from the 2.5th to the
 * 97.5th percentile of its ranks.
 * @param weights by component name, as for `dimensionMeasure` @param ranking of that measure and year
 * @param shown how many rows of it are wanted
 * @returns for each row wanted the first and the last rank
 */
export async function rankRanges(
  atlas: Atlas,
  dimension: Dimension,
  weights: Readonly<Record<string, number>>,
  year: number,
  ranking: readonly Ranked[],
  shown: number,
): Promise<[first: number, last: number][]> {
  if (ranking.length === 0) return [];
  const columns = await atlas.year(year, componentMeasures(dimension));
  const { keys } = columns.find((column) => column.keys.length > 0)!;
  const rows = Int32Array.from(ranking, ({ key }) => rowOf(keys, key));
  const shares = dimension.components.map((component) => weights[componentName(component)] ?? component.weight);
  const { percentiles, held } = packed(columns, rows);
  const scores = new Float64Array(rows.length);
  const ranks = Array.from({ length: Math.min(shown, ranking.length) }, () => [] as number[]);
  for (const drawn of plausibleWeights(shares, WEIGHTINGS)) {
    const totals = totalsOf(drawn);
    for (let n = 0, at = 0; n < scores.length; n++) {
      let sum = 0;
      for (let c = 0; c < drawn.length; c++, at++) sum += drawn[c]! * percentiles[at]!;
      scores[n] = sum / totals[held[n]!]!;
    }
    const above = countsAbove(scores, ranks.length);
    for (const [n, own] of ranks.entries()) own.push(1 + above[n]!);
  }
  return ranks.map((own) => [Math.round(quantile(own, 0.025)), Math.round(quantile(own, 0.975))]);
}

/** The percentiles of some rows, those of one row together, 0 where there is none; and of each row which it has, a bit a component. */
function packed(columns: readonly Column[], rows: Int32Array): { percentiles: Float64Array; held: Uint32Array } {
  const percentiles = new Float64Array(rows.length * columns.length);
  const held = new Uint32Array(rows.length);
  for (const [c, { status, values }] of columns.entries())
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n]!;
      if (status[row] !== VALUE) continue;
      percentiles[n * columns.length + c] = values[row]!;
      held[n]! |= 1 << c;
    }
  return { percentiles, held };
}

/** What the weights of any components come to, by their bits: a few dozen sums in place of one a row. */
function totalsOf(weights: readonly number[]): Float64Array {
  const totals = new Float64Array(2 ** weights.length);
  for (const [c, weight] of weights.entries())
    for (let others = 0; others < 2 ** c; others++) totals[2 ** c + others] = totals[others]! + weight;
  return totals;
}

/**
 * How many of all scores are above each of the first ones. Only those few are put in order, and each score is placed among them: a
 * ranking of all pairs shows a hundredth of them.
 */
function countsAbove(scores: Float64Array, first: number): Int32Array {
  const order = Int32Array.from({ length: first }, (_, n) => n).sort((a, b) => scores[a]! - scores[b]!);
  const ends = Float64Array.from(order, (n) => scores[n]!);
  // Of each place the scores that are above the one before it and not above its own; of the last, those above all.
  const between = new Int32Array(first + 1);
  const least = ends[0]!;
  for (let n = 0; n < scores.length; n++) {
    const score = scores[n]!;
    // Most are below all of those shown.
    if (score <= least) continue;
    let [low, high] = [1, first];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < score) low = middle + 1;
      else high = middle;
    }
    between[low]! += 1;
  }
  const above = new Int32Array(first);
  for (let place = first - 1, sum = 0; place >= 0; place--) {
    sum += between[place + 1]!;
    above[order[place]!] = sum;
  }
  return above;
}
