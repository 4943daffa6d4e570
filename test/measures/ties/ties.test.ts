import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Absence, absences } from '../../../src/figures/index.ts';
import { isComposed } from '../../../src/measures/index.ts';
import { anyOf, tieSign } from '../../../src/measures/ties/tie-sign.ts';
import {
  tieByDefenceAndDisputes,
  tieByPeaceScale,
  tieByTreatiesAndDisputes,
  tieByVotes,
  tieMeasures,
} from '../../../src/measures/ties/ties.ts';

const at = (percentile?: number) => ({ year: 2010, states: [365, 710], percentile: () => percentile });
const cell = fc.oneof(fc.constantFrom<Absence>(...absences), fc.constantFrom(0, 1, 2));

describe('the sign of a tie', () => {
  it('is 1 for friendship alone, -1 for enmity alone, 0 for neither and for both', () => {
    expect([tieSign(true, false), tieSign(false, true), tieSign(false, false), tieSign(true, true)]).toEqual([
      1, -1, 0, 0,
    ]);
  });

  it('is absent where either is not known, and never 0 in its place', () => {
    for (const reason of absences) {
      expect(tieSign(reason, false)).toBe(reason);
      expect(tieSign(true, reason)).toBe(reason);
    }
  });

  it('turns with its sides: friends for foes is the opposite sign', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (f, e) => {
        expect((tieSign(f, e) as number) + (tieSign(e, f) as number)).toBe(0);
      }),
    );
  });

  it('one yes decides; a no needs every part', () => {
    expect(anyOf(['outside-coverage', 2])).toBe(true);
    expect(anyOf(['no-tie', 0])).toBe(false);
    expect(anyOf(['no-tie', 'not-coded'])).toBe('not-coded');
    expect(anyOf(['outside-coverage', 0], [0])).toBe(false);
    expect(anyOf([0, 'outside-coverage'], [0])).toBe('outside-coverage');
    expect(anyOf(['not-loaded', 0], [0])).toBe('not-loaded');
  });
});

describe('ties by treaties and disputes', () => {
  // Parts: defence, offence, consultation; disputes, rivalry.
  const sign = (...parts: (number | Absence)[]) => tieByTreatiesAndDisputes.value(parts, at());

  it.each<[string, (number | Absence)[], number | Absence]>([
    ['a defence pact', [1, 'no-tie', 'no-tie', 0, 0], 1],
    ['a consultation pact', ['no-tie', 'no-tie', 1, 0, 0], 1],
    ['a dispute', ['no-tie', 'no-tie', 'no-tie', 2, 0], -1],
    ['a rivalry without a dispute', ['no-tie', 'no-tie', 'no-tie', 0, 1], -1],
    ['a pact beside a rivalry', [1, 'no-tie', 'no-tie', 0, 1], 0],
    ['nothing', ['no-tie', 'no-tie', 'no-tie', 0, 0], 0],
    ['a rivalry after the last coded dispute', ['no-tie', 'no-tie', 'no-tie', 'outside-coverage', 1], -1],
    ['no rivalry after the last coded dispute', [1, 'no-tie', 'no-tie', 'outside-coverage', 0], 1],
    [
      'treaties outside their coverage',
      ['outside-coverage', 'outside-coverage', 'outside-coverage', 0, 1],
      'outside-coverage',
    ],
    ['rivalries not loaded', [1, 'no-tie', 'no-tie', 0, 'not-loaded'], 'not-loaded'],
  ])('%s', (_about, parts, expected) => expect(sign(...parts)).toBe(expected));

  it('by defence pacts alone a consultation pact is no friendly tie', () => {
    expect(tieByDefenceAndDisputes.value(['no-tie', 0, 0], at())).toBe(0);
    expect(tieByDefenceAndDisputes.value([1, 0, 0], at())).toBe(1);
  });
});

describe('ties by votes and by the peace scale', () => {
  it('the upper quarter of a year is together, the lower apart', () => {
    const sign = (percentile?: number) => tieByVotes.value([0.3], at(percentile));
    expect([75, 74.9, 25.1, 25].map(sign)).toEqual([1, 0, 0, -1]);
    expect(sign()).toBe('not-defined');
    expect(tieByVotes.value(['outside-coverage'], at(90))).toBe('outside-coverage');
  });

  it('warm peace is friendly, rivalry hostile, negative peace and transitions neither', () => {
    const sign = (peace: number | Absence) => tieByPeaceScale.value([peace], at());
    expect([0, 0.25, 0.4, 0.5, 0.6, 0.75, 1].map(sign)).toEqual([-1, -1, 0, 0, 0, 1, 1]);
    expect(sign('not-coded')).toBe('not-coded');
  });
});

it('every sign is -1, 0, 1 or a reason, whatever its parts are', () => {
  for (const measure of tieMeasures) {
    expect(isComposed(measure)).toBe(true);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 100 }), (parts, place) => {
        const sign = measure.value(parts.slice(0, measure.parts.length), at(place));
        expect([-1, 0, 1, ...absences]).toContain(sign);
      }),
    );
  }
});
