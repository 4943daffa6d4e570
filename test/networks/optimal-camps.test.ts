import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighted } from '../../src/networks/frustration/weighted-network.ts';
import { frustrationIndex } from '../../src/networks/frustration.ts';
import { optimalCamps } from '../../src/networks/optimal-camps.ts';
import { randomSignedNetwork } from '../../src/networks/random-networks.ts';
import { frustratedTies, type SignedNetwork, signedNetwork } from '../../src/networks/signed-network.ts';
import { randomStream } from '../../src/stats/random.ts';
import { bruteForce } from './brute-force.ts';
import { complete, hasNetworks, ring, tribes, warWindows } from './known-networks.ts';
import { anyNetwork } from './made-networks.ts';

const campsOf = (network: SignedNetwork) => optimalCamps(network, frustrationIndex(network));

/** Members that a chain of ties joins have the same number. */
function connected({ members, from, to }: SignedNetwork): number[] {
  const part = members.map((_, v) => v);
  for (let turn = 0; turn < members.length; turn++)
    from.forEach((a, tie) => {
      const least = Math.min(part[a]!, part[to[tie]!]!);
      part[a] = part[to[tie]!] = least;
    });
  return part;
}

describe('all optimal camps', () => {
  it('are those that trying every split finds, with the same shares', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyNetwork(9), (network) => {
        if (network.members.length === 0) return;
        const all = bruteForce(weighted(network)).splits;
        const part = connected(network);
        const free = new Set(part).size;
        const { splits: listed, count, complete: whole, together, eitherWay } = campsOf(network);
        const splits = listed(5000);
        // Parts without a tie between them may be turned over at will: those are one split.
        expect([whole, count]).toEqual([true, all.length / 2 ** (free - 1)]);
        expect(splits).toHaveLength(count);
        expect(new Set(splits.map(String)).size).toBe(count);
        const best = frustratedTies(network, splits[0]!).length;
        for (const split of splits) expect(frustratedTies(network, split)).toHaveLength(best);
        network.members.forEach((_, a) => {
          network.members.forEach((_, b) => {
            const share = all.filter((side) => side[a] === side[b]).length / all.length;
            if (part[a] !== part[b]) expect(together(a, b)).toBeUndefined();
            else expect(together(a, b)).toBeCloseTo(share, 12);
          });
          expect(eitherWay[a]).toBeGreaterThanOrEqual(0);
          expect(eitherWay[a]).toBeLessThanOrEqual(0.5);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('of three mutual enemies are three, each pair together in a third', () => {
    const { count, together, eitherWay } = campsOf(complete(3, () => -1));
    expect(count).toBe(3);
    expect(together(0, 1)).toBeCloseTo(1 / 3, 12);
    expect([...eitherWay].map((share) => share.toFixed(12))).toEqual([0, 1 / 3, 1 / 3].map((x) => x.toFixed(12)));
  });

  it('are counted where they are too many to list, and a sample is listed', () => {
    // Thirty triangles with one hostile tie, one hanging on the other by a member: 3^30 splits.
    const ties = Array.from({ length: 30 }, (_, n) => {
      const [a, b, c] = [2 * n, 2 * n + 1, 2 * n + 2].map((k) => `m${String(k).padStart(3, '0')}`);
      return [
        { from: a!, to: b!, sign: 1 as const },
        { from: b!, to: c!, sign: 1 as const },
        { from: a!, to: c!, sign: -1 as const },
      ];
    }).flat();
    const network = signedNetwork(ties);
    const { count, complete: whole, splits: listed, together } = campsOf(network);
    const splits = listed(50);
    expect([count, whole, splits.length]).toEqual([3 ** 30, true, 50]);
    for (const split of splits) expect(frustratedTies(network, split)).toHaveLength(30);
    // Of a triangle's three optimal splits two have its first and second member together, one its first and third.
    expect(together(0, 1)).toBeCloseTo(2 / 3, 12);
    expect(together(0, 60)).toBeCloseTo((1 + (-1 / 3) ** 30) / 2, 12);
  });

  it('of a balanced network are one', () => {
    const { count, eitherWay } = campsOf(ring(8, 2));
    expect(count).toBe(1);
    expect(eitherWay.every((share) => share === 0)).toBe(true);
  });

  it('are enumerated one member at a time in parts too large to look through', { timeout: 60_000 }, () => {
    const network = randomSignedNetwork(24, 130, 0.5, randomStream(3));
    const { count, complete: whole } = campsOf(network);
    // Counted here by 2^23 splits in the order of a Gray code, independent of the program's own.
    expect([whole, count]).toEqual([true, countedByGrayCode(network)]);
  });

  it('are optimal whenever the search is stopped, and said to be all only where they are', { timeout: 60_000 }, () => {
    const network = randomSignedNetwork(26, 120, 0.5, randomStream(1));
    const found = frustrationIndex(network);
    const all = optimalCamps(network, found).count;
    let short = 0;
    for (let asked = 0; asked < 100_000; asked = Math.ceil(1.6 * asked) + 1) {
      let left = asked;
      const { splits, count, complete: whole } = optimalCamps(network, found, { cancelled: () => left-- <= 0 });
      for (const split of splits(200)) expect(frustratedTies(network, split)).toHaveLength(found.frustration);
      if (whole) expect(count).toBe(all);
      else short++;
      expect(count).toBeLessThanOrEqual(all);
    }
    expect(short).toBeGreaterThan(0);
  });

  it('need a proof', () => {
    const network = complete(5, () => -1);
    const found = frustrationIndex(network);
    expect(() => optimalCamps(network, { ...found, proved: false })).toThrow(RangeError);
  });

  it.runIf(hasNetworks)('of the highland tribes are one', () => {
    expect(campsOf(tribes())).toMatchObject({ count: 1, complete: true });
  });

  it.runIf(hasNetworks)('of every Correlates-of-War window are counted', { timeout: 60_000 }, () => {
    for (const [name, network] of warWindows()) {
      const found = frustrationIndex(network);
      const { splits: listed, count, complete: whole } = optimalCamps(network, found);
      const splits = listed(200);
      expect([name, whole, splits.length]).toEqual([name, true, count]);
      for (const split of splits) expect(frustratedTies(network, split)).toHaveLength(found.frustration);
    }
  });
});

function countedByGrayCode({ members, from, to, sign }: SignedNetwork): number {
  const n = members.length;
  const matrix = Array.from({ length: n }, () => new Int8Array(n));
  from.forEach((a, tie) => {
    matrix[a]![to[tie]!] = matrix[to[tie]!]![a] = sign[tie]!;
  });
  const side = new Int8Array(n).fill(1);
  let energy = sign.reduce((sum, one) => sum + one, 0);
  let [most, count] = [energy, 1];
  for (let code = 1; code < 2 ** (n - 1); code++) {
    const v = Math.log2(code & -code);
    let field = 0;
    for (let u = 0; u < n; u++) field += matrix[v]![u]! * side[u]!;
    energy -= 2 * field * side[v]!;
    side[v]! *= -1;
    if (energy > most) [most, count] = [energy, 1];
    else if (energy === most) count++;
  }
  return count;
}
