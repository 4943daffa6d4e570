import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exerciseIntensity,
  lowerStandings,
  shareSteps,
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

describe('what is stored', () => {
  it('keeps the order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(storedShare(high)).toBeGreaterThanOrEqual(storedShare(low));
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
  });
});
