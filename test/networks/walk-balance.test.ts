import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedCamps } from '../../src/networks/random-networks.ts';
import { type SignedNetwork, signedNetwork } from '../../src/networks/signed-network.ts';
import { walkBalance, walkBalanceLimit } from '../../src/networks/walk-balance.ts';
import { randomStream } from '../../src/stats/random.ts';
import { complete, hasNetworks, ring, tribes, warWindows } from './known-networks.ts';
import { anyNetwork, reversed, switched } from './made-networks.ts';

if (!hasNetworks) console.warn("networks: tests on the makers' files skipped");

/** The definition itself: closed walks of every length up to 60, by multiplying matrices. */
function bySeries({ members, from, to, sign }: SignedNetwork): number {
  const n = members.length;
  const trace = (signOf: (tie: number) => number): number => {
    const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    from.forEach((a, tie) => {
      matrix[a]![to[tie]!] = matrix[to[tie]!]![a] = signOf(tie);
    });
    let term = matrix.map((row, a) => row.map((_, b) => Number(a === b)));
    let sum = n;
    for (let length = 1; length <= 60; length++) {
      term = term.map((row) => matrix.map((_, b) => row.reduce((s, x, k) => s + x * matrix[k]![b]!, 0) / length));
      sum += term.reduce((s, row, a) => s + row[a]!, 0);
    }
    return sum;
  };
  return trace((tie) => sign[tie]!) / trace(() => 1);
}

describe('walk balance', () => {
  it('of three mutual enemies is (e^-2 + 2e) / (e^2 + 2/e)', () => {
    const { E, exp } = Math;
    expect(walkBalance(complete(3, () => -1))).toBeCloseTo((exp(-2) + 2 * E) / (exp(2) + 2 / E), 14);
  });

  it('is the sum of closed walks over factorials of their lengths', () => {
    fc.assert(
      fc.property(anyNetwork(9), (network) => {
        if (network.sign.length === 0) expect(walkBalance(network)).toBeUndefined();
        else expect(walkBalance(network)).toBeCloseTo(bySeries(network), 11);
      }),
    );
  });

  it('stays where the sides of a split are switched and where members are renamed; lies above 0 to 1', () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.nat(1 << 14), (network, split) => {
        const walk = walkBalance(network) ?? 1;
        expect(walk).toBeGreaterThan(0);
        expect(walk).toBeLessThanOrEqual(1);
        expect(walkBalance(switched(network, (member) => ((split >> member) & 1) === 1)) ?? 1).toBeCloseTo(walk, 12);
        expect(walkBalance(reversed(network)) ?? 1).toBeCloseTo(walk, 12);
      }),
    );
  });

  it('is 1 where two camps explain every tie, and less where not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(1e6), (n, seed) => {
        const ties = (n * (n - 1)) / 2;
        const { network } = plantedCamps(n, ties, 0, randomStream(seed));
        expect(walkBalance(network)).toBeCloseTo(1, 12);
        const one = { ...network, sign: network.sign.map((sign, tie) => (tie === seed % ties ? -sign : sign)) };
        expect(walkBalance(one)).toBeLessThan(0.99);
      }),
    );
    expect(walkBalance(ring(5, 2))).toBeCloseTo(1, 14);
    expect(walkBalance(ring(5, 3))).toBeCloseTo(bySeries(ring(5, 3)), 12);
    expect(bySeries(ring(5, 3))).toBeLessThan(0.99);
  });

  it('holds for a network whose exponential is too large for a double', () => {
    const { network } = plantedCamps(715, (715 * 714) / 2, 0, randomStream(1));
    expect(Math.exp(714)).toBe(Infinity);
    expect(walkBalance(network)).toBeCloseTo(1, 9);
  });

  it('counts members without a tie as walks of length 0', () => {
    const { E, exp } = Math;
    const alone = { ...complete(3, () => -1), members: ['a', 'b', 'c', 'd'] };
    expect(walkBalance(alone)).toBeCloseTo((exp(-2) + 2 * E + 1) / (exp(2) + 2 / E + 1), 14);
  });

  it('is left open where there is no tie, or more members than it can take', () => {
    expect(walkBalance(signedNetwork([], ['a', 'b']))).toBeUndefined();
    expect(walkBalance(ring(walkBalanceLimit + 1, 1))).toBeUndefined();
  });

  describe.skipIf(!hasNetworks)("on the makers' files", () => {
    it('is 0.3575761 for the tribes, as signnet prints', () => {
      expect(walkBalance(tribes())).toBeCloseTo(0.3575761, 7);
    });

    it('is what the eigenvalues of numpy 2.4.6 give for five Correlates-of-War windows', () => {
      const windows = warWindows();
      for (const [name, expected] of [
        ['46-49', 0.6576016412698332],
        ['55-58', 0.17597478665997124],
        ['76-79', 0.2866274284233466],
        ['89-92', 0.5015371069016408],
        ['96-99', 0.36392514762493855],
      ] as const)
        expect(walkBalance(windows.get(name)!)).toBeCloseTo(expected, 12);
    });
  });
});
