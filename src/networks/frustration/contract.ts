import { Sides } from './sides.ts';
import { type WeightedNetwork, weightedNetwork } from './weighted-network.ts';

/** A network after contraction: what is left to decide, what is decided, and what that cost. */
export interface Contracted {
  /** What is left: each group of members that is still undecided is one member. */
  core: WeightedNetwork;
  /** Weight of ties that any split frustrates, beside those of the core. */
  cost: number;
  /** Which members are decided to stand together or apart. */
  sides: Sides;
  /** Which member of the core each member's group is; -1 where nothing of its part is left to decide. */
  place: Int32Array;
  /** A split of the whole from one of the core. */
  expand: (side: Int8Array) => Int8Array;
}

/**
 * Shrinks a network without changing its frustration index. A member one of whose ties weighs as much as all its others together can
 * always satisfy that tie, so its two ends are merged; ties that become parallel add up, and of two with opposite signs the lighter is
 * paid. Members with one tie, chains of members with two, and much else go that way (dominance of an edge: Lange, Andres and Swoboda
 * 2019, there for multicut and max-cut).
 * @param decided pairs of members known to stand together (1) or apart (-1), merged first
 * @param strict only where the tie outweighs the others, so that no optimal split is lost
 */
export function contract(
  network: WeightedNetwork,
  decided: Iterable<readonly [a: number, b: number, sign: number]> = [],
  strict = false,
): Contracted {
  const { size, from, to, weight } = network;
  const sides = new Sides(size);
  const ties: (Map<number, number> | undefined)[] = Array.from({ length: size }, () => new Map());
  let cost = 0;
  for (let e = 0; e < weight.length; e++) {
    ties[from[e]!]!.set(to[e]!, weight[e]!);
    ties[to[e]!]!.set(from[e]!, weight[e]!);
  }
  const touched: number[] = [];

  /** Merges the group of b into that of a, which stands with it by `sign`. */
  const merge = (a: number, b: number, sign: number) => {
    const [of, into] = [ties[b]!, ties[a]!];
    const own = into.get(b);
    if (own !== undefined && own * sign < 0) cost += Math.abs(own);
    into.delete(b);
    of.delete(a);
    ties[b] = undefined;
    sides.join(a, b, sign);
    for (const [c, w] of of) {
      const added = w * sign;
      const there = into.get(c) ?? 0;
      if (there * added < 0) cost += Math.min(Math.abs(there), Math.abs(added));
      const sum = there + added;
      const far = ties[c]!;
      far.delete(b);
      if (sum === 0) {
        into.delete(c);
        far.delete(a);
      } else {
        into.set(c, sum);
        far.set(a, sum);
      }
      touched.push(c);
    }
    touched.push(a);
  };

  for (const [a, b, sign] of decided) {
    const [ra, rb] = [sides.root(a), sides.root(b)];
    if (ra === rb) continue;
    const between = sign * sides.side(a) * sides.side(b);
    const larger = ties[ra]!.size >= ties[rb]!.size;
    merge(larger ? ra : rb, larger ? rb : ra, between);
  }
  for (let v = size - 1; v >= 0; v--) touched.push(v);
  while (touched.length > 0) {
    const v = touched.pop()!;
    const of = ties[v];
    if (!of || of.size === 0) continue;
    let [total, heaviest, at] = [0, 0, -1];
    for (const [u, w] of of) {
      const size = Math.abs(w);
      total += size;
      if (size > heaviest) [heaviest, at] = [size, u];
    }
    const rest = total - heaviest;
    if (heaviest > rest || (heaviest === rest && !strict)) {
      const sign = Math.sign(of.get(at)!);
      if (ties[at]!.size >= of.size) merge(at, v, sign);
      else merge(v, at, sign);
    }
  }

  const placeOfRoot = new Int32Array(size).fill(-1);
  let left = 0;
  for (let v = 0; v < size; v++) if (ties[v] && ties[v]!.size > 0) placeOfRoot[v] = left++;
  const [fromLeft, toLeft, weightLeft]: [number[], number[], number[]] = [[], [], []];
  for (let v = 0; v < size; v++)
    for (const [u, w] of ties[v] ?? [])
      if (v < u) {
        fromLeft.push(placeOfRoot[v]!);
        toLeft.push(placeOfRoot[u]!);
        weightLeft.push(w);
      }
  const place = Int32Array.from({ length: size }, (_, v) => placeOfRoot[sides.root(v)]!);
  return {
    core: weightedNetwork(left, fromLeft, toLeft, weightLeft),
    cost,
    sides,
    place,
    expand: (side) =>
      Int8Array.from({ length: size }, (_, v) => (place[v]! < 0 ? 1 : side[place[v]!]!) * sides.side(v)),
  };
}

/** For each member of the core the first member of the network in its group. */
export function firstMembers({ core, place }: Contracted): Int32Array {
  const first = new Int32Array(core.size).fill(-1);
  place.forEach((at, v) => {
    if (at >= 0 && first[at] === -1) first[at] = v;
  });
  return first;
}
