import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  regionOf,
  regions,
  shareOverlap,
  treatyAlignment,
} from '../../../src/measures/similarity/regional-alignment.ts';
import { existedIn, membersIn } from '../../../src/states/index.ts';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
const commitments = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });

describe('regions', () => {
  it('take in every member of the state system, once', () => {
    for (const year of [1816, 1914, 1990, 2018])
      for (const state of membersIn(year))
        expect(regions.filter(({ from, to }) => from <= state && state <= to)).toEqual([regionOf(state)]);
    expect(() => regionOf(1)).toThrow(RangeError);
    expect(() => regionOf(1000)).toThrow(RangeError);
  });

  // State System Membership, version 2016.
  it('follow the numbers that COW gave: Cyprus in Europe, Turkey and Morocco in the Middle East, Kazakhstan in Asia', () => {
    expect(existedIn(352, 2016)).toBe(true);
    expect([2, 352, 365, 371, 560, 600, 625, 640, 700, 705, 920].map((state) => regionOf(state).name)).toEqual([
      'americas',
      ...Array(3).fill('europe'),
      'africa',
      ...Array(3).fill('middle-east'),
      ...Array(3).fill('asia'),
    ]);
  });
});

describe('the overlap of shares', () => {
  // By hand: shares of .25 and .75 beside .5 and .5 have .25 + .5 in common.
  it('is 1 less half the summed difference, each set of shares brought to 1', () => {
    expect(shareOverlap([0.1, 0.3], [0.2, 0.2])).toBeCloseTo(0.75, 12);
    expect(shareOverlap([1, 0], [0, 1])).toBe(0);
    expect(shareOverlap([0, 0], [0.5, 0.5])).toBe('not-defined');
    expect(shareOverlap([], [])).toBe('not-defined');
  });

  it('lies within 0 and 1, is the same both ways and under any order, and does not mind the size of either trade', () => {
    fc.assert(
      fc.property(shares, shares, fc.double({ min: 0.01, max: 100, noNaN: true }), (first, second, times) => {
        fc.pre(first.some((x) => x > 1e-6) && second.some((x) => x > 1e-6));
        const overlap = shareOverlap(first, second) as number;
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1 + 1e-12);
        const total = (x: number[]) => x.reduce((a, b) => a + b);
        const [a, b] = [total(first), total(second)];
        const apart = first.reduce((sum, x, n) => sum + Math.abs(x / a - second[n]! / b), 0);
        expect(overlap).toBeCloseTo(1 - apart / 2, 9);
        expect(shareOverlap(second, first)).toBeCloseTo(overlap, 9);
        expect(shareOverlap([...first].reverse(), [...second].reverse())).toBeCloseTo(overlap, 9);
        expect(
          shareOverlap(
            first.map((x) => x * times),
            second,
          ),
        ).toBeCloseTo(overlap, 9);
        expect(shareOverlap(first, first)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('alignment of treaties', () => {
  it('is kappa over the third states, with S beside it', () => {
    expect(treatyAlignment([3, 3, 0, 0], [3, 0, 0, 0])).toEqual({ kappa: 0.5, s: 0.5 });
    const { kappa, s } = treatyAlignment([3, 2, 1, 0], [3, 2, 1, 0]);
    expect([kappa, s]).toEqual([1, 1]);
  });

  it('has no kappa where one of the two is bound to nobody there, and nothing without third states', () => {
    expect(treatyAlignment([0, 0, 0], [3, 0, 2])).toEqual({ kappa: 'not-defined', s: expect.any(Number) });
    expect(treatyAlignment([3, 3], [3, 3])).toEqual({ kappa: 'not-defined', s: 1 });
    expect(treatyAlignment([], [])).toEqual({ kappa: 'not-defined', s: 'not-defined' });
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(commitments, commitments, (first, second) => {
        const [one, other] = [treatyAlignment(first, second), treatyAlignment(second, first)];
        expect(other.s).toBeCloseTo(one.s as number, 12);
        if (typeof one.kappa === 'string') expect(other.kappa).toBe(one.kappa);
        else expect(other.kappa).toBeCloseTo(one.kappa, 12);
      }),
    );
  });
});
