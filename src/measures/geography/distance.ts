import { asIs, type TableMeasure } from '../measure.ts';

export const distance: TableMeasure = {
  name: 'distance',
  label: 'Distance of capitals',
  question: 'How far apart were the capitals of i and j?',
  unit: 'kilometres',
  of: 'dyad',
  range: [0, 20_016],
  decimals: 0,
  carries: Infinity,
  closer: 'lower',
  origin: {
    kind: 'ours',
    why: 'Great-circle distance (haversine, mean radius 6,371.0088 km) between the capitals that the R package peacesciencer lists, rounded to a kilometre.',
  },
  table: 'distance',
  columns: ['km'],
  formula:
    '2 r arcsin √h, h = sin²((φ_j - φ_i) / 2) + cos φ_i cos φ_j sin²((λ_j - λ_i) / 2): φ latitude and λ longitude of a capital, r = 6,371.0088 km',
  value: asIs,
  worked: {
    about: 'say, two capitals on the equator, 90 degrees of longitude apart: a quarter of the way round',
    cells: [Math.round((Math.PI / 2) * 6371.0088)],
    value: 10_008,
  },
  notes: [
    'The capital on the last day of the year. Large neighbours can have distant capitals: read it beside contiguity.',
    'Capitals are coded to 2024.',
  ],
};
