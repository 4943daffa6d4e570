import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterPath } from '../../../src/measures/ideal-points/random-walk.ts';

/** The posterior of a walk with a flat beginning, seen at some sessions, by inverting its whole precision matrix. */
function direct(
  session: number[],
  precision: number[],
  pull: number[],
  walk: number,
): [mean: number, variance: number][] {
  const size = session.length;
  const matrix = session.map((_, n) => session.map((__, k) => (n === k ? precision[n]! : 0)));
  for (let n = 1; n < size; n++) {
    const link = 1 / (walk * (session[n]! - session[n - 1]!));
    matrix[n]![n]! += link;
    matrix[n - 1]![n - 1]! += link;
    matrix[n]![n - 1]! -= link;
    matrix[n - 1]![n]! -= link;
  }
  const rows = matrix.map((row, n) => [...row, pull[n]!, ...session.map((_, k) => (n === k ? 1 : 0))]);
  for (let k = 0; k < size; k++) {
    const pivot = rows[k]![k]!;
    rows[k] = rows[k]!.map((x) => x / pivot);
    for (let n = 0; n < size; n++) {
      if (n === k) continue;
      const factor = rows[n]![k]!;
      rows[n] = rows[n]!.map((x, c) => x - factor * rows[k]![c]!);
    }
  }
  return rows.map((row, n) => [row[size]!, row[size + 1 + n]!]);
}

const path = fc.array(
  fc.record({
    gap: fc.integer({ min: 1, max: 3 }),
    precision: fc.double({ min: 0.1, max: 50, noNaN: true }),
    value: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 9 },
);

describe('the filter of a random walk', () => {
  it('gives each position what a direct solution gives with the sessions up to it; the first with the second', () => {
    fc.assert(
      fc.property(path, fc.double({ min: 0.01, max: 2, noNaN: true }), (steps, walk) => {
        let at = 0;
        const session = steps.map(({ gap }) => {
          at += gap;
          return at;
        });
        const precision = steps.map((step) => step.precision);
        const pull = steps.map((step) => step.precision * step.value);
        const [mean, variance] = [new Float64Array(steps.length), new Float64Array(steps.length)];
        const seen = { session, precision: Float64Array.from(precision), pull: Float64Array.from(pull) };
        filterPath(seen, 0, steps.length, walk, mean, variance);
        for (let n = 0; n < steps.length; n++) {
          const upTo = n === 0 ? Math.min(2, steps.length) : n + 1;
          const whole = direct(session.slice(0, upTo), precision.slice(0, upTo), pull.slice(0, upTo), walk);
          expect(mean[n]).toBeCloseTo(whole[n]![0], 8);
          expect(variance[n]).toBeCloseTo(whole[n]![1], 8);
        }
      }),
    );
  });

  it('writes nothing outside its path', () => {
    const mean = Float64Array.of(9, 0, 0, 9);
    const variance = Float64Array.of(9, 0, 0, 9);
    const precision = Float64Array.of(1, 4, 4, 1);
    const pull = Float64Array.of(0, 8, 8, 0);
    filterPath({ session: [1, 1, 2, 1], precision, pull }, 1, 3, 0.25, mean, variance);
    expect([mean[0], mean[3], variance[0], variance[3]]).toEqual([9, 9, 9, 9]);
    expect(mean[1]).toBeCloseTo(2, 12);
    expect(mean[2]).toBeCloseTo(2, 12);
  });
});
