import type { RandomStream } from '../stats/random.ts';
import type { SignedNetwork } from './signed-network.ts';
import { type SignedTriads, signedTriads } from './signed-triads.ts';

/** What became of a network in which imbalanced triads are put right one after another. */
export interface TriadRun {
  /**
   * `balanced`: no triad is imbalanced. `jammed`: some are, but no tie can be turned over without making more of them (constrained
   * dynamics only). `unfinished`: neither, within the time given.
   */
  end: 'balanced' | 'jammed' | 'unfinished';
  /** Ties turned over, for each tie there is: a time of 1 has turned each once on average (the unit is ours). */
  time: number;
  /** Share of friendly ties, 0 to 1, at the start and then each tenth of that unit. */
  friendly: readonly number[];
  /** Share at the end. */
  friendlyAtEnd: number;
  /** Imbalanced triads at the end. */
  imbalanced: number;
  /** The split, 0 or 1 for each member, the larger camp 0; all 0 where everyone is a friend. Undefined where not balanced. */
  camps: Int8Array | undefined;
}

/**
 * Local triad dynamics (Antal, Krapivsky and Redner 2005, Physical Review E 72, 036121) on a network in which every two have a tie. An
 * imbalanced triad is drawn and put right: of three hostile ties one turns friendly; a single hostile tie turns friendly with
 * probability p, otherwise one of the two friendly ones turns hostile. It does not look at the other triads of that tie.
 *
 * The larger p, the friendlier. From p = 1/2 an infinite network becomes friendly altogether; below, the share of friendly ties stays
 * about {@link stationaryFriendliness}. A finite network always ends balanced, but below 1/2 that takes very long unless it is small.
 * @param p 0 to 1
 * @param time after which it stops, in ties turned over for each tie
 * @throws RangeError where two members have no tie, or p is outside its range
 * @example localTriadDynamics(any complete network of 64, 0.75, randomStream(1), 100).friendlyAtEnd // 1
 */
export function localTriadDynamics(start: SignedNetwork, p: number, stream: RandomStream, time: number): TriadRun {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is a number from 0 to 1; got ${p}`);
  return run(start, time, (triads) => {
    const [a, b, c] = triads.draw(stream);
    const { signs, n } = triads;
    const ties: (readonly [number, number])[] = [
      [a, b],
      [a, c],
      [b, c],
    ];
    const hostile = ties.filter(([x, y]) => signs[x * n + y]! < 0);
    const towards = hostile.length === 3 || stream() < p;
    const chosen = towards ? hostile : ties.filter((tie) => !hostile.includes(tie));
    triads.turn(...chosen[Math.floor(stream() * chosen.length)]!);
    return true;
  });
}

/**
 * Constrained triad dynamics (same paper): an imbalanced triad and one of its ties are drawn, and the tie is turned over if that leaves
 * fewer imbalanced triads; with as many as before, in one of two cases; with more, never. Balance comes soon, unless the network jams.
 * @param time after which it stops, in ties turned over for each tie
 * @throws RangeError where two members have no tie
 */
export function constrainedTriadDynamics(start: SignedNetwork, stream: RandomStream, time: number): TriadRun {
  return run(start, time, (triads) => {
    const [a, b, c] = triads.draw(stream);
    const [x, y] = (
      [
        [a, b],
        [a, c],
        [b, c],
      ] as const
    )[Math.floor(stream() * 3)]!;
    const fewer = 2 * triads.imbalancedOn(x, y) - (triads.n - 2);
    if (fewer > 0 || (fewer === 0 && stream() < 0.5)) triads.turn(x, y);
    return triads.movable() > 0;
  });
}

/**
 * The share of friendly ties that local triad dynamics settles at in an infinite network (same paper): 1/(1 + sqrt(3(1 - 2p))) for p up
 * to 1/2, and 1 from there. There triads with three hostile ties are 1 - 2p times as many as those with one.
 * @example stationaryFriendliness(0.25) // 0.449490
 */
export const stationaryFriendliness = (p: number): number => 1 / (1 + Math.sqrt(3 * Math.max(0, 1 - 2 * p)));

const SAMPLES = 10;

/** Puts triads right until none is imbalanced, the step finds that no tie can be turned over any more, or the time is up. */
function run(start: SignedNetwork, time: number, step: (triads: SignedTriads) => boolean): TriadRun {
  const triads = signedTriads(start);
  const ties = start.sign.length;
  const share = () => triads.friendlyTies() / ties;
  const friendly = [share()];
  let [turned, before, stuck] = [0, triads.friendlyTies(), false];
  while (triads.imbalanced() > 0 && turned < time * ties && !stuck) {
    stuck = !step(triads);
    const now = triads.friendlyTies();
    if (now === before) continue;
    before = now;
    turned += 1;
    while (turned * SAMPLES >= friendly.length * ties) friendly.push(share());
  }
  const balanced = triads.imbalanced() === 0;
  return {
    end: balanced ? 'balanced' : stuck ? 'jammed' : 'unfinished',
    time: turned / ties,
    friendly,
    friendlyAtEnd: share(),
    imbalanced: triads.imbalanced(),
    camps: balanced ? campsOf(triads) : undefined,
  };
}

function campsOf({ n, signs }: SignedTriads): Int8Array {
  const camps = Int8Array.from({ length: n }, (_, member) => (signs[member]! < 0 ? 1 : 0));
  const second = camps.reduce((sum, camp) => sum + camp, 0);
  return 2 * second > n ? camps.map((camp) => 1 - camp) : camps;
}
