import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigenvalues } from '../../src/stats/eigenvalues.ts';

const NUMPY = [-2.197516977439427, 1.0843644637732177, 2.2685314064312423, 6.844621107234966];

const sorted = (values: Float64Array): number[] => [...values].sort((a, b) => a - b);

const matrixOf = (n: number, cell: (row: number, column: number) => number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) => cell(Math.floor(at / n), at % n));

describe('eigenvalues of a symmetric matrix', () => {
  it('of a path are 2 cos(k pi / (n + 1)), of a complete graph n - 1 once and -1', () => {
    for (const n of [1, 2, 3, 10, 61]) {
      const path = sorted(
        symmetricEigenvalues(
          matrixOf(n, (row, column) => (Math.abs(row - column) === 1 ? 1 : 0)),
          n,
        ),
      );
      path.forEach((value, k) => {
        expect(value).toBeCloseTo(2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 12);
      });
      const whole = sorted(
        symmetricEigenvalues(
          matrixOf(n, (row, column) => (row === column ? 0 : 1)),
          n,
        ),
      );
      whole.forEach((value, k) => {
        expect(value).toBeCloseTo(k === n - 1 ? n - 1 : -1, 12);
      });
    }
  });

  it('are those that numpy finds', () => {
    // numpy.linalg.eigvalsh([[4,1,-2,2],[1,2,0,1],[-2,0,3,-2],[2,1,-2,-1]]), numpy 2.4.6
    const found = symmetricEigenvalues(Float64Array.of(4, 1, -2, 2, 1, 2, 0, 1, -2, 0, 3, -2, 2, 1, -2, -1), 4);
    sorted(found).forEach((value, k) => {
      expect(value).toBeCloseTo(NUMPY[k]!, 12);
    });
  });

  it('have the sums of powers that the traces of A, AA and AAA are, for any matrix', () => {
    const any = fc.integer({ min: 0, max: 12 }).chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.oneof(fc.constantFrom(-1, 0, 1), fc.double({ min: -3, max: 3, noNaN: true })), {
          minLength: n * n,
          maxLength: n * n,
        }),
      ),
    );
    fc.assert(
      fc.property(any, ([n, cells]) => {
        const at = (row: number, column: number) => cells[Math.max(row, column) * n + Math.min(row, column)]!;
        const values = symmetricEigenvalues(matrixOf(n, at), n);
        const power = (exponent: number) => values.reduce((sum, value) => sum + value ** exponent, 0);
        let [one, two, three] = [0, 0, 0];
        for (let i = 0; i < n; i++) {
          one += at(i, i);
          for (let j = 0; j < n; j++) {
            two += at(i, j) ** 2;
            for (let k = 0; k < n; k++) three += at(i, j) * at(j, k) * at(k, i);
          }
        }
        expect(power(1)).toBeCloseTo(one, 9);
        expect(power(2)).toBeCloseTo(two, 9);
        expect(power(3)).toBeCloseTo(three, 8);
      }),
    );
  });

  it('are found of cells whose squares no number can hold, and beside zeros', () => {
    for (const size of [1e-300, 1e-160, 1, 1e160, 1e300]) {
      // [[0, s], [s, 0]] has -s and s; three rows of s have 3s, 0, 0.
      const two = [...symmetricEigenvalues(Float64Array.of(0, size, size, 0), 2)].sort((a, b) => a - b);
      expect(two[0]! / size).toBeCloseTo(-1, 12);
      expect(two[1]! / size).toBeCloseTo(1, 12);
      const three = [...symmetricEigenvalues(new Float64Array(9).fill(size), 3)].map((value) => value / size);
      expect(Math.max(...three)).toBeCloseTo(3, 12);
      expect(Math.min(...three.map(Math.abs))).toBeCloseTo(0, 12);
    }
    // A tiny cell beside ones: it changes no eigenvalue.
    const cells = Float64Array.of(0, 0, 0, 0, 0, 1e-200, 0, 1e-200, 1);
    expect([...symmetricEigenvalues(cells, 3)].sort((a, b) => a - b)).toEqual([0, 0, 1]);
  });

  it('refuses a matrix of another size', () => {
    expect(() => symmetricEigenvalues(new Float64Array(5), 2)).toThrow('2 rows has 4 cells; got 5');
  });
});
