import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositeIndex } from '../../../src/measures/capabilities/cinc.ts';
import { sharesOfTotal } from '../../../src/measures/capabilities/shares-of-total.ts';

const amounts = fc.array(fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }), {
  minLength: 1,
  maxLength: 40,
});
const components = fc.integer({ min: 1, max: 12 }).chain((states) =>
  fc.array(
    fc.array(fc.option(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { nil: undefined }), {
      minLength: states,
      maxLength: states,
    }),
    { minLength: 6, maxLength: 6 },
  ),
);
const indices = (table: readonly (readonly (number | undefined)[])[]) => {
  const shares = table.map(sharesOfTotal);
  return table[0]!.map((_, state) => compositeIndex(shares.map((share) => share[state])));
};

describe('shares of a total', () => {
  it('leave an unknown amount out of the sum', () => {
    expect(sharesOfTotal([6, undefined, 2])).toEqual([0.75, undefined, 0.25]);
  });

  it('do not exist where the total is 0', () => {
    expect(sharesOfTotal([0, 0])).toEqual([undefined, undefined]);
  });

  it('lie between 0 and 1 and sum to 1 where the total is not 0', () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const known = sharesOfTotal(given).filter((share) => share !== undefined);
        for (const share of known) expect(share).toBeGreaterThanOrEqual(0);
        for (const share of known) expect(share).toBeLessThanOrEqual(1 + 1e-12);
        if (known.length > 0) expect(known.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the composite index', () => {
  it('is the mean of the known shares', () => {
    expect(compositeIndex([0.4, 0.2, undefined])).toBeCloseTo(0.3, 15);
    expect(compositeIndex([undefined, undefined])).toBeUndefined();
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(components, (table) => {
        for (const index of indices(table)) {
          if (index === undefined) continue;
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it("does not depend on a component's unit", () => {
    fc.assert(
      fc.property(
        components,
        fc.integer({ min: 0, max: 5 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (table, n, unit) => {
          const scaled = table.map((component, at) =>
            at === n ? component.map((amount) => (amount === undefined ? undefined : amount * unit)) : component,
          );
          const [before, after] = [indices(table), indices(scaled)];
          for (const [state, index] of before.entries())
            if (index === undefined) expect(after[state]).toBeUndefined();
            else expect(after[state]).toBeCloseTo(index, 9);
        },
      ),
    );
  });
});
