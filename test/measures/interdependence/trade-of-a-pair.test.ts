import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { higherDependence, lowerDependence } from '../../../src/measures/interdependence/trade-dependence.ts';
import { bothWays, partOf } from '../../../src/measures/interdependence/trade-of-a-pair.ts';
import { addKnown, totalTrade } from '../../../src/measures/interdependence/trade-totals.ts';

const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
const flow = fc.option(amount, { nil: undefined });
const pairs = fc.array(fc.record({ exports: flow, imports: flow }), { maxLength: 12 });

describe('trade of a pair', () => {
  it('gives Russia’s share with China in 2014 as 93,942 of 768,336 million: 0.1222668 (Correlates of War 4.0, pandas)', () => {
    expect(partOf(93_942, 768_336)).toBeCloseTo(0.12226682076591491, 12);
  });

  it('never takes a missing flow for zero', () => {
    expect(bothWays({ exports: 3, imports: undefined })).toBeUndefined();
    expect(bothWays({ exports: 3, imports: 0 })).toBe(3);
    expect(partOf(undefined, 5)).toBeUndefined();
    expect(partOf(5, undefined)).toBeUndefined();
    expect(partOf(0, 5)).toBe(0);
    expect(partOf(0, 0)).toBeUndefined();
  });

  it('adds what is known: a total with gaps is at most the total without', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const filled = given.map(({ exports, imports }) => ({ exports: exports ?? 1, imports: imports ?? 1 }));
        const [gaps, whole] = [totalTrade(given), totalTrade(filled)];
        expect(gaps.exports ?? 0).toBeLessThanOrEqual((whole.exports ?? 0) + 1e-6);
        expect(gaps.imports === undefined).toBe(given.every(({ imports }) => imports === undefined));
      }),
    );
  });

  it('does not depend on the order of the partners', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [one, other] = [totalTrade(given), totalTrade([...given].reverse())];
        expect(one.exports ?? -1).toBeCloseTo(other.exports ?? -1, 3);
      }),
    );
    expect(addKnown(undefined, undefined)).toBeUndefined();
  });

  it('shares of one total add to 1 where no flow is missing', () => {
    const full = fc.array(fc.record({ exports: amount, imports: amount }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(full, (given) => {
        const total = bothWays(totalTrade(given))!;
        fc.pre(total > 1e-3);
        const sum = given.reduce((s, pair) => s + partOf(bothWays(pair), total)!, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it('dependence is share times openness', () => {
    const positive = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(amount, positive, positive, (part, total, gdp) => {
        expect(partOf(part, gdp)!).toBeCloseTo(partOf(part, total)! * partOf(total, gdp)!, 6);
      }),
    );
  });

  it('the lower and the higher dependence are the same whoever is named first', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(lowerDependence([a], [b])).toBe(lowerDependence([b], [a]));
        expect(higherDependence([a], [b])).toBe(higherDependence([b], [a]));
        expect(lowerDependence([a], [b])).toBeLessThanOrEqual(higherDependence([a], [b]));
      }),
    );
  });
});
