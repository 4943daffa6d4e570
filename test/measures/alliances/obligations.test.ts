import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atopConsultation,
  atopDefence,
  atopNeutrality,
  atopNonaggression,
  atopOffence,
  obligationBetween,
} from '../../../src/measures/alliances/obligations.ts';
import {
  atopConsultationOwed,
  atopDefenceOwed,
  atopNeutralityOwed,
  atopNonaggressionOwed,
  atopOffenceOwed,
  obligationOwed,
} from '../../../src/measures/alliances/obligations-owed.ts';

describe('obligations of a pair', () => {
  it('are in force if either direction owes them, else coded as none', () => {
    expect(obligationBetween([1], [0])).toBe(1);
    expect(obligationBetween([0], [1])).toBe(1);
    expect(obligationBetween([1], [1])).toBe(1);
    expect(obligationBetween([0], [0])).toBe('no-tie');
  });

  it('do not depend on which state is named first, and follow from what each owes', () => {
    const flag = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(flag, flag, (a, b) => {
        expect(obligationBetween([a], [b])).toBe(obligationBetween([b], [a]));
        const either = [obligationOwed([a]), obligationOwed([b])].includes(1);
        expect(obligationBetween([a], [b]) === 1).toBe(either);
      }),
    );
  });

  it('are declared for each of the five flags, both as a pair and by direction', () => {
    const pairs = [atopDefence, atopOffence, atopNeutrality, atopNonaggression, atopConsultation];
    const owed = [atopDefenceOwed, atopOffenceOwed, atopNeutralityOwed, atopNonaggressionOwed, atopConsultationOwed];
    expect(pairs.map((measure) => measure.name)).toEqual([
      'atop-defence',
      'atop-offence',
      'atop-neutrality',
      'atop-nonaggression',
      'atop-consultation',
    ]);
    expect(owed.map((measure) => measure.name)).toEqual(pairs.map((measure) => `${measure.name}-owed`));
    expect(owed.map((measure) => measure.columns)).toEqual(pairs.map((measure) => measure.columns));
    expect(owed.every((measure) => measure.of === 'directed-dyad' && measure.table === 'obligations')).toBe(true);
    expect(pairs.every((measure) => measure.of === 'dyad' && measure.table === 'obligations')).toBe(true);
  });
});
