import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { iso3Reader } from '../iso3-state.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Territories, Palestine and the Holy See: they have a code, but are no members of the state system. */
const notStates: ReadonlySet<string> = new Set(['ABW', 'AIA', 'BMU', 'COK', 'CYM', 'GGY', 'MAC', 'PSE', 'SHN', 'VAT']);

/** Reads the netted event score of each pair and year, and on how many days the pair had events. */
export function readGdeltDyads(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('gdelt-events', 'gdelt-dyads', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    netScore: 'number',
    activeDays: 'integer',
  });
  const file = {
    name: 'derived_dyad_year.csv.gz',
    columns: {
      year: { type: 'integer', range: [2018, 2024] },
      iso3_a: { type: 'text' },
      iso3_b: { type: 'text' },
      edge_sum: { type: 'number' },
      active_days: { type: 'integer', range: [1, 366] },
    },
  } as const;
  const first = iso3Reader('iso3_a', notStates);
  const second = iso3Reader('iso3_b', notStates);
  readDelimited(files, file, (row, where) => {
    if (row.year === 2024) return drops.drop('gdelt-events', 'a year of two months (January and February 2024)', where);
    const a = first(row.iso3_a, row.year, where);
    const b = second(row.iso3_b, row.year, where);
    if (a === undefined || b === undefined) return drops.drop('gdelt-events', 'not a state', where);
    if (!statesExisted([a, b], row.year, drops, 'gdelt-events', where)) return;
    rows.push(Math.min(a, b), Math.max(a, b), row.year, row.edge_sum, row.active_days);
  });
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
