import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plantedCamps, randomSignedNetwork } from '../../src/networks/random-networks.ts';
import { frustratedTies, negativeTies, type SignedNetwork, signedNetwork } from '../../src/networks/signed-network.ts';
import { randomStream } from '../../src/stats/random.ts';

const sizes = fc
  .integer({ min: 0, max: 30 })
  .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: (n * (n - 1)) / 2 })));

/** The same network by its list of ties, which refuses a pair given twice and puts everything in order. */
const relisted = ({ members, from, to, sign }: SignedNetwork): SignedNetwork =>
  signedNetwork(
    Array.from(from, (a, tie) => ({ from: members[a]!, to: members[to[tie]!]!, sign: sign[tie] as 1 | -1 })),
    members,
  );

test('a random network has the members, ties and hostile ties asked for, in the order that every network has', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1e6), ([n, m], share, seed) => {
      const network = randomSignedNetwork(n, m, share, randomStream(seed));
      expect(network.members).toHaveLength(n);
      expect(network.from).toHaveLength(m);
      expect(negativeTies(network)).toBe(Math.round(m * share));
      expect(relisted(network)).toEqual(network);
      expect(randomSignedNetwork(n, m, share, randomStream(seed))).toEqual(network);
    }),
  );
});

test('each pair is drawn as often as any other, and hostile as often', () => {
  const [drawn, hostile] = [new Map<string, number>(), new Map<string, number>()];
  const stream = randomStream(7);
  for (let n = 0; n < 6000; n++) {
    const { from, to, sign } = randomSignedNetwork(5, 4, 0.5, stream);
    from.forEach((a, tie) => {
      const pair = `${a}-${to[tie]}`;
      drawn.set(pair, (drawn.get(pair) ?? 0) + 1);
      if (sign[tie] === -1) hostile.set(pair, (hostile.get(pair) ?? 0) + 1);
    });
  }
  // 6000 · 4/10 = 2400 with a standard deviation of 38, 1200 with one of 31: five of them.
  expect(drawn.size).toBe(10);
  for (const times of drawn.values()) expect(Math.abs(times - 2400)).toBeLessThan(190);
  for (const times of hostile.values()) expect(Math.abs(times - 1200)).toBeLessThan(155);
});

test('planted camps are equal, and only the ties turned over are at odds with them', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1e6), ([n, m], share, seed) => {
      const { network, camps } = plantedCamps(n, m, share, randomStream(seed));
      expect(camps.reduce((sum, one) => sum + one, 0)).toBe(Math.floor(n / 2));
      expect(frustratedTies(network, camps)).toHaveLength(Math.round(m * share));
      expect(relisted(network)).toEqual(network);
    }),
  );
});

test('numbers outside their range are refused', () => {
  expect(() => randomSignedNetwork(4, 7, 0.5, randomStream(1))).toThrow('from 0 to 6; got 7');
  expect(() => randomSignedNetwork(-1, 0, 0.5, randomStream(1))).toThrow('0 or more; got -1');
  expect(() => plantedCamps(4, 6, 1.5, randomStream(1))).toThrow('from 0 to 1; got 1.5');
});
