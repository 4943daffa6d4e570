import type { Absence } from '../../figures/index.ts';
import { asIs, type Cells, type TableMeasure } from '../measure.ts';

/**
 * The netted news score of a pair on the average day with events: above 0 where cooperation outweighs conflict.
 * @param cells the year's netted score, and the number of days with events
 * @returns `not-defined` where there was no day with events
 * @example netScorePerDay([101804.331, 365]) // 278.9
 */
export function netScorePerDay([netScore, activeDays]: Cells): number | Absence {
  return activeDays === 0 ? 'not-defined' : netScore! / activeDays!;
}

export const gdeltNetScore: TableMeasure = {
  name: 'gdelt-net-score',
  label: 'News events, net',
  question: 'On an average day with news of both, did cooperation between i and j outweigh conflict?',
  unit: 'netted event score per active day',
  of: 'dyad',
  range: [-3000, 3000],
  decimals: 1,
  closer: 'higher',
  origin: {
    kind: 'ours',
    why: "Dividing by active days takes out days that are missing or without news; it does not take out the day's volume.",
  },
  table: 'events-gdelt',
  columns: ['netScore', 'activeDays'],
  formula:
    "S / d: S the year's netted score (cooperation less conflict, as the makers sum it), d the days with an event between i and j",
  value: netScorePerDay,
  worked: { about: 'say, a netted score of 5,000 over 200 days with events', cells: [5000, 200], value: 25 },
  notes: [
    'Already netted, and larger where the press writes more: compare a pair with itself, not with others.',
    'Days are missing from January to June 2023.',
  ],
};

export const gdeltActiveDays: TableMeasure = {
  name: 'gdelt-active-days',
  label: 'Days with news of both',
  question: 'On how many days of the year did the press report an event between i and j?',
  unit: 'days',
  of: 'dyad',
  range: [0, 366],
  decimals: 0,
  origin: { kind: 'published', citation: 'The GDELT Project, events netted by pair' },
  table: 'events-gdelt',
  columns: ['activeDays'],
  formula: 'd: the days of the year with at least one reported event between i and j',
  value: asIs,
  worked: { about: 'say, events were reported on 200 days', cells: [200], value: 200 },
  notes: ['Days are missing from January to June 2023, when no pair can have more than 297.'],
};
