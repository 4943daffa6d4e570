import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/networks/frustration/blocks.ts';
import { contract } from '../../../src/networks/frustration/contract.ts';
import { Sides } from '../../../src/networks/frustration/sides.ts';
import { costOf, weightedNetwork } from '../../../src/networks/frustration/weighted-network.ts';
import { bruteForce } from '../brute-force.ts';
import { anyWeighted } from '../made-weighted.ts';

describe('contraction', () => {
  it('keeps the frustration index, and its split costs what it says', () => {
    fc.assert(
      fc.property(anyWeighted(11), (network) => {
        const { core, cost, expand } = contract(network);
        const inner = bruteForce(core);
        expect(cost + inner.cost).toBe(bruteForce(network).cost);
        expect(costOf(network, expand(inner.splits[0]!))).toBe(cost + inner.cost);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no optimal split where it is strict', () => {
    fc.assert(
      fc.property(anyWeighted(9), (network) => {
        const { place, sides } = contract(network, [], true);
        for (const split of bruteForce(network).splits)
          place.forEach((_, v) => {
            // Who is in one group stands to the others of it in every optimal split as the group says.
            const root = sides.root(v);
            if (split[v]! * split[root]! !== sides.side(v)) expect.fail(`${v} and ${root} may stand otherwise`);
          });
      }),
      { numRuns: 300 },
    );
  });

  it('merges who is decided, and pays for the ties that this frustrates', () => {
    const triangle = weightedNetwork(3, [0, 0, 1], [1, 2, 2], [1, 1, 1]);
    const { cost, expand } = contract(triangle, [[0, 1, -1]]);
    expect(cost).toBe(2);
    const side = expand(new Int8Array(0));
    expect(side[0]! * side[1]!).toBe(-1);
  });

  it('leaves nothing of a tree, a chain or a ring', () => {
    expect(contract(weightedNetwork(4, [0, 1, 1], [1, 2, 3], [-1, 1, -1])).core.size).toBe(0);
    const ring = contract(weightedNetwork(4, [0, 1, 2, 0], [1, 2, 3, 3], [-1, 1, 1, 1]));
    expect([ring.core.size, ring.cost]).toEqual([0, 1]);
  });
});

describe('biconnected parts', () => {
  it('hold every tie once, and the index is the sum of theirs', () => {
    fc.assert(
      fc.property(anyWeighted(11), (network) => {
        const blocks = blocksOf(network);
        const ties = blocks.reduce((sum, block) => sum + block.network.weight.length, 0);
        expect(ties).toBe(network.weight.length);
        expect(blocks.reduce((sum, block) => sum + bruteForce(block.network).cost, 0)).toBe(bruteForce(network).cost);
      }),
      { numRuns: 300 },
    );
  });

  it('are two triangles and a bridge where two triangles hang together by a tie', () => {
    const network = weightedNetwork(6, [0, 1, 0, 2, 3, 4, 3], [1, 2, 2, 3, 4, 5, 5], [1, 1, 1, 1, 1, 1, 1]);
    expect(
      blocksOf(network)
        .map(({ members }) => members.length)
        .sort(),
    ).toEqual([2, 3, 3]);
  });
});

describe('sides', () => {
  it('know of two members what follows from what was said, through long chains', () => {
    const sides = new Sides(50_000);
    const joined = Array.from({ length: 49_999 }, (_, v) => sides.join(v, v + 1, -1));
    expect(joined.every((one) => one)).toBe(true);
    expect(sides.side(0) * sides.side(49_999)).toBe(-1);
    expect(sides.join(0, 2, 1)).toBe(true);
    expect(sides.join(0, 2, -1)).toBe(false);
  });
});
