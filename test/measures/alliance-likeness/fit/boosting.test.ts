import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boostStumps, type Cells, type Restraint } from '../../../../src/measures/alliance-likeness/fit/boosting.ts';

/** Enough steps that the features do not fit into one group that is added up jointly. */
const SIZES = [16, 2, 16, 9, 6];
const LAWS = [1, 1, -1, 1, -1] as const;
const CELLS = 60;

const cells: fc.Arbitrary<Cells> = fc
  .tuple(
    fc.tuple(
      ...SIZES.map((size) => fc.array(fc.integer({ min: 0, max: size - 1 }), { minLength: CELLS, maxLength: CELLS })),
    ),
    fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 2 * CELLS, maxLength: 2 * CELLS }),
  )
  .map(([steps, weights]) => ({
    size: CELLS,
    steps: steps.map((own) => Uint8Array.from(own)),
    pact: Float64Array.from(weights.slice(0, CELLS)),
    none: Float64Array.from(weights.slice(CELLS)),
  }));

/** As the formula says it: log odds for each cell, every stump added up anew over all cells. */
function plainly({ size, steps, pact, none }: Cells, { rounds, rate, ridge, leastWeight }: Restraint) {
  const all = [...Array(size).keys()];
  const sum = (of: (n: number) => number, over = all) => over.reduce((total, n) => total + of(n), 0);
  const constant = Math.log(sum((n) => pact[n]!) / sum((n) => none[n]!));
  const adds = SIZES.map((length) => new Array<number>(length).fill(0));
  for (let round = 0; round < rounds; round++) {
    const p = (n: number) => 1 / (1 + Math.exp(-adds.reduce((z, own, f) => z + own[steps[f]![n]!]!, constant)));
    const weight = (n: number) => pact[n]! + none[n]!;
    const chances = all.map(p);
    const side = (over: number[]) => {
      const g = sum((n) => weight(n) * chances[n]! - pact[n]!, over);
      const h = sum((n) => weight(n) * chances[n]! * (1 - chances[n]!), over) + ridge;
      return { weight: sum(weight, over), move: -g / h, gain: (g * g) / h };
    };
    const stumps = SIZES.flatMap((length, f) =>
      Array.from({ length: length - 1 }, (_, n) => n + 1).map((step) => ({
        f,
        step,
        below: side(all.filter((n) => steps[f]![n]! < step)),
        above: side(all.filter((n) => steps[f]![n]! >= step)),
      })),
    ).filter(
      ({ f, below, above }) =>
        Math.min(below.weight, above.weight) >= leastWeight && LAWS[f]! * (above.move - below.move) > 0,
    );
    if (stumps.length === 0) break;
    const best = stumps.reduce((a, b) => (b.below.gain + b.above.gain > a.below.gain + a.above.gain ? b : a));
    adds[best.f] = adds[best.f]!.map((x, s) => x + rate * (s < best.step ? best.below : best.above).move);
  }
  return { constant, adds };
}

describe('boosting', () => {
  it('gives what adding up every stump over all cells gives', () => {
    fc.assert(
      fc.property(cells, (made) => {
        const held = { rounds: 12, rate: 0.1, ridge: 5, leastWeight: 20 };
        const { constant, adds } = boostStumps(made, LAWS, SIZES, held);
        const plain = plainly(made, held);
        expect(constant).toBeCloseTo(plain.constant, 12);
        for (const [f, own] of adds.entries())
          for (const [s, x] of own.entries()) expect(x).toBeCloseTo(plain.adds[f]![s]!, 9);
      }),
      { numRuns: 30 },
    );
  });
});
