import { describe, expect, it } from 'vitest';
import { type Items, itemStep } from '../../../src/measures/ideal-points/item-step.ts';
import { normalBetween, normalCdf } from '../../../src/measures/ideal-points/normal.ts';
import { publishedStart, startAt } from '../../../src/measures/ideal-points/start.ts';
import { voteTable } from '../../../src/measures/ideal-points/votes.ts';
import { randomStream } from '../../../src/stats/index.ts';
import { normalDraw, voteDraw } from './simulated.ts';

const stream = randomStream(3);
const points = Float64Array.from({ length: 120 }, () => normalDraw(stream));
const votes = Array.from(points, (x) => voteDraw(stream, x, 1.4, -0.2, 0.6));
const binary = Array.from(points, (x) => (voteDraw(stream, x, -0.9, 0.3, 0.3) === 1 ? 1 : 3));
const table = voteTable({
  state: [...points.keys(), ...points.keys()],
  session: new Array(240).fill(1),
  item: [...new Array(120).fill(0), ...new Array(120).fill(1)],
  vote: [...votes, ...binary],
});

function fitted(variance: number): Items {
  const { items } = startAt(table, publishedStart);
  for (let n = 0; n < 30; n++) itemStep(table, points, new Float64Array(120).fill(variance), items, 1);
  return items;
}

/** The log-posterior of the first item written out, points known exactly. */
function written(slope: number, lower: number, upper: number): number {
  let sum = -(slope * slope) / 2;
  for (const [n, x] of points.entries()) {
    const [a, b] = [lower - slope * x, upper - slope * x];
    sum += Math.log(votes[n] === 1 ? normalCdf(a) : votes[n] === 3 ? normalCdf(-b) : normalBetween(a, b));
  }
  return sum;
}

describe('the step of items', () => {
  it('ends where the log-posterior is highest, with the inverse of its curvature', () => {
    const { slope, lower, upper, covariance } = fitted(0);
    const at = [slope[0]!, lower[0]!, upper[0]!] as const;
    const h = 1e-3;
    const f = (a: number, b: number, c: number) => written(at[0] + a * h, at[1] + b * h, at[2] + c * h);
    for (const [a, b, c] of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const)
      expect((f(a, b, c) - f(-a, -b, -c)) / (2 * h)).toBeCloseTo(0, 4);
    // Curvature × covariance = 1, the curvature from differences of the written-out function.
    const unit = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const;
    const curvature = unit.map((p) =>
      unit.map((q) => {
        const sum = (s: number, t: number) => f(s * p[0] + t * q[0], s * p[1] + t * q[1], s * p[2] + t * q[2]);
        return -(sum(1, 1) - sum(1, -1) - sum(-1, 1) + sum(-1, -1)) / (4 * h * h);
      }),
    );
    const [ss, s1, s2, ll, lu, uu] = covariance as unknown as number[];
    const inverse = [
      [ss, s1, s2],
      [s1, ll, lu],
      [s2, lu, uu],
    ] as number[][];
    for (const i of [0, 1, 2])
      for (const k of [0, 1, 2])
        expect([0, 1, 2].reduce((sum, m) => sum + curvature[i]![m]! * inverse[m]![k]!, 0)).toBeCloseTo(
          i === k ? 1 : 0,
          2,
        );
  });

  it('finds the slope again, and reads less of it where the points are uncertain', () => {
    const known = fitted(0);
    expect(Math.abs(known.slope[0]! - 1.4)).toBeLessThan(3 * Math.sqrt(known.covariance[0]!));
    expect(known.slope[1]!).toBeLessThan(0);
    expect(known.lower[1]).toBe(known.upper[1]);
    expect(Math.abs(fitted(0.3).slope[0]!)).toBeLessThan(Math.abs(known.slope[0]!));
  });
});
