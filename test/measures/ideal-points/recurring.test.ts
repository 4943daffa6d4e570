import { describe, expect, it } from 'vitest';
import { recurringItems } from '../../../src/measures/ideal-points/recurring.ts';

const calls = (...given: [session: number, title?: string][]) => given.map(([session, title]) => ({ session, title }));

describe('recurring resolutions', () => {
  it('are one item two sessions at a time, whatever makers append', () => {
    const chain = calls(
      [5, 'The Syrian Golan'],
      [6, 'THE SYRIAN GOLAN : resolution / adopted by the General Assembly'],
      [7, 'The Syrian Golan.'],
      [8, 'The Syrian Golan'],
      [10, 'The Syrian Golan'],
    );
    expect(Array.from(recurringItems(chain))).toEqual([0, 0, 1, 1, 2]);
  });

  it('are none where a session has the title twice, or there is no title', () => {
    expect(Array.from(recurringItems(calls([1, 'Korea'], [1, 'Korea'], [2, 'Korea'], [3], [4])))).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it('reach over a session that held no votes where told so', () => {
    const across = calls([18, 'Korea'], [20, 'Korea']);
    expect(Array.from(recurringItems(across))).toEqual([0, 1]);
    expect(Array.from(recurringItems(across, (s) => (s === 20 ? 18 : s - 1)))).toEqual([0, 0]);
  });

  it('do not depend on the order of the calls', () => {
    const [a, b] = [calls([1, 'A'], [2, 'A'], [2, 'B']), calls([2, 'B'], [2, 'A'], [1, 'A'])];
    expect(recurringItems(a)[0]).toBe(recurringItems(a)[1]);
    expect(recurringItems(b)[1]).toBe(recurringItems(b)[2]);
  });
});
