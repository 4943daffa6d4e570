import type { WeightedNetwork } from './weighted-network.ts';

/** A split in two camps. */
export interface Split {
  /** 1 or -1 for each member. */
  side: Int8Array;
  /** Weight of the ties that it frustrates. */
  cost: number;
}

/** A split and a bound below which no split costs. */
export interface Bounded extends Split {
  bound: number;
}

/**
 * What changing each member's camp would save, in weight of frustrated ties.
 * @param saving written over @returns the cost of the split
 */
export function savings(network: WeightedNetwork, side: Int8Array, saving: Float64Array): number {
  const { from, to, weight } = network;
  let cost = 0;
  saving.fill(0);
  for (let e = 0; e < weight.length; e++) {
    const [a, b] = [from[e]!, to[e]!];
    const agreement = weight[e]! * side[a]! * side[b]!;
    saving[a]! -= agreement;
    saving[b]! -= agreement;
    if (agreement < 0) cost -= agreement;
  }
  return cost;
}
