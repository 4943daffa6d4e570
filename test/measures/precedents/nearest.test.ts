import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, features, ownWeights, placeOf } from '../../../src/measures/precedents/features.ts';
import { nearest } from '../../../src/measures/precedents/nearest.ts';
import { gapsAround } from '../../../src/measures/precedents/nearness.ts';
import {
  type Behaviours,
  distance,
  type Metric,
  observedWeight,
  pointOf,
  rowOf,
  WIDTH,
} from '../../../src/measures/precedents/space.ts';
import { randomStream } from '../../../src/stats/index.ts';
import { point, spaceOf, wanderers } from './made-space.ts';

const metric: Metric = { weights: ownWeights, gaps: features.map(() => 10) };
const years = [1900, 2100] as const;

/** The search as its definition reads, with nothing saved. */
function slowly(space: Behaviours, from: Uint8Array, count: number, how: Metric, span = years) {
  const best = new Map<number, { row: number; distance: number }>();
  for (let row = 0; row < space.keys.length; row++) {
    if (space.years[row]! < span[0] || space.years[row]! > span[1]) continue;
    const far = distance(from, pointOf(space, row), how);
    if (far === undefined) continue;
    const known = best.get(space.keys[row]!);
    if (!known || far <= known.distance) best.set(space.keys[row]!, { row, distance: far });
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance || a.row - b.row).slice(0, count);
}

describe('the distance of two pair-years', () => {
  const bytes = fc.uint8Array({ minLength: WIDTH, maxLength: WIDTH, max: 100 });

  it('is the weighted mean difference: by hand, votes 40 apart at an eighth of the weight', () => {
    expect(distance(point(50), point(50, { votes: 90 }), metric)).toBeCloseTo(0.4 / 8, 12);
    expect(distance(point(0), point(100), metric)).toBe(1);
  });

  it('is 0 with itself, the same both ways, and obeys the triangle, where every figure is there', () => {
    fc.assert(
      fc.property(bytes, bytes, bytes, (a, b, c) => {
        const d = (p: Uint8Array, q: Uint8Array) => distance(p, q, metric)!;
        expect(d(a, a)).toBe(0);
        expect(d(a, b)).toBe(d(b, a));
        expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-12);
      }),
    );
  });

  it('leaves out what the first lacks, and charges a gap for what only the second lacks', () => {
    const noVotes = point(50, { votes: undefined });
    expect(distance(noVotes, point(50, { votes: 0 }), metric)).toBe(0);
    expect(distance(point(50), noVotes, metric)).toBeCloseTo(0.1 / 8, 12);
    expect(distance(point(50), noVotes, metric)).toBeGreaterThan(distance(point(50), point(50), metric)!);
  });

  it('is not there where under 60% of the weight is shared', () => {
    // Strain and diplomacy are half of the weight; with half of one more side it is 62.5%.
    const half = { votes: undefined, 'ideal-points': undefined, disputes: undefined, rivalry: undefined };
    expect(observedWeight(point(50, half), ownWeights)).toBe(0.5);
    expect(distance(point(50), point(50, half), metric)).toBeUndefined();
    expect(distance(point(50), point(50, { ...half, disputes: 50 }), metric)).toBeDefined();
  });
});

