import { statesOfKey } from '../../figures/index.ts';
import type { FigureTable } from '../figure-table.ts';
import type { Recipe } from '../recipe.ts';
import { rowsOfYears, spellTable, YearMembers } from './year-grid.ts';

const FIRST_YEAR = 1992;

/** The last year of the list of rivalries; disputes end in 2014, so that of ten years at least four are coded. */
const LAST_YEAR = 2020;

/** Over how many years disputes are looked back for. Ours; M3 of the design looks as far back. */
const LOOK_BACK = 10;

/** Disputes between two states in ten years, and the third states that both had disputes or a rivalry with. */
export const allianceLikenessConflict: Recipe = {
  name: 'alliance-likeness-conflict',
  of: 'dyad',
  about: 'Disputes of two states with each other in ten years, and the opponents that they shared, as spells of years.',
  inputs: [],
  derivedFrom: ['disputes', 'rivalries'],
  sources: ['cow-mid', 'rivalries'],
  coverage: { missing: 'zero', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
  columns: {
    disputes: 'disputes between the two under way in the year and the nine before it, each counted in each year',
    opponents: 'third states with which each of the two had a dispute in these ten years, or a rivalry in the year',
  },
  starter: { from: FIRST_YEAR },
  make: (_inputs, figures = {}) => spellTable(allianceLikenessConflict, conflicts(figures)),
};

function* conflicts(
  figures: Readonly<Record<string, FigureTable>>,
): Iterable<[key: number, year: number, cells: number[]]> {
  const disputes = figures.disputes!;
  const rivalries = figures.rivalries!;
  const rows = rowsOfYears(disputes);
  const counts = disputes.columns.disputes!.values;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const members = new YearMembers(year);
    const [between, rivals] = [members.grid(), members.grid()];
    const add = (grid: Float64Array, key: number, n: number) => {
      const [i, j] = statesOfKey(key);
      const at = members.at(i, j);
      if (at < 0) return;
      grid[at]! += n;
      grid[members.at(j, i)]! += n;
    };
    for (let back = 0; back < LOOK_BACK; back++)
      for (const row of rows.get(year - back) ?? []) add(between, disputes.keys[row]!, counts[row]!);
    for (let row = 0; row < rivalries.keys.length; row++)
      if (rivalries.from[row]! <= year && year <= rivalries.to[row]!) add(rivals, rivalries.keys[row]!, 1);
    const shared = sharedOpponents(between, rivals, members.size);
    for (const [key, at] of members.pairs()) {
      const cells = [between[at]!, shared[at]!];
      if (cells.some((cell) => cell > 0)) yield [key, year, cells];
    }
  }
}

/** For every two states how many third ones both had to do with. A dispute of the two makes no third one. */
function sharedOpponents(between: Float64Array, rivals: Float64Array, n: number): Float64Array {
  const shared = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const opposed = [...Array(n).keys()].filter((i) => between[k * n + i]! > 0 || rivals[k * n + i]! > 0);
    for (const i of opposed) for (const j of opposed) if (i !== j) shared[i * n + j]! += 1;
  }
  return shared;
}
