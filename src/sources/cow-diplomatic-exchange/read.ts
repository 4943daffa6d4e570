import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const levels: ReadonlySet<number> = new Set([0, 1, 2, 3, 9]);

/**
 * Reads diplomatic representation in waves of years. State 1 sends, state 2 receives: `level` is the rank of state 1's mission at
 * state 2 (`DR_at_2` of the file), 0 none, 1 chargé d'affaires, 2 minister, 3 ambassador, 9 of another or unknown rank. `exchange` is 1 where
 * the makers count the pair as exchanging diplomats in either direction.
 */
export function readCowDiplomaticExchange(files: SourceFiles, drops: DropLog): RowTable[] {
  const table = 'diplomatic-exchange';
  const rows = new RowBuilder(table, 'cow-diplomatic-exchange', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    level: 'integer',
    exchange: 'integer',
  });
  const file = {
    name: 'Diplomatic_Exchange_2006v1.csv.gz',
    columns: {
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      year: { type: 'integer', range: [1817, 2005] },
      DR_at_2: { type: 'integer', range: [0, 9] },
      DE: { type: 'integer', range: [0, 1] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (!levels.has(row.DR_at_2))
      throw new InputError(
        where(),
        `column "DR_at_2" says ${row.DR_at_2}, expected 0, 1, 2, 3 or 9`,
        'Mend the cell, or get the file again from its makers',
      );
    if (!statesExisted([row.ccode1, row.ccode2], row.year, drops, table, where)) return;
    rows.push(row.ccode1, row.ccode2, row.year, row.DR_at_2, row.DE);
  });
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
