import { type Coverage, pairKey, reaches } from '../../figures/index.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import {
  chinaMeetingsCoverage,
  chinaTripsCoverage,
  leaderTravelCoverage,
  leaderVisitsCoverage,
  usTripsCoverage,
} from '../../sources/visits/coverage.ts';
import type { FigureTable } from '../figure-table.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { numberAt } from './number-at.ts';

/** Leaves out rows outside the coverage: the year in which a list breaks off says nothing of the whole year. */
function counts(recipe: Recipe, table: RowTable): FigureTable {
  const names = Object.keys(recipe.columns);
  const [first, second, years] = ['state1', 'state2', 'year'].map((column) => numbers(table, column).values);
  const columns = names.map((column) => numbers(table, column));
  const rows = new FigureRows(names);
  for (let row = 0; row < table.length; row++) {
    const [a, b, year] = [first![row]!, second![row]!, years![row]!];
    if (!reaches(recipe.coverage, a, b, year)) continue;
    rows.push(
      pairKey(a, b),
      year,
      year,
      columns.map((column) => numberAt(column, row)),
    );
  }
  const types = Object.fromEntries(names.map((name) => [name, 'integer' as const]));
  return rows.close(recipe, types, [['visits']]);
}

const list = (
  name: string,
  of: 'dyad' | 'directed-dyad',
  about: string,
  coverage: Coverage,
  columns: Record<string, string>,
  more: Pick<Recipe, 'starter'> = {},
): Recipe => {
  const recipe: Recipe = {
    name,
    of,
    about,
    inputs: [name],
    sources: ['visits'],
    coverage,
    columns,
    ...more,
    make: (inputs) => counts(recipe, inputs[name]!),
  };
  return recipe;
};

export const chinaLeaderTrips: Recipe = list(
  'china-leader-trips',
  'directed-dyad',
  'How many of China’s top leaders went to a state in a year.',
  chinaTripsCoverage,
  { leaders: 'leaders who went' },
  { starter: { from: 1991 } },
);

export const chinaLeaderMeetings: Recipe = list(
  'china-leader-meetings',
  'directed-dyad',
  'Meetings of seven Chinese leaders with people of another state, by year.',
  chinaMeetingsCoverage,
  {
    engagements: 'entries of any kind',
    meetings: 'entries that say "met with"',
    abroad: 'of these, on a journey',
  },
  { starter: { from: 1991, columns: ['meetings'] } },
);

export const usTrips: Recipe = list(
  'us-trips',
  'directed-dyad',
  'Stays of US presidents and secretaries of state in another state, by year.',
  usTripsCoverage,
  { presidents: 'stays of the president', secretaries: 'stays of the secretary of state' },
  { starter: { from: 1991 } },
);

/** The makers' own counts: not in the starter. */
export const leaderVisitsTable: Recipe = list(
  'leader-visits',
  'dyad',
  'Leader visits between five reporting states and their partners, either way, by year.',
  leaderVisitsCoverage,
  { visits: 'visits in either direction' },
);

/** The makers' own counts: not in the starter. */
export const leaderTravel: Recipe = {
  name: 'leader-travel',
  of: 'state',
  about: 'Journeys of heads of state and government that a state sent and received, by year.',
  inputs: ['leader-travel'],
  sources: ['visits'],
  coverage: leaderTravelCoverage,
  columns: { sent: 'journeys of its leaders', received: 'journeys to it' },
  make: (inputs) => {
    const table = inputs['leader-travel']!;
    const [state, year] = ['state', 'year'].map((column) => numbers(table, column).values);
    const columns = ['sent', 'received'].map((column) => numbers(table, column));
    const rows = new FigureRows(['sent', 'received']);
    for (let row = 0; row < table.length; row++)
      rows.push(
        state![row]!,
        year![row]!,
        year![row]!,
        columns.map((column) => numberAt(column, row)),
      );
    return rows.close(leaderTravel, { sent: 'integer', received: 'integer' }, [['visits']]);
  },
};
