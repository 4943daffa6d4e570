import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSignedNetwork } from '../../src/networks/random-networks.ts';
import { frustratedTies, type SignedNetwork, signedNetwork } from '../../src/networks/signed-network.ts';
import { signedTriads } from '../../src/networks/signed-triads.ts';
import {
  constrainedTriadDynamics,
  localTriadDynamics,
  stationaryFriendliness,
  type TriadRun,
} from '../../src/networks/triad-dynamics.ts';
import { triangleBalance } from '../../src/networks/triangle-balance.ts';
import { randomStream } from '../../src/stats/random.ts';
import { complete } from './known-networks.ts';

/** Signs drawn anew: a friend or a foe with the same chance. */
const anyStart = (n: number, seed: number, friendly = 0.5): SignedNetwork =>
  randomSignedNetwork(n, (n * (n - 1)) / 2, 1 - friendly, randomStream(seed, 1));

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** After five turns of every tie nothing of the start is left. */
const settled = ({ friendly }: TriadRun): number => mean(friendly.slice(50));

describe('local triad dynamics', () => {
  it('settles below p = 1/2 at the published share of friendly ties', () => {
    // 0 and 1/4: .366025 and .449490, from the formula; ten ties more or less of 2,016, and a start without friends and with them alike.
    expect(stationaryFriendliness(0)).toBeCloseTo(0.366025, 6);
    expect(stationaryFriendliness(0.25)).toBeCloseTo(0.44949, 6);
    for (const [p, share] of [
      [0, 0.366025],
      [0.25, 0.44949],
    ] as const)
      for (const friendly of [0, 0.9]) {
        const run = localTriadDynamics(anyStart(64, 1, friendly), p, randomStream(2), 20);
        expect(run.end).toBe('unfinished');
        expect(run.friendly[0]).toBeCloseTo(friendly, 3);
        expect(Math.abs(settled(run) - share)).toBeLessThan(0.01);
      }
  });

  it('changes at p = 1/2: below, 30 of 30 networks keep foes; above, 30 of 30 have friends alone', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const below = localTriadDynamics(anyStart(32, seed), 0.4, randomStream(seed, 2), 10);
      expect(below).toMatchObject({ end: 'unfinished', camps: undefined });
      expect(below.friendlyAtEnd).toBeLessThan(0.7);
      const above = localTriadDynamics(anyStart(32, seed), 0.6, randomStream(seed, 3), 10);
      expect(above).toMatchObject({ end: 'balanced', friendlyAtEnd: 1, imbalanced: 0, camps: new Int8Array(32) });
    }
    expect([0.5, 0.75, 1].map(stationaryFriendliness)).toEqual([1, 1, 1]);
    expect(stationaryFriendliness(0.499)).toBeLessThan(0.95);
  });

  it('ends balanced in any network that is small, with the camps that explain every tie', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const ends = [0, 0.25, 0.5].map((p) => localTriadDynamics(anyStart(5, seed), p, randomStream(seed), 1000));
      for (const { end, imbalanced } of ends) expect([end, imbalanced]).toEqual(['balanced', 0]);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const run = (seed: number) => localTriadDynamics(anyStart(20, 1), 0.3, randomStream(seed), 3);
    expect(run(5)).toEqual(run(5));
    expect(run(5).friendly).not.toEqual(run(6).friendly);
    expect(run(5).friendly).toHaveLength(31);
  });

  it('refuses a network in which two have no tie, and a p that is no probability', () => {
    expect(() => localTriadDynamics(randomSignedNetwork(5, 9, 0.5, randomStream(1)), 0.5, randomStream(1), 1)).toThrow(
      'got 5 members and 9 ties',
    );
    expect(() => localTriadDynamics(anyStart(5, 1), 1.1, randomStream(1), 1)).toThrow('from 0 to 1; got 1.1');
  });
});

describe('constrained triad dynamics', () => {
  it('is soon balanced, where local dynamics would take for ever', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const run = constrainedTriadDynamics(anyStart(32, seed), randomStream(seed), 3);
      expect(run.end).toBe('balanced');
      expect(run.time).toBeLessThan(1);
    }
  });

  it('never has more imbalanced triads than before, and names the camps that it ends with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 14 }), fc.nat(1e6), (n, seed) => {
        const start = anyStart(n, seed);
        const { triangles, balanced } = triangleBalance(start);
        let most = triangles - balanced;
        for (const time of [0, 0.1, 0.2, 0.5, 5]) {
          const run = constrainedTriadDynamics(start, randomStream(seed), time);
          expect(run.imbalanced).toBeLessThanOrEqual(most);
          most = run.imbalanced;
          if (run.end !== 'balanced') continue;
          const sizes = [0, 1].map((camp) => run.camps!.filter((one) => one === camp).length) as [number, number];
          expect(sizes[0]).toBeGreaterThanOrEqual(sizes[1]);
          const friendly = sizes[0] * (sizes[0] - 1) + sizes[1] * (sizes[1] - 1);
          expect(run.friendlyAtEnd).toBeCloseTo(friendly / (n * (n - 1)), 12);
        }
      }),
    );
  });

  it('tells a jam from balance: three hostile blocs of three, where every change would make things worse', () => {
    // By hand: a tie across is on 3 imbalanced triads of 7, a tie within on none.
    const blocs = complete(9, (a, b) => (a % 3 === b % 3 ? 1 : -1));
    expect(constrainedTriadDynamics(blocs, randomStream(1), 10)).toMatchObject({
      end: 'jammed',
      time: 0,
      imbalanced: 27,
      camps: undefined,
    });
    expect(localTriadDynamics(blocs, 0.75, randomStream(1), 10).end).toBe('balanced');
  });

  it('leaves a balanced network as it is', () => {
    const camps = complete(7, (a, b) => (a < 3 === b < 3 ? 1 : -1));
    const run = constrainedTriadDynamics(camps, randomStream(1), 10);
    expect(run).toMatchObject({ end: 'balanced', time: 0, friendly: [9 / 21] });
    expect(run.camps).toEqual(Int8Array.of(1, 1, 1, 0, 0, 0, 0));
    expect(frustratedTies(camps, run.camps!)).toEqual([]);
  });
});

describe('the triads of a complete graph', () => {
  it('stay counted while ties are turned over', () => {
    const turns = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(1e6), turns, (seed, pairs) => {
        const triads = signedTriads(anyStart(8, seed));
        for (const [a, b] of pairs) if (a !== b) triads.turn(a, b);
        const now = signedNetwork(
          Array.from({ length: 8 }, (_, a) => a).flatMap((a) =>
            Array.from({ length: 7 - a }, (_, k) => ({
              from: `${a}`,
              to: `${a + 1 + k}`,
              sign: triads.signs[a * 8 + a + 1 + k] as 1 | -1,
            })),
          ),
        );
        const { triangles, balanced } = triangleBalance(now);
        expect(triads.imbalanced()).toBe(triangles - balanced);
        expect(triads.friendlyTies()).toBe(now.sign.filter((sign) => sign > 0).length);
        expect(triads.movable()).toBe(signedTriads(now).movable());
      }),
    );
  });
});
