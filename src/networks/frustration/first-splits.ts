import FlatQueue from 'flatqueue';
import type { RandomStream } from '../../stats/random.ts';
import { Sides } from './sides.ts';
import type { Steps, Watch } from './watch.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/**
 * A split by merging, again and again, the two groups with the heaviest sum of ties between them, together or apart as its sign says
 * (greedy additive edge contraction: Keuper et al. 2015, there for multicut).
 * @param noise shakes each weight by up to this share, so that another call finds another split
 */
export function* mergedSplit(
  network: WeightedNetwork,
  stream: RandomStream,
  noise: number,
  watch: Watch,
): Steps<Int8Array> {
  const { size, from, to, weight } = network;
  const sides = new Sides(size);
  const ties: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const heaviest = new FlatQueue<[a: number, b: number, weight: number]>();
  const put = (a: number, b: number, w: number) => {
    ties[a]!.set(b, w);
    ties[b]!.set(a, w);
    heaviest.push([a, b, w], -Math.abs(w));
  };
  for (let e = 0; e < weight.length; e++) put(from[e]!, to[e]!, weight[e]! * (1 + noise * (stream() - 0.5)));
  let turn = 0;
  for (let next = heaviest.pop(); next !== undefined; next = heaviest.pop()) {
    if (++turn % 4096 === 0) {
      yield;
      if (watch.stop()) break;
    }
    const [p, q, w] = next;
    if (ties[p]!.get(q) !== w) continue;
    const [into, gone] = ties[p]!.size >= ties[q]!.size ? [p, q] : [q, p];
    // Two groups whose ties cancel out are put together: it costs the same.
    const sign = w < 0 ? -1 : 1;
    sides.join(into, gone, sign);
    ties[into]!.delete(gone);
    ties[gone]!.delete(into);
    for (const [c, there] of ties[gone]!) {
      ties[c]!.delete(gone);
      put(into, c, (ties[into]!.get(c) ?? 0) + there * sign);
    }
    ties[gone]!.clear();
  }
  return Int8Array.from({ length: size }, (_, v) => sides.side(v));
}

/**
 * The split that satisfies the ties of a cheapest spanning tree: those that cost least to satisfy decide.
 * @param price of each tie: how far it is thought to be frustrated, 0 to 1
 */
export function treeSplit(network: WeightedNetwork, price: Float64Array): Int8Array {
  const { size, from, to, weight } = network;
  const sides = new Sides(size);
  const byPrice = Array.from(price.keys()).sort((p, q) => price[p]! - price[q]!);
  for (const e of byPrice) sides.join(from[e]!, to[e]!, Math.sign(weight[e]!));
  return Int8Array.from({ length: size }, (_, v) => sides.side(v));
}
