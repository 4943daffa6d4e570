import { asIs, type TableMeasure } from '../measure.ts';

/** Days in a Julian year. */
const DAYS_A_YEAR = 365.25;

/**
 * Years in office, from days.
 * @example yearsInOffice(1461) // 4
 */
export function yearsInOffice(days: number): number {
  return days / DAYS_A_YEAR;
}

export const leaderTenure: TableMeasure = {
  name: 'leader-tenure',
  label: 'Leader’s years in office',
  question: 'How long had the leader of i been in office at the end of the year?',
  unit: 'years',
  of: 'state',
  range: [0, 80],
  decimals: 1,
  origin: { kind: 'published', citation: 'Goemans, Gleditsch and Chiozza 2009, Archigos 4.1' },
  table: 'leader-tenure',
  columns: ['years'],
  formula:
    'd / 365.25: d the days in office of the last leader of the year, counted to 31 December or the day of leaving',
  value: asIs,
  worked: {
    about: 'say, the leader entered office 1,461 days before 31 December',
    cells: [yearsInOffice(1461)],
    value: 4,
  },
  notes: [
    'The spell in office on 31 December, or the last one of the year; an earlier spell of the same leader is not added.',
    'It ends in 2015.',
  ],
};

export const leadersInYear: TableMeasure = {
  name: 'leaders-in-year',
  label: 'Leaders in the year',
  question: 'How many leaders did i have in the year?',
  unit: 'leaders',
  of: 'state',
  range: [1, 50],
  decimals: 0,
  origin: { kind: 'published', citation: 'Goemans, Gleditsch and Chiozza 2009, Archigos 4.1' },
  table: 'leader-tenure',
  columns: ['leaders'],
  formula: 'n: the spells in office that touch the year',
  value: asIs,
  worked: { about: 'say, one leader leaves in May and another takes over', cells: [2], value: 2 },
  notes: ['Spells in office that touch the year, so 1 means no change. It ends in 2015.'],
};
