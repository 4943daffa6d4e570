import type { Cells, TableMeasure } from '../measure.ts';
import { voteColumns, voteNotes } from './tables.ts';

/** In how many recorded votes both states took part. @example jointVoteCount([3, 1, 0, 0, 2, 0, 0, 0, 1]) // 7 */
export function jointVoteCount(cells: Cells): number {
  return cells.reduce((sum, count) => sum + count, 0);
}

export const unJointVotes: TableMeasure = {
  name: 'un-joint-votes',
  label: 'Joint UN votes',
  question: 'In how many recorded votes of the General Assembly did both i and j vote or abstain?',
  unit: 'votes',
  of: 'dyad',
  range: [0, 1000],
  decimals: 0,
  closer: 'higher',
  carries: 2,
  origin: { kind: 'published', citation: 'Voeten 2013, Routledge Handbook of International Organization' },
  formula: 'Σ n(r,c); n(r,c): choices of r by i and c by j (0 yes, 1 abstain, 2 no)',
  table: 'un-votes',
  columns: voteColumns,
  value: jointVoteCount,
  worked: {
    about: 'the United States and the United Kingdom in 1985, the nine counts of joint votes',
    cells: [20, 1, 1, 10, 27, 0, 13, 32, 47],
    value: 151,
  },
  notes: [
    'How many votes stand behind the other measures of a year: few in the 1940s, about 80 to 160 since 1980.',
    ...voteNotes,
  ],
};
