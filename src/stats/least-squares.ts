/** A least-squares fit of a few regressors. */
export interface LeastSquares {
  /** One coefficient a regressor, in their order. */
  coefficients: number[];
  /** Sum of squared residuals, 0 or more. */
  rss: number;
  /** Diagonal of the inverse of X'X: a coefficient's variance in units of the residuals'. */
  spread: number[];
  /** Logarithm of the determinant of X'X. */
  logDeterminant: number;
}

/** A pivot smaller than this share of its column's own sum of squares is taken for 0: the regressor follows from the others. */
const SINGULAR = 1e-10;

/**
 * Least squares with a handful of regressors, by Cholesky decomposition of X'X.
 * @param columns regressors, each as long as `y`; centre long scales (years) beforehand
 * @returns undefined where a regressor follows from the others, or where there are more regressors than rows
 * @example leastSquares([[1, 1, 1], [-1, 0, 1]], [1, 2, 4])?.coefficients // [7/3, 3/2]
 */
export function leastSquares(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares | undefined {
  const p = columns.length;
  const n = y.length;
  if (p > n) return undefined;
  const gram = columns.map((a) => columns.map((b) => dot(a, b)));
  const root = columns.map(() => new Array<number>(p).fill(0));
  let logDeterminant = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      let sum = gram[i]![j]!;
      for (let k = 0; k < j; k++) sum -= root[i]![k]! * root[j]![k]!;
      if (i > j) root[i]![j] = sum / root[j]![j]!;
      else if (sum > SINGULAR * gram[i]![i]!) {
        root[i]![i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else return undefined;
    }
  const coefficients = solve(
    root,
    columns.map((column) => dot(column, y)),
  );
  let rss = 0;
  for (let row = 0; row < n; row++) {
    let residual = y[row]!;
    for (let k = 0; k < p; k++) residual -= coefficients[k]! * columns[k]![row]!;
    rss += residual * residual;
  }
  const spread = columns.map(
    (_, i) =>
      solve(
        root,
        columns.map((__, k) => (k === i ? 1 : 0)),
      )[i]!,
  );
  return { coefficients, rss, spread, logDeterminant };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

/** What the decomposed matrix, times x, makes the right side. @param root its lower triangle @param x the right side, written over */
function solve(root: readonly number[][], x: number[]): number[] {
  const p = root.length;
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - root[i]![k]! * x[k]!;
    x[i] = x[i]! / root[i]![i]!;
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let k = i + 1; k < p; k++) x[i] = x[i]! - root[k]![i]! * x[k]!;
    x[i] = x[i]! / root[i]![i]!;
  }
  return x;
}
