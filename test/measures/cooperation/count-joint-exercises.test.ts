import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statesOfKey } from '../../../src/figures/index.ts';
import { countJointExercises, SMALL_EXERCISE } from '../../../src/measures/cooperation/count-joint-exercises.ts';

const exercise = fc
  .record({
    year: fc.integer({ min: 1980, max: 1983 }),
    states: fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 8 }),
    unnamed: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ year, states, unnamed }) => ({ year, states, participants: states.length + unnamed }));

describe('joint exercises', () => {
  it('count each pair of an exercise once, the smaller number first', () => {
    expect(countJointExercises([{ year: 2005, states: [710, 365], participants: 2 }])).toEqual([
      { key: 365710, year: 2005, all: 1, small: 1 },
    ]);
  });

  it('count an exercise as large by its listed participants, named or not', () => {
    expect(countJointExercises([{ year: 2005, states: [2, 20], participants: SMALL_EXERCISE + 1 }])).toEqual([
      { key: 2020, year: 2005, all: 1, small: 0 },
    ]);
  });

  it('equal a brute force over pairs and years', () => {
    fc.assert(
      fc.property(fc.array(exercise, { maxLength: 12 }), (exercises) => {
        const counts = countJointExercises(exercises);
        for (const { key, year, all, small } of counts) {
          const [a, b] = statesOfKey(key);
          const both = exercises.filter((e) => e.year === year && e.states.includes(a) && e.states.includes(b));
          expect(all).toBe(both.length);
          expect(small).toBe(both.filter((e) => e.participants <= SMALL_EXERCISE).length);
        }
        const pairs = exercises.reduce((sum, { states }) => sum + (states.length * (states.length - 1)) / 2, 0);
        expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(pairs);
      }),
    );
  });
});
