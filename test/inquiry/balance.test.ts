import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceSteps } from '../../src/inquiry/balance.ts';
import { finish } from '../../src/networks/frustration/watch.ts';
import { frustratedTies, frustrationIndex, randomSignedNetwork } from '../../src/networks/index.ts';
import { randomStream } from '../../src/stats/random.ts';
import { anyNetwork } from '../networks/made-networks.ts';

describe('the balance of a network', () => {
  it('names the other optimal splits by who changes camp, each once and none for the one shown', () => {
    fc.assert(
      fc.property(anyNetwork(9), (network) => {
        const { found, optimal, part } = finish(balanceSteps(network));
        const { others, count } = optimal!;
        expect(others).toHaveLength(count - 1);
        const splits = others.map((movers) => {
          const camps = found.camps.map((camp, place) => (movers.includes(place) ? 1 - camp : camp));
          expect(frustratedTies(network, camps)).toHaveLength(found.frustration);
          // The same split has the first member of each connected part in the same camp.
          return camps.map((camp, place) => (camp === camps[part.indexOf(part[place]!)] ? 0 : 1)).join('');
        });
        expect(new Set(splits).size).toBe(others.length);
        for (const movers of others) expect(2 * movers.length).toBeLessThanOrEqual(network.members.length);
      }),
    );
  });

  it('keeps one allowance of time for the index and all camps together', () => {
    const network = randomSignedNetwork(26, 120, 0.5, randomStream(1));
    // A clock that goes on by a millisecond whenever it is looked at.
    let clock = 0;
    const now = () => clock++;
    const needed = frustrationIndex(network, { now }).seconds;
    clock = 0;
    const seconds = 1.5 * needed;
    const { found, optimal } = finish(balanceSteps(network, { seconds, now }));
    expect([found.proved, optimal!.complete]).toEqual([true, false]);
    expect(clock / 1000).toBeLessThan(1.1 * seconds);
  });
});
