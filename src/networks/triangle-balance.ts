import type { SignedNetwork } from './signed-network.ts';

/** The triangles of a signed network and how many of them are balanced. */
export interface TriangleBalance {
  /** Triples of members of which each two have a tie. */
  triangles: number;
  /** Those with an even number of hostile ties: all friends, or two friends with a common foe. */
  balanced: number;
  /** Triangles with no, one, two and three hostile ties. */
  byNegatives: readonly [none: number, one: number, two: number, three: number];
  /** Balanced triangles among all, 0 to 1; undefined where there is no triangle. */
  share: number | undefined;
}

/**
 * How many triangles are balanced (Cartwright and Harary 1956): the oldest measure of balance, and blind to longer cycles. Counted
 * exactly, in time that grows with ties^1.5 at worst.
 * @example three friends, and a fourth who is a friend of one and a foe of another: 2 triangles, 1 balanced, share 0.5
 */
export function triangleBalance(network: SignedNetwork): TriangleBalance {
  const byNegatives: [number, number, number, number] = [0, 0, 0, 0];
  const { sign } = network;
  forEachTriangle(network, (a, b, c) => {
    byNegatives[(3 - sign[a]! - sign[b]! - sign[c]!) / 2]! += 1;
  });
  const balanced = byNegatives[0] + byNegatives[2];
  const triangles = balanced + byNegatives[1] + byNegatives[3];
  return { triangles, balanced, byNegatives, share: triangles === 0 ? undefined : balanced / triangles };
}

/** What the members tied with both of two make of those two. */
export interface CommonTies {
  /** Places of members who are friends of both. */
  friends: readonly number[];
  /** Foes of both: the enemy's enemies. */
  foes: readonly number[];
  /** A friend of one and a foe of the other: they pull the two apart. */
  divided: readonly number[];
}

/**
 * Third members tied with both of two. Triangles on the tie of the two are balanced with `friends` and `foes` where it is friendly, with
 * `divided` where it is hostile.
 * @param one a place in `members` @param other another
 * @example commonTies(three mutual enemies, 0, 1) // { friends: [], foes: [2], divided: [] }
 */
export function commonTies({ members, from, to, sign }: SignedNetwork, one: number, other: number): CommonTies {
  const [signs, found] = [new Int8Array(members.length), { friends: [], foes: [], divided: [] } as Found];
  const neighbours = (of: number, tell: (member: number, sign: number) => void) => {
    for (let tie = 0; tie < sign.length; tie++)
      if (from[tie] === of) tell(to[tie]!, sign[tie]!);
      else if (to[tie] === of) tell(from[tie]!, sign[tie]!);
  };
  neighbours(one, (member, its) => {
    signs[member] = its;
  });
  neighbours(other, (member, its) => {
    const first = signs[member]!;
    if (first !== 0) found[first !== its ? 'divided' : its > 0 ? 'friends' : 'foes'].push(member);
  });
  return found;
}

type Found = Record<keyof CommonTies, number[]>;

/**
 * Tells the three ties of every triangle, each triangle once. Every tie points from the member with fewer ties to the one with more,
 * so that no member has many ties that point away from it, and only those are compared.
 */
export function forEachTriangle(
  { members, from, to }: SignedNetwork,
  tell: (a: number, b: number, c: number) => void,
): void {
  const n = members.length;
  const degree = new Int32Array(n);
  for (let tie = 0; tie < from.length; tie++) {
    degree[from[tie]!]! += 1;
    degree[to[tie]!]! += 1;
  }
  const below = (a: number, b: number) => degree[a]! < degree[b]! || (degree[a] === degree[b] && a < b);
  const start = new Int32Array(n + 1);
  for (let tie = 0; tie < from.length; tie++) start[(below(from[tie]!, to[tie]!) ? from[tie]! : to[tie]!) + 1]! += 1;
  for (let member = 0; member < n; member++) start[member + 1]! += start[member]!;
  const next = start.slice(0, n);
  const [heads, ties] = [new Int32Array(from.length), new Int32Array(from.length)];
  for (let tie = 0; tie < from.length; tie++) {
    const [a, b] = [from[tie]!, to[tie]!];
    const [tail, head] = below(a, b) ? [a, b] : [b, a];
    const at = next[tail]!++;
    heads[at] = head;
    ties[at] = tie;
  }
  const reached = new Int32Array(n).fill(-1);
  for (let member = 0; member < n; member++) {
    for (let at = start[member]!; at < start[member + 1]!; at++) reached[heads[at]!] = ties[at]!;
    for (let at = start[member]!; at < start[member + 1]!; at++) {
      const middle = heads[at]!;
      for (let on = start[middle]!; on < start[middle + 1]!; on++) {
        const closing = reached[heads[on]!]!;
        if (closing >= 0) tell(ties[at]!, ties[on]!, closing);
      }
    }
    for (let at = start[member]!; at < start[member + 1]!; at++) reached[heads[at]!] = -1;
  }
}
