import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const flag = { type: 'integer', range: [0, 1] } as const;

/** Reads ATOP's directed dyad-years: what state 1 and state 2 of a row owed in that year, five flags. */
export function readAtop(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('atop', 'atop', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    defence: 'integer',
    offence: 'integer',
    neutrality: 'integer',
    nonaggression: 'integer',
    consultation: 'integer',
  });
  const file = {
    name: 'atop_alliance.csv.gz',
    columns: {
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      year: { type: 'integer', range: [1815, 2018] },
      atop_defense: flag,
      atop_offense: flag,
      atop_neutral: flag,
      atop_nonagg: flag,
      atop_consul: flag,
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (row.year < 1816) return drops.drop('atop', 'before the state system begins (1816)', where);
    if (!statesExisted([row.ccode1, row.ccode2], row.year, drops, 'atop', where)) return;
    rows.push(
      row.ccode1,
      row.ccode2,
      row.year,
      row.atop_defense,
      row.atop_offense,
      row.atop_neutral,
      row.atop_nonagg,
      row.atop_consul,
    );
  });
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
