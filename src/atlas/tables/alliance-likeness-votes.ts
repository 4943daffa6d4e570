import { statesOfKey } from '../../figures/index.ts';
import { lowerStandings, storedStanding } from '../../measures/alliance-likeness/standing.ts';
import { voteColumns } from '../../measures/similarity/tables.ts';
import type { FigureTable } from '../figure-table.ts';
import type { Recipe } from '../recipe.ts';
import { LAST_FULL_YEAR_OF_VOTES } from './un-votes.ts';
import { POOLED_YEARS, rowsOfYears, spellTable, YearMembers } from './year-grid.ts';

const FIRST_YEAR = 1992;

/** Fewer joint votes in five years than this say too little. Ours. */
const FEWEST_VOTES = 10;

const like = ['yy', 'aa', 'nn'] as const;

/** Where two states stand among each other's partners by the share of like votes. */
export const allianceLikenessVotes: Recipe = {
  name: 'alliance-likeness-votes',
  of: 'dyad',
  about: "Where two states stand among each other's partners by their like votes of five years, as spells of years.",
  inputs: [],
  derivedFrom: ['un-votes'],
  sources: ['unga-votes', 'unga-official'],
  coverage: { missing: 'not-defined', spans: [{ from: FIRST_YEAR, to: LAST_FULL_YEAR_OF_VOTES }] },
  columns: { standing: "the lower of two percentiles, j's among i's partners and i's among j's (rounded)" },
  starter: { from: FIRST_YEAR },
  make: (_inputs, figures = {}) => spellTable(allianceLikenessVotes, standings(figures['un-votes']!)),
};

function* standings(votes: FigureTable): Iterable<[key: number, year: number, cells: number[]]> {
  const rows = rowsOfYears(votes);
  const cells = voteColumns.map((name) => votes.columns[name]!.values);
  const alike = like.map((name) => votes.columns[name]!.values);
  for (let year = FIRST_YEAR; year <= LAST_FULL_YEAR_OF_VOTES; year++) {
    const members = new YearMembers(year);
    const [same, all] = [members.grid(), members.grid()];
    for (let back = 0; back < POOLED_YEARS; back++)
      for (const row of rows.get(year - back) ?? []) {
        const [i, j] = statesOfKey(votes.keys[row]!);
        const at = members.at(i, j);
        if (at < 0) continue;
        for (const values of alike) same[at]! += values[row]!;
        for (const values of cells) all[at]! += values[row]!;
      }
    const share = members.grid(Number.NaN);
    for (const [, at, turned] of members.pairs())
      if (all[at]! >= FEWEST_VOTES) share[at] = share[turned] = same[at]! / all[at]!;
    const lower = lowerStandings(share, members.size);
    for (const [key, at] of members.pairs())
      if (!Number.isNaN(lower[at]!)) yield [key, year, [storedStanding(lower[at]!)]];
  }
}
