import { pairIndex } from './joint-votes.ts';

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
 *
 * Most commitments are 0. So only third states to which both are bound are counted one by one (nine of the cells); the other
 * seven are what these leave of each state's own totals.
 * @param commitments state by state: what it owes each state, 0 to 3
 * @returns sixteen numbers a pair, in the order of `pairIndex`; they add up to the number of states
 */
export function portfolioCounts(states: number, commitments: Uint8Array): Uint16Array {
  const counts = new Uint16Array(((states * (states - 1)) / 2) * 16);
  const totals = new Uint16Array(states * 4);
  const bound = new Int32Array(states);
  for (let third = 0; third < states; third++) {
    let length = 0;
    for (let state = 0; state < states; state++) {
      const owed = commitments[state * states + third]!;
      totals[state * 4 + owed]! += 1;
      if (owed > 0) bound[length++] = state;
    }
    for (let first = 0; first < length; first++) {
      const i = bound[first]!;
      const row = 4 * commitments[i * states + third]! - 16 * (i + 1) + 16 * pairIndex(i, i + 1, states);
      for (let second = first + 1; second < length; second++) {
        const j = bound[second]!;
        counts[row + 16 * j + commitments[j * states + third]!]! += 1;
      }
    }
  }
  let at = 0;
  for (let i = 0; i < states; i++)
    for (let j = i + 1; j < states; j++, at += 16) fillUnshared(counts, at, totals, i * 4, j * 4);
  return counts;
}

/** The cells in which one of the two, or neither, is bound. @param first, second where the two states' totals start */
function fillUnshared(counts: Uint16Array, at: number, totals: Uint16Array, first: number, second: number): void {
  let neither = totals[first]!;
  for (let code = 1; code < 4; code++) {
    const row = at + 4 * code;
    counts[row] = totals[first + code]! - counts[row + 1]! - counts[row + 2]! - counts[row + 3]!;
    const column = at + code;
    const alone = totals[second + code]! - counts[column + 4]! - counts[column + 8]! - counts[column + 12]!;
    counts[column] = alone;
    neither -= alone;
  }
  counts[at] = neither;
}

/**
 * The table of any commitment against none, of a table of commitments 0 to 3.
 * @returns four counts: neither bound, the second alone, the first alone, both
 * @example anyCommitment([5, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 3, 4]) // [5, 1, 2, 7]
 */
export function anyCommitment(cells: readonly number[]): number[] {
  const table = [0, 0, 0, 0];
  for (const [cell, count] of cells.entries()) table[(cell >= 4 ? 2 : 0) + (cell % 4 > 0 ? 1 : 0)]! += count;
  return table;
}
