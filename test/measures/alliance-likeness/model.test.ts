import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allianceLikeness, contributionsOf } from '../../../src/measures/alliance-likeness/alliance-likeness.ts';
import {
  behaviourFeatures,
  behaviourParts,
  featuresOf,
  featureValues,
  observedPattern,
  patterns,
  stepOf,
} from '../../../src/measures/alliance-likeness/behaviour.ts';
import {
  explainLikeness,
  fittedSteps,
  likenessBounds,
  likenessOf,
} from '../../../src/measures/alliance-likeness/model.ts';

const amount = (f: number): fc.Arbitrary<number> => {
  const edges = behaviourFeatures[f]!.edges;
  return fc.double({ min: 0, max: 1.2 * edges.at(-1)!, noNaN: true });
};

/** A pair with any pattern: its values, undefined where its pattern lacks them. */
const pair = fc.constantFrom(...patterns).chain((pattern) => {
  const seen = featuresOf(pattern);
  return fc.tuple(...behaviourFeatures.map((_, f) => (seen.includes(f) ? amount(f) : fc.constant(undefined))));
});

const place = (name: string): number => behaviourFeatures.findIndex((feature) => feature.name === name);

describe('the laws, on the fitted model', () => {
  it.each([
    ['vote-standing', 1],
    ['exercise-intensity', 1],
    ['arms-dependence', 1],
    ['trade-profile-standing', 1],
    ['trade-share-higher', 1],
    ['trade-partners-in-common', 1],
    ['shared-opponents', 1],
    ['us-troops', 1],
    ['disputes-ten-years', -1],
    ['rivalry', -1],
  ] as const)('more %s changes the score only in the direction %i', (name, law) => {
    const f = place(name);
    fc.assert(
      fc.property(pair, amount(f), (values, more) => {
        fc.pre(values[f] !== undefined);
        const after = [...values];
        after[f] = values[f]! + more;
        expect(law * likenessOf(after)!).toBeGreaterThanOrEqual(law * likenessOf(values)! - 1e-9);
      }),
    );
  });

  it('hold for every step of every refit, not for the mean alone', () => {
    for (const { law, refits, mean } of fittedSteps())
      for (const steps of [...refits, mean])
        for (let step = 1; step < steps.length; step++)
          expect(law * steps[step]!).toBeGreaterThanOrEqual(law * steps[step - 1]! - 1e-9);
  });

  it('are not held by a model that says nothing', () => {
    for (const name of ['vote-standing', 'exercise-intensity', 'trade-partners-in-common', 'arms-dependence']) {
      const of = fittedSteps().filter(({ feature }) => feature === name);
      expect(of.some(({ mean }) => mean.at(-1)! > mean[0]! + 0.02)).toBe(true);
    }
  });
});

describe('the score', () => {
  it('lies within its interval, and both within 0 and 100', () => {
    fc.assert(
      fc.property(pair, (values) => {
        const score = likenessOf(values)!;
        const [low, high] = likenessBounds(values)!;
        expect(low).toBeLessThanOrEqual(score);
        expect(high).toBeGreaterThanOrEqual(score);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is the reference and its contributions, added up in log odds', () => {
    const odds = (x: number) => Math.log(x / (100 - x));
    fc.assert(
      fc.property(pair, (values) => {
        const told = explainLikeness(values)!;
        const sum = told.contributions.reduce((all, { logOdds }) => all + logOdds, odds(told.referenceScore));
        expect(sum).toBeCloseTo(odds(likenessOf(values)!), 9);
        expect(told.contributions).toHaveLength(featuresOf(told.pattern).length);
      }),
    );
  });

  it('is that of the richest model whose features are all there; what else is known changes nothing', () => {
    const complete = behaviourFeatures.map(() => 1);
    expect(observedPattern(complete)).toBe(patterns[0]);
    const lacking = (...names: string[]) =>
      complete.map((x, f) => (names.includes(behaviourFeatures[f]!.name) ? undefined : x));
    const noConflict = lacking('disputes-ten-years', 'shared-opponents', 'rivalry');
    expect(observedPattern(noConflict)?.id).toBe('votes');
    const moreTrade = [...noConflict];
    moreTrade[place('trade-share-higher')] = 0.4;
    expect(likenessOf(moreTrade)).toBe(likenessOf(noConflict));
    expect(observedPattern(lacking('exercise-intensity'))?.id).toBe('votes+trade+share+conflict');
    expect(likenessOf(lacking('vote-standing', 'trade-profile-standing'))).toBeUndefined();
  });
});

describe('the measure', () => {
  it('takes the greater of both directions, and nothing on record of arms or troops as nothing', () => {
    const cells = behaviourParts.map(({ measure, turned }) =>
      measure.name === 'arms-dependence'
        ? turned
          ? 0.3
          : 'not-defined'
        : measure.name === 'us-troops'
          ? 'outside-coverage'
          : 0,
    );
    const values = featureValues(cells as never);
    expect(values[place('arms-dependence')]).toBe(0.3);
    expect(values[place('us-troops')]).toBe(0);
  });

  it('has no value without votes and trade, and says why', () => {
    const none = behaviourParts.map(() => 'outside-coverage' as const);
    expect(allianceLikeness.value(none, undefined as never)).toBe('not-coded');
    expect(allianceLikeness.value(['not-loaded', ...none.slice(1)], undefined as never)).toBe('not-loaded');
    expect(contributionsOf(none)).toBeUndefined();
  });

  it('is what its declaration’s worked number says', () => {
    const { worked } = allianceLikeness;
    expect(allianceLikeness.value(worked!.parts, undefined as never)).toBeCloseTo(worked!.value, 6);
  });
});

describe('a step', () => {
  it('is the number of edges at or below the value', () => {
    expect(stepOf([1, 3, 6], 4)).toBe(2);
    expect(stepOf([1, 3, 6], 6)).toBe(3);
    expect(stepOf([1, 3, 6], 0)).toBe(0);
  });
});
