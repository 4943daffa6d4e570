import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictShare } from '../../../src/measures/conflict/conflict-share.ts';
import { netScorePerDay } from '../../../src/measures/conflict/net-score.ts';
import { reportedEvents } from '../../../src/measures/conflict/reported-events.ts';

describe('reported events', () => {
  it('give the share of conflict that pandas gives from the file (India toward Pakistan 2002, Russia toward China 2014)', () => {
    expect(conflictShare([2453, 73, 2338, 1040])).toBeCloseTo(0.5721544715447154, 12);
    expect(conflictShare([2287, 32, 6, 4])).toBeCloseTo(0.004293688278231, 12);
  });

  it('have no share where there were none', () => {
    expect(conflictShare([0, 0, 0, 0])).toBe('not-defined');
    expect(netScorePerDay([0, 0])).toBe('not-defined');
  });

  it('keep the share between 0 and 1, whatever the volume', () => {
    const counts = fc.tuple(
      ...([1, 2, 3, 4].map(() => fc.nat(5_000)) as [fc.Arbitrary<number>, ...fc.Arbitrary<number>[]]),
    );
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (cells, times) => {
        const share = conflictShare(cells);
        if (reportedEvents(cells) === 0) return expect(share).toBe('not-defined');
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(conflictShare(cells.map((x) => x * times))).toBeCloseTo(share as number, 12);
      }),
    );
  });

  it('give the net score a day that pandas gives (China and Russia 2018, Russia and Ukraine 2022)', () => {
    expect(netScorePerDay([101804.331, 365])).toBeCloseTo(278.915975, 5);
    expect(netScorePerDay([-693172.106, 352])).toBeCloseTo(-1969.238938, 5);
  });
});
