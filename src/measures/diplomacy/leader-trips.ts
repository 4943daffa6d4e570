import type { Absence } from '../../figures/index.ts';
import { asIs, type Cells, type TableMeasure } from '../measure.ts';

/** Counts of journeys and meetings of leaders. Each comes from a list of its own and counts something else. */

export const leaderTripsChina: TableMeasure = {
  name: 'leader-trips-china',
  label: 'Trips of China’s leaders',
  question: 'How many of China’s top leaders (i) went to j in the year?',
  unit: 'leaders',
  of: 'directed-dyad',
  range: [1, 5],
  decimals: 0,
  closer: 'higher',
  origin: {
    kind: 'published',
    citation: 'Turcsányi et al. 2021, WHO | WHERE | WHEN (CEIAS), to 2020; Wikipedia’s lists of trips after',
  },
  table: 'china-leader-trips',
  columns: ['leaders'],
  formula: 'the number of China’s top leaders with at least one listed trip to j in the year',
  value: asIs,
  worked: { about: 'say, one leader went once and one twice', cells: [2], value: 2 },
  notes: [
    'The list misses trips: a state that does not stand in it may have been visited.',
    'A leader counts once a state and year, however often they went. Thin from 2020.',
  ],
};

/**
 * Meetings as listed. A state that stands in the list for a telephone call alone is where an unlisted one is: not coded.
 * @example listedMeetings([3]) // 3
 */
export function listedMeetings([meetings]: Cells): number | Absence {
  return meetings === 0 ? 'not-coded' : meetings!;
}

export const leaderMeetingsChina: TableMeasure = {
  name: 'leader-meetings-china',
  label: 'Meetings of China’s leaders',
  question: 'How many meetings with people of j are listed for seven leaders of China (i)?',
  unit: 'entries that say "met with"',
  of: 'directed-dyad',
  range: [1, 366],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'China Vitae, activities of seven leaders 2003-2018' },
  table: 'china-leader-meetings',
  columns: ['meetings'],
  formula: 'the number of the year’s entries that say one of the seven "met with" people of j',
  value: listedMeetings,
  worked: { about: 'say, three entries', cells: [3], value: 3 },
  notes: [
    'Meetings at home, abroad and in third states; telephone calls, messages and headlines are left out.',
    'The foreign minister’s meetings are among them. Who is not listed may have been met.',
  ],
};

const us = (who: string, column: string, name: string, label: string, more: readonly string[]): TableMeasure => ({
  name,
  label,
  question: `How many stays had the ${who} of the United States (i) in j?`,
  unit: 'stays',
  of: 'directed-dyad',
  range: [0, 50],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Office of the Historian, US Department of State' },
  table: 'us-trips',
  columns: [column],
  formula: 'the number of stays in j that began in the year',
  value: asIs,
  worked: {
    about: 'say, one stay began in March, one in the last days of December, and one in the December before',
    cells: [2],
    value: 2,
  },
  notes: [
    'A stay counts in the year in which it began. The list is complete for the traveller, so no entry is 0.',
    ...more,
  ],
});

export const leaderTripsUs: TableMeasure = us('president', 'presidents', 'leader-trips-us', 'Trips of US presidents', [
  'Vacations and visits to troops count; trips of presidents-elect do not. The list ends in January 2020.',
]);

export const secretaryTripsUs: TableMeasure = us(
  'secretary of state',
  'secretaries',
  'secretary-trips-us',
  'Trips of US secretaries of state',
  ['The list ends in November 2020, so 2019 is its last full year.'],
);

export const leaderVisits: TableMeasure = {
  name: 'leader-visits',
  label: 'Leader visits, either way',
  question: 'How many visits of leaders were there between i and j, whoever went?',
  unit: 'visits',
  of: 'dyad',
  range: [0, 366],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Table of leader visits of CHN, DEU, JPN, SGP and USA 2018-2024' },
  table: 'leader-visits',
  columns: ['visits'],
  formula: 'the number of visits between i and j in the year, in either direction',
  value: asIs,
  worked: { about: 'say, i’s leader went to j twice, and j’s came once', cells: [3], value: 3 },
  notes: [
    'One of the pair must be China, Germany, Japan, Singapore or the United States, in the years in which it reports.',
    'Who went to whom is not said.',
  ],
};

const travel = (way: string, column: string, name: string, label: string): TableMeasure => ({
  name,
  label,
  question: `How many journeys of heads of state and government ${way} i?`,
  unit: 'journeys',
  of: 'state',
  range: [0, 1000],
  decimals: 0,
  origin: { kind: 'published', citation: 'Moyer et al. 2025, Country and Organizational Leader Travel (COLT)' },
  table: 'leader-travel',
  columns: [column],
  formula: `the number of journeys of heads of state and government that ${way} i in the year`,
  value: asIs,
  worked: { about: `say, twelve journeys ${way} i`, cells: [12], value: 12 },
  notes: ['A state without a row may have sent or received some: not coded, not 0.'],
});

export const leaderTripsSent: TableMeasure = travel('started from', 'sent', 'leader-trips-sent', 'Journeys sent');
export const leaderTripsReceived: TableMeasure = travel(
  'led to',
  'received',
  'leader-trips-received',
  'Journeys received',
);
