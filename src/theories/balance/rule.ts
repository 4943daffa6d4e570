/** How things stand between a state and its threat. */
export type Climate = 'peace' | 'tension' | 'nearly-decided';

export type Answer = 'balance' | 'bandwagon' | 'free-hand' | 'join-winner';

/** The two shares that the rule looks at. */
export interface Shares {
  /** Of the state alone against the other side. */
  alone: number;
  /** Of the state with all who are available. */
  together: number;
}

/**
 * A state's share of the strength of both sides, alone and with those available to it.
 * @param own, available, other strengths in one unit, 0 or more; `other` above 0 unless all are 0, which counts as even
 * @example shares(0.0476, 0.168, 0.1517) // alone 0.239, together 0.587 (Russia, with China, against the United States, 2004)
 */
export function shares(own: number, available: number, other: number): Shares {
  const of = (x: number) => (x + other === 0 ? 0.5 : x / (x + other));
  return { alone: of(own), together: of(own + available) };
}

/**
 * The decision table (ruling M4; ours, after Walt and Ko): enough allies to outweigh the threat, balance; not enough, in peace, a free
 * hand; under tension the weak bandwagon and those strong enough to hold out balance alone; in a war nearly decided, join the winner.
 * @param enough share with the available from which they outweigh the threat @param weak share alone below which a state is weak
 * @example answer({ alone: 0.24, together: 0.36 }, 'tension', 0.5, 1 / 3) // 'bandwagon'
 */
export function answer({ alone, together }: Shares, climate: Climate, enough: number, weak: number): Answer {
  if (climate === 'nearly-decided') return 'join-winner';
  if (together >= enough) return 'balance';
  if (climate === 'peace') return 'free-hand';
  return alone < weak ? 'bandwagon' : 'balance';
}

/** Peace as the score takes it: 1 in peace, a half under tension, 0 in a war that is being lost. */
const peaceOf: Readonly<Record<Climate, number>> = { peace: 1, tension: 0.5, 'nearly-decided': 0 };

/**
 * The logistic score: a second reading of the same inputs, above a half for balancing. Its constant is minus half the sum of the
 * slopes, so that a state at the middle of all three stands at a half (ruling M4; ours).
 * @returns 0 to 1
 * @example balanceScore({ alone: 0.5, together: 0.5 }, 'tension', 1, 1, 1) // 0.5
 */
export function balanceScore(
  { alone, together }: Shares,
  climate: Climate,
  slopeAlone: number,
  slopeTogether: number,
  slopePeace: number,
): number {
  const constant = -(slopeAlone + slopeTogether + slopePeace) / 2;
  const x = constant + slopeAlone * alone + slopeTogether * together + slopePeace * peaceOf[climate];
  return 1 / (1 + Math.exp(-x));
}
