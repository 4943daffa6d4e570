import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bargainingRange,
  demandUnderUncertainty,
  divisibleShares,
  type PowerShift,
  shiftingPower,
} from '../../src/bargaining/index.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const cost = fc.double({ min: 0, max: 0.5, noNaN: true });

// Known answers: section E3 of the project's design, and ruling M22 on the two conventions of cost.
describe('the bargaining range', () => {
  it('of p 0.6 with costs 0.1 and 0.15 is 0.50 to 0.75', () => {
    const found = bargainingRange({ p: 0.6, costs: [0.1, 0.15] });
    if (found.kind === 'no-zone') throw new Error('no zone');
    expect(found.low).toBeCloseTo(0.5, 12);
    expect(found.high).toBeCloseTo(0.75, 12);
  });

  it('has width if and only if war costs the two together something', () => {
    const any = fc.double({ min: -0.2, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 0.75, noNaN: true }), any, any, (p, c1, c2) => {
        fc.pre(Math.abs(c1 + c2) > 1e-9);
        const found = bargainingRange({ p, costs: [c1, c2] });
        expect(found.kind === 'range' && found.high > found.low).toBe(c1 + c2 > 0);
      }),
    );
  });

  it('is what both would rather have than war, by trying every division', () => {
    fc.assert(
      fc.property(unit, cost, cost, (p, c1, c2) => {
        const found = bargainingRange({ p, costs: [c1, c2] });
        const wrong = Array.from({ length: 101 }, (_, n) => n / 100).filter((x) => {
          if (Math.abs(x - (p - c1)) < 1e-9 || Math.abs(x - (p + c2)) < 1e-9) return false;
          const both = x >= p - c1 && 1 - x >= 1 - p - c2;
          return (found.kind === 'range' && x >= found.low && x <= found.high) !== both;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('can hold no division of what cannot be split', () => {
    expect(divisibleShares({ p: 0.6, costs: [0.05, 0.05] }, 2)).toEqual([]);
    expect(divisibleShares({ p: 0.6, costs: [0.1, 0.15] }, 4)).toEqual([2, 3]);
  });

  it('is risked for more where the other’s costs are unknown: the best demand by trying every one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.5, noNaN: true }), cost, cost, cost, (p, own, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 0.01);
        const worth = (x: number) => {
          const refused = Math.max(0, Math.min(1, (x - p - low) / (high - low)));
          return (1 - refused) * x + refused * (p - own);
        };
        const { demand, risk } = demandUnderUncertainty(p, own, [low, high]);
        const best = Math.max(...Array.from({ length: 1001 }, (_, n) => worth(n / 1000)));
        expect(best).toBeLessThanOrEqual(worth(demand) + 1e-9);
        expect(risk).toBeCloseTo(Math.max(0, (demand - p - low) / (high - low)), 9);
      }),
    );
  });

  it('names a number that is out of range', () => {
    expect(() => bargainingRange({ p: 1.2, costs: [0, 0] })).toThrow('p is 1.2; expected 0 to 1');
  });
});

const shift = (more: Partial<PowerShift>): PowerShift => ({
  now: 0.4,
  later: 0.8,
  discount: 0.9,
  costs: [0.1, 0.1],
  convention: 'per-period',
  ...more,
});

describe('a coming shift of power', () => {
  it('to 0.8 brings war: peace is worth 3.7 to the falling side, war 5.0', () => {
    const found = shiftingPower(shift({}));
    expect(found.war).toBe(true);
    expect(found.peace).toBeCloseTo(3.7, 12);
    expect(found.fight).toBeCloseTo(5, 12);
  });

  it('to 0.5 does not: 6.4 against 5.0', () => {
    const found = shiftingPower(shift({ later: 0.5 }));
    expect(found.war).toBe(false);
    expect(found.peace).toBeCloseTo(6.4, 12);
    expect(found.fight).toBeCloseTo(5, 12);
  });

  it('to 0.5 does where war costs once: 5.59 against 5.90', () => {
    const found = shiftingPower(shift({ later: 0.5, convention: 'one-off' }));
    expect(found.war).toBe(true);
    expect(found.peace).toBeCloseTo(5.59, 12);
    expect(found.fight).toBeCloseTo(5.9, 12);
  });

  it('brings war exactly where the falling side’s war is worth more than its best peace, added up period by period', () => {
    const convention = fc.constantFrom('per-period' as const, 'one-off' as const);
    fc.assert(
      fc.property(
        unit,
        unit,
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        cost,
        cost,
        convention,
        (p, q, d, a, b, of) => {
          let [fight, peace] = of === 'one-off' ? [-b, 1 + d * a] : [0, 1];
          for (let t = 0; t < 2000; t++) {
            fight += d ** t * (of === 'one-off' ? 1 - p : 1 - p - b);
            if (t > 0) peace += d ** t * (of === 'one-off' ? 1 - q : 1 - q + a);
          }
          fc.pre(Math.abs(fight - peace) > 1e-6);
          const found = shiftingPower({ now: p, later: q, discount: d, costs: [a, b], convention: of });
          expect(found.peace).toBeCloseTo(peace, 8);
          expect(found.fight).toBeCloseTo(fight, 8);
          expect(found.war).toBe(fight > peace);
          expect(q > found.threshold).toBe(found.war);
        },
      ),
    );
  });
});
