import { asIs, type TableMeasure } from '../measure.ts';

export const peaceScale: TableMeasure = {
  name: 'peace-scale',
  label: 'Peace scale',
  question: 'How peaceful was the relation of i and j?',
  unit: '0 severe rivalry, 0.25 lesser rivalry, 0.5 negative peace, 0.75 warm peace, 1 security community',
  of: 'dyad',
  range: [0, 1],
  decimals: 2,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Peace data of Diehl, Goertz and Balas, 1900-2020' },
  table: 'peace-scale',
  columns: ['peace'],
  formula: "p: the makers' level of the relation in the year, unchanged",
  value: asIs,
  worked: { about: 'say, the makers code the relation as warm peace', cells: [0.75], value: 0.75 },
  notes: [
    'Only pairs with a coded relation have a value; the others are not coded, which is not rivalry.',
    'A value between two levels is a year of transition, filled in between them.',
  ],
};
