import { dyadKey } from '../../figures/index.ts';

/** An exercise: the states that took part, and how many participants are listed, states or not. */
export interface Exercise {
  year: number;
  states: readonly number[];
  participants: number;
}

/** How many exercises two states held together in a year: in all, and those with few participants. */
export interface JointExercises {
  key: number;
  year: number;
  all: number;
  small: number;
}

/** Up to how many participants an exercise is small. Ours: with 39 participants an exercise says little about any two of them. */
export const SMALL_EXERCISE = 5;

/**
 * Counts the exercises that each two states held together in a year. Each exercise of n states counts once for each of its
 * n(n - 1)/2 pairs.
 * @example
 * countJointExercises([{ year: 2005, states: [710, 365], participants: 2 }])
 * // [{ key: 365710, year: 2005, all: 1, small: 1 }]
 */
export function countJointExercises(exercises: Iterable<Exercise>): JointExercises[] {
  const counts = new Map<number, JointExercises>();
  for (const { year, states, participants } of exercises)
    for (const [n, a] of states.entries())
      for (const b of states.slice(n + 1)) {
        const key = dyadKey(a, b);
        const count = counts.get(key * 10_000 + year) ?? { key, year, all: 0, small: 0 };
        count.all += 1;
        if (participants <= SMALL_EXERCISE) count.small += 1;
        counts.set(key * 10_000 + year, count);
      }
  return [...counts.values()];
}
