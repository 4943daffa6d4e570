import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchAndBound } from '../../../src/networks/frustration/branch-and-bound.ts';
import { packCycles } from '../../../src/networks/frustration/cycle-packing.ts';
import { mergedSplit, treeSplit } from '../../../src/networks/frustration/first-splits.ts';
import { searchSplit } from '../../../src/networks/frustration/local-search.ts';
import { semidefiniteBound } from '../../../src/networks/frustration/semidefinite.ts';
import { finish } from '../../../src/networks/frustration/watch.ts';
import { costOf, weighted } from '../../../src/networks/frustration/weighted-network.ts';
import { randomSignedNetwork } from '../../../src/networks/random-networks.ts';
import { randomStream } from '../../../src/stats/random.ts';
import { bruteForce } from '../brute-force.ts';
import { complete } from '../known-networks.ts';
import { anyWeighted } from '../made-weighted.ts';

const forever = { stop: () => false };
const sides = (size: number, seed: number) => {
  const stream = randomStream(seed);
  return Int8Array.from({ length: size }, () => (stream() < 0.5 ? 1 : -1));
};

describe('a packing of unbalanced cycles', () => {
  it('holds cycles that every split frustrates, and loads no tie beyond its weight', () => {
    fc.assert(
      fc.property(anyWeighted(10), fc.integer({ min: 1, max: 3 }), fc.nat(1e6), (network, fraction, seed) => {
        const { from, to, weight } = network;
        const packing = finish(packCycles(network, sides(network.size, seed), 12, fraction, forever));
        const load = new Float64Array(weight.length);
        for (const cycle of packing.cycles) {
          expect(new Set(cycle).size).toBe(cycle.length);
          expect(cycle.filter((tie) => weight[tie]! < 0).length % 2).toBe(1);
          const ends = new Map<number, number>();
          for (const tie of cycle) {
            load[tie]! += 1 / fraction;
            for (const v of [from[tie]!, to[tie]!]) ends.set(v, (ends.get(v) ?? 0) + 1);
          }
          expect(new Set(ends.values())).toEqual(new Set([2]));
        }
        load.forEach((one, tie) => {
          expect(one).toBeCloseTo(packing.load[tie]!, 9);
          expect(one).toBeLessThanOrEqual(Math.abs(weight[tie]!) + 1e-9);
        });
        expect(packing.weight).toBeCloseTo(packing.cycles.length / fraction, 9);
        expect(packing.weight).toBeLessThanOrEqual(bruteForce(network).cost + 1e-9);
        for (const price of packing.price) expect(price).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the semidefinite bound', () => {
  it('is never above the index, however early it is stopped', () => {
    fc.assert(
      fc.property(anyWeighted(9), fc.integer({ min: 1, max: 400 }), (network, steps) => {
        if (network.size < 2) return;
        let left = steps;
        const { bound } = finish(semidefiniteBound(network, Number.POSITIVE_INFINITY, { stop: () => left-- <= 0 }));
        expect(bound).toBeLessThanOrEqual(bruteForce(network).cost + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('closes in on the index of five mutual enemies, which no whole packing of cycles does', () => {
    // At most two unbalanced cycles share no tie; the relaxation's optimum is 10 ties less a cut of 5²/4 = 6.25; the index is 4.
    const network = weighted(complete(5, () => -1));
    expect(bruteForce(network).cost).toBe(4);
    const { bound } = finish(semidefiniteBound(network, 3.2, forever));
    expect(bound).toBeGreaterThan(3.2);
    expect(bound).toBeLessThanOrEqual(3.75 + 1e-9);
  });
});

describe('splits to begin with', () => {
  it('cost what they say and improve on where they began', () => {
    fc.assert(
      fc.property(anyWeighted(14), fc.nat(1e6), (network, seed) => {
        const stream = randomStream(seed);
        const merged = finish(mergedSplit(network, stream, 0.2, forever));
        const tree = treeSplit(
          network,
          Float64Array.from(network.weight, () => stream()),
        );
        for (const first of [merged, tree, sides(network.size, seed)]) {
          const found = finish(searchSplit(network, stream, 2, first, forever));
          expect(found.side.every((side) => side === 1 || side === -1)).toBe(true);
          expect(found.cost).toBe(costOf(network, found.side));
          expect(found.cost).toBeLessThanOrEqual(costOf(network, first));
        }
      }),
    );
  });

  it('come down in a network too large for tabu search too', () => {
    const network = weighted(randomSignedNetwork(4000, 12_000, 0.4, randomStream(3)));
    const first = new Int8Array(4000).fill(1);
    const found = finish(searchSplit(network, randomStream(1), 3, first, forever));
    expect(found.cost).toBe(costOf(network, found.side));
    expect(found.cost).toBeLessThan(0.7 * costOf(network, first));
  });
});

describe('branch and bound', () => {
  it('finds the index from the worst start, against every split tried', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const network = weighted(randomSignedNetwork(13, 60, 0.5, randomStream(seed)));
      const first = sides(13, seed);
      const start = { side: first, cost: costOf(network, first), bound: 0 };
      const found = finish(branchAndBound(network, start, randomStream(seed), forever, () => {}));
      expect(found).toMatchObject({ cost: bruteForce(network).cost, bound: bruteForce(network).cost });
      expect(costOf(network, found.side)).toBe(found.cost);
    }
  });

  it('keeps a bound that holds where it is stopped', () => {
    const network = weighted(randomSignedNetwork(14, 91, 0.5, randomStream(2)));
    const first = sides(14, 1);
    for (const steps of [0, 5, 50]) {
      let left = steps;
      const found = finish(
        branchAndBound(
          network,
          { side: first, cost: costOf(network, first), bound: 0 },
          randomStream(1),
          { stop: () => left-- <= 0 },
          () => {},
        ),
      );
      expect(found.bound).toBeLessThanOrEqual(bruteForce(network).cost);
      expect(found.cost).toBe(costOf(network, found.side));
    }
  });
});
