import { quantile, randomStream } from '../../stats/index.ts';

/** One observation: of whom, in which cell it is compared, whether it is one of those asked about, and its value. */
export interface Observation {
  cluster: number;
  /** Compared only with others of the same cell. */
  cell: string;
  treated: boolean;
  value: number;
}

export interface MatchedDifference {
  /** The mean of the treated, of the others matched to them, and how much more the treated have. */
  treated: number;
  usual: number;
  more: number;
  /** 95% over resamples of whole clusters. */
  low: number;
  high: number;
  /** Treated observations that had others to be set beside, and the clusters that they come from. */
  count: number;
  clusters: number;
}

/** Resamples for an interval. Ours. */
const RESAMPLES = 2000;

/**
 * How much more the treated have than others of the same cell: the difference of means in each cell, weighted by its number of
 * treated (exact matching, the effect on the treated). The interval resamples whole clusters with replacement, so that the years of one
 * state count as one draw.
 * @returns undefined where no cell holds both kinds
 * @example matchedDifference([{ cluster: 1, cell: 'a', treated: true, value: 3 }, { cluster: 2, cell: 'a', treated: false, value: 1 }]) // more: 2
 */
export function matchedDifference(
  observations: readonly Observation[],
  seed = 1,
  resamples: number = RESAMPLES,
): MatchedDifference | undefined {
  const compared = inBothKinds(observations);
  if (compared.length === 0) return undefined;
  const clusters = numbered(compared.map(({ cluster }) => cluster));
  const cells = numbered(compared.map(({ cell }) => cell));
  const places = Int32Array.from(compared, ({ treated }, n) => cells.of[n]! * 2 + (treated ? 1 : 0));
  const values = Float64Array.from(compared, ({ value }) => value);
  const [counts, sums] = [new Float64Array(cells.size * 2), new Float64Array(cells.size * 2)];
  const weights = new Float64Array(clusters.size);
  const estimate = () => {
    counts.fill(0);
    sums.fill(0);
    for (let n = 0; n < values.length; n++) {
      const weight = weights[clusters.of[n]!]!;
      counts[places[n]!]! += weight;
      sums[places[n]!]! += weight * values[n]!;
    }
    let [count, treated, usual] = [0, 0, 0];
    for (let others = 0; others < counts.length; others += 2) {
      if (counts[others] === 0 || counts[others + 1] === 0) continue;
      count += counts[others + 1]!;
      treated += sums[others + 1]!;
      usual += (counts[others + 1]! * sums[others]!) / counts[others]!;
    }
    return { count, treated: treated / count, usual: usual / count };
  };
  weights.fill(1);
  const whole = estimate();
  const stream = randomStream(seed);
  const drawn: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0);
    for (let n = 0; n < clusters.size; n++) weights[Math.floor(stream() * clusters.size)]! += 1;
    const { count, treated, usual } = estimate();
    if (count > 0) drawn.push(treated - usual);
  }
  return {
    ...whole,
    more: whole.treated - whole.usual,
    low: quantile(drawn, 0.025),
    high: quantile(drawn, 0.975),
    clusters: new Set(compared.flatMap(({ cluster, treated }) => (treated ? [cluster] : []))).size,
  };
}

/** The observations of cells that hold treated and others. */
function inBothKinds(observations: readonly Observation[]): Observation[] {
  const kinds = new Map<string, number>();
  for (const { cell, treated } of observations) kinds.set(cell, (kinds.get(cell) ?? 0) | (treated ? 2 : 1));
  return observations.filter(({ cell }) => kinds.get(cell) === 3);
}

function numbered(keys: readonly (string | number)[]): { of: Int32Array; size: number } {
  const places = new Map<string | number, number>();
  const of = Int32Array.from(keys, (key) => {
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  });
  return { of, size: places.size };
}
