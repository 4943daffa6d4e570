import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/**
 * Reads ITPD-E aggregated to pairs of states: what the exporter sold to the importer in a year, in constant 2010 US dollars (not
 * millions). Rows of a country with itself are domestic sales; they are counted and left out.
 */
export function readItpdE(files: SourceFiles, drops: DropLog): RowTable[] {
  const states = new Map<number, number>();
  const list = {
    name: 'country_list.csv.gz',
    columns: { ID: { type: 'integer' }, COW: { type: 'integer' } },
  } as const;
  readDelimited(files, list, (row, where) => {
    if (states.has(row.ID)) throw new InputError(where(), `the ID ${row.ID} stands twice`, 'Keep one row for each ID');
    states.set(row.ID, row.COW);
  });

  const rows = new RowBuilder('itpd-trade', 'itpd-e', {
    exporter: 'integer',
    importer: 'integer',
    year: 'integer',
    dollars: 'number',
  });
  const file = {
    name: 'itpd_aggregated_long.csv.gz',
    columns: {
      year: { type: 'integer', range: [2000, 2016] },
      i: { type: 'integer' },
      j: { type: 'integer' },
      value: { type: 'number', range: [0, 1e15] },
    },
  } as const;
  const stateOf = (id: number, where: () => string): number => {
    const state = states.get(id);
    if (state === undefined)
      throw new InputError(where(), `${id} is no ID of the country list`, `Get ${list.name} of the same edition`);
    return state;
  };
  readDelimited(files, file, (row, where) => {
    const [exporter, importer] = [stateOf(row.i, where), stateOf(row.j, where)];
    if (row.i === row.j) return drops.drop('itpd-trade', 'sales within a country, not trade', where);
    if (!statesExisted([exporter, importer], row.year, drops, 'itpd-trade', where, noState)) return;
    rows.push(exporter, importer, row.year, row.value);
  });
  return [rows.close(['exporter', 'importer', 'year'], files.path(file.name))];
}

/** The list writes 0 for whoever is no COW state: the Cook Islands, Niue, Palestine, Western Sahara. */
const noState: ReadonlySet<number> = new Set([0]);
