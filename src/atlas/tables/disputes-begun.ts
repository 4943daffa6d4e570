import { pairKey } from '../../figures/index.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

/** Over how many years disputes are looked back for. Ours (ruling M3). */
const LOOK_BACK = 10;

/** The first year with ten coded years, and the last of the list of rivalries, beside which it is read: of ten years four are coded. */
const FIRST_YEAR = 1825;
const LAST_YEAR = 2020;

const columns = ['begun', 'territorial'] as const;

/** Who began disputes against whom in ten years, and who wanted whose territory in them. */
export const disputesBegun: Recipe = {
  name: 'disputes-begun',
  of: 'directed-dyad',
  about: 'Disputes that one state began against another in ten years, and those in which it wanted territory.',
  inputs: ['disputes', 'disputes-gml'],
  sources: ['cow-mid', 'gml-mid'],
  coverage: { missing: 'zero', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
  columns: {
    begun: 'disputes of COW that the one began against the other in the year and the nine before it (coded to 2014)',
    territorial:
      'disputes of GML between the two, begun in the same ten years by either, in which the one wanted territory (coded to 2010)',
  },
  starter: { from: 1991 },
  make: ({ disputes, 'disputes-gml': gml }) => {
    const counts = new Map<number, [begun: number, territorial: number]>();
    const count = (table: RowTable, column: string, at: 0 | 1) => {
      const [state1, state2, years, onset, first, second] = [
        'state1',
        'state2',
        'year',
        'onset',
        `${column}1`,
        `${column}2`,
      ].map((name) => numbers(table, name).values);
      for (let row = 0; row < table.length; row++) {
        if (onset![row] !== 1) continue;
        const [a, b, year] = [state1![row]!, state2![row]!, years![row]!];
        if (first![row] === 1) addWindow(counts, pairKey(a, b), year, at);
        if (second![row] === 1) addWindow(counts, pairKey(b, a), year, at);
      }
    };
    count(disputes!, 'began', 0);
    count(gml!, 'territory', 1);
    const found = [...counts.keys()];
    const rows = new FigureRows(columns);
    pushSpells(
      rows,
      found.map((x) => Math.floor(x / 10_000)),
      found.map((x) => x % 10_000),
      [0, 1].map((at) => found.map((x) => counts.get(x)![at]!)),
    );
    return rows.close(disputesBegun, { begun: 'integer', territorial: 'integer' }, [['cow-mid', 'gml-mid']]);
  },
};

/** One more dispute in each of the windows that a year lies in. */
function addWindow(counts: Map<number, [number, number]>, key: number, year: number, at: 0 | 1): void {
  for (let end = Math.max(FIRST_YEAR, year); end < year + LOOK_BACK && end <= LAST_YEAR; end++) {
    const cells = counts.get(key * 10_000 + end) ?? [0, 0];
    cells[at] += 1;
    counts.set(key * 10_000 + end, cells);
  }
}
