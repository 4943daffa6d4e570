import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alternatingOffers,
  continuousOffers,
  finiteOffers,
  nashDivision,
  offersAtInterval,
  offersWithOutside,
} from '../../src/bargaining/index.ts';

const discount = fc.double({ min: 0, max: 0.99, noNaN: true });
const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
const mover = fc.constantFrom('first' as const, 'second' as const);

// Known answers: section E2 of the project's design (the formula read, the numbers computed there).
describe('offers in turn without end', () => {
  it.each([
    [0.9, 0.8, 0.7142857],
    [0.9, 0.9, 0.5263158],
    [0.5, 0.5, 0.6666667],
  ])('with δ %f and %f give the one who offers %f', (d1, d2, share) => {
    const [first, second] = alternatingOffers({ discounts: [d1, d2] });
    expect(first).toBeCloseTo(share, 7);
    expect(second).toBeCloseTo(1 - share, 7);
  });

  it('leave the one who answers no better off waiting: the two equations of the equilibrium hold', () => {
    fc.assert(
      fc.property(discount, discount, (d1, d2) => {
        const [x1, x2] = alternatingOffers({ discounts: [d1, d2] });
        const [y1, y2] = alternatingOffers({ discounts: [d1, d2], mover: 'second' });
        expect(x2).toBeCloseTo(d2 * y2, 9);
        expect(y1).toBeCloseTo(d1 * x1, 9);
      }),
    );
  });

  it('are not determined where neither minds waiting', () => {
    expect(() => alternatingOffers({ discounts: [1, 1] })).toThrow('nothing is determined');
    expect(alternatingOffers({ discounts: [1, 0.5] })).toEqual([1, 0]);
  });
});

/** Backward induction by whose turn it is, written as a recursion: what the one to move has with so many periods left. */
function moverHas(left: number, own: number, other: number): number {
  return left === 1 ? 1 : 1 - other * moverHas(left - 1, other, own);
}

describe('offers in turn that end', () => {
  it('over three periods at 0.9: the opening offer to the second is 0.09', () => {
    const [first, second] = finiteOffers({ discounts: [0.9, 0.9] }, 3);
    expect(second).toBeCloseTo(0.09, 12);
    expect(first).toBeCloseTo(0.91, 12);
  });

  it('are what a recursion of its own finds, whoever begins', () => {
    fc.assert(
      fc.property(discount, discount, mover, fc.integer({ min: 1, max: 40 }), (d1, d2, first, periods) => {
        const found = finiteOffers({ discounts: [d1, d2], mover: first }, periods);
        const ofMover = first === 'first' ? moverHas(periods, d1, d2) : moverHas(periods, d2, d1);
        expect(found[first === 'first' ? 0 : 1]).toBeCloseTo(ofMover, 10);
        expect(found[0] + found[1]).toBeCloseTo(1, 12);
      }),
    );
  });

  it('tend to those without end', () => {
    fc.assert(
      fc.property(discount, discount, mover, (d1, d2, first) => {
        const without = alternatingOffers({ discounts: [d1, d2], mover: first });
        const far = finiteOffers({ discounts: [d1, d2], mover: first }, 1500);
        expect(far[0]).toBeCloseTo(without[0], 6);
      }),
    );
  });

  it('end with what is left to each, if that is something', () => {
    expect(finiteOffers({ discounts: [0.9, 0.9] }, 1, [0.2, 0.3])).toEqual([0.7, 0.3]);
    expect(() => finiteOffers({ discounts: [0.9, 0.9] }, 0)).toThrow('0 periods; expected 1 or more');
  });
});

describe('offers that follow one another faster and faster', () => {
  it.each([
    [1, 0.6831876],
    [0.1, 0.6683319],
    [0.001, 0.6666833],
  ])('at rates of 5%% and 10%%, an interval of %f: %f', (interval, share) => {
    expect(offersAtInterval([0.05, 0.1], interval)[0]).toBeCloseTo(share, 7);
  });

  it('tend to two thirds there, and always to Nash’s division by the rates, whoever begins', () => {
    expect(continuousOffers([0.05, 0.1])[0]).toBeCloseTo(2 / 3, 12);
    fc.assert(
      fc.property(rate, rate, mover, (r1, r2, first) => {
        const nash = nashDivision({ pie: 1, disagreement: [0, 0], weight: r2 / (r1 + r2) });
        if (nash.kind === 'no-zone') return expect.unreachable();
        expect(offersAtInterval([r1, r2], 1e-7, first)[0]).toBeCloseTo(nash.gets[0], 6);
        expect(continuousOffers([r1, r2])[0]).toBeCloseTo(nash.gets[0], 12);
      }),
    );
  });
});

describe('an outside option', () => {
  it('of 0.6 gives its holder just that, one of 0.4 nothing more', () => {
    expect(offersWithOutside({ discounts: [0.9, 0.9] }, [0, 0.6])).toMatchObject({ gets: [0.4, 0.6] });
    const without = alternatingOffers({ discounts: [0.9, 0.9] });
    expect(offersWithOutside({ discounts: [0.9, 0.9] }, [0, 0.4])).toMatchObject({ gets: without });
  });

  it('is no zone where the two hope for more than there is', () => {
    expect(offersWithOutside({ discounts: [0.9, 0.9] }, [0.75, 0.5])).toEqual({ kind: 'no-zone', gap: 0.25 });
  });

  it('solves the equilibrium: whoever answers has the better of waiting and leaving (by repeated substitution)', () => {
    fc.assert(
      fc.property(discount, discount, discount, discount, mover, (d1, d2, w1, w2, first) => {
        fc.pre(w1 + w2 <= 1 && d1 < 0.95 && d2 < 0.95);
        let [m1, m2] = [1, 1];
        for (let n = 0; n < 3000; n++) [m1, m2] = [1 - Math.max(d2 * m2, w2), 1 - Math.max(d1 * m1, w1)];
        const found = offersWithOutside({ discounts: [d1, d2], mover: first }, [w1, w2]);
        if (found.kind === 'no-zone') return expect.unreachable();
        expect(found.gets[first === 'first' ? 0 : 1]).toBeCloseTo(first === 'first' ? m1 : m2, 8);
      }),
    );
  });
});
