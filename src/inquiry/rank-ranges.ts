import type { Atlas } from '../atlas/atlas.ts';
import { VALUE } from '../figures/index.ts';
import { componentMeasures, componentName, type Dimension } from '../measures/dimensions/dimension.ts';
import { plausibleWeights } from '../measures/dimensions/weights.ts';
import { countAbove, quantile } from '../stats/index.ts';
import type { Ranked } from './standing.ts';

/** Weightings over which ranks are taken: half as many as for an interval, since each ranks all pairs anew. */
const WEIGHTINGS = 100;

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
  const columns = await atlas.year(year, componentMeasures(dimension));
  const rowOf = new Map(Array.from(columns[0]!.keys, (key, row) => [key, row]));
  const rows = Int32Array.from(ranking, ({ key }) => rowOf.get(key)!);
  const shares = dimension.components.map((component) => weights[componentName(component)] ?? component.weight);
  const ranks = Array.from({ length: Math.min(shown, ranking.length) }, () => [] as number[]);
  const scores = new Float64Array(rows.length);
  for (const drawn of plausibleWeights(shares, WEIGHTINGS)) {
    for (let n = 0; n < rows.length; n++) {
      let [sum, total] = [0, 0];
      for (const [c, { status, values }] of columns.entries())
        if (status[rows[n]!] === VALUE) {
          sum += drawn[c]! * values[rows[n]!]!;
          total += drawn[c]!;
        }
      scores[n] = sum / total;
    }
    const sorted = scores.slice().sort();
    for (const [n, own] of ranks.entries()) own.push(1 + countAbove(sorted, scores[n]!));
  }
  return ranks.map((own) => [Math.round(quantile(own, 0.025)), Math.round(quantile(own, 0.975))]);
}
