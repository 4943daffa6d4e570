import { describe, expect, it } from 'vitest';
import type { Items } from '../../../src/measures/ideal-points/item-step.ts';
import { normalBetween, normalCdf } from '../../../src/measures/ideal-points/normal.ts';
import { cellViews, stateStep } from '../../../src/measures/ideal-points/state-step.ts';
import { voteTable } from '../../../src/measures/ideal-points/votes.ts';

// Twelve items, known exactly; state 1 votes on all of them, states 2 and 3 are there so that no item is unanimous.
const slopes = [1.2, -0.8, 0.5, 1.6, -1.1, 0.9, 0.3, -1.4, 1, -0.6, 0.7, 1.3];
const centres = [0.2, -0.4, 0, 0.8, 0.5, -0.7, 0.1, -0.2, 0.6, 0.3, -0.1, 0.4];
const cast = [1, 3, 2, 1, 2, 3, 1, 3, 2, 1, 1, 2];
const half = 0.4;

const table = voteTable({
  state: [...cast.map(() => 1), ...cast.map(() => 2), ...cast.map(() => 3)],
  session: new Array(36).fill(1),
  item: [...slopes.keys(), ...slopes.keys(), ...slopes.keys()],
  vote: [...cast, ...cast.map((vote) => (vote % 3) + 1), ...cast.map((vote) => ((vote + 1) % 3) + 1)],
});
const items: Items = {
  slope: Float64Array.from(slopes),
  lower: Float64Array.from(centres, (c) => c - half),
  upper: Float64Array.from(centres, (c) => c + half),
  covariance: new Float64Array(6 * slopes.length),
};

/** Mean and variance of state 1's point by summing over a fine grid: prior N(0, 4), the likelihood written out. */
function byGrid(centre: number): [mean: number, variance: number] {
  let [mass, sum, squares] = [0, 0, 0];
  for (let n = 0; n < 8000; n++) {
    const x = -6 + (n + 0.5) * 0.0015;
    let log = -((x - centre) ** 2) / 8;
    for (const [j, vote] of cast.entries()) {
      const [a, b] = [items.lower[j]! - slopes[j]! * x, items.upper[j]! - slopes[j]! * x];
      log += Math.log(vote === 1 ? normalCdf(a) : vote === 3 ? normalCdf(-b) : normalBetween(a, b));
    }
    const weight = Math.exp(log);
    mass += weight;
    sum += weight * x;
    squares += weight * x * x;
  }
  return [sum / mass, squares / mass - (sum / mass) ** 2];
}

describe('the step of states', () => {
  it('ends at the mean and variance that summing over a grid gives, to a twentieth of a standard error', () => {
    const [mean, variance, moved] = [new Float64Array(3), new Float64Array(3).fill(0.3), new Float64Array(3)];
    for (let sweep = 0; sweep < 200; sweep++) stateStep(table, mean, variance, items, 0.2, 0, cellViews(3), moved);
    const centre = (mean[0]! + mean[1]! + mean[2]!) / 3;
    const [exact, spread] = byGrid(centre);
    expect(Math.abs(mean[0]! - exact)).toBeLessThan(0.05 * Math.sqrt(spread));
    expect(Math.sqrt(variance[0]! / spread)).toBeCloseTo(1, 1);
  });

  it('pulled to 0, ends nearer to it', () => {
    const ends = [0, 0.5].map((pull) => {
      const [mean, variance, moved] = [new Float64Array(3), new Float64Array(3).fill(0.3), new Float64Array(3)];
      for (let sweep = 0; sweep < 100; sweep++) stateStep(table, mean, variance, items, 0.2, pull, cellViews(3), moved);
      return Math.hypot(...mean);
    });
    expect(ends[1]).toBeLessThan(ends[0]!);
  });
});
