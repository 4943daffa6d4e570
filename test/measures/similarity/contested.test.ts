import { describe, expect, it } from 'vitest';
import { CONTESTED_SHARE, contestedRollCalls } from '../../../src/measures/similarity/contested.ts';

/** One roll call with so many yes, abstain, no and absent states. */
const rollCall = (...counts: number[]) => {
  const votes = Uint8Array.from([1, 2, 3, 0].flatMap((vote, n) => new Array<number>(counts[n] ?? 0).fill(vote)));
  return { states: votes.length, rollCalls: 1, votes };
};

describe('contested votes', () => {
  it('are those with at least a tenth of the states voting outside the largest group', () => {
    expect(CONTESTED_SHARE).toBe(0.1);
    expect(contestedRollCalls(rollCall(90, 4, 6))).toEqual([0]);
    expect(contestedRollCalls(rollCall(91, 4, 5))).toEqual([]);
  });

  it('are told by votes cast, not by members, and whichever side is the larger', () => {
    expect(contestedRollCalls(rollCall(45, 0, 5, 50))).toEqual([0]);
    expect(contestedRollCalls(rollCall(5, 0, 95))).toEqual([]);
    expect(contestedRollCalls(rollCall(0, 0, 0, 10))).toEqual([]);
  });
});
