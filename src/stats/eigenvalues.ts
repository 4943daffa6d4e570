import { eigenvaluesOfThree, largestOf, threeDiagonals } from './tridiagonal.ts';

/**
 * The eigenvalues of a symmetric matrix, without the vectors: Householder's reduction to three diagonals, then the QL algorithm with
 * implicit shifts. Takes about (4/3)n^3 multiplications.
 * @param matrix row by row, n times n, of which only the lower half is read; it is overwritten
 * @returns n eigenvalues in no particular order
 * @throws RangeError where the matrix has another length
 * @example symmetricEigenvalues(Float64Array.of(0, 1, 1, 0), 2) // -1 and 1
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  if (matrix.length !== n * n) throw new RangeError(`a matrix of ${n} rows has ${n * n} cells; got ${matrix.length}`);
  // To a largest cell of 1: squares of very small or large cells would leave the range of numbers.
  const size = largestOf(matrix, n);
  if (size > 0) for (let cell = 0; cell < matrix.length; cell++) matrix[cell]! /= size;
  return eigenvaluesOfThree(threeDiagonals(matrix, n)).map((value) => value * size);
}
