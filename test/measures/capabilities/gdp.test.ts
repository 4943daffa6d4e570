import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gdpRatio, gdpShare, populationRatio } from '../../../src/measures/capabilities/gdp.ts';
import { sharesOfTotal } from '../../../src/measures/capabilities/shares-of-total.ts';

describe('GDP and population', () => {
  it('the ratio of two shares of one total is the ratio of the amounts', () => {
    const amounts = fc.array(fc.double({ min: 1, max: 1e13, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(amounts, (given) => {
        const [a, b] = sharesOfTotal(given);
        const ratio = gdpRatio.value([a!], [b!]) as number;
        expect(ratio / (given[0]! / given[1]!)).toBeCloseTo(1, 9);
        expect(populationRatio.value([a!], [b!])).toBe(ratio);
      }),
    );
  });

  it('says not-defined where the second has none, never Infinity', () => {
    expect(gdpRatio.value([0.2], [0])).toBe('not-defined');
    expect(gdpShare.value([0.2], [])).toBe(0.2);
  });
});
