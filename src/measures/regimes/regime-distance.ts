import { asIs, type TableMeasure } from '../measure.ts';

/**
 * How far two states' regimes lie apart: the absolute difference of the same estimate.
 * @returns in the estimate's own unit: polyarchy 0 to 1, polity2 0 to 20
 * @example regimeDistanceOf(0.25, 0.75) // 0.5
 */
export function regimeDistanceOf(a: number, b: number): number {
  return Math.abs(a - b);
}

const why = 'The absolute difference takes neither regime as the right one; the estimates are the makers’.';

export const regimeDistance: TableMeasure = {
  name: 'regime-distance',
  label: 'Regime distance',
  question: 'How far apart were i and j in V-Dem’s electoral democracy index?',
  unit: 'difference of polyarchy, 0 to 1',
  of: 'dyad',
  range: [0, 1],
  decimals: 3,
  closer: 'lower',
  origin: { kind: 'ours', why },
  table: 'regime-distance',
  columns: ['polyarchy'],
  formula: '|p_i - p_j|: p the electoral democracy index (polyarchy) of each in the year',
  value: asIs,
  worked: { about: 'say, i has an index of 0.25 and j one of 0.75', cells: [regimeDistanceOf(0.25, 0.75)], value: 0.5 },
  notes: [
    'Two autocracies lie as close together as two democracies: it says nothing of the level.',
    'Not coded where V-Dem codes one of the two not (small states).',
  ],
};

export const regimeDistancePolity2: TableMeasure = {
  name: 'regime-distance-polity2',
  label: 'Regime distance (Polity)',
  question: 'How far apart were i and j in polity2?',
  unit: 'difference of polity2, 0 to 20',
  of: 'dyad',
  range: [0, 20],
  decimals: 0,
  closer: 'lower',
  origin: { kind: 'ours', why },
  table: 'regime-distance',
  columns: ['polity2'],
  formula: '|p_i - p_j|: p the polity2 score of each in the year',
  value: asIs,
  worked: { about: 'say, i has a score of -7 and j one of 8', cells: [regimeDistanceOf(-7, 8)], value: 15 },
  notes: ['Polity2 ends in 2018, and small states have none.'],
};
