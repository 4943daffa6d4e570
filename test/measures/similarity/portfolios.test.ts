import { describe, expect, it } from 'vitest';
import { commitment, portfolioCounts, SELF_COMMITMENT } from '../../../src/measures/similarity/portfolios.ts';

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
});
