import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSEST_PARTNERS,
  closestInCommon,
  exerciseIntensity,
  lowerStandings,
  shareSteps,
  storedCommon,
  storedShare,
  storedStanding,
  tradeIntensities,
  tradeProfiles,
} from '../../../src/measures/alliance-likeness/standing.ts';

const N = 8;

/** A symmetric grid of N states from the numbers above its diagonal; null: unknown. */
function symmetric(upper: readonly (number | null)[]): Float64Array {
  const grid = new Float64Array(N * N).fill(Number.NaN);
  let next = 0;
  for (let i = 0; i < N; i++)
    for (let j = i + 1; j < N; j++) grid[i * N + j] = grid[j * N + i] = upper[next++] ?? Number.NaN;
  return grid;
}

const upper = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 28, maxLength: 28 });

describe('the lower of two standings', () => {
  it('is what counting gives', () => {
    fc.assert(
      fc.property(upper, (numbers) => {
        const grid = symmetric(numbers);
        const found = lowerStandings(grid, N);
        const one = (i: number, j: number) => {
          const row = [...grid.subarray(i * N, (i + 1) * N)].filter((x) => !Number.isNaN(x));
          const x = grid[i * N + j]!;
          return (100 * (row.filter((y) => y < x).length + row.filter((y) => y === x).length / 2)) / row.length;
        };
        for (let i = 0; i < N; i++)
          for (let j = 0; j < N; j++)
            if (i !== j) expect(found[i * N + j]).toBeCloseTo(Math.min(one(i, j), one(j, i)), 9);
      }),
    );
  });

  it('never falls when the pair’s own value rises: the law of one more like vote', () => {
    fc.assert(
      fc.property(
        upper,
        fc.nat(N - 1),
        fc.nat(N - 1),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (numbers, i, j, more) => {
          fc.pre(i !== j);
          const grid = symmetric(numbers);
          const before = lowerStandings(grid, N)[i * N + j]!;
          grid[i * N + j]! += more;
          grid[j * N + i]! += more;
          const after = lowerStandings(grid, N)[i * N + j]!;
          expect(after).toBeGreaterThanOrEqual(before);
          expect(storedStanding(after)).toBeGreaterThanOrEqual(storedStanding(before));
        },
      ),
    );
  });

  it('is unknown where either has too few partners', () => {
    const grid = symmetric([1, 2, null, null, null, null, null]);
    expect(lowerStandings(grid, N)[1]).toBeNaN();
  });
});

describe('a share of like votes', () => {
  it('never falls with one more like vote', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (like, other) => {
        fc.pre(like + other > 0);
        expect((like + 1) / (like + other + 1)).toBeGreaterThanOrEqual(like / (like + other));
      }),
    );
  });
});

describe('the intensity of joint exercises', () => {
  it('never falls with one more joint exercise, whoever else takes part', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(200), fc.nat(200), (together, only1, only2) => {
        const [one, other] = [together + only1, together + only2];
        const more = exerciseIntensity(together + 1, one + 1, other + 1);
        expect(more).toBeGreaterThanOrEqual(exerciseIntensity(together, one, other));
        expect(more).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 0 without one, and 1 where every exercise was joint', () => {
    expect(exerciseIntensity(0, 0, 4)).toBe(0);
    expect(exerciseIntensity(3, 3, 3)).toBe(1);
  });
});

