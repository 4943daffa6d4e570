import { crossCounts } from './joint-votes.ts';

/** The five obligations of a formal alliance, 1 where owed. */
export interface Obligations {
  defence: number;
  offence: number;
  neutrality: number;
  nonaggression: number;
  consultation: number;
}

/** The commitment that a state has to itself: the highest, as is usual with alliance portfolios. */
export const SELF_COMMITMENT = 3;

/**
 * The strongest commitment of an alliance, on the scale by which portfolios are compared: 0 none, 1 consultation (entente),
 * 2 neutrality or non-aggression, 3 defence (Signorino and Ritter 1999 on the Correlates of War's types). An offensive
 * obligation counts as 3: it too promises to fight. That is ours; the older types have none.
 * @example commitment({ defence: 0, offence: 0, neutrality: 0, nonaggression: 1, consultation: 1 }) // 2
 */
export function commitment({ defence, offence, neutrality, nonaggression, consultation }: Obligations): 0 | 1 | 2 | 3 {
  if (defence === 1 || offence === 1) return 3;
  if (neutrality === 1 || nonaggression === 1) return 2;
  return consultation === 1 ? 1 : 0;
}

/**
 * For every pair of states the sixteen counts of their commitments to all states, both of them included: to how many the first
 * is bound by r and the second by c.
 * @param commitments state by state: what it owes each state, 0 to 3
 * @returns sixteen numbers a pair, in the order of `pairIndex`; they add up to the number of states
 */
export function portfolioCounts(states: number, commitments: Uint8Array): Uint16Array {
  return crossCounts(states, states, commitments, [0, 1, 2, 3]);
}
