import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairIndex } from '../../../src/measures/similarity/joint-votes.ts';
import {
  anyCommitment,
  commitment,
  portfolioCounts,
  SELF_COMMITMENT,
} from '../../../src/measures/similarity/portfolios.ts';

const none = { defence: 0, offence: 0, neutrality: 0, nonaggression: 0, consultation: 0 };

describe('alliance portfolios', () => {
  it('rank the strongest obligation: defence or offence, neutrality or non-aggression, consultation, none', () => {
    expect(commitment(none)).toBe(0);
    expect(commitment({ ...none, consultation: 1 })).toBe(1);
    expect(commitment({ ...none, consultation: 1, nonaggression: 1 })).toBe(2);
    expect(commitment({ ...none, neutrality: 1 })).toBe(2);
    expect(commitment({ ...none, nonaggression: 1, defence: 1 })).toBe(3);
    expect(commitment({ ...none, offence: 1 })).toBe(3);
  });

  it('count the commitments of each pair to all states, themselves included', () => {
    // Three states, the first two allied for defence: 0 and 1 are bound to both; 2 only to itself.
    const counts = portfolioCounts(
      3,
      Uint8Array.of(SELF_COMMITMENT, 3, 0, 3, SELF_COMMITMENT, 0, 0, 0, SELF_COMMITMENT),
    );
    const tables = [0, 1, 2].map((pair) => Array.from(counts.slice(pair * 16, pair * 16 + 16)));
    expect(tables[0]).toEqual([1, ...new Array(14).fill(0), 2]);
    expect([tables[1]![12], tables[1]![3], tables[1]!.reduce((a, b) => a + b)]).toEqual([2, 1, 3]);
  });

  it('equal a count state by state, for every pair, however many are bound', () => {
    const matrices = fc
      .record({ states: fc.integer({ min: 2, max: 9 }), sparse: fc.boolean() })
      .chain(({ states, sparse }) =>
        fc
          .array(sparse ? fc.constantFrom(0, 0, 0, 0, 3) : fc.integer({ min: 0, max: 3 }), {
            minLength: states * states,
            maxLength: states * states,
          })
          .map((owed) => ({ states, owed })),
      );
    fc.assert(
      fc.property(matrices, ({ states, owed }) => {
        const counts = portfolioCounts(states, Uint8Array.from(owed));
        for (let i = 0; i < states; i++)
          for (let j = i + 1; j < states; j++) {
            const expected = new Array<number>(16).fill(0);
            for (let third = 0; third < states; third++)
              expected[owed[i * states + third]! * 4 + owed[j * states + third]!]! += 1;
            const at = pairIndex(i, j, states) * 16;
            expect(Array.from(counts.slice(at, at + 16))).toEqual(expected);
          }
      }),
    );
  });

  it('told as bound or not bound, add up to the same states', () => {
    expect(anyCommitment([5, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 3, 4])).toEqual([5, 1, 2, 7]);
  });
});
