import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const none = ['NA', ''] as const;

/** Reads regimes by state and year: V-Dem's polyarchy, the extended Unified Democracy Score, polity2. */
export function readDemocracy(files: SourceFiles, drops: DropLog): RowTable[] {
  const table = 'regimes';
  const rows = new RowBuilder(table, 'democracy', {
    state: 'integer',
    year: 'integer',
    polyarchy: 'number',
    euds: 'number',
    polity2: 'integer',
  });
  const file = {
    name: 'cw_democracy.csv.gz',
    columns: {
      ccode: { type: 'integer' },
      year: { type: 'integer', range: [1816, 2026] },
      v2x_polyarchy: { type: 'number', range: [0, 1], missing: none },
      euds: { type: 'number', range: [-5, 5], missing: none },
      polity2: { type: 'integer', range: [-10, 10], missing: none },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (!statesExisted([row.ccode], row.year, drops, table, where)) return;
    rows.push(row.ccode, row.year, row.v2x_polyarchy, row.euds, row.polity2);
  });
  return [rows.close(['state', 'year'], files.path(file.name))];
}
