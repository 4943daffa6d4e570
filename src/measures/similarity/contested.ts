import type { VoteMatrix } from './joint-votes.ts';

/**
 * A vote is contested where at least this share of the states voting stood outside the largest group. A tenth is ours: with
 * some 190 members it takes 19 states, more than the few that oppose nearly everything. W-NOMINATE leaves out votes with under
 * 2.5% on the minority side (lop = 0.025), which keeps votes of five states against all.
 */
export const CONTESTED_SHARE = 0.1;

/**
 * Which roll calls were contested.
 * @returns their positions
 * @example contestedRollCalls({ states: 3, rollCalls: 2, votes: Uint8Array.of(1, 1, 1, 3, 1, 1) }) // [1]
 */
export function contestedRollCalls({ states, rollCalls, votes }: VoteMatrix, share = CONTESTED_SHARE): number[] {
  const contested: number[] = [];
  for (let rollCall = 0; rollCall < rollCalls; rollCall++) {
    const tally = [0, 0, 0, 0];
    for (let state = 0; state < states; state++) tally[votes[state * rollCalls + rollCall]!]! += 1;
    const cast = tally[1]! + tally[2]! + tally[3]!;
    const outside = cast - Math.max(tally[1]!, tally[2]!, tally[3]!);
    if (cast > 0 && outside >= share * cast) contested.push(rollCall);
  }
  return contested;
}
