import type { Absence } from '../../figures/index.ts';
import { asIs, type TableMeasure } from '../measure.ts';

/**
 * The share of the smaller joiner's organisations in which the other sits too: shared / min(memberships). 1 means that the state in
 * fewer organisations meets the other in every one of them.
 * @param shared organisations in common
 * @param memberships of the one state and of the other, of any kind; neither below `shared`
 * @returns 0 to 1, or `not-defined` where one of the two is in none
 * @throws RangeError where the two share more than one of them has
 * @example igoOverlap(55, 90, 83) // 0.6627: Russia and China in 2014
 */
export function igoOverlap(shared: number, ...memberships: readonly [number, number]): number | Absence {
  const fewest = Math.min(...memberships);
  if (shared > fewest) throw new RangeError(`${shared} organisations shared, but one state is in ${fewest} only`);
  return fewest === 0 ? 'not-defined' : shared / fewest;
}

export const igoOverlapMeasure: TableMeasure = {
  name: 'igo-overlap',
  label: 'Overlap of organisations',
  question: 'In what share of its organisations does the state in fewer of them meet the other?',
  unit: 'share of the smaller number of memberships',
  of: 'dyad',
  range: [0, 1],
  decimals: 3,
  closer: 'higher',
  origin: {
    kind: 'ours',
    why: 'Counts of shared organisations grow with the number of organisations; dividing by the smaller number of memberships (the overlap coefficient) makes pairs and years comparable.',
  },
  table: 'igo-overlap',
  columns: ['overlap'],
  formula: 's / min(m_i, m_j): s the organisations that both are in, m the memberships of each, of any kind',
  value: asIs,
  worked: {
    about: 'say, i is in 90 organisations, j in 60, and 45 of them are the same',
    cells: [igoOverlap(45, 90, 60) as number],
    value: 0.75,
  },
  notes: [
    'Memberships of any kind (full, associate, observer) are the divisor: full ones alone are outnumbered by the shared ones in 59 pairs and years.',
    'A state in few, universal organisations overlaps with everybody.',
    'It ends in 2014. Rounded to three decimals.',
  ],
};
