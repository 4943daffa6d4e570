import type { RandomStream } from '../../stats/random.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Contracted, contract, firstMembers } from './contract.ts';
import { packCycles } from './cycle-packing.ts';
import { solve } from './solve.ts';
import type { Bounded } from './split.ts';
import type { Steps, Watch } from './watch.ts';
import { costOf, ROUNDING, type WeightedNetwork } from './weighted-network.ts';

/** A biconnected part of what optimal splits leave open, with all its optimal splits or as many as were asked for. */
export interface OpenPart {
  /** Places in the core. */
  members: Int32Array;
  /** 1 or -1 for each member; the first stands at 1. */
  splits: Int8Array[];
  /** Whether these are all. */
  complete: boolean;
}

/** At most so many splits of a part are enumerated. */
const MOST_SPLITS = 1000;

/** Every optimal split of a network: what they all share is contracted; parts are independent of each other. */
export interface OptimalSplits {
  contracted: Contracted;
  parts: OpenPart[];
}

/** Up to so many members all splits of a part are looked through one by one. */
const COUNTED_SIZE = 22;

type Decision = [a: number, b: number, sign: number];

/**
 * All optimal splits, from one. What a packing of cycles shows to be satisfied in each of them is contracted, then every tie that a
 * solver finds cannot be otherwise; what is left falls into small parts, whose optimal splits are enumerated one part at a time.
 * @param side an optimal split
 */
export function* optimalSplits(
  network: WeightedNetwork,
  side: Int8Array,
  stream: RandomStream,
  watch: Watch,
): Steps<OptimalSplits> {
  const decided: Decision[] = [];
  let contracted = contract(network, [], true);
  for (let turn = 0; ; turn++) {
    const { sides } = contracted;
    const firstOf = firstMembers(contracted);
    const sideOf = (v: number) => side[firstOf[v]!]! * sides.side(firstOf[v]!);
    const before = decided.length;
    for (const block of blocksOf(contracted.core)) {
      const own = Int8Array.from(block.members, sideOf);
      const found =
        turn === 0 ? yield* packedDecisions(block, own, watch) : yield* testedDecisions(block, own, stream, watch);
      for (const [a, b, sign] of found) {
        const [x, y] = [firstOf[block.members[a]!]!, firstOf[block.members[b]!]!];
        decided.push([x, y, sign * sides.side(x) * sides.side(y)]);
      }
    }
    if (turn > 0 && (decided.length === before || watch.stop())) {
      const parts: OpenPart[] = [];
      for (const block of blocksOf(contracted.core)) {
        const own = Int8Array.from(block.members, sideOf);
        parts.push(yield* enumerated(block, own, stream, watch));
      }
      return { contracted, parts };
    }
    if (decided.length > before) contracted = contract(network, decided, true);
  }
}

/** Ties that a packing shows to be satisfied in every optimal split: frustrating them costs more than the packing leaves room for. */
function* packedDecisions({ network }: Block, side: Int8Array, watch: Watch): Steps<Decision[]> {
  const cost = costOf(network, side);
  let best = yield* packCycles(network, side, 20, 1, watch);
  for (const fraction of [1, 2, 3]) {
    if (cost - best.weight < 1) break;
    const packing = yield* packCycles(network, side, 60, fraction, watch);
    if (packing.weight > best.weight) best = packing;
  }
  const { load } = best;
  const room = cost - best.weight;
  const found: Decision[] = [];
  network.weight.forEach((weight, e) => {
    if (Math.abs(weight) - load[e]! > room + ROUNDING)
      found.push([network.from[e]!, network.to[e]!, Math.sign(weight)]);
  });
  return found;
}

/** Ties of a large part that stand one way in every optimal split, each shown by solving the part with the tie the other way. */
function* testedDecisions({ network }: Block, side: Int8Array, stream: RandomStream, watch: Watch): Steps<Decision[]> {
  if (network.size <= COUNTED_SIZE) return [];
  const { from, to, weight } = network;
  const optimum = costOf(network, side);
  const varies = new Uint8Array(weight.length);
  const found: Decision[] = [];
  for (let e = 0; e < weight.length; e++) {
    if (varies[e]) continue;
    const now = side[from[e]!]! * side[to[e]!]!;
    const other = yield* cheapestWith(network, [[from[e]!, to[e]!, -now]], stream, watch);
    if (watch.stop()) break;
    if (other.bound > optimum) found.push([from[e]!, to[e]!, now]);
    else if (other.cost === optimum)
      for (let f = e; f < weight.length; f++)
        if (other.side[from[f]!]! * other.side[to[f]!]! !== side[from[f]!]! * side[to[f]!]!) varies[f] = 1;
  }
  return found;
}

/** The cheapest split in which some members stand as decided, as far as it can be proved. */
function* cheapestWith(
  network: WeightedNetwork,
  decided: Decision[],
  stream: RandomStream,
  watch: Watch,
): Steps<Bounded> {
  const { core, cost, expand } = contract(network, decided);
  const found = yield* solve(core, stream, watch, () => {});
  return { side: expand(found.side), cost: cost + found.cost, bound: cost + found.bound };
}

/** The optimal splits of a part: all splits looked through where it is small, else one member after another decided. */
function* enumerated(
  { network, members }: Block,
  side: Int8Array,
  stream: RandomStream,
  watch: Watch,
): Steps<OpenPart> {
  if (network.size <= COUNTED_SIZE) return { members, ...lookedThrough(network) };
  const optimum = costOf(network, side);
  const splits: Int8Array[] = [];
  let complete = true;
  const open: { side: Int8Array; depth: number }[] = [{ side: turned(side), depth: 1 }];
  const decisionsOf = (of: Int8Array, depth: number): Decision[] =>
    Array.from({ length: depth }, (_, k) => [0, k + 1, of[k + 1]!]);
  while (open.length > 0 && splits.length < MOST_SPLITS && !watch.stop()) {
    const { side: known, depth } = open.pop()!;
    if (depth === network.size) {
      splits.push(known);
      continue;
    }
    open.push({ side: known, depth: depth + 1 });
    const decided = decisionsOf(known, depth);
    decided[depth - 1]![2] *= -1;
    const other = yield* cheapestWith(network, decided, stream, watch);
    if (other.cost === optimum) open.push({ side: turned(other.side), depth: depth + 1 });
    // Neither found nor ruled out.
    else if (other.bound <= optimum) complete = false;
  }
  return { members, splits: splits.length > 0 ? splits : [turned(side)], complete: complete && open.length === 0 };
}

/** All optimal splits of a small network in the order of a Gray code, the first member at 1. */
function lookedThrough(network: WeightedNetwork): { splits: Int8Array[]; complete: boolean } {
  const { size, start, tie, other, weight } = network;
  const side = new Int8Array(size).fill(1);
  let cost = costOf(network, side);
  let least = cost;
  let splits = [Int8Array.from(side)];
  let complete = true;
  for (let code = 1; code < 2 ** (size - 1); code++) {
    const v = size - 1 - trailingZeros(code);
    for (let at = start[v]!; at < start[v + 1]!; at++) cost += weight[tie[at]!]! * side[v]! * side[other[at]!]!;
    side[v]! *= -1;
    if (cost < least) [least, splits, complete] = [cost, [], true];
    if (cost > least) continue;
    if (splits.length < MOST_SPLITS) splits.push(Int8Array.from(side));
    else complete = false;
  }
  return { splits, complete };
}

const trailingZeros = (n: number) => 31 - Math.clz32(n & -n);

/** A split with its first member at 1. */
const turned = (side: Int8Array) => side.map((one) => one * side[0]!);
