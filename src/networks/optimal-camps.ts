import { randomStream } from '../stats/random.ts';
import { connectedParts } from './connected-parts.ts';
import { type OptimalSplits, optimalSplits } from './frustration/optimal-splits.ts';
import { finish, type Steps } from './frustration/watch.ts';
import { weightedNetwork } from './frustration/weighted-network.ts';
import type { Frustration, FrustrationOptions } from './frustration.ts';
import type { SignedNetwork } from './signed-network.ts';

/** What a search for all optimal camps may spend. */
export interface OptimalCampsOptions extends Pick<FrustrationOptions, 'seconds' | 'now' | 'cancelled' | 'seed'> {
  /** How many splits to list; where there are more, so many are drawn at random. Default 200. */
  limit?: number;
}

/** All splits in two camps that reach the frustration index, or a sample of them. */
export interface OptimalCamps {
  /** Splits, 0 or 1 for each member; two that differ only in which camp is called 0 are one. All of them, or as many as asked for. */
  splits: readonly Int8Array[];
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
  { limit = 200, seconds = Number.POSITIVE_INFINITY, now = Date.now, cancelled, seed = 1 }: OptimalCampsOptions = {},
): Steps<OptimalCamps> {
  if (!found.proved) throw new RangeError('the frustration index is not proved, so no split is known to be optimal');
  const begun = now();
  const watch = { stop: () => (now() - begun) / 1000 >= seconds || cancelled?.() === true };
  const { members, from, to, sign } = network;
  const weighted = weightedNetwork(members.length, from, to, sign);
  const side = found.camps.map((camp) => (camp === 0 ? 1 : -1));
  const stream = randomStream(seed, 1);
  const optimal = yield* optimalSplits(weighted, side, Math.max(limit, 1000), stream, watch);
  const { part } = connectedParts(network);
  const chain = chains(optimal, members.length);
  const meansOf = new Map<number, Float64Array>();
  const means = (a: number) => {
    const known = meansOf.get(a) ?? chain(a);
    meansOf.set(a, known);
    return known;
  };
  const anchors = anchorsOf(network, part);
  const eitherWay = Float64Array.from(members, (_, v) => (1 - Math.abs(means(anchors[part[v]!]!)[v]!)) / 2);
  const free = freePieces(optimal, part);
  const count = optimal.parts.reduce((product, { splits }) => product * splits.length, 2 ** free);
  return {
    splits: listed(),
    count,
    complete: optimal.parts.every(({ complete }) => complete),
    eitherWay,
    together: (a, b) => (part[a] === part[b] ? (1 + means(a)[b]!) / 2 : undefined),
  };

  /** All splits, or as many drawn at random as asked for. */
  function listed(): Int8Array[] {
    const { contracted, parts } = optimal;
    const listing = new Map<string, Int8Array>();
    const all = count <= limit;
    for (let n = 0; n < (all ? count : 20 * limit) && listing.size < limit; n++) {
      let rest = n;
      const pick = (of: number) => {
        if (!all) return Math.floor(stream() * of);
        const picked = rest % of;
        rest = Math.floor(rest / of);
        return picked;
      };
      const split = oneSplit(contracted, parts, pick);
      listing.set(split.join(''), split);
    }
    return [...listing.values()];
  }

  /** One optimal split, by choice of each part's split and of the side of each piece that is free to turn. */
  function oneSplit(
    { core, sides, place }: OptimalSplits['contracted'],
    parts: OptimalSplits['parts'],
    pick: (of: number) => number,
  ): Int8Array {
    const chosen = parts.map(({ splits }) => splits[pick(splits.length)]!);
    const sideOfPiece = new Map<number, number>();
    const own = new Int8Array(core.size);
    const partsOf = new Map<number, number[]>();
    parts.forEach(({ members: of }, n) => {
      for (const v of of) partsOf.set(v, [...(partsOf.get(v) ?? []), n]);
    });
    const placeAll = (start: number, turn: number) => {
      own[start] = turn;
      const open = [start];
      for (let v = open.pop(); v !== undefined; v = open.pop())
        for (const n of partsOf.get(v) ?? []) {
          const { members: of } = parts[n]!;
          const at = chosen[n]![of.indexOf(v)]! * own[v]!;
          of.forEach((u, k) => {
            if (own[u] !== 0) return;
            own[u] = chosen[n]![k]! * at;
            open.push(u);
          });
        }
    };
    const seen = new Set<number>();
    return side.map((_, v) => {
      const at = place[v]!;
      const piece = at < 0 ? -1 - sides.root(v) : at;
      // The first piece of a connected part stands where its first member is in camp 0; others are free.
      const first = !seen.has(part[v]!);
      seen.add(part[v]!);
      if (at >= 0 && own[at] === 0) placeAll(at, first ? sides.side(v) : pick(2) * 2 - 1);
      if (at < 0 && !sideOfPiece.has(piece)) sideOfPiece.set(piece, first ? sides.side(v) : pick(2) * 2 - 1);
      const side = (at >= 0 ? own[at]! : sideOfPiece.get(piece)!) * sides.side(v);
      return side === 1 ? 0 : 1;
    });
  }
}

/** The member with most ties of each connected part, the first of them where there are several; by number of the part. */
function anchorsOf({ members, from, to }: SignedNetwork, part: Int32Array): Int32Array {
  const degree = new Int32Array(members.length);
  for (let tie = 0; tie < from.length; tie++) {
    degree[from[tie]!]!++;
    degree[to[tie]!]!++;
  }
  const anchor = new Int32Array(members.length).fill(-1);
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

/** Pieces of connected parts that may turn over at no cost, because the ties that join them to the rest cancel out. */
function freePieces({ contracted, parts }: OptimalSplits, part: Int32Array): number {
  const { core, place, sides } = contracted;
  const piece = Int32Array.from({ length: core.size }, (_, v) => v);
  const root = (v: number): number => (piece[v] === v ? v : root(piece[v]!));
  for (const { members } of parts) for (const v of members) piece[root(v)] = root(members[0]!);
  const pieces = new Set<string>();
  const wholes = new Set<number>();
  part.forEach((whole, v) => {
    wholes.add(whole);
    pieces.add(place[v]! < 0 ? `alone ${sides.root(v)}` : `core ${root(place[v]!)}`);
  });
  return pieces.size - wholes.size;
}
