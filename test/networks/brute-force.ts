import { costOf, type WeightedNetwork } from '../../src/networks/frustration/weighted-network.ts';

/** Every split of a small network tried: the least cost, and all splits that reach it, the first member at 1. */
export function bruteForce(network: WeightedNetwork): { cost: number; splits: Int8Array[] } {
  let cost = Number.POSITIVE_INFINITY;
  let splits: Int8Array[] = [];
  for (let code = 0; code < 2 ** Math.max(0, network.size - 1); code++) {
    const side = Int8Array.from({ length: network.size }, (_, v) => (v > 0 && (code >> (v - 1)) & 1 ? -1 : 1));
    const own = costOf(network, side);
    if (own < cost) [cost, splits] = [own, []];
    if (own === cost) splits.push(side);
  }
  return { cost, splits };
}
