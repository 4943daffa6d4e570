import { describe, expect, it } from 'vitest';
import { type MovedYear, turnoverEstimate } from '../../../src/measures/leader-turnover/groups.ts';

/** Forty turnovers and forty years without one in each group, in one year; a turnover moves by 1, or as said. */
const years = (given: Partial<MovedYear>, more = 1): MovedYear[] =>
  [true, false].flatMap((turned) =>
    Array.from({ length: 40 }, (_, n) => ({
      state: n,
      year: 1990,
      before: 2,
      polyarchy: 0.3,
      change: turned ? 2 + more : 2,
      changeBefore: 2,
      ...given,
      turned,
      ...(turned && { exit: given.exit ?? ('regular' as const) }),
    })),
  );

describe('groups of turnovers', () => {
  it('look at one side of the bound of democracy, the bound itself on the lower', () => {
    const all = [...years({ polyarchy: 0.5 }, 1), ...years({ polyarchy: 0.51 }, 3)];
    expect(turnoverEstimate(all, { from: 1947, regime: 'less', kind: 'any' })!.moved.more).toBe(1);
    expect(turnoverEstimate(all, { from: 1947, regime: 'more', kind: 'any' })!.moved.more).toBe(3);
    expect(turnoverEstimate(all, { from: 1947, regime: 'any', kind: 'any' })!.moved.more).toBe(2);
  });

  it('leave a state out whose regime is not coded, but where all are looked at', () => {
    const { polyarchy: _, ...none } = years({})[0]!;
    const all = years({}).map((one) => ({ ...none, ...one, polyarchy: undefined })) as unknown as MovedYear[];
    expect(turnoverEstimate(all, { from: 1947, regime: 'less', kind: 'any' })).toBeUndefined();
    expect(turnoverEstimate(all, { from: 1947, regime: 'any', kind: 'any' })!.moved.count).toBe(40);
  });

  it('tell how leaders left, and set those long in office beside others long in office', () => {
    const all = [
      ...years({ exit: 'regular' }, 1),
      ...years({ exit: 'irregular' }, 5),
      ...years({ before: 10, change: 8 }, 0).map((one) => ({ ...one, change: one.turned ? 12 : 8 })),
    ];
    expect(turnoverEstimate(all, { from: 1947, regime: 'any', kind: 'long' })!.moved).toMatchObject({
      usual: 8,
      more: 4,
      count: 40,
    });
    expect(turnoverEstimate(all, { from: 1947, regime: 'any', kind: 'irregular' })!.moved.count).toBe(40);
  });

  it('say nothing of fewer than thirty turnovers, and what was there before beside the rest', () => {
    expect(turnoverEstimate(years({}).slice(20), { from: 1947, regime: 'any', kind: 'any' })).toBeUndefined();
    expect(turnoverEstimate(years({}), { from: 1947, regime: 'any', kind: 'any' })!.before!.more).toBe(0);
  });
});
