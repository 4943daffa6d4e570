import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputeYears } from '../../../src/measures/conflict/dispute-years.ts';

describe('disputes of a pair by year', () => {
  it('counts what is under way and what begins, and takes the highest level of either side', () => {
    const sums = disputeYears({
      keys: [2645, 2645, 2645],
      years: [1998, 1998, 1999],
      onset: [1, 0, 0],
      hostility1: [3, 2, 2],
      hostility2: [4, 1, 1],
    });
    expect(sums).toEqual([
      { key: 2645, year: 1998, disputes: 2, onsets: 1, hostility: 4 },
      { key: 2645, year: 1999, disputes: 1, onsets: 0, hostility: 2 },
    ]);
  });

  it('loses no dispute, begins no more than are under way, and does not mind the order or the sides', () => {
    const row = fc.record({
      key: fc.constantFrom(2020, 2645, 365710),
      year: fc.integer({ min: 1990, max: 1993 }),
      onset: fc.integer({ min: 0, max: 1 }),
      one: fc.integer({ min: 1, max: 5 }),
      two: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const sum = (list: typeof rows, turned: boolean) =>
          disputeYears({
            keys: list.map(({ key }) => key),
            years: list.map(({ year }) => year),
            onset: list.map(({ onset }) => onset),
            hostility1: list.map(({ one, two }) => (turned ? two : one)),
            hostility2: list.map(({ one, two }) => (turned ? one : two)),
          }).sort((a, b) => a.key - b.key || a.year - b.year);
        const sums = sum(rows, false);
        expect(sum([...rows].reverse(), true)).toEqual(sums);
        expect(sums.reduce((total, { disputes }) => total + disputes, 0)).toBe(rows.length);
        for (const { disputes, onsets, hostility } of sums) {
          expect(onsets).toBeLessThanOrEqual(disputes);
          expect(hostility).toBeGreaterThanOrEqual(1);
          expect(hostility).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
