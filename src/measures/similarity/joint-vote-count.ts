import type { Cells, TableMeasure } from '../measure.ts';
import { ofVotes } from './tables.ts';

/** In how many recorded votes both states took part. @example jointVoteCount([3, 1, 0, 0, 2, 0, 0, 0, 1]) // 7 */
export function jointVoteCount(cells: Cells): number {
  return cells.reduce((sum, count) => sum + count, 0);
}

export const unJointVotes: TableMeasure = {
  ...ofVotes({
    name: 'un-joint-votes',
    label: 'Joint UN votes',
    question: 'In how many recorded votes of the General Assembly did both i and j vote or abstain?',
    unit: 'votes',
    range: [0, 1000],
    origin: { kind: 'published', citation: 'Voeten 2013, Routledge Handbook of International Organization' },
    value: jointVoteCount,
    notes: ['How many votes stand behind the other measures of a year: few in the 1940s, about 80 to 160 since 1980.'],
  }),
  decimals: 0,
};
