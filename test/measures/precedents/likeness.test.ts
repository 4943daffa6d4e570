import { describe, expect, it } from 'vitest';
import { ownWeights, placeOf } from '../../../src/measures/precedents/features.ts';
import { likenessOf, likenessWords } from '../../../src/measures/precedents/likeness.ts';
import { gapsAround, nearnessOf, percentileIn } from '../../../src/measures/precedents/nearness.ts';
import { distance, pointOf } from '../../../src/measures/precedents/space.ts';
import { tiesOf } from '../../../src/measures/precedents/ties.ts';
import { point, wanderers } from './made-space.ts';

const drawn = [
  ...Array.from({ length: 100 }, (_, n) => ({
    nearest: (n + 0.5) / 1000,
    twentieth: (n + 0.5) / 500,
    ties: 2,
    weight: 1,
  })),
  // Three times as many pair-years have no tie but trade, and all of them have near ones.
  ...Array.from({ length: 10 }, () => ({ nearest: 0, twentieth: 0, ties: 0, weight: 30 })),
];

describe('how like the precedents are', () => {
  it('is told by where their distances stand among those drawn with as many ties', () => {
    expect(percentileIn([1, 2, 3, 4], 3)).toBe(62.5);
    expect(percentileIn([1, 2], 2, [3, 1])).toBe(87.5);
    expect(likenessOf({ nearest: 0.05, twentieth: 0.1 }, 2, drawn)).toMatchObject({
      nearestPercentile: 50,
      twentiethPercentile: 50,
      nearestAmongAll: 87.5,
      twentiethAmongAll: 87.5,
      of: 100,
      verdict: 'usual',
    });
    expect(likenessOf({ nearest: 0.05, twentieth: 0.16 }, 2, drawn).verdict).toBe('far');
    expect(likenessOf({ nearest: 0.05, twentieth: 0.198 }, 2, drawn).verdict).toBe('few');
    expect(likenessOf({ nearest: 0.099, twentieth: 0.198 }, 2, drawn).verdict).toBe('nothing');
    expect(likenessOf({ nearest: 0.001, twentieth: 0.002 }, 0, drawn).verdict).toBe('nothing');
  });

  it('is said in so many words', () => {
    const words = (nearest: number, twentieth: number) => likenessWords(likenessOf({ nearest, twentieth }, 2, drawn));
    expect(words(0.099, 0.198)).toBe(
      'Nothing is really like this: even the nearest is farther off than the nearest precedent of 99 in 100 pair-years with as many kinds of tie (2 of 3 beside trade and votes; 100 drawn at random). Of all pair-years, over 99 in 100 have a nearer one.',
    );
    expect(words(0.05, 0.198)).toMatch(/^Few are really like this/);
    expect(words(0.08, 0.1)).toMatch(/^The likeness is loose/);
    expect(words(0.01, 0.02)).toMatch(/^As near as .* usually are/);
  });

  it('ties are arms, exercises and strain, where there is any', () => {
    expect(tiesOf(point(0))).toBe(0);
    expect(tiesOf(point(50))).toBe(3);
    expect(tiesOf(point(0, { rivalry: 100, disputes: 40, 'trade-larger': 90, votes: 90 }))).toBe(1);
    expect(tiesOf(point(0, { exercises: undefined, 'arms-exports-larger': 1 }))).toBe(1);
  });
});

describe('what a figure that is not known counts for', () => {
  const space = wanderers(80, 8, 0.1, 21);
  const weights = ownWeights;

  it('is by how much the twentieth is nearer without the feature, judged by the fifth of one pair in four: by brute force', () => {
    const row = space.keys.findIndex((_, n) => !pointOf(space, n).includes(255));
    const from = pointOf(space, row);
    const gaps = gapsAround(space, from, weights, [space.keys[row]!]);
    const twentieth = (skipped: number) => {
      const best = new Map<number, number>();
      for (let other = 0; other < space.keys.length; other++) {
        const to = pointOf(space, other);
        if (to.includes(255) || space.keys[other] === space.keys[row]) continue;
        if ((space.keys[other]! - space.keys[0]!) % 4 !== 0) continue;
        let sum = 0;
        for (const [n, weight] of weights.entries()) if (n !== skipped) sum += weight * Math.abs(to[n]! - from[n]!);
        best.set(space.keys[other]!, Math.min(sum, best.get(space.keys[other]!) ?? Infinity));
      }
      return [...best.values()].sort((a, b) => a - b)[4]!;
    };
    for (const name of ['votes', 'rivalry', 'exercises']) {
      const n = placeOf(name);
      expect(gaps[n]).toBeCloseTo((twentieth(-1) - twentieth(n)) / weights[n]!, 1);
    }
  });

  it('and nearness is the first and the twentieth distance', () => {
    const near = nearnessOf(space, 5, weights, [1900, 2100])!;
    const metric = { weights, gaps: gapsAround(space, pointOf(space, 5), weights, [space.keys[5]!]) };
    const best = new Map<number, number>();
    for (let other = 0; other < space.keys.length; other++) {
      const far = distance(pointOf(space, 5), pointOf(space, other), metric);
      if (far === undefined || space.keys[other] === space.keys[5]) continue;
      best.set(space.keys[other]!, Math.min(far, best.get(space.keys[other]!) ?? Infinity));
    }
    const sorted = [...best.values()].sort((a, b) => a - b);
    expect(near.nearest).toBeCloseTo(sorted[0]!, 12);
    expect(near.twentieth).toBeCloseTo(sorted[19]!, 12);
    expect(nearnessOf(space, 5, weights, [1900, 1901])).toBeUndefined();
  });
});
