import { type RandomStream, randomStream } from '../stats/random.ts';
import { connectedParts } from './connected-parts.ts';
import { joined } from './frustration/blocks.ts';
import { type OptimalSplits, optimalSplits } from './frustration/optimal-splits.ts';
import { Sides } from './frustration/sides.ts';
import { type Allowance, finish, type Steps, watchOf } from './frustration/watch.ts';
import { sidesOf, weighted } from './frustration/weighted-network.ts';
import type { Frustration } from './frustration.ts';
import type { SignedNetwork } from './signed-network.ts';

/** What a search for all optimal camps may spend. Stopped, it gives those that it has. */
export interface OptimalCampsOptions extends Allowance {
  /** Seed of what is drawn at random where there are too many. Default 1. */
  seed?: number;
}

/** All splits in two camps that reach the frustration index. */
export interface OptimalCamps {
  /** How many there are; where not `complete`, at least so many. Beyond 2^53 it is rounded. */
  count: number;
  /** Whether every optimal split is counted; if not, shares are those of the splits found. */
  complete: boolean;
  /**
   * For each member the share of optimal splits in which it stands in the rarer of its two places, 0 to 0.5, beside the best-tied
   * member of its connected part: above 0 it could go either way. Members without a tie have 0.
   */
  eitherWay: Float64Array;
  /**
   * Share of optimal splits, 0 to 1, in which two members stand in the same camp; undefined where no chain of ties joins them.
   * @param a place of one @param b place of the other
   */
  together: (a: number, b: number) => number | undefined;
  /**
   * The splits, 0 or 1 for each member: all where there are no more than `most`, else so many drawn at random. Two that differ only in
   * which camp of a connected part is called 0 are one.
   */
  splits: (most: number) => Int8Array[];
}

/**
 * All splits in two camps that reach the frustration index. Different parts of a network are split independently of each other, so
 * their number can be vast and still be known; shares come from the parts, not from a sample.
 * @param found its frustration index, proved @throws RangeError where it is not proved: then no split is known to be optimal
 * @example optimalCamps of three members, each the enemy of the others: count 3, each pair together in a third
 */
export function optimalCamps(
  network: SignedNetwork,
  found: Frustration,
  options: OptimalCampsOptions = {},
): OptimalCamps {
  return finish(optimalCampsSteps(network, found, options));
}

/** {@link optimalCamps} in steps of some milliseconds. */
export function* optimalCampsSteps(
  network: SignedNetwork,
  found: Frustration,
  { seed = 1, ...allowance }: OptimalCampsOptions = {},
): Steps<OptimalCamps> {
  if (!found.proved) throw new RangeError('the frustration index is not proved, so no split is known to be optimal');
  const stream = randomStream(seed, 1);
  const optimal = yield* optimalSplits(weighted(network), sidesOf(found.camps), stream, watchOf(allowance));
  const { part, parts } = connectedParts(network);
  const means = kept(chains(optimal, part.length));
  const anchors = anchorsOf(network, part, parts);
  const piece = piecesOf(optimal);
  const free = new Set(piece).size - parts;
  const count = optimal.parts.reduce((product, { splits }) => product * splits.length, 2 ** free);
  return {
    count,
    complete: optimal.parts.every(({ complete }) => complete),
    eitherWay: Float64Array.from(part, (of, v) => (1 - Math.abs(means(anchors[of]!)[v]!)) / 2),
    together: (a, b) => (part[a] === part[b] ? (1 + means(a)[b]!) / 2 : undefined),
    splits: (most) => listed(optimal, part, piece, count, most, stream),
  };
}

