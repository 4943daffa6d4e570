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
  const percentiles = packed(columns, rows);
  const scores = new Float64Array(rows.length);
  const ranks = Array.from({ length: Math.min(shown, ranking.length) }, () => [] as number[]);
  for (const drawn of plausibleWeights(shares, WEIGHTINGS)) {
    for (let n = 0, at = 0; n < scores.length; n++) {
      let [sum, total] = [0, 0];
      for (let c = 0; c < drawn.length; c++, at++) {
        const percentile = percentiles[at]!;
        if (Number.isNaN(percentile)) continue;
        sum += drawn[c]! * percentile;
        total += drawn[c]!;
      }
      scores[n] = sum / total;
    }
    const above = countsAbove(scores, ranks.length);
    for (const [n, own] of ranks.entries()) own.push(1 + above[n]!);
  }
  return ranks.map((own) => [Math.round(quantile(own, 0.025)), Math.round(quantile(own, 0.975))]);
}

/** The percentiles of some rows, those of one row together; not a number where there is none. */
function packed(columns: readonly Column[], rows: Int32Array): Float64Array {
  const percentiles = new Float64Array(rows.length * columns.length).fill(Number.NaN);
  for (const [c, { status, values }] of columns.entries())
    for (const [n, row] of rows.entries())
      if (status[row] === VALUE) percentiles[n * columns.length + c] = values[row]!;
  return percentiles;
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
  for (const score of scores) {
    let [low, high] = [0, first];
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
