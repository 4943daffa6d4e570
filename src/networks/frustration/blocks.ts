import { type WeightedNetwork, weightedNetwork } from './weighted-network.ts';

/** A biconnected part: its ties, and which member of the whole each of its members is. */
export interface Block {
  network: WeightedNetwork;
  members: Int32Array;
}

/**
 * Biconnected parts of a network (Hopcroft and Tarjan 1973). Two parts meet in one member at most, so the frustration index is the sum
 * of theirs. A bridge is a part of its own; members without a tie are in none.
 */
export function blocksOf(network: WeightedNetwork): Block[] {
  const { size, from, to, weight, start, tie, other } = network;
  const depth = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const by = new Int32Array(size).fill(-1);
  const blocks: Block[] = [];
  const open: number[] = [];
  for (let root = 0; root < size; root++) {
    if (depth[root]! >= 0) continue;
    depth[root] = 0;
    const path = [root];
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      const at = next[v]!;
      if (at < start[v + 1]!) {
        next[v] = at + 1;
        const [e, u] = [tie[at]!, other[at]!];
        if (e === by[v]) continue;
        if (depth[u]! < 0) {
          depth[u] = depth[v]! + 1;
          low[u] = depth[u]!;
          by[u] = e;
          open.push(e);
          path.push(u);
        } else if (depth[u]! < depth[v]!) {
          open.push(e);
          low[v] = Math.min(low[v]!, depth[u]!);
        }
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent === undefined) continue;
      low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v]! < depth[parent]!) continue;
      const ties = open.splice(open.lastIndexOf(by[v]!));
      blocks.push(part(ties));
    }
  }
  return blocks;

  function part(ties: readonly number[]): Block {
    const place = new Map<number, number>();
    const placeOf = (v: number) => {
      const known = place.get(v);
      if (known !== undefined) return known;
      place.set(v, place.size);
      return place.size - 1;
    };
    const [a, b] = [ties.map((e) => placeOf(from[e]!)), ties.map((e) => placeOf(to[e]!))];
    return {
      network: weightedNetwork(
        place.size,
        a,
        b,
        ties.map((e) => weight[e]!),
      ),
      members: Int32Array.from(place.keys()),
    };
  }
}

/**
 * Splits of the parts put together: where two parts meet, the second is turned to agree.
 * @returns 1 or -1 for each member of the whole; 1 for those in no part
 */
export function joined(
  size: number,
  parts: readonly { readonly members: Int32Array; readonly side: Int8Array }[],
): Int8Array {
  const side = new Int8Array(size);
  const partsOf: number[][] = Array.from({ length: size }, () => []);
  parts.forEach(({ members }, n) => {
    for (const v of members) partsOf[v]!.push(n);
  });
  const placed = new Set<number>();
  for (const first of parts.keys()) {
    const open = [first];
    for (let n = open.pop(); n !== undefined; n = open.pop()) {
      if (placed.has(n)) continue;
      placed.add(n);
      const { members, side: own } = parts[n]!;
      const at = members.findIndex((v) => side[v] !== 0);
      const turn = at < 0 ? 1 : side[members[at]!]! * own[at]!;
      members.forEach((v, k) => {
        side[v] = own[k]! * turn;
        open.push(...partsOf[v]!);
      });
    }
  }
  return side.map((one) => one || 1);
}
