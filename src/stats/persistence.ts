import { leastSquares } from './least-squares.ts';

/**
 * The persistences looked at: the correlation of one year's deviation with the next year's. Never negative (our choice): what
 * swings back each year would otherwise pass for certainty about a slope.
 */
export const persistences: readonly number[] = [
  ...Array.from({ length: 19 }, (_, n) => n / 20),
  0.925,
  0.95,
  0.97,
  0.98,
  0.99,
];

/** How wide a stretch between 0 and 1 each of the persistences stands for. */
const widths = persistences.map((rho, n) => {
  const before = persistences[n - 1] ?? 0;
  const after = persistences[n + 1] ?? 1;
  return n === persistences.length - 1 ? 1 - (rho + before) / 2 : (after - before) / 2;
});

/** Residuals below this share of the series' own squares are taken for rounding. */
const ROUNDING = 1e-18;

/**
 * Makes columns free of first-order autocorrelation: each entry less what the one before it leads one to expect, in units of the
 * process's own standard deviation. Exact for gaps of any length, since the correlation over d years is rho^d.
 * @param lags years since the entry before; the first is not read
 * @param rho from 0 up to but not 1
 * @returns a function of a column, and perhaps of an array to put the result in
 * @example whitener([0, 1, 1], 0.6)([2, 2, 2]) // [2, 1, 1]: (2 - 0.6 × 2) / 0.8
 */
export function whitener(
  lags: ArrayLike<number>,
  rho: number,
): (column: ArrayLike<number>, out?: Float64Array) => Float64Array {
  const n = lags.length;
  const kept = new Float64Array(n);
  const scale = new Float64Array(n).fill(1);
  for (let at = 1; at < n; at++) {
    kept[at] = rho ** lags[at]!;
    scale[at] = 1 / Math.sqrt(1 - kept[at]! * kept[at]!);
  }
  return (column, out = new Float64Array(n)) => {
    out[0] = column[0]!;
    for (let at = 1; at < n; at++) out[at] = (column[at]! - kept[at]! * column[at - 1]!) * scale[at]!;
    return out;
  };
}

/**
 * A series of deviations with first-order autocorrelation and standard deviation 1, drawn at random.
 * @param lags years since the entry before @param normal draws from the standard normal distribution
 */
export function drawPersistent(lags: ArrayLike<number>, rho: number, normal: () => number): Float64Array {
  const out = new Float64Array(lags.length);
  for (let n = 0; n < out.length; n++) {
    const r = n === 0 ? 0 : rho ** lags[n]!;
    out[n] = (n === 0 ? 0 : r * out[n - 1]!) + Math.sqrt(1 - r * r) * normal();
  }
  return out;
}

/** Logarithm of the determinant of the correlations between the entries. */
export function logCorrelation(lags: ArrayLike<number>, rho: number): number {
  let sum = 0;
  for (let n = 1; n < lags.length; n++) sum += Math.log(1 - rho ** (2 * lags[n]!));
  return sum;
}

/** A regression with first-order autocorrelated errors, at one persistence. */
export interface PersistentFit {
  rho: number;
  /** Its share of the weight of all persistences; all sum to 1. */
  weight: number;
  coefficients: number[];
  /** Standard errors of the coefficients, at {@link degrees} degrees of freedom. */
  errors: number[];
  degrees: number;
}

/**
 * A regression with first-order autocorrelated errors at every persistence, each weighted by its restricted likelihood: flat
 * priors for the coefficients, the log of the error's size and the persistence (Zellner and Tiao 1964), years missing in between
 * as in Jones (1980).
 * @param columns regressors, one of them constant @param lags years since the entry before
 * @returns undefined where a regressor follows from the others, or nothing is left over to judge errors by
 */
export function persistentFits(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  lags: ArrayLike<number>,
): PersistentFit[] | undefined {
  const degrees = y.length - columns.length;
  if (degrees < 1) return undefined;
  let squares = Number.MIN_VALUE;
  for (let n = 0; n < y.length; n++) squares += y[n]! * y[n]!;
  const fits: (PersistentFit & { log: number })[] = [];
  for (const [n, rho] of persistences.entries()) {
    const white = whitener(lags, rho);
    const fit = leastSquares(
      columns.map((column) => white(column)),
      white(y),
    );
    if (!fit) return undefined;
    const rss = Math.max(fit.rss, ROUNDING * squares);
    fits.push({
      rho,
      weight: widths[n]!,
      log: -0.5 * (logCorrelation(lags, rho) + fit.logDeterminant + degrees * Math.log(rss)),
      coefficients: fit.coefficients,
      errors: fit.spread.map((spread) => Math.sqrt((rss / degrees) * spread)),
      degrees,
    });
  }
  const best = Math.max(...fits.map(({ log }) => log));
  const weights = fits.map(({ weight, log }) => weight * Math.exp(log - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return fits.map(({ log: _, ...fit }, n) => ({ ...fit, weight: weights[n]! / total }));
}

/** The persistence to expect: the mean by weight. */
export function meanPersistence(fits: readonly PersistentFit[]): number {
  return fits.reduce((sum, { weight, rho }) => sum + weight * rho, 0);
}
