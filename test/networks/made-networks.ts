import fc from 'fast-check';
import { plantedCamps, randomSignedNetwork } from '../../src/networks/random-networks.ts';
import type { SignedNetwork } from '../../src/networks/signed-network.ts';
import { randomStream } from '../../src/stats/random.ts';

/** Networks of up to so many members: with signs at random, or near two camps. */
export const anyNetwork = (most: number): fc.Arbitrary<SignedNetwork> =>
  fc
    .integer({ min: 0, max: most })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: (n * (n - 1)) / 2 })))
    .chain(([n, m]) =>
      fc
        .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.nat(1e6))
        .map(([share, camps, seed]) =>
          camps
            ? plantedCamps(n, m, share / 5, randomStream(seed)).network
            : randomSignedNetwork(n, m, share, randomStream(seed)),
        ),
    );

/** Every tie between the two sides of a split is turned over: balance of every kind stays as it is. */
export const switched = (network: SignedNetwork, side: (member: number) => boolean): SignedNetwork => ({
  ...network,
  sign: network.sign.map((sign, tie) => (side(network.from[tie]!) === side(network.to[tie]!) ? sign : -sign)),
});

/** The same network with its members in reverse. */
export const reversed = ({ members, from, to, sign }: SignedNetwork): SignedNetwork => {
  const last = members.length - 1;
  return {
    members,
    from: Int32Array.from(to, (end) => last - end).reverse(),
    to: Int32Array.from(from, (end) => last - end).reverse(),
    sign: sign.slice().reverse(),
  };
};
