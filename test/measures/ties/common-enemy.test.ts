import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnemy, type NetworkPair } from '../../../src/measures/ties/common-enemy.ts';

/** A small network: signs of all pairs of n states, some unknown. */
const network = fc.integer({ min: 3, max: 8 }).chain((n) =>
  fc
    .array(fc.constantFrom(-1, -1, 0, 1, undefined), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 })
    .map((signs) => {
      const pairs: NetworkPair[] = [];
      for (let a = 0, at = 0; a < n; a++)
        for (let b = a + 1; b < n; b++, at++) {
          const sign = signs[at];
          if (sign !== undefined) pairs.push({ a, b, friends: sign > 0, foes: sign < 0 });
        }
      return { n, pairs };
    }),
);

/** Whether a and b have a foe in common, by trying every third state. */
function shareByHand(pairs: readonly NetworkPair[], n: number, a: number, b: number): boolean {
  const foes = (p: number, q: number) => pairs.some((x) => x.foes && [x.a, x.b].includes(p) && [x.a, x.b].includes(q));
  return Array.from({ length: n }, (_, k) => k).some((k) => k !== a && k !== b && foes(a, k) && foes(b, k));
}

describe('the enemy of my enemy in a network', () => {
  it('counts what brute force over all third states counts', () => {
    fc.assert(
      fc.property(network, ({ n, pairs }) => {
        const found = commonEnemy(pairs);
        const sharing = pairs.filter(({ a, b }) => shareByHand(pairs, n, a, b));
        const count = (of: readonly NetworkPair[]) => ({
          pairs: of.length,
          friends: of.filter(({ friends }) => friends).length,
          foes: of.filter(({ foes }) => foes).length,
        });
        expect(found.sharing).toEqual(count(sharing));
        expect(found.others).toEqual(count(pairs.filter((pair) => !sharing.includes(pair))));
        expect(found.all).toEqual(count(pairs));
      }),
    );
  });

  it('has the interval that the double sum over pairs of pairs with a state in common gives', () => {
    fc.assert(
      fc.property(network, ({ n, pairs }) => {
        const { sharing, others, lift } = commonEnemy(pairs);
        if (!lift) {
          expect(sharing.pairs * others.pairs).toBe(0);
          return;
        }
        // Least squares of friendship on sharing an enemy: scores x (y - fit) by pair, the sandwich written out.
        const p = sharing.friends / sharing.pairs;
        const q = others.friends / others.pairs;
        expect(lift.value).toBeCloseTo(p - q, 12);
        const scores = pairs.map(({ a, b, friends }) => {
          const shares = shareByHand(pairs, n, a, b);
          const e = (friends ? 1 : 0) - (shares ? p : q);
          return { a, b, c: shares ? e / sharing.pairs : -e / others.pairs };
        });
        let variance = 0;
        for (const one of scores)
          for (const other of scores)
            if ([one.a, one.b].some((state) => state === other.a || state === other.b)) variance += one.c * other.c;
        if (lift.low === undefined) expect(variance).toBeLessThanOrEqual(1e-12);
        else expect((lift.high! - lift.low) / 2).toBeCloseTo(1.959963984540054 * Math.sqrt(variance), 9);
      }),
    );
  });

  it('names are nothing: relabelled states and turned pairs give the same shares', () => {
    fc.assert(
      fc.property(network, fc.integer({ min: 1, max: 900 }), ({ pairs }, shift) => {
        const other = pairs.map(({ a, b, ...rest }) => ({ a: 999 - b - shift, b: 999 - a - shift, ...rest })).reverse();
        const [one, two] = [commonEnemy(pairs), commonEnemy(other)];
        expect(two.sharing).toEqual(one.sharing);
        expect(two.all).toEqual(one.all);
        expect(two.lift?.value).toBe(one.lift?.value);
        if (one.lift?.low !== undefined && one.lift.high! - one.lift.low > 1e-6)
          expect(two.lift?.low).toBeCloseTo(one.lift.low, 9);
      }),
    );
  });

  it('does not count an unknown friendship, but sees the enemies it knows', () => {
    const found = commonEnemy([
      { a: 1, b: 3, friends: undefined, foes: true },
      { a: 2, b: 3, friends: undefined, foes: true },
      { a: 1, b: 2, friends: true, foes: false },
      { a: 1, b: 4, friends: false, foes: false },
    ]);
    expect(found.sharing).toEqual({ pairs: 1, friends: 1, foes: 0 });
    expect(found.others).toEqual({ pairs: 1, friends: 0, foes: 0 });
    expect(found.lift).toEqual({ value: 1 });
  });
});
