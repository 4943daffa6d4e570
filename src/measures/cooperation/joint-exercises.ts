import { asIs, type TableMeasure } from '../measure.ts';
import { SMALL_EXERCISE } from './count-joint-exercises.ts';

const base = {
  of: 'dyad',
  decimals: 0,
  closer: 'higher',
  value: asIs,
} as const;

const fromNews = 'From news reports: exercises that nobody reported are not in it. The coding ends in 2010.';

export const jointExercises: TableMeasure = {
  ...base,
  name: 'joint-exercises',
  label: 'Joint exercises',
  question: 'In how many military exercises did i and j both take part?',
  unit: 'exercises begun in the year',
  range: [0, 200],
  origin: { kind: 'published', citation: "D'Orazio and Galambos 2021, Multinational Military Exercises 7" },
  table: 'joint-exercises',
  columns: ['all'],
  formula: 'the number of exercises begun in the year in which both i and j took part',
  worked: { about: 'say, the two met in one exercise of 2 participants and one of 39', cells: [2], value: 2 },
  notes: ['A large exercise counts for each two of its participants.', fromNews],
};

export const jointExercisesSmall: TableMeasure = {
  ...base,
  name: 'joint-exercises-small',
  label: 'Joint exercises of a few states',
  question: `In how many military exercises of at most ${SMALL_EXERCISE} participants did i and j both take part?`,
  unit: `exercises of at most ${SMALL_EXERCISE} participants begun in the year`,
  range: [0, 100],
  origin: { kind: 'ours', why: 'large exercises say little about any two of their participants' },
  table: 'joint-exercises',
  columns: ['small'],
  formula: `the number of exercises begun in the year with at most ${SMALL_EXERCISE} participants in which both i and j took part`,
  worked: { about: 'say, the two met in one exercise of 2 participants and one of 39', cells: [1], value: 1 },
  notes: [fromNews],
};

export const jointExercisesRussia: TableMeasure = {
  ...base,
  name: 'joint-exercises-russia',
  label: 'Exercises with Russia (list by hand)',
  question: 'In how many military exercises on the list did i and j, one of them Russia, both take part?',
  unit: 'exercises of the year',
  range: [0, 50],
  origin: { kind: 'ours', why: 'counted from a list made by hand' },
  table: 'joint-exercises-russia',
  columns: ['all'],
  formula: 'the number of exercises of the year on the list in which both i and j took part',
  worked: { about: 'say, two exercises of the year have both among their participants', cells: [2], value: 2 },
  notes: [
    'Pairs with Russia only. The list is thin from 2014; a pair that is not on it in a year was not coded.',
    'Not to be joined to `joint-exercises`, which rests on other reports.',
  ],
};
