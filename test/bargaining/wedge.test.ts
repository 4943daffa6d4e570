import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  credibilityNeeded,
  reservationPrice,
  rewardOrCoercion,
  staying,
  type WedgeBargain,
  wedgeAnswer,
} from '../../src/bargaining/index.ts';

// Steps of a thousandth: numbers so small that products vanish are no bargains.
const thousandths = (low: number, high: number) =>
  fc.integer({ min: low * 1000, max: high * 1000 }).map((n) => n / 1000);
const unit = thousandths(0, 1);
const at = (more: Partial<WedgeBargain> = {}): WedgeBargain => ({ tie: 0.4, switching: 0.1, credibility: 1, ...more });
const bargain: fc.Arbitrary<WedgeBargain> = fc.record({
  tie: unit,
  switching: thousandths(0, 0.3),
  credibility: unit,
  partnerCredibility: unit,
  counter: thousandths(0, 0.5),
  renege: thousandths(-0.3, 1),
});

// The closed form of ruling M16: v(x) = x, v(renege) = 0, sw = .1, u = .4.
describe('the reservation price', () => {
  it.each([
    [1, 0.5],
    [0.75, 2 / 3],
    [0.5, 1],
  ])('at a credibility of %f is %f', (credibility, price) => {
    expect(reservationPrice(at({ credibility }))).toBeCloseTo(price, 12);
  });

  it('below one half is beyond any concession: what splits is a threshold in credibility', () => {
    expect(reservationPrice(at({ credibility: 0.499 }))).toBeGreaterThan(1);
    expect(reservationPrice(at({ credibility: 0 }))).toBe(Number.POSITIVE_INFINITY);
    expect(credibilityNeeded(at(), 1)).toBeCloseTo(0.5, 12);
    expect(credibilityNeeded(at(), 0)).toBeUndefined();
    expect(wedgeAnswer(at({ credibility: 0.499 }), 1, { ceiling: 1, benefit: 1, cost: 0 }).zone).toBeUndefined();
  });

  it('never rises with credibility, and never falls with the tie, the cost of leaving or the counter-offer', () => {
    fc.assert(
      fc.property(bargain, unit, (one, more) => {
        const price = reservationPrice(one);
        const up = (x: number) => x + (1 - x) * more;
        expect(reservationPrice({ ...one, credibility: up(one.credibility) })).toBeLessThanOrEqual(price + 1e-9);
        expect(reservationPrice({ ...one, tie: one.tie + more })).toBeGreaterThanOrEqual(price - 1e-9);
        expect(reservationPrice({ ...one, switching: one.switching + more })).toBeGreaterThanOrEqual(price - 1e-9);
        expect(reservationPrice({ ...one, counter: one.counter! + more })).toBeGreaterThanOrEqual(price - 1e-9);
      }),
    );
  });

  it('is the smallest concession that a search finds the target to take', () => {
    fc.assert(
      fc.property(bargain, (one) => {
        const { credibility: q, renege = 0 } = one;
        fc.pre(renege < staying(one));
        const takes = (x: number) => q * x + (1 - q) * renege >= staying(one);
        const price = reservationPrice(one);
        const tried = Array.from({ length: 401 }, (_, n) => n / 200).filter((x) => Math.abs(x - price) > 1e-9);
        expect(tried.filter((x) => takes(x) !== x > price)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('goes through the way that a concession is valued', () => {
    const value = { of: (x: number) => Math.sqrt(x), inverse: (v: number) => v * v };
    expect(reservationPrice(at({ value, credibility: 0.75 }))).toBeCloseTo(4 / 9, 12);
    expect(credibilityNeeded(at({ value }), 0.64)).toBeCloseTo(0.625, 12);
  });

  it('and the credibility needed are two sides of one condition', () => {
    fc.assert(
      fc.property(bargain, unit, (one, offer) => {
        fc.pre(one.renege! < staying(one) || offer >= one.renege!);
        const price = reservationPrice(one);
        fc.pre(Math.abs(price - offer) > 1e-9);
        const needed = credibilityNeeded(one, offer);
        if (needed !== undefined) fc.pre(Math.abs(needed - one.credibility) > 1e-9);
        expect(offer > price).toBe(needed !== undefined && needed < one.credibility);
      }),
    );
  });
});

describe('what binds', () => {
  const giver = { ceiling: 1, benefit: 1, cost: 0.1 };
  it('is the price for words alone, credibility for what is enough but not believed, the ceiling for what no vote would pass', () => {
    expect(wedgeAnswer(at(), 0, giver).binds).toEqual(['price']);
    expect(wedgeAnswer(at({ credibility: 0.5 }), 0.8, giver)).toMatchObject({ binds: ['credibility'], price: 1 });
    expect(wedgeAnswer(at({ credibility: 0.5 }), 0.8, giver).shortfall).toBeCloseTo(0.2, 12);
    expect(wedgeAnswer(at(), 0.8, { ...giver, ceiling: 0.3 }).binds).toEqual(['ceiling']);
    expect(wedgeAnswer(at({ credibility: 0.5 }), 0.8, { ...giver, ceiling: 0.3 }).binds).toEqual([
      'credibility',
      'ceiling',
    ]);
    expect(wedgeAnswer(at(), 0.8, { ...giver, benefit: 0.1 }).binds).toEqual(['cost']);
    expect(wedgeAnswer(at(), 0.8, giver)).toMatchObject({ binds: [], zone: { low: 0.5, high: 1 } });
  });

  it('leaves no zone where the price is above the ceiling', () => {
    expect(wedgeAnswer(at(), 0.8, { ...giver, ceiling: 0.3 }).zone).toBeUndefined();
  });

  it('turns to coercion where the threat is grave and there is too little to give', () => {
    const weak = { threat: 0.6, rewardPower: 0.2, price: 0.5, grave: 0.5 };
    expect(rewardOrCoercion(weak)).toBe('coercion');
    expect(rewardOrCoercion({ ...weak, rewardPower: 0.6 })).toBe('reward');
    expect(rewardOrCoercion({ ...weak, threat: 0.5 })).toBe('reward');
  });
});
