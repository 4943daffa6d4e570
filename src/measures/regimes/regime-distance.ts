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
  value: asIs,
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
  value: asIs,
  notes: ['Polity2 ends in 2018, and small states have none.'],
};
