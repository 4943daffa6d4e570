import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nashAmong, nashDivision, nashSplit } from '../../src/bargaining/index.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const gets = (found: ReturnType<typeof nashDivision>) => {
  if (found.kind === 'no-zone') throw new Error('no zone');
  return found.gets;
};
// Known answers: section E1 of the project's design, worked there and by hand.
describe('Nash division', () => {
  it('halves what is left over', () => {
    expect(nashDivision({ pie: 100, disagreement: [20, 10] })).toEqual({ kind: 'agreement', gets: [55, 45] });
  });

  it('goes by weight', () => {
    const [first, second] = gets(nashDivision({ pie: 1, disagreement: [0.1, 0.3], weight: 0.25 }));
    expect(first).toBeCloseTo(0.25, 12);
    expect(second).toBeCloseTo(0.75, 12);
  });

  it('is none where the two ask for more than there is, and no negative surplus', () => {
    expect(nashDivision({ pie: 1, disagreement: [0.75, 0.5] })).toEqual({ kind: 'no-zone', gap: 0.25 });
    expect(gets(nashDivision({ pie: 1, disagreement: [0.5, 0.5] }))).toEqual([0.5, 0.5]);
  });

  it('is refused for what is no weight or no number', () => {
    expect(() => nashDivision({ pie: 1, disagreement: [0, 0], weight: 1.1 })).toThrow(
      'the weight is 1.1; expected 0 to 1',
    );
    expect(() => nashDivision({ pie: Number.NaN, disagreement: [0, 0] })).toThrow(RangeError);
  });

  it('is the best of a fine grid of divisions', () => {
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (d1, d2, weight) => {
        fc.pre(d1 + d2 < 0.9);
        const [first] = gets(nashDivision({ pie: 1, disagreement: [d1, d2], weight }));
        let [at, most] = [0, -1];
        for (let n = 0; n <= 2000; n++) {
          const x = d1 + ((1 - d1 - d2) * n) / 2000;
          const product = (x - d1) ** weight * (1 - x - d2) ** (1 - weight);
          if (product > most) [at, most] = [x, product];
        }
        expect(Math.abs(first - at)).toBeLessThan(1e-3);
      }),
      { numRuns: 50 },
    );
  });
});

describe('Nash split of a range', () => {
  it('with utilities x and the root of 1 - x is two thirds, at a product of 0.3849', () => {
    const found = nashSplit(
      (x) => x,
      (x) => Math.sqrt(1 - x),
      [0, 1],
      [0, 0],
    );
    if (found.kind === 'no-zone') throw new Error('no zone');
    expect(found.at).toBeCloseTo(2 / 3, 7);
    // The product of section E1 is the plain one, without weights as powers: its square root is ours.
    expect(found.product ** 2).toBeCloseTo(0.3849, 6);
    expect(found.gets[1]).toBeCloseTo(Math.sqrt(1 / 3), 7);
  });

  it('with straight utilities is the division', () => {
    fc.assert(
      fc.property(unit, unit, (d1, d2) => {
        const split = nashSplit(
          (x) => x,
          (x) => 1 - x,
          [0, 1],
          [d1, d2],
        );
        const division = nashDivision({ pie: 1, disagreement: [d1, d2] });
        if (d1 + d2 > 0.99) return;
        if (split.kind === 'no-zone') throw new Error('no zone');
        expect(split.at).toBeCloseTo(gets(division)[0], 5);
      }),
    );
  });

  it('is none where no point is worth it to both', () => {
    expect(
      nashSplit(
        (x) => x,
        (x) => 1 - x,
        [0, 1],
        [0.8, 0.4],
      ),
    ).toMatchObject({ kind: 'no-zone' });
  });
});

const pair = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
const list = fc.array(pair, { minLength: 1, maxLength: 12 });

describe('Nash choice', () => {
  it('is what trying every one finds', () => {
    fc.assert(
      fc.property(list, pair, (utilities, d) => {
        const found = nashAmong(utilities, d);
        const products = utilities.map(([a, b]) => (a < d[0] || b < d[1] ? -1 : (a - d[0]) * (b - d[1])));
        const most = Math.max(...products);
        if (most < 0) expect(found.kind).toBe('no-zone');
        else if (found.kind === 'agreement') for (const place of found.best) expect(products[place]).toBe(most);
        else expect.unreachable();
      }),
    );
  });

  it('is symmetric: with names swapped the same one', () => {
    fc.assert(
      fc.property(list, pair, (utilities, [d1, d2]) => {
        const swapped = nashAmong(
          utilities.map(([a, b]) => [b, a] as const),
          [d2, d1],
        );
        expect(swapped).toEqual(nashAmong(utilities, [d1, d2]));
      }),
    );
  });

  it('is Pareto-optimal: no other is better for one and no worse for the other', () => {
    fc.assert(
      fc.property(list, pair, (utilities, d) => {
        const found = nashAmong(utilities, d);
        if (found.kind === 'no-zone') return;
        for (const place of found.best)
          for (const [a, b] of utilities) {
            const [x, y] = utilities[place]!;
            expect(a >= x && b >= y && (a > x || b > y)).toBe(false);
          }
      }),
    );
  });

  it('is the same on any scale of either, and from any zero', () => {
    fc.assert(
      fc.property(list, pair, pair, fc.constantFrom(0.5, 1, 2, 8), fc.constantFrom(0.25, 1, 4), (us, d, by, k1, k2) => {
        const move = ([a, b]: readonly [number, number]) => [k1 * a + by[0], k2 * b + by[1]] as const;
        const [plain, moved] = [nashAmong(us, d), nashAmong(us.map(move), move(d))];
        expect(moved.kind).toBe(plain.kind);
        if (plain.kind === 'agreement' && moved.kind === 'agreement') expect(moved.best).toEqual(plain.best);
      }),
    );
  });

  it('does not change when others that were not chosen are taken away', () => {
    fc.assert(
      fc.property(list, pair, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (utilities, d, keep) => {
        const found = nashAmong(utilities, d);
        if (found.kind === 'no-zone') return;
        const left = utilities.filter((_, place) => keep[place] || found.best.includes(place));
        const again = nashAmong(left, d);
        if (again.kind === 'no-zone') return expect.unreachable();
        expect(again.best.map((place) => left[place])).toEqual(found.best.map((place) => utilities[place]));
      }),
    );
  });
});
