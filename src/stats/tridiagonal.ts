/** A symmetric matrix with nothing beyond the cells beside its diagonal. */
export interface ThreeDiagonals {
  diagonal: Float64Array;
  /** Beside each place of the diagonal but the last the cell below it. */
  below: Float64Array;
  /** For each row half the squared length of the vector by which it was reflected, 0 where it was not. */
  halves: Float64Array;
}

/**
 * Householder's reduction of a symmetric matrix to three diagonals: reflects the last row that is left so that of its cells before the
 * diagonal only the nearest remains, and so on upwards.
 * @param a row by row, of which only the lower half is read; afterwards row i holds, before the diagonal, the vector of its reflection
 */
export function threeDiagonals(a: Float64Array, n: number): ThreeDiagonals {
  const [diagonal, below, image] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const halves = new Float64Array(n);
  const negligible = (Number.EPSILON * largestOf(a, n)) ** 2;
  for (let i = n - 1; i > 0; i--) {
    const u = a.subarray(i * n, i * n + i);
    let rest = 0;
    for (let k = 0; k < i - 1; k++) rest += u[k]! * u[k]!;
    const last = u[i - 1]!;
    diagonal[i] = a[i * n + i]!;
    below[i - 1] = last;
    // Cells this small beside the largest change no eigenvalue, and a reflection by them would be one by rounding.
    if (rest <= negligible) continue;
    const length = Math.sqrt(rest + last * last);
    below[i - 1] = last > 0 ? -length : length;
    u[i - 1] = last - below[i - 1]!;
    const half = length * length - last * below[i - 1]!;
    halves[i] = half;
    multiply(a, n, u, image);
    let along = 0;
    for (let k = 0; k < i; k++) {
      image[k]! /= half;
      along += image[k]! * u[k]!;
    }
    along /= 2 * half;
    for (let k = 0; k < i; k++) image[k]! -= along * u[k]!;
    for (let j = 0; j < i; j++) {
      const [p, q, row] = [u[j]!, image[j]!, j * n];
      for (let k = 0; k <= j; k++) a[row + k]! -= p * image[k]! + q * u[k]!;
    }
  }
  if (n > 0) diagonal[0] = a[0]!;
  return { diagonal, below, halves };
}

/** The largest absolute value of a symmetric matrix, from its lower half. */
export function largestOf(a: Float64Array, n: number): number {
  let size = 0;
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) size = Math.max(size, Math.abs(a[row * n + column]!));
  return size;
}

/** The first rows and columns times a vector, from their lower half, row by row. */
function multiply(a: Float64Array, n: number, vector: Float64Array, into: Float64Array): void {
  into.fill(0, 0, vector.length);
  for (let j = 0; j < vector.length; j++) {
    const [row, factor] = [j * n, vector[j]!];
    let sum = a[row + j]! * factor;
    for (let k = 0; k < j; k++) {
      const cell = a[row + k]!;
      sum += cell * vector[k]!;
      into[k]! += cell * factor;
    }
    into[j]! += sum;
  }
}

/** Steps for one eigenvalue; two or three are usual. Ours: an error of ours is better than a search without an end. */
const MOST_STEPS = 300;

/** The eigenvalues of a matrix of three diagonals, in no particular order, by the QL algorithm with implicit shifts. */
export function eigenvaluesOfThree({ diagonal, below }: ThreeDiagonals): Float64Array {
  const [d, e] = [diagonal.slice(), below.slice()];
  const n = d.length;
  // Between two zeros of the diagonal a cell has nothing to be small beside but the whole.
  const least = Number.EPSILON ** 2 * [...d, ...e].reduce((size, cell) => Math.max(size, Math.abs(cell)), 0);
  const joined = (m: number) =>
    Math.abs(e[m]!) > Math.max(least, Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!)));
  for (let l = 0; l < n; l++)
    for (let step = 0; ; step++) {
      let m = l;
      while (m < n - 1 && joined(m)) m++;
      if (m === l) break;
      if (step === MOST_STEPS) throw new Error(`no eigenvalue found in ${MOST_STEPS} steps`);
      const half = (d[l + 1]! - d[l]!) / (2 * e[l]!);
      const far = Math.hypot(half, 1);
      let g = d[m]! - d[l]! + e[l]! / (half + (half < 0 ? -far : far));
      let [s, c, p] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i--) {
        const [f, b] = [s * e[i]!, c * e[i]!];
        const r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1]! -= p;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1]! - p;
        const t = (d[i]! - g) * s + 2 * c * b;
        p = s * t;
        d[i + 1] = g + p;
        g = c * t - b;
      }
      if (i < l) {
        d[l]! -= p;
        e[l] = g;
      }
      e[m] = 0;
    }
  return d;
}
