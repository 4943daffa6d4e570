import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsInForce } from '../../../src/measures/cooperation/years-in-force.ts';

describe('the years in which an agreement was in force', () => {
  it('begin with entry into force, or with signing where that is not known', () => {
    expect(yearsInForce(1993, 1995, 1998)).toEqual([1995, 1998]);
    expect(yearsInForce(1993, undefined, 1998)).toEqual([1993, 1998]);
  });

  it('begin with signing where entry into force is coded before it', () => {
    expect(yearsInForce(2004, 2002, 2010)).toEqual([2004, 2010]);
  });

  it('are none where it entered into force after the coding ends', () => {
    expect(yearsInForce(2009, 2011, 2010)).toBeUndefined();
  });

  it('never begin before signing nor end before they begin', () => {
    const year = fc.integer({ min: 1980, max: 2013 });
    fc.assert(
      fc.property(year, fc.option(year, { nil: undefined }), year, (signed, entry, end) => {
        const years = yearsInForce(signed, entry, end);
        if (years) {
          expect(years[0]).toBeGreaterThanOrEqual(signed);
          expect(years[1]).toBeGreaterThanOrEqual(years[0]);
        } else expect(Math.max(signed, entry ?? signed)).toBeGreaterThan(end);
      }),
    );
  });
});
