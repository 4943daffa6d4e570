import type { RandomStream } from '../../stats/random.ts';
import { blocksOf, joined } from './blocks.ts';
import { branchAndBound } from './branch-and-bound.ts';
import { contract } from './contract.ts';
import { type CyclePacking, packCycles } from './cycle-packing.ts';
import { mergedSplit, treeSplit } from './first-splits.ts';
import { searchSplit } from './local-search.ts';
import type { Bounded } from './split.ts';
import type { Steps, Watch } from './watch.ts';
import { ROUNDING, type WeightedNetwork } from './weighted-network.ts';

/** A biconnected part on its way to a proof. */
interface Part extends Bounded {
  network: WeightedNetwork;
  members: Int32Array;
  /** Weight of the cycles packed, and through each tie. */
  packed: number;
  load: Float64Array;
}

/** Above so many members the semidefinite relaxation is out of reach. */
const SEMIDEFINITE_SIZE = 300;

/**
 * The cheapest split of a network and a bound that meets it, or both as near as time allows. Contract; take the biconnected parts one by
 * one; for each a good split and a packing of unbalanced cycles, each improving the other; where they do not meet, what the packing decides
 * is contracted and the rest solved anew; where it decides nothing, branch and bound.
 * @param told of the cost of the best split and the bound, now and then
 */
export function* solve(
  network: WeightedNetwork,
  stream: RandomStream,
  watch: Watch,
  told: (cost: number, bound: number) => void,
): Steps<Bounded> {
  const { core, cost, expand } = contract(network);
  const parts: Part[] = [];
  const tell = (at?: Part, costNow = 0, boundNow = 0) => {
    let [costs, bounds] = [cost, cost];
    for (const part of parts) {
      costs += part === at ? costNow : part.cost;
      bounds += part === at ? boundNow : Math.min(part.cost, part.bound);
    }
    told(costs, bounds);
  };
  for (const { network: of, members } of blocksOf(core)) parts.push(yield* packed(of, members, stream, watch));
  tell();
  const open = parts.filter((part) => part.bound < part.cost).sort((a, b) => a.network.size - b.network.size);
  for (const part of open) {
    if (watch.stop()) break;
    Object.assign(part, yield* closed(part, stream, watch, (costs, bounds) => tell(part, costs, bounds)));
    tell();
  }
  const side = expand(joined(core.size, parts));
  return {
    side,
    cost: parts.reduce((sum, part) => sum + part.cost, cost),
    bound: parts.reduce((sum, part) => sum + Math.min(part.cost, part.bound), cost),
  };
}

/** A part with a good split and a packing. Prices of a packing that falls short point to a better split. */
function* packed(network: WeightedNetwork, members: Int32Array, stream: RandomStream, watch: Watch): Steps<Part> {
  let split = yield* searchSplit(network, stream, 2, yield* mergedSplit(network, stream, 0, watch), watch);
  let best: CyclePacking | undefined;
  for (const [rounds, fraction] of efforts) {
    const packing = yield* packCycles(network, split.side, rounds, fraction, watch);
    if (best === undefined || packing.weight > best.weight) best = packing;
    if (best.weight > split.cost - 1 || watch.stop()) break;
    for (let start = 0; start < 4; start++) {
      const shaken = packing.price.map((price) => price + 0.05 * start * stream());
      const first = start % 2 === 0 ? treeSplit(network, shaken) : yield* mergedSplit(network, stream, 0.3, watch);
      const found = yield* searchSplit(network, stream, 1, first, watch);
      if (found.cost < split.cost) split = found;
    }
    if (best.weight > split.cost - 1) break;
  }
  const { weight, load } = best!;
  // Costs are whole numbers.
  return {
    ...split,
    bound: Math.min(split.cost, Math.ceil(weight - ROUNDING)),
    packed: weight,
    load,
    network,
    members,
  };
}

/** Rounds and fraction of one packing after another, while they fall short. */
const efforts = [
  [12, 1],
  [12, 1],
  [12, 1],
  [40, 1],
  [40, 2],
] as const;

/** A part whose packing fell short, solved: what costs too much to frustrate is contracted first. */
function* closed(
  part: Part,
  stream: RandomStream,
  watch: Watch,
  told: (cost: number, bound: number) => void,
): Steps<Bounded> {
  const { network, load } = part;
  // Each packed cycle costs 1 at least, and a frustrated tie what it weighs beyond its load besides: so a split that beats this one
  // satisfies every tie that weighs more beyond its load than may be lost.
  const room = part.cost - 1 - part.packed;
  const decided: [number, number, number][] = [];
  for (let e = 0; e < load.length; e++) {
    const weight = network.weight[e]!;
    if (Math.abs(weight) - load[e]! > room + ROUNDING)
      decided.push([network.from[e]!, network.to[e]!, Math.sign(weight)]);
  }
  if (decided.length > 0) {
    const { core, cost, expand } = contract(network, decided);
    if (core.size <= 0.9 * network.size) {
      const rest = yield* solve(core, stream, watch, (costs, bounds) =>
        told(Math.min(part.cost, cost + costs), Math.max(part.bound, Math.min(part.cost, cost + bounds))),
      );
      const bound = Math.max(part.bound, Math.min(part.cost, cost + rest.bound));
      return cost + rest.cost < part.cost
        ? { side: expand(rest.side), cost: cost + rest.cost, bound }
        : { side: part.side, cost: part.cost, bound };
    }
  }
  if (network.size > SEMIDEFINITE_SIZE) return part;
  return yield* branchAndBound(network, part, stream, watch, told);
}
