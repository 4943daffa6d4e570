import type { RandomStream } from './random.ts';

/** How much of an output's variance one input, or its part in every interaction, accounts for. */
export interface SobolIndex {
  /** First-order index: the share of the variance that is gone once this input alone is known. */
  first: number;
  /** Total index: the share that is left when all others are known. The rest is interaction. */
  total: number;
  /** Standard errors, from the spread over ten blocks of the sample. */
  firstError: number;
  totalError: number;
}

const BLOCKS = 10;

/**
 * First-order and total Sobol indices of a function on the unit cube, by the estimators that Saltelli et al. (2010, Computer
 * Physics Communications 181, Table 2, b and f) recommend: two independent samples A and B of `n` points, and for each input the points of A with
 * that input taken from B.
 *
 *     first_i = mean(f(B) (f(A_B,i) - f(A))) / V        total_i = mean((f(A) - f(A_B,i))²) / 2V
 *
 * @param f of a point with `inputs` numbers between 0 and 1; the same array is filled anew for each call
 * @param n points in each sample, 10 or more; n (inputs + 2) evaluations @param stream where the points come from
 * @returns an index for each input; undefined where the function does not vary over the sample
 * @throws RangeError for fewer than 10 points
 * @example sobolIndices(([x, y]) => 2 * x + y, 2, 4096, randomStream(1)) // first ≈ total ≈ 0.8 and 0.2
 */
export function sobolIndices(
  f: (point: Float64Array) => number,
  inputs: number,
  n: number,
  stream: RandomStream,
): SobolIndex[] | undefined {
  if (!(n >= BLOCKS)) throw new RangeError(`${n} points; expected ${BLOCKS} or more`);
  const [a, b] = [new Float64Array(n * inputs), new Float64Array(n * inputs)];
  for (let at = 0; at < a.length; at++) [a[at], b[at]] = [stream(), stream()];
  const point = new Float64Array(inputs);
  const valuesAt = (sample: Float64Array, swapped = -1): Float64Array => {
    const values = new Float64Array(n);
    for (let row = 0; row < n; row++) {
      for (let i = 0; i < inputs; i++) point[i] = (i === swapped ? b : sample)[row * inputs + i]!;
      values[row] = f(point);
    }
    return values;
  };
  const [ofA, ofB] = [valuesAt(a), valuesAt(b)];
  const mean = (ofA.reduce((sum, x) => sum + x, 0) + ofB.reduce((sum, x) => sum + x, 0)) / (2 * n);
  const squares = (values: Float64Array) => values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const variance = (squares(ofA) + squares(ofB)) / (2 * n);
  if (!(variance > 0)) return undefined;
  return Array.from({ length: inputs }, (_, i) => {
    const swapped = valuesAt(a, i);
    const [first, firstError] = meanOfBlocks(n, (row) => ((ofB[row]! - mean) * (swapped[row]! - ofA[row]!)) / variance);
    const [total, totalError] = meanOfBlocks(n, (row) => (ofA[row]! - swapped[row]!) ** 2 / (2 * variance));
    return { first, total, firstError, totalError };
  });
}

/** The mean over all rows, and its standard error from the means of ten blocks. */
function meanOfBlocks(n: number, term: (row: number) => number): [mean: number, error: number] {
  const sums = new Float64Array(BLOCKS);
  const counts = new Float64Array(BLOCKS);
  for (let row = 0; row < n; row++) {
    sums[row % BLOCKS]! += term(row);
    counts[row % BLOCKS]! += 1;
  }
  const mean = sums.reduce((sum, x) => sum + x, 0) / n;
  let squares = 0;
  for (let block = 0; block < BLOCKS; block++) squares += (sums[block]! / counts[block]! - mean) ** 2;
  return [mean, Math.sqrt(squares / (BLOCKS * (BLOCKS - 1)))];
}
