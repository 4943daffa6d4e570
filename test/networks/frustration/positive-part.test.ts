import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PositivePart } from '../../../src/networks/frustration/positive-part.ts';
import { randomStream } from '../../../src/stats/random.ts';

/** A symmetric matrix from a seed; every third has many equal eigenvalues. */
function made(size: number, seed: number): Float64Array {
  const stream = randomStream(seed);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const cell = seed % 3 === 0 ? (i === j ? -1 : 1) : Math.round(4 * (stream() - 0.5)) + (seed % 2) * stream();
      matrix[i * size + j] = matrix[j * size + i] = cell;
    }
  return matrix;
}

const times = (a: Float64Array, b: Float64Array, n: number) =>
  Float64Array.from(a, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[k * n + j]!;
    return sum;
  });

describe('the positive part of a symmetric matrix', () => {
  // A = P - N with P and N positive semidefinite and P N = 0 has one solution only, so these laws are a full check.
  it('and what it leaves are both positive semidefinite and stand upright on each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.nat(1e5), (size, seed) => {
        const matrix = made(size, seed);
        const positive = new PositivePart(size);
        positive.matrix.set(matrix);
        const squares = positive.compute();
        const part = positive.part.slice();
        const rest = Float64Array.from(matrix, (cell, at) => part[at]! - cell);
        const close = 1e-9 * size * size;
        for (const cell of times(part, rest, size)) expect(Math.abs(cell)).toBeLessThan(close);
        const sum = times(part, part, size).reduce((total, cell, at) => total + (at % (size + 1) === 0 ? cell : 0), 0);
        expect(squares).toBeCloseTo(sum, 7);
        const stream = randomStream(seed, 1);
        for (let turn = 0; turn < 10; turn++) {
          const x = Float64Array.from({ length: size }, () => stream() - 0.5);
          for (const one of [part, rest]) {
            let form = 0;
            for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) form += x[i]! * one[i * size + j]! * x[j]!;
            expect(form).toBeGreaterThan(-close);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of [[0, 1], [1, 0]] is a half everywhere', () => {
    const positive = new PositivePart(2);
    positive.matrix.set([0, 1, 1, 0]);
    expect(positive.compute()).toBeCloseTo(1, 12);
    for (const cell of positive.part) expect(cell).toBeCloseTo(0.5, 12);
  });
});
