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
  // Row by row in one array of floats each: this runs a thousand times for a page.
  const root = new Float64Array(p * p);
  let logDeterminant = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      const product = dot(columns[i]!, columns[j]!);
      let sum = product;
      for (let k = 0; k < j; k++) sum -= root[i * p + k]! * root[j * p + k]!;
      if (i > j) root[i * p + j] = sum / root[j * p + j]!;
      else if (sum > SINGULAR * product) {
        root[i * p + i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else return undefined;
    }
  const coefficients = solve(
    root,
    Float64Array.from(columns, (column) => dot(column, y)),
  );
  let rss = 0;
  for (let row = 0; row < n; row++) {
    let residual = y[row]!;
    for (let k = 0; k < p; k++) residual -= coefficients[k]! * columns[k]![row]!;
    rss += residual * residual;
  }
  const spread = columns.map((_, i) => {
    const unit = new Float64Array(p);
    unit[i] = 1;
    return solve(root, unit)[i]!;
  });
  return { coefficients: [...coefficients], rss, spread, logDeterminant };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

/** The x that the decomposed matrix makes the right side of. @param root its lower triangle @param x the right side, written over */
function solve(root: Float64Array, x: Float64Array): Float64Array {
  const p = x.length;
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - root[i * p + k]! * x[k]!;
    x[i] = x[i]! / root[i * p + i]!;
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let k = i + 1; k < p; k++) x[i] = x[i]! - root[k * p + i]! * x[k]!;
    x[i] = x[i]! / root[i * p + i]!;
  }
  return x;
}
