import {
  connectedParts,
  type Frustration,
  type FrustrationOptions,
  frustratedTies,
  frustrationSteps,
  type OptimalCamps,
  optimalCampsSteps,
  type SignedNetwork,
  type TriangleBalance,
  triangleBalance,
  type UnbalancedCycle,
  unbalancedCycles,
  walkBalance,
} from '../networks/index.ts';

/** Two members beside each other. */
export interface PairInCamps {
  /** Places of the two. */
  pair: readonly [number, number];
  /** Whether they stand in the same camp of the split found. */
  same: boolean;
  /** Share of optimal splits in which they do; left out where that is not known, or no chain of ties joins the two. */
  together?: number;
  /** Whether a chain of ties joins them: else their camps say nothing about each other. */
  joined: boolean;
}

/** What is known of a network's balance. */
export interface Balance {
  network: SignedNetwork;
  found: Frustration;
  /** Members by camp, as places: the larger first. In a part apart from the rest the larger side stands in the first. */
  camps: readonly [readonly number[], readonly number[]];
  /** The connected part that each member is in, from 0, the largest. */
  part: Int32Array;
  parts: number;
  /** Ties at odds with the split, as places. */
  frustrated: readonly number[];
  /** 1 - 2L/m: 1 where a split puts no tie at odds, at least 0. Undefined without ties. */
  normalised?: number;
  triangles: TriangleBalance;
  /** Undefined where it cannot be told. */
  walk?: number;
  /** Closed chains of ties that prove at least part of the bound; left out without a proof, and for networks above {@link MOST_CHAINED} ties. */
  cycles?: readonly UnbalancedCycle[];
  /** How many optimal splits there are, and who could go either way; left out where the search ended before a proof. */
  optimal?: Pick<OptimalCamps, 'count' | 'complete' | 'eitherWay'> & {
    /** Other optimal splits, each as the members that stand otherwise than in `camps`, few movers first; a sample where there are many. */
    others: readonly (readonly number[])[];
  };
  pair?: PairInCamps;
}

/** At most so many optimal splits are listed. */
const MOST_SPLITS = 200;

/** Above so many ties nobody goes through chains by hand. */
const MOST_CHAINED = 50_000;

export interface BalanceOptions extends FrustrationOptions {
  /** Two members to set beside each other, as places. */
  pair?: readonly [number, number];
}

/** A network's balance by several measures, with the best split in two camps, in steps of some milliseconds. */
export function* balanceSteps(
  network: SignedNetwork,
  { pair, ...options }: BalanceOptions = {},
): Generator<void, Balance> {
  const found = yield* frustrationSteps(network, options);
  const { seconds = Number.POSITIVE_INFINITY } = options;
  // One allowance for both searches.
  const left = { ...options, seconds: seconds - found.seconds };
  const optimal = found.proved ? yield* optimalCampsSteps(network, found, left) : undefined;
  const { part, parts } = connectedParts(network);
  const side = sidesOf(found.camps, part, parts);
  const places = Array.from(side, (_, place) => place);
  const ties = network.sign.length;
  const triangles = triangleBalance(network);
  yield;
  const walk = walkBalance(network);
  yield;
  const cycles = found.proved && ties <= MOST_CHAINED ? unbalancedCycles(network, found.camps) : undefined;
  return {
    ...{ network, found, part, parts, triangles },
    camps: [places.filter((place) => side[place] === 0), places.filter((place) => side[place] === 1)],
    frustrated: frustratedTies(network, found.camps),
    ...(ties > 0 && { normalised: 1 - (2 * found.frustration) / ties }),
    ...(walk !== undefined && { walk }),
    ...(cycles && { cycles }),
    ...(optimal && {
      optimal: {
        ...{ count: optimal.count, complete: optimal.complete, eitherWay: optimal.eitherWay },
        others: otherSplits(optimal.splits(MOST_SPLITS), found.camps, part, parts),
      },
    }),
    ...(pair && { pair: besideEachOther(pair, found.camps, part, optimal?.together(...pair)) }),
  };
}

function besideEachOther(
  pair: readonly [number, number],
  camps: Int8Array,
  part: Int32Array,
  together: number | undefined,
): PairInCamps {
  const [a, b] = pair;
  return {
    pair,
    same: camps[a] === camps[b],
    joined: part[a] === part[b],
    ...(together !== undefined && { together }),
  };
}

/** Camps with the larger side of every part as 0; of two as large, the one with the first member. */
function sidesOf(camps: Int8Array, part: Int32Array, parts: number): Int8Array {
  const sizes = new Int32Array(2 * parts);
  const first = new Int8Array(parts).fill(-1);
  for (const [place, camp] of camps.entries()) {
    const of = part[place]!;
    sizes[2 * of + camp]! += 1;
    if (first[of] === -1) first[of] = camp;
  }
  const turned = Array.from({ length: parts }, (_, of) => {
    const [zero, one] = [sizes[2 * of]!, sizes[2 * of + 1]!];
    return zero === one ? first[of] === 1 : one > zero;
  });
  return camps.map((camp, place) => (turned[part[place]!] ? 1 - camp : camp));
}

/** Who moves from one split to each of others: in each connected part the fewer, since its two camps have no names of their own. */
function otherSplits(splits: readonly Int8Array[], camps: Int8Array, part: Int32Array, parts: number): number[][] {
  return splits
    .map((split) => {
      const [apart, all] = [new Int32Array(parts), new Int32Array(parts)];
      const differs = (place: number) => split[place] !== camps[place];
      for (const place of camps.keys()) {
        all[part[place]!]! += 1;
        if (differs(place)) apart[part[place]!]! += 1;
      }
      return Array.from(camps.keys()).filter(
        (place) => differs(place) !== 2 * apart[part[place]!]! > all[part[place]!]!,
      );
    })
    .filter((movers) => movers.length > 0)
    .sort((a, b) => a.length - b.length);
}
