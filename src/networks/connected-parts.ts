import type { SignedNetwork } from './signed-network.ts';

/**
 * The connected parts of a network: two members are in one where a chain of ties joins them.
 * @returns for each member the number of its part, from 0, the largest; of two as large, the one with the first member
 */
export function connectedParts({ members, from, to }: SignedNetwork): { part: Int32Array; parts: number } {
  const root = Int32Array.from(members, (_, place) => place);
  const rootOf = (place: number) => {
    let at = place;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  for (let tie = 0; tie < from.length; tie++) {
    const [a, b] = [rootOf(from[tie]!), rootOf(to[tie]!)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const sizes = new Map<number, number>();
  for (let place = 0; place < members.length; place++) {
    const one = rootOf(place);
    sizes.set(one, (sizes.get(one) ?? 0) + 1);
  }
  const order = [...sizes].sort(([a, p], [b, q]) => q - p || a - b).map(([one]) => one);
  const number = new Map(order.map((one, n) => [one, n]));
  return { part: Int32Array.from(members, (_, place) => number.get(rootOf(place))!), parts: order.length };
}
