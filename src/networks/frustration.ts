import { randomStream } from '../stats/random.ts';
import { solve } from './frustration/solve.ts';
import { type Allowance, finish, type Steps, watchOf } from './frustration/watch.ts';
import { type WeightedNetwork, weighted } from './frustration/weighted-network.ts';
import type { SignedNetwork } from './signed-network.ts';

/** How far a search is. */
export interface FrustrationProgress {
  /** No split has fewer frustrated ties. */
  bound: number;
  /** Frustrated ties of the best split so far. */
  frustration: number;
  /** Seconds spent. */
  seconds: number;
}

/** What a search for the frustration index may spend, and whom it tells. Stopped, it gives the two bounds that it has. */
export interface FrustrationOptions extends Allowance {
  /** Told now and then how far it is. */
  onProgress?: (progress: FrustrationProgress) => void;
  /** Seed of the search for the split. The index does not depend on it. Default 1. */
  seed?: number;
}

/** The frustration index, or two bounds on it. */
export interface Frustration {
  /** Frustrated ties of the best split found: the index where `proved`, else no less than it. */
  frustration: number;
  /** No split has fewer frustrated ties. */
  bound: number;
  /** Whether the two meet. */
  proved: boolean;
  /** The split, 0 or 1 for each member; a member without a tie is in camp 0. */
  camps: Int8Array;
  /** Seconds spent. */
  seconds: number;
}

/**
 * The frustration index: the least number of ties that any split of the members in two camps leaves at odds with it, friendly across
 * or hostile within (Aref and Wilson 2018), with a split that reaches it and a proof that none has fewer. To find it
 * is hard in general (as hard as max-cut), so it may stop with two bounds.
 * @example frustrationIndex of four members, each the enemy of every other: frustration 2, proved
 */
export function frustrationIndex(network: SignedNetwork, options: FrustrationOptions = {}): Frustration {
  return finish(frustrationSteps(network, options));
}

/** {@link frustrationIndex} in steps of some milliseconds, so that a program can do something else between two. */
export function* frustrationSteps(network: SignedNetwork, options: FrustrationOptions = {}): Steps<Frustration> {
  const { onProgress, seed = 1, ...allowance } = options;
  const watch = watchOf(allowance);
  const whole = weighted(network);
  const found = yield* solve(whole, randomStream(seed), watch, (frustration, bound) =>
    onProgress?.({ frustration, bound, seconds: watch.seconds() }),
  );
  return {
    frustration: found.cost,
    bound: found.bound,
    proved: found.bound === found.cost,
    camps: campsOf(whole, found.side),
    seconds: watch.seconds(),
  };
}

/** Camps 0 and 1 from sides: the first member with a tie is in camp 0, as is who has none. */
function campsOf({ size, start }: WeightedNetwork, side: Int8Array): Int8Array {
  const tied = (v: number) => start[v + 1]! > start[v]!;
  const first = Array.from({ length: size }, (_, v) => v).find(tied) ?? 0;
  return side.map((one, v) => (tied(v) && one !== side[first] ? 1 : 0));
}
