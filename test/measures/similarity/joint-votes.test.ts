import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointVoteCount } from '../../../src/measures/similarity/joint-vote-count.ts';
import { jointVotes, pairIndex } from '../../../src/measures/similarity/joint-votes.ts';
import { declared, transposed } from './tables-of-counts.ts';

const matrices = fc
  .record({ states: fc.integer({ min: 2, max: 7 }), rollCalls: fc.integer({ min: 0, max: 70 }) })
  .chain(({ states, rollCalls }) =>
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: states * rollCalls, maxLength: states * rollCalls })
      .map((votes) => ({ states, rollCalls, votes: Uint8Array.from(votes) })),
  );

describe('joint votes of all pairs', () => {
  it('counts yes with yes and no with yes, leaving out a roll call that one missed', () => {
    const counts = jointVotes({ states: 2, rollCalls: 3, votes: Uint8Array.of(1, 3, 2, 1, 1, 0) });
    expect(Array.from(counts)).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('equals a count vote by vote, for every pair', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const counts = jointVotes(matrix);
        for (let i = 0; i < matrix.states; i++)
          for (let j = i + 1; j < matrix.states; j++) {
            const expected = new Array<number>(9).fill(0);
            for (let call = 0; call < matrix.rollCalls; call++) {
              const [a, b] = [i, j].map((state) => matrix.votes[state * matrix.rollCalls + call]!);
              if (a! > 0 && b! > 0) expected[(a! - 1) * 3 + (b! - 1)]! += 1;
            }
            const at = pairIndex(i, j, matrix.states) * 9;
            expect(Array.from(counts.slice(at, at + 9))).toEqual(expected);
          }
      }),
    );
  });

  // Fields of five bits hold 28 roll calls and of ten bits 1008: one more than each must not spill into the next.
  it.each([27, 28, 29, 56, 57, 1008, 1009, 2300])('holds %i like votes without a spill', (rollCalls) => {
    for (const [cell, own, other] of [
      [0, 1, 1],
      [5, 2, 3],
      [8, 3, 3],
    ] as const) {
      const votes = new Uint8Array(2 * rollCalls).fill(own, 0, rollCalls).fill(other, rollCalls);
      const expected = new Array<number>(9).fill(0);
      expected[cell] = rollCalls;
      expect(Array.from(jointVotes({ states: 2, rollCalls, votes }))).toEqual(expected);
    }
  });

  it('does not mind in which order roll calls stand, and turns with the states', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 0, max: 69 }), ({ states, rollCalls, votes }, by) => {
        const cast = (state: number, call: number) => votes[state * rollCalls + call]!;
        const turned = Uint8Array.from(votes, (_, at) =>
          cast(Math.floor(at / rollCalls), ((at % rollCalls) + by) % rollCalls),
        );
        const counts = jointVotes({ states, rollCalls, votes });
        expect(jointVotes({ states, rollCalls, votes: turned })).toEqual(counts);
        const backward = Uint8Array.from(votes, (_, at) =>
          cast(states - 1 - Math.floor(at / rollCalls), at % rollCalls),
        );
        const others = jointVotes({ states, rollCalls, votes: backward });
        for (let i = 0; i < states; i++)
          for (let j = i + 1; j < states; j++) {
            const at = pairIndex(i, j, states) * 9;
            const there = pairIndex(states - 1 - j, states - 1 - i, states) * 9;
            expect(transposed(Array.from(others.slice(there, there + 9)))).toEqual(
              Array.from(counts.slice(at, at + 9)),
            );
          }
      }),
    );
  });

  it('numbers the pairs without a gap', () => {
    const seen = [];
    for (let i = 0; i < 5; i++) for (let j = i + 1; j < 5; j++) seen.push(pairIndex(i, j, 5));
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('are counted by a measure of their own', () => {
    expect(jointVoteCount([3, 1, 0, 0, 2, 0, 0, 0, 1])).toBe(7);
    expect(declared('un-joint-votes').value([3, 1, 0, 0, 2, 0, 0, 0, 1], [])).toBe(7);
    expect(declared('un-joint-votes').decimals).toBe(0);
  });
});
