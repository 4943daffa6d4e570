import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { namedState } from '../named-state.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Reads the estimated stockpiles of nuclear warheads, a row for each of nine states and each year. */
export function readNuclearWarheads(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('warhead-stockpiles', 'nuclear-warheads', {
    state: 'integer',
    year: 'integer',
    warheads: 'integer',
  });
  const file = {
    name: 'warhead_stockpiles_1945-2017.csv',
    columns: {
      Entity: { type: 'text' },
      Year: { type: 'integer', range: [1945, 2017] },
      'Stockpiled nuclear warheads': { type: 'integer', range: [0, 1e5] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const state = namedState(row.Entity, row.Year, () => false, where)!;
    if (!statesExisted([state], row.Year, drops, 'warhead-stockpiles', where)) return;
    rows.push(state, row.Year, row['Stockpiled nuclear warheads']);
  });
  return [rows.close(['state', 'year'], files.path(file.name))];
}
