import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SanctionCase, sanctionYears } from '../../../src/measures/conflict/sanction-years.ts';
import { sanctionsInForce } from '../../../src/measures/conflict/sanctions.ts';

const one = (more: Partial<SanctionCase>): SanctionCase => ({
  key: 2645,
  began: 1990,
  threatened: false,
  imposed: true,
  imposedIn: 1990,
  ended: undefined,
  ongoingIn: undefined,
  ...more,
});

const shown = (cases: SanctionCase[], last = 1994) =>
  sanctionYears(cases, last).map(({ year, certain, open, threats }) => [year, certain, open, threats]);

describe('sanctions by year', () => {
  it('are in force from the year imposed to the year ended', () => {
    expect(shown([one({ ended: 1991 })])).toEqual([
      [1990, 1, 0, 0],
      [1991, 1, 0, 0],
    ]);
  });

  it('are certain to the last year known and open after it, where no end is coded', () => {
    expect(shown([one({ ongoingIn: 1992 })])).toEqual([
      [1990, 1, 0, 0],
      [1991, 1, 0, 0],
      [1992, 1, 0, 0],
      [1993, 0, 1, 0],
      [1994, 0, 1, 0],
    ]);
    expect(shown([one({})], 1991)).toEqual([
      [1990, 1, 0, 0],
      [1991, 0, 1, 0],
    ]);
  });

  it('are open all along where the year of imposition is not coded', () => {
    expect(shown([one({ imposedIn: undefined, ended: 1991 })])).toEqual([
      [1990, 0, 1, 0],
      [1991, 0, 1, 0],
    ]);
  });

  it('count a threat in the year the case began, imposed or not', () => {
    expect(shown([one({ threatened: true, imposed: false, imposedIn: undefined })])).toEqual([[1990, 0, 0, 1]]);
  });

  it('never count past coverage, nor a case in two ways in one year', () => {
    const year = fc.integer({ min: 1985, max: 2012 });
    const cases = fc.array(
      fc
        .record({ began: year, wait: fc.nat(3), ended: fc.option(fc.nat(9)), ongoing: fc.option(fc.nat(9)) })
        .map(({ began, wait, ended, ongoing }) =>
          one({
            began,
            imposedIn: began + wait,
            ended: ended === null ? undefined : began + wait + ended,
            ongoingIn: ended !== null || ongoing === null ? undefined : began + ongoing,
          }),
        ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(cases, (list) => {
        for (const { year, certain, open } of sanctionYears(list, 2005)) {
          expect(year).toBeLessThanOrEqual(2005);
          const begun = list.filter(({ imposedIn, ended }) => imposedIn! <= year && year <= (ended ?? 2005)).length;
          expect(certain + open).toBe(begun);
        }
      }),
    );
  });

  it('give no count where one of them may be in force', () => {
    expect(sanctionsInForce([2, 0])).toBe(2);
    expect(sanctionsInForce([2, 1])).toBe('not-coded');
    expect(sanctionsInForce([0, 0])).toBe(0);
  });
});