describe('how alike two states spread their trade', () => {
  it('is the cosine of log(1 + intensity), worked by hand for proportional shares', () => {
    // Eight states; each gives k the share k/28 (its own place unknown): intensities are 8/7 everywhere, so all profiles are as
    // alike as two rows of ones that each lack one place: 6/7.
    const shares = new Float64Array(N * N).map((_, at) => {
      const [i, k] = [Math.floor(at / N), at % N];
      return i === k ? Number.NaN : k / 28;
    });
    shares.forEach((share, at) => {
      if (at % N === 0 && !Number.isNaN(share)) shares[at] = 1 / 28;
    });
    const profiles = tradeProfiles(tradeIntensities(shares, N), N);
    for (let i = 0; i < N; i++)
      for (let j = 0; j < N; j++) if (i !== j) expect(profiles[i * N + j]).toBeCloseTo(6 / 7, 9);
  });

  it('is symmetric and from 0 to 1', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
    fc.assert(
      fc.property(fc.array(share, { minLength: N * N, maxLength: N * N }), (numbers) => {
        const shares = Float64Array.from(numbers, (x, at) => (Math.floor(at / N) === at % N ? Number.NaN : x));
        const profiles = tradeProfiles(tradeIntensities(shares, N), N);
        for (let i = 0; i < N; i++)
          for (let j = 0; j < i; j++) {
            const x = profiles[i * N + j]!;
            if (Number.isNaN(x)) continue;
            expect(profiles[j * N + i]).toBe(x);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1 + 1e-12);
          }
      }),
    );
  });
});

describe('close partners in common', () => {
  const size = 30;
  const grid = fc.array(fc.integer({ min: -1, max: 9 }), { minLength: size * size, maxLength: size * size });

  it('are what ranking by hand gives, third states alone', () => {
    fc.assert(
      fc.property(grid, (numbers) => {
        // -1: unknown. Distinct numbers, so that no two partners are equally close.
        const intensities = Float64Array.from(numbers, (x, at) => (x < 0 ? Number.NaN : x === 0 ? 0 : x + at / 1e4));
        const closest = (i: number) =>
          Array.from({ length: size }, (_, k) => ({ k, x: intensities[i * size + k]! }))
            .filter(({ k, x }) => k !== i && x > 0)
            .filter(({ x }, _, all) => all.filter((other) => other.x > x).length < CLOSEST_PARTNERS)
            .map(({ k }) => k);
        const found = closestInCommon(intensities, size);
        for (const [i, j] of [
          [0, 1],
          [5, 29],
          [17, 3],
        ] as const) {
          const [one, other] = [closest(i), closest(j)];
          const both = one.filter((k) => k !== i && k !== j && other.includes(k)).length;
          expect(found[i * size + j]).toBeCloseTo(both === 0 ? 0 : both / Math.sqrt(one.length * other.length), 12);
          expect(found[j * size + i]).toBe(found[i * size + j]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are third states: the tie of the two itself is none, however close', () => {
    // Of three partners each, one in common: 1 / √(3 · 3); the tie of 0 and 1 itself takes one of the three places of both.
    const intensities = new Float64Array(N * N).fill(Number.NaN);
    for (const [i, k] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [1, 3],
      [1, 4],
    ] as const)
      intensities[i * N + k] = 1;
    expect(closestInCommon(intensities, N)[1]).toBeCloseTo(1 / 3, 12);
    intensities[1] = intensities[N] = 50;
    expect(closestInCommon(intensities, N)[1]).toBeCloseTo(1 / 3, 12);
  });
});

describe('what is stored', () => {
  it('keeps the order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(storedShare(high)).toBeGreaterThanOrEqual(storedShare(low));
        expect(storedCommon(high)).toBeGreaterThanOrEqual(storedCommon(low));
        expect(storedStanding(100 * high)).toBeGreaterThanOrEqual(storedStanding(100 * low));
      }),
    );
  });

  it('is a step of the list', () => {
    expect(storedShare(0.0123)).toBe(100);
    expect(storedShare(0.00001)).toBe(0);
    for (const step of shareSteps) expect(storedShare((step + 0.5) / 10_000)).toBe(step);
    expect(storedStanding(43.2)).toBe(40);
    expect(storedStanding(97.4)).toBe(97);
    expect([0, 0.09, 2 / Math.sqrt(20 * 20), 0.45].map(storedCommon)).toEqual([0, 0, 10, 10]);
  });
});
