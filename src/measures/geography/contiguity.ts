import { asIs, type TableMeasure } from '../measure.ts';

/** Kinds of direct contiguity, 1 to 5, in the makers' words. */
export const contiguityKinds = [
  'land or river',
  'up to 12 miles of water',
  'up to 24 miles of water',
  'up to 150 miles of water',
  'up to 400 miles of water',
] as const;

export const contiguity: TableMeasure = {
  name: 'contiguity',
  label: 'Contiguity',
  question: 'Did i and j border each other, and across what?',
  unit: '1 land, 2 to 5 water (12, 24, 150, 400 miles)',
  of: 'dyad',
  range: [1, 5],
  decimals: 0,
  carries: Infinity,
  closer: 'lower',
  origin: { kind: 'published', citation: 'Stinnett et al. 2002, Correlates of War Direct Contiguity 3.2' },
  table: 'contiguity',
  columns: ['kind'],
  formula: "k: the makers' kind of contiguity in the year, 1 to 5; no tie where they code none",
  value: asIs,
  worked: { about: 'say, two islands 100 miles apart', cells: [4], value: 4 },
  notes: [
    'Kinds, not a scale: 5 is not five times 1.',
    'Between home territories; borders of colonies do not count. The coding ends in 2016.',
  ],
};