describe('the nearest pair-years', () => {
  it('are those of a search without any short cut', () => {
    for (const blank of [0, 0.1, 0.3]) {
      const space = wanderers(60, 12, blank, 5);
      for (const row of [0, 100, 333, 719]) {
        const from = pointOf(space, row);
        const fast = nearest(space, from, { metric, count: 20, years, without: [] });
        const slow = slowly(space, from, 20, metric);
        expect(fast.map((one) => one.row)).toEqual(slow.map((one) => one.row));
        for (const [n, { distance: far }] of fast.entries()) expect(far).toBeCloseTo(slow[n]!.distance, 12);
      }
    }
  });

  it('hold one year a pair, within the years asked, without the pairs left out', () => {
    const space = wanderers(40, 20, 0.1, 7);
    const own = space.keys[200]!;
    const found = nearest(space, pointOf(space, 200), { metric, count: 20, years: [1960, 1966], without: [own] });
    const keys = found.map(({ row }) => space.keys[row]!);
    expect(new Set(keys).size).toBe(20);
    expect(keys).not.toContain(own);
    for (const { row } of found) expect(space.years[row]).toBeLessThanOrEqual(1966);
  });

  it('break ties by the smaller key, and within a pair by the later year', () => {
    const same = point(30);
    const space = spaceOf([
      [2020, 1970, same],
      [2020, 1980, same],
      [2200, 1970, same],
      [2365, 1970, same],
    ]);
    const found = nearest(space, same, { metric, count: 2, years, without: [] });
    expect(found).toEqual([
      { row: 1, distance: 0 },
      { row: 2, distance: 0 },
    ]);
  });

  it('are found for nobody who has under 60% of the weight', () => {
    const space = wanderers(30, 5, 0, 1);
    const blank = point(50, { votes: undefined, 'ideal-points': undefined, disputes: undefined, rivalry: undefined });
    expect(nearest(space, blank, { metric, count: 20, years, without: [] })).toEqual([]);
  });

  it('mostly stay the same when every figure is moved by up to a point', () => {
    const space = wanderers(300, 20, 0.05, 11);
    const random = randomStream(12);
    let kept = 0;
    const asked = Array.from({ length: 30 }, (_, n) => n * 190);
    for (const row of asked) {
      const from = pointOf(space, row);
      const moved = from.map((byte) =>
        byte === ABSENT ? byte : Math.max(0, Math.min(100, byte + Math.round(2 * random() - 1))),
      );
      const search = (p: Uint8Array) =>
        nearest(space, p, { metric, count: 20, years, without: [space.keys[row]!] }).map((one) => space.keys[one.row]!);
      const after = new Set(search(moved));
      kept += search(from).filter((key) => after.has(key)).length;
    }
    expect(kept / asked.length).toBeGreaterThan(16);
  });

  it('can be looked up by pair and year', () => {
    const space = wanderers(3, 4, 0, 1);
    for (let row = 0; row < 12; row++) expect(rowOf(space, space.keys[row]!, space.years[row]!)).toBe(row);
    expect(rowOf(space, 2003, 1999)).toBe(-1);
    expect(rowOf(space, 999_000, 1960)).toBe(-1);
  });
});

describe('having no figure', () => {
  /** Of the twenty nearest, how many are among the half whose figure was blanked. */
  function blankedShare(feature: string, metricOf: (space: Behaviours, from: Uint8Array, key: number) => Metric) {
    const space = wanderers(600, 6, 0, 3);
    const random = randomStream(4);
    const blanked = Uint8Array.from(space.keys, () => (random() < 0.5 ? 1 : 0));
    const place = placeOf(feature);
    const values = space.values.slice();
    for (const [row, blank] of blanked.entries()) if (blank) values[row * WIDTH + place] = ABSENT;
    const with_ = { ...space, values };
    let [found, blank] = [0, 0];
    for (let row = 0; row < space.keys.length; row += 60) {
      const from = pointOf(space, row);
      const own = space.keys[row]!;
      const how = metricOf(with_, from, own);
      for (const near of nearest(with_, from, { metric: how, count: 20, years, without: [own] })) {
        found += 1;
        blank += blanked[near.row]!;
      }
    }
    return blank / found;
  }

  it.each(['votes', 'rivalry', 'trade-larger'])('neither attracts nor keeps away: %s', (feature) => {
    const share = blankedShare(feature, (space, from, own) => ({
      weights: ownWeights,
      gaps: gapsAround(space, from, ownWeights, [own]),
    }));
    expect(share).toBeGreaterThan(0.38);
    expect(share).toBeLessThan(0.62);
  });

  it('would attract if nothing were charged for it', () => {
    const free = { weights: ownWeights, gaps: features.map(() => 0) };
    expect(blankedShare('votes', () => free)).toBeGreaterThan(0.7);
  });
});
