import { eigenvaluesOfThree, type ThreeDiagonals, threeDiagonals } from '../../stats/tridiagonal.ts';

/**
 * The positive part of a symmetric matrix, again and again for one size: Σ λ v v' over its eigenvalues above 0.
 *
 * Householder's reduction to tridiagonal form, all eigenvalues by the implicit QL method, eigenvectors of the positive ones by inverse
 * iteration. Our own because a library's decomposition makes all vectors, of which one in five is needed
 * here, and was four times slower (bench/frustration.mjs).
 */
export class PositivePart {
  readonly size: number;
  /** The matrix given, row by row; written over. */
  readonly matrix: Float64Array;
  /** Its positive part after {@link compute}, row by row. */
  readonly part: Float64Array;
  /** Eigenvalues after {@link compute}, largest first. */
  readonly eigenvalues: Float64Array;
  readonly #vector: Float64Array;
  readonly #vectors: Float64Array;
  readonly #rows: Float64Array[];

  constructor(size: number) {
    this.size = size;
    this.matrix = new Float64Array(size * size);
    this.part = new Float64Array(size * size);
    this.eigenvalues = new Float64Array(size);
    this.#vector = new Float64Array(size);
    this.#vectors = new Float64Array(size * size);
    this.#rows = Array.from({ length: 5 }, () => new Float64Array(size));
  }

  /** Works out eigenvalues and positive part of `matrix`. @returns the sum of squares of the positive eigenvalues */
  compute(): number {
    const { size, eigenvalues, part } = this;
    const reduced = threeDiagonals(this.matrix, size);
    eigenvalues.set(eigenvaluesOfThree(reduced).sort().reverse());
    let positive = 0;
    while (positive < size && eigenvalues[positive]! > 0) positive++;
    part.fill(0);
    let squares = 0;
    for (let k = 0; k < positive; k++) {
      squares += eigenvalues[k]! ** 2;
      this.#eigenvector(k, reduced);
    }
    for (let k = 0; k < positive; k++) this.#transformBack(k, reduced.halves);
    const vectors = this.#vectors;
    for (let i = 0; i < size; i++)
      for (let k = 0; k < positive; k++) {
        const weight = eigenvalues[k]! * vectors[k * size + i]!;
        if (weight === 0) continue;
        const [row, of] = [i * size, k * size];
        for (let j = 0; j <= i; j++) part[row + j]! += weight * vectors[of + j]!;
      }
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) part[j * size + i] = part[i * size + j]!;
    return squares;
  }

  /** The k-th eigenvector of the tridiagonal form, by two steps of inverse iteration, upright on those before it that are close. */
  #eigenvector(k: number, { diagonal: d, below: e }: ThreeDiagonals) {
    const { size, eigenvalues } = this;
    const vectors = this.#vectors;
    const [p, q, r, factor, swapped] = this.#rows as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const reach = Math.abs(eigenvalues[0]!) + Math.abs(eigenvalues[size - 1]!) + 1e-300;
    // Vectors of values that are nearly equal come out alike unless the values are kept apart.
    const value = eigenvalues[k]! - k * 1e-14 * reach;
    // LU decomposition of the tridiagonal form less the value, with exchange of rows: p, q, r are the three diagonals of U.
    let [u, v] = [d[0]! - value, size > 1 ? e[0]! : 0];
    for (let i = 0; i < size - 1; i++) {
      const low = e[i]!;
      const next = i + 2 < size ? e[i + 1]! : 0;
      if (Math.abs(low) >= Math.abs(u)) {
        const x = u / (low === 0 ? 1e-300 : low);
        factor[i] = x;
        swapped[i] = 1;
        p[i] = low === 0 ? 1e-16 * reach : low;
        q[i] = d[i + 1]! - value;
        r[i] = next;
        u = v - x * q[i]!;
        v = -x * next;
      } else {
        const x = low / u;
        factor[i] = x;
        swapped[i] = 0;
        p[i] = u;
        q[i] = v;
        r[i] = 0;
        u = d[i + 1]! - value - x * v;
        v = next;
      }
    }
    p[size - 1] = Math.abs(u) < 1e-16 * reach ? 1e-16 * reach : u;
    q[size - 1] = 0;
    r[size - 1] = 0;
    if (size > 1) r[size - 2] = 0;
    const x = this.#vector;
    // A start that is the same every time, with something of every vector.
    for (let i = 0; i < size; i++) x[i] = 1 + 0.3 * Math.sin(1.7 * i + 2.3 * k);
    const close = 1e-3 * reach;
    for (let step = 0; step < 3; step++) {
      if (step > 0)
        for (let i = 0; i < size - 1; i++) {
          if (swapped[i] === 1) {
            const kept = x[i]!;
            x[i] = x[i + 1]!;
            x[i + 1] = kept - factor[i]! * x[i]!;
          } else x[i + 1]! -= factor[i]! * x[i]!;
        }
      for (let i = size - 1; i >= 0; i--) {
        let sum = x[i]!;
        if (i + 1 < size) sum -= q[i]! * x[i + 1]!;
        if (i + 2 < size) sum -= r[i]! * x[i + 2]!;
        x[i] = sum / p[i]!;
      }
      let largest = 0;
      for (let i = 0; i < size; i++) largest = Math.max(largest, Math.abs(x[i]!));
      for (let i = 0; i < size; i++) x[i]! /= largest;
      for (let before = k - 1; before >= 0 && eigenvalues[before]! - eigenvalues[k]! < close; before--) {
        const of = before * size;
        let along = 0;
        for (let i = 0; i < size; i++) along += x[i]! * vectors[of + i]!;
        for (let i = 0; i < size; i++) x[i]! -= along * vectors[of + i]!;
      }
      let norm = 0;
      for (let i = 0; i < size; i++) norm += x[i]! ** 2;
      norm = 1 / Math.sqrt(norm);
      for (let i = 0; i < size; i++) x[i]! *= norm;
    }
    vectors.set(x, k * size);
  }

  /** From a vector of the tridiagonal form to one of the matrix: the reflections in turn. */
  #transformBack(k: number, halves: Float64Array) {
    const { size, matrix: a } = this;
    const [vectors, of] = [this.#vectors, k * size];
    for (let i = 2; i < size; i++) {
      const half = halves[i]!;
      if (half === 0) continue;
      const row = i * size;
      let sum = 0;
      for (let j = 0; j < i; j++) sum += a[row + j]! * vectors[of + j]!;
      sum /= half;
      for (let j = 0; j < i; j++) vectors[of + j]! -= sum * a[row + j]!;
    }
  }
}
