import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSignedNetwork } from '../../src/networks/random-networks.ts';
import type { SignedNetwork } from '../../src/networks/signed-network.ts';
import { commonTies, triangleBalance } from '../../src/networks/triangle-balance.ts';
import { randomStream } from '../../src/stats/random.ts';
import { complete, hasNetworks, ring, tribes, warWindows } from './known-networks.ts';
import { anyNetwork } from './made-networks.ts';

if (!hasNetworks) console.warn("networks: tests on the makers' files skipped");

/** Triangles by trying every three members. */
function byHand({ members, from, to, sign }: SignedNetwork): number[] {
  const n = members.length;
  const signs = new Int8Array(n * n);
  from.forEach((a, tie) => {
    signs[a * n + to[tie]!] = sign[tie]!;
  });
  const found = [0, 0, 0, 0];
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      for (let c = b + 1; c < n; c++) {
        const three = [signs[a * n + b]!, signs[a * n + c]!, signs[b * n + c]!];
        if (three.every((one) => one !== 0)) found[three.filter((one) => one < 0).length]! += 1;
      }
  return found;
}

describe('triangle balance', () => {
  it('counts as trying every three members does', () => {
    fc.assert(
      fc.property(anyNetwork(25), (network) => {
        const counted = triangleBalance(network);
        expect([...counted.byNegatives]).toEqual(byHand(network));
        expect(counted.balanced).toBe(counted.byNegatives[0] + counted.byNegatives[2]);
        expect(counted.share ?? 1).toBe(counted.triangles === 0 ? 1 : counted.balanced / counted.triangles);
      }),
    );
  });

  it('has no share where there is no triangle', () => {
    expect(triangleBalance(ring(4, 1))).toEqual({
      triangles: 0,
      balanced: 0,
      byNegatives: [0, 0, 0, 0],
      share: undefined,
    });
  });

  it('is 0 among enemies alone, and 1 among two camps, of any size', () => {
    expect(triangleBalance(complete(9, () => -1))).toMatchObject({ triangles: 84, balanced: 0, share: 0 });
    expect(triangleBalance(complete(9, (a, b) => ((a + b) % 2 === 0 ? 1 : -1)))).toMatchObject({ share: 1 });
  });

  it('counts a hub with 20,000 ties without trying every two of them', () => {
    const spokes = 20_000;
    const members = Array.from({ length: spokes + 1 }, (_, k) => `m${String(k).padStart(5, '0')}`);
    const rim = Array.from({ length: spokes / 2 }, (_, k) => 2 * k + 1);
    const hub: SignedNetwork = {
      members,
      from: Int32Array.from([...new Int32Array(spokes), ...rim]),
      to: Int32Array.from([...Array.from({ length: spokes }, (_, k) => k + 1), ...rim.map((k) => k + 1)]),
      sign: Int8Array.from({ length: 1.5 * spokes }, (_, k) => (k < spokes ? 1 : -1)),
    };
    expect(triangleBalance(hub)).toMatchObject({ triangles: 10_000, byNegatives: [0, 10_000, 0, 0] });
  });

  describe.skipIf(!hasNetworks)("on the makers' files", () => {
    // signnet prints 0.8676471 for the tribes.
    it('finds 68 triangles among the tribes, 9 of them unbalanced', () => {
      const { triangles, balanced, share } = triangleBalance(tribes());
      expect([triangles, triangles - balanced]).toEqual([68, 9]);
      expect(share).toBeCloseTo(0.8676471, 7);
    });

    it('finds in five Correlates-of-War windows what an independent program counted', () => {
      const windows = warWindows();
      expect(windows.size).toBe(51);
      const found = ['46-49', '55-58', '76-79', '89-92', '96-99'].map((name) => {
        const { triangles, balanced, share } = triangleBalance(windows.get(name)!);
        return [triangles, triangles - balanced, share!.toFixed(4)];
      });
      expect(found).toEqual([
        [1656, 77, '0.9535'],
        [2184, 278, '0.8727'],
        [5453, 422, '0.9226'],
        [9932, 450, '0.9547'],
        [9240, 584, '0.9368'],
      ]);
    });
  });
});

describe('members tied with both of two', () => {
  it('are friends of both, foes of both, or divided', () => {
    expect(
      commonTies(
        complete(3, () => -1),
        0,
        1,
      ),
    ).toEqual({ friends: [], foes: [2], divided: [] });
    const four = complete(4, (a, b) => (a === 0 && b === 3 ? -1 : 1));
    expect(commonTies(four, 0, 1)).toEqual({ friends: [2], foes: [], divided: [3] });
    expect(commonTies(four, 3, 0)).toEqual({ friends: [1, 2], foes: [], divided: [] });
  });

  it('over all ties make three times the triangles', () => {
    const network = randomSignedNetwork(30, 150, 0.4, randomStream(3));
    let [triangles, balanced] = [0, 0];
    network.from.forEach((a, tie) => {
      const { friends, foes, divided } = commonTies(network, a, network.to[tie]!);
      triangles += friends.length + foes.length + divided.length;
      balanced += network.sign[tie]! > 0 ? friends.length + foes.length : divided.length;
    });
    const all = triangleBalance(network);
    expect([triangles, balanced]).toEqual([3 * all.triangles, 3 * all.balanced]);
  });
});
