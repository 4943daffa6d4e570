import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfDeliveries } from '../../../src/measures/arms/arms-shares.ts';
import { spreadOverYears } from '../../../src/measures/arms/spread-over-years.ts';
import { type Flow, trailingShares } from '../../../src/measures/arms/trailing-shares.ts';

const flow: fc.Arbitrary<Flow> = fc.record({
  of: fc.integer({ min: 1, max: 3 }),
  toward: fc.option(fc.integer({ min: 4, max: 7 }), { nil: undefined }),
  year: fc.integer({ min: 1950, max: 1960 }),
  volume: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
});

const bruteForce = (flows: readonly Flow[], of: number, toward: number, year: number, window: number): number => {
  const inWindow = flows.filter((f) => f.of === of && f.year <= year && f.year > year - window);
  const sum = (part: readonly Flow[]) => part.reduce((total, f) => total + f.volume, 0);
  return sum(inWindow.filter((f) => f.toward === toward)) / sum(inWindow);
};

describe('shares of a trailing total', () => {
  it('are of the years in the window, the year itself included', () => {
    const flows = [
      { of: 2, toward: 20, year: 1, volume: 3 },
      { of: 2, toward: 70, year: 2, volume: 1 },
    ];
    expect(trailingShares(flows, 2, 1, 3).shares).toEqual([
      { of: 2, toward: 20, year: 2, share: 0.75 },
      { of: 2, toward: 70, year: 2, share: 0.25 },
      { of: 2, toward: 70, year: 3, share: 1 },
    ]);
  });

  it('count a partner that is no state in the total only', () => {
    const flows = [
      { of: 2, toward: undefined, year: 1, volume: 3 },
      { of: 2, toward: 70, year: 1, volume: 1 },
    ];
    expect(trailingShares(flows, 1, 1, 1)).toEqual({
      shares: [{ of: 2, toward: 70, year: 1, share: 0.25 }],
      totals: new Map([[2, [4]]]),
    });
  });

  it('equal a brute force over the flows', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (flows, window) => {
        const { shares } = trailingShares(flows, window, 1950, 1960);
        for (const { of, toward, year, share } of shares)
          expect(share).toBeCloseTo(bruteForce(flows, of, toward, year, window), 9);
        const wanted = new Set<string>();
        for (const f of flows)
          if (f.toward !== undefined)
            for (let year = Math.max(f.year, 1950 + window - 1); year < f.year + window && year <= 1960; year++)
              wanted.add(`${f.of} ${f.toward} ${year}`);
        expect(new Set(shares.map((s) => `${s.of} ${s.toward} ${s.year}`))).toEqual(wanted);
      }),
    );
  });

  it('lie above 0 and sum to at most 1 for a state and year', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 60 }), (flows) => {
        const sums = new Map<string, number>();
        for (const { of, year, share } of trailingShares(flows, 5, 1950, 1960).shares) {
          expect(share).toBeGreaterThan(0);
          sums.set(`${of} ${year}`, (sums.get(`${of} ${year}`) ?? 0) + share);
        }
        for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('an order', () => {
  it('is delivered in equal parts', () => {
    expect(spreadOverYears(30, 3)).toBe(10);
  });
});

describe('a share of deliveries', () => {
  it('is not defined where there were none, and 0 where others had them all', () => {
    expect(shareOfDeliveries([0, 1])).toBe('not-defined');
    expect(shareOfDeliveries([0, 0])).toBe(0);
    expect(shareOfDeliveries([0.7, 0])).toBe(0.7);
  });
});
