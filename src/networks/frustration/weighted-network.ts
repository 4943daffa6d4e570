import type { SignedNetwork } from '../signed-network.ts';

/**
 * A signed network whose ties have whole weights, as it comes out of contracting a signed network: what a split costs is the weight of
 * the ties that it frustrates.
 */
export interface WeightedNetwork {
  /** Number of members, named 0 to n - 1. */
  size: number;
  /** Ends and weight of each tie, friendly above 0, hostile below; one tie a pair at most, none of weight 0. */
  from: Int32Array;
  to: Int32Array;
  weight: Float64Array;
  /** Ties of member v are `tie[start[v]]` to `tie[start[v + 1] - 1]`; the other ends stand beside them in `other`. */
  start: Int32Array;
  tie: Int32Array;
  other: Int32Array;
}

/** A network from the ends and weights of its ties. */
export function weightedNetwork(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight: ArrayLike<number>,
): WeightedNetwork {
  const ties = weight.length;
  const start = new Int32Array(size + 1);
  for (let e = 0; e < ties; e++) {
    start[from[e]! + 1]!++;
    start[to[e]! + 1]!++;
  }
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!;
  const place = start.slice(0, size);
  const [tie, other] = [new Int32Array(2 * ties), new Int32Array(2 * ties)];
  for (let e = 0; e < ties; e++) {
    const [a, b] = [from[e]!, to[e]!];
    tie[place[a]!] = e;
    other[place[a]!++] = b;
    tie[place[b]!] = e;
    other[place[b]!++] = a;
  }
  return {
    size,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Float64Array.from(weight),
    start,
    tie,
    other,
  };
}

/** A signed network, every tie weighing 1. */
export const weighted = ({ members, from, to, sign }: SignedNetwork): WeightedNetwork =>
  weightedNetwork(members.length, from, to, sign);

/** Sides 1 and -1 of camps 0 and 1. */
export const sidesOf = (camps: Int8Array): Int8Array => camps.map((camp) => (camp === 0 ? 1 : -1));

/** Weight of the ties that a split frustrates. @param side 1 or -1 for each member */
export function costOf({ from, to, weight }: WeightedNetwork, side: Int8Array): number {
  let cost = 0;
  for (let e = 0; e < weight.length; e++) {
    const agreement = weight[e]! * side[from[e]!]! * side[to[e]!]!;
    if (agreement < 0) cost -= agreement;
  }
  return cost;
}

/** Weights are whole numbers and fractions of a few parts: what differs by less than this is equal. */
export const ROUNDING = 1e-9;