/** Splits by choice of each part's and of the side of each piece that is free to turn: all of them, or as many drawn at random. */
function listed(
  { contracted, parts }: OptimalSplits,
  part: Int32Array,
  piece: Int32Array,
  count: number,
  most: number,
  stream: RandomStream,
): Int8Array[] {
  const listing = new Map<string, Int8Array>();
  const all = count <= most;
  // Drawn splits may come out twice: after twenty times as many draws it makes do with those that it has.
  for (let n = 0; n < (all ? count : 20 * most) && listing.size < most; n++) {
    let rest = n;
    const pick = (of: number) => {
      if (!all) return Math.floor(stream() * of);
      const picked = rest % of;
      rest = Math.floor(rest / of);
      return picked;
    };
    const chosen = parts.map(({ members, splits }) => ({ members, side: splits[pick(splits.length)]! }));
    const side = contracted.expand(joined(contracted.core.size, chosen));
    // The piece of a connected part's first member puts that member in camp 0; others may be turned.
    const turns = new Map<number, number>();
    const begun = new Set<number>();
    const split = side.map((own, v) => {
      if (!turns.has(piece[v]!)) turns.set(piece[v]!, begun.has(part[v]!) ? pick(2) * 2 - 1 : own);
      begun.add(part[v]!);
      return own === turns.get(piece[v]!) ? 0 : 1;
    });
    listing.set(split.join(''), split);
  }
  return [...listing.values()];
}

/** A function of a member that remembers its answers. */
function kept<T>(answer: (a: number) => T): (a: number) => T {
  const answers = new Map<number, T>();
  return (a) => {
    const known = answers.get(a) ?? answer(a);
    answers.set(a, known);
    return known;
  };
}

/** The member with most ties of each connected part, the first of them where there are several; by number of the part. */
function anchorsOf({ members, from, to }: SignedNetwork, part: Int32Array, parts: number): Int32Array {
  const degree = new Int32Array(members.length);
  for (let tie = 0; tie < from.length; tie++) {
    degree[from[tie]!]!++;
    degree[to[tie]!]!++;
  }
  const anchor = new Int32Array(parts).fill(-1);
  members.forEach((_, v) => {
    const best = anchor[part[v]!]!;
    if (best < 0 || degree[v]! > degree[best]!) anchor[part[v]!] = v;
  });
  return anchor;
}

/**
 * From a member to all: the mean over optimal splits of 1 where the other stands with it and -1 where not. Splits of different parts
 * are independent, so along a chain of parts the means multiply; where ties between two pieces cancel out, the mean is 0.
 */
function chains({ contracted, parts }: OptimalSplits, size: number): (a: number) => Float64Array {
  const { core, place, sides } = contracted;
  const partsOf: number[][] = Array.from({ length: core.size }, () => []);
  parts.forEach(({ members }, n) => {
    for (const v of members) partsOf[v]!.push(n);
  });
  return (a) => {
    const mean = new Float64Array(core.size);
    const from = place[a]!;
    if (from >= 0) {
      mean[from] = 1;
      const passed = new Set<number>();
      const open = [from];
      for (let v = open.pop(); v !== undefined; v = open.pop())
        for (const n of partsOf[v]!) {
          if (passed.has(n)) continue;
          passed.add(n);
          const { members, splits } = parts[n]!;
          const at = members.indexOf(v);
          members.forEach((u, k) => {
            if (u === v) return;
            const sum = splits.reduce((total, split) => total + split[k]! * split[at]!, 0);
            mean[u] = mean[v]! * (sum / splits.length);
            open.push(u);
          });
        }
    }
    return Float64Array.from({ length: size }, (_, v) => {
      const at = place[v]!;
      const known = at >= 0 ? mean[at]! : from < 0 && sides.root(v) === sides.root(a) ? 1 : 0;
      return known * sides.side(v) * sides.side(a);
    });
  };
}

/**
 * For each member the number of its piece: members whose places hang on each other. A connected part has several where the ties that
 * join them cancel out, so that each may turn over at no cost.
 */
function piecesOf({ contracted: { core, place, sides }, parts }: OptimalSplits): Int32Array {
  const pieces = new Sides(core.size);
  for (const { members } of parts) for (const v of members) pieces.join(members[0]!, v, 1);
  return place.map((at, v) => (at < 0 ? -1 - sides.root(v) : pieces.root(at)));
}
