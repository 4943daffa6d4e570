import { packCycles } from './frustration/cycle-packing.ts';
import { finish } from './frustration/watch.ts';
import { sidesOf, weighted } from './frustration/weighted-network.ts';
import type { SignedNetwork } from './signed-network.ts';

/** A closed chain of ties with an odd number of hostile ones. */
export interface UnbalancedCycle {
  /** Places of its members, in order round; the last has a tie with the first. */
  members: number[];
  /** Places of its ties: of the first member with the second, of the second with the third, and so on round. */
  ties: number[];
}

/**
 * Unbalanced cycles no two of which share a tie. Whatever the camps, one tie of each is at odds with them: where there are as many as a
 * split has frustrated ties, they prove, for anyone who goes through them with a pencil, that no split has fewer. Not every network
 * has so many (five mutual enemies have two, and an index of 4); then the proof is another.
 * @param camps a split with the fewest frustrated ties, 0 or 1 for each member
 * @example unbalancedCycles of three mutual enemies and camps [0, 0, 1]: one cycle, through all three
 */
export function unbalancedCycles(network: SignedNetwork, camps: Int8Array): UnbalancedCycle[] {
  const { cycles } = finish(packCycles(weighted(network), sidesOf(camps), 60, 1, { stop: () => false }));
  return cycles.map((found) => inOrder(found, network));
}

/** The ties of a cycle in order round, from the lower end of the first. */
function inOrder(cycle: readonly number[], { from, to }: SignedNetwork): UnbalancedCycle {
  const left = new Set(cycle);
  const ties: number[] = [];
  const members: number[] = [];
  let at = from[cycle[0]!]!;
  for (let tie: number | undefined = cycle[0]; tie !== undefined; ) {
    left.delete(tie);
    members.push(at);
    ties.push(tie);
    at = from[tie] === at ? to[tie]! : from[tie]!;
    tie = [...left].find((next) => from[next] === at || to[next] === at);
  }
  return { members, ties };
}
