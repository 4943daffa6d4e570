import fc from 'fast-check';
import { type WeightedNetwork, weightedNetwork } from '../../src/networks/frustration/weighted-network.ts';
import { anyNetwork } from './made-networks.ts';

/** Networks of up to so many members, their ties weighing 1 to 4. */
export const anyWeighted = (most: number): fc.Arbitrary<WeightedNetwork> =>
  anyNetwork(most).chain((network) =>
    fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: network.sign.length, maxLength: network.sign.length })
      .map((weights) =>
        weightedNetwork(
          network.members.length,
          network.from,
          network.to,
          weights.map((weight, tie) => weight * network.sign[tie]!),
        ),
      ),
  );
