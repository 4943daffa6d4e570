import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, weighted } from '../../src/networks/frustration/weighted-network.ts';
import { frustrationIndex, frustrationSteps } from '../../src/networks/frustration.ts';
import { plantedCamps, randomSignedNetwork } from '../../src/networks/random-networks.ts';
import { frustratedTies, type SignedNetwork, signedNetwork } from '../../src/networks/signed-network.ts';
import { randomStream } from '../../src/stats/random.ts';
import { bruteForce } from './brute-force.ts';
import { complete, hasNetworks, ring, tribes, warWindows } from './known-networks.ts';
import { anyNetwork, reversed, switched } from './made-networks.ts';

if (!hasNetworks) console.warn("networks: tests on the makers' files skipped");

const index = (network: SignedNetwork) => {
  const found = frustrationIndex(network);
  expect(found.proved).toBe(true);
  expect(frustratedTies(network, found.camps)).toHaveLength(found.frustration);
  return found.frustration;
};

const enemies = (ties: readonly string[]) =>
  signedNetwork(ties.map((tie) => ({ from: tie[0]!, to: tie[1]!, sign: -1 as const })));

// Known answers: theories.md, D1 to D3, by a mixed integer program proved optimal.
describe('the frustration index', () => {
  it.each([
    [3, 1],
    [4, 2],
    [5, 4],
    [6, 6],
    [10, 20],
    [25, 144],
  ])('of %i mutual enemies is n(n - 1)/2 - floor(n²/4) = %i', (n, expected) => {
    expect(index(complete(n, () => -1))).toBe(expected);
  });

  it('of enemies along the Petersen graph is 3', () => {
    expect(
      index(enemies(['ab', 'bc', 'cd', 'de', 'ea', 'af', 'bg', 'ch', 'di', 'ej', 'fh', 'hj', 'jg', 'gi', 'if'])),
    ).toBe(3);
  });

  it('of three at odds with three others is 0, and of a ring with one hostile tie 1', () => {
    expect(index(enemies(['ax', 'ay', 'az', 'bx', 'by', 'bz', 'cx', 'cy', 'cz']))).toBe(0);
    expect(index(ring(5, 1))).toBe(1);
    expect(index(ring(5, 2))).toBe(0);
  });

  it('of the great powers of 1907, two alliances at odds, is 0, and the camps are the alliances', () => {
    const [entente, alliance] = [
      ['UKG', 'FRN', 'RUS'],
      ['GMY', 'AUH', 'ITA'],
    ];
    const powers = [...entente!, ...alliance!];
    const network = signedNetwork(
      powers.flatMap((from, n) =>
        powers.slice(n + 1).map((to) => ({
          from,
          to,
          sign: entente!.includes(from) === entente!.includes(to) ? (1 as const) : (-1 as const),
        })),
      ),
    );
    const { frustration, camps } = frustrationIndex(network);
    expect(frustration).toBe(0);
    expect(network.members.filter((_, v) => camps[v] === 1)).toEqual(['FRN', 'RUS', 'UKG']);
  });

  it('of nothing, or of members without a tie, is 0', () => {
    expect(frustrationIndex(signedNetwork([]))).toMatchObject({ frustration: 0, bound: 0, proved: true });
    expect([...frustrationIndex(signedNetwork([], ['A', 'B'])).camps]).toEqual([0, 0]);
  });

  it.runIf(hasNetworks)('of the highland tribes is 7, with Gama, Gavev, Kotun and Nagad on one side', () => {
    const network = tribes();
    const { frustration, camps } = frustrationIndex(network);
    expect(frustration).toBe(7);
    const four = ['Gama', 'Gavev', 'Kotun', 'Nagad'];
    const side = camps[network.members.indexOf('Gama')];
    expect(network.members.filter((_, v) => camps[v] === side)).toEqual(four);
  });

  it.runIf(hasNetworks)('of the 51 Correlates-of-War windows is proved, from 15 to 50', { timeout: 60_000 }, () => {
    const windows = warWindows();
    expect(windows.size).toBe(51);
    const found = new Map([...windows].map(([name, network]) => [name, index(network)]));
    const printed = { '46-49': 17, '55-58': 35, '76-79': 50, '89-92': 38, '96-99': 45 };
    for (const [name, expected] of Object.entries(printed)) expect([name, found.get(name)]).toEqual([name, expected]);
    expect(Math.min(...found.values())).toBe(15);
    expect([...found].filter(([, one]) => one === 15).map(([name]) => name)).toEqual(['49-52', '50-53']);
    expect(Math.max(...found.values())).toBe(50);
    expect([...found].filter(([, one]) => one === 50).map(([name]) => name)).toEqual(['76-79', '93-96']);
    const shares = [...windows].map(([name, { sign }]) => [name, 1 - (2 * found.get(name)!) / sign.length] as const);
    const byShare = shares.sort(([, a], [, b]) => a - b);
    expect([byShare[0]![0], byShare[0]![1].toFixed(4)]).toEqual(['55-58', '0.8627']);
    expect([byShare.at(-1)![0], byShare.at(-1)![1].toFixed(4)]).toEqual(['89-92', '0.9409']);
  });

  it('is what trying every split finds', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyNetwork(12), (network) => {
        expect(index(network)).toBe(bruteForce(weighted(network)).cost);
      }),
      { numRuns: 200 },
    );
    for (let seed = 1; seed <= 4; seed++) {
      const network = randomSignedNetwork(16, 20 * seed + 30, 0.5, randomStream(seed));
      expect(index(network)).toBe(bruteForce(weighted(network)).cost);
    }
  });

  it('is at most half the ties, and the same after switching, in another order and by another seed', () => {
    fc.assert(
      fc.property(anyNetwork(22), fc.nat(2 ** 22), (network, side) => {
        const found = index(network);
        expect(found).toBeLessThanOrEqual(network.sign.length / 2);
        expect(index(switched(network, (v) => ((side >> v) & 1) === 1))).toBe(found);
        expect(index(reversed(network))).toBe(found);
        expect(frustrationIndex(network, { seed: 7 }).frustration).toBe(found);
      }),
      { numRuns: 60 },
    );
  });

  it('of two networks that meet in one member is the sum of theirs', () => {
    fc.assert(
      fc.property(anyNetwork(10), anyNetwork(10), (one, other) => {
        if (one.members.length === 0 || other.members.length === 0) return;
        const last = one.members.length - 1;
        const joined: SignedNetwork = {
          members: [...one.members.map((name) => `a${name}`), ...other.members.slice(1).map((name) => `b${name}`)],
          from: Int32Array.from([...one.from, ...other.from.map((v) => v + last)]),
          to: Int32Array.from([...one.to, ...other.to.map((v) => v + last)]),
          sign: Int8Array.from([...one.sign, ...other.sign]),
        };
        expect(index(joined)).toBe(index(one) + index(other));
      }),
      { numRuns: 80 },
    );
  });

  it('is proved for random networks of 60, and for planted camps of 500', { timeout: 60_000 }, () => {
    const sixty = randomSignedNetwork(60, 300, 0.3, randomStream(1));
    expect(index(sixty)).toBeLessThanOrEqual(90);
    const { network, camps } = plantedCamps(500, 2500, 0.05, randomStream(1));
    expect(index(network)).toBeLessThanOrEqual(frustratedTies(network, camps).length);
  });

  it('stops when time is up or it is told to, with bounds that hold', () => {
    const network = randomSignedNetwork(36, 300, 0.5, randomStream(4));
    const whole = frustrationIndex(network);
    let clock = 0;
    const stopped = frustrationIndex(network, { seconds: 0.05, now: () => clock++ });
    expect(stopped.bound).toBeLessThanOrEqual(whole.frustration);
    expect(stopped.frustration).toBeGreaterThanOrEqual(whole.frustration);
    expect(stopped.proved).toBe(false);
    expect(
      costOf(
        weighted(network),
        stopped.camps.map((camp) => (camp === 0 ? 1 : -1)),
      ),
    ).toBe(stopped.frustration);
    expect(frustrationIndex(network, { cancelled: () => true }).proved).toBe(false);
  });

  it('tells on its way bounds that only come nearer, and takes steps', () => {
    const network = randomSignedNetwork(40, 300, 0.5, randomStream(5));
    const told: [number, number][] = [];
    const steps = frustrationSteps(network, {
      onProgress: ({ bound, frustration }) => told.push([bound, frustration]),
    });
    let count = 0;
    let last = steps.next();
    for (; !last.done; last = steps.next()) count++;
    expect(count).toBeGreaterThan(10);
    expect(told.length).toBeGreaterThan(0);
    told.forEach(([bound, frustration], n) => {
      expect(bound).toBeLessThanOrEqual(frustration);
      expect(bound).toBeGreaterThanOrEqual(told[n - 1]?.[0] ?? 0);
      expect(frustration).toBeLessThanOrEqual(told[n - 1]?.[1] ?? network.sign.length);
    });
    expect(told.at(-1)).toEqual([last.value.bound, last.value.frustration]);
  });
});
