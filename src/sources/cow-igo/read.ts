import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const year = { type: 'integer', range: [1816, 2014] } as const;
const count = { type: 'integer', range: [0, 1000] } as const;

/** Reads how many intergovernmental organisations two states share in a year, and how many each is in. */
export function readCowIgo(files: SourceFiles, drops: DropLog): RowTable[] {
  return [sharedOrganisations(files, drops), memberships(files, drops)];
}

function sharedOrganisations(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'igo-shared';
  const rows = new RowBuilder(table, 'cow-igo', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    shared: 'integer',
  });
  const file = {
    name: 'cow_igo_ndy.csv.gz',
    columns: { ccode1: { type: 'integer' }, ccode2: { type: 'integer' }, year, dyadigos: count },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (row.ccode1 >= row.ccode2)
      throw new InputError(
        where(),
        `the pair ${row.ccode1}, ${row.ccode2} is not in ascending order`,
        'Use the undirected edition of the file (ndy)',
      );
    if (!statesExisted([row.ccode1, row.ccode2], row.year, drops, table, where)) return;
    rows.push(row.ccode1, row.ccode2, row.year, row.dyadigos);
  });
  return rows.close(['state1', 'state2', 'year'], files.path(file.name));
}

function memberships(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'igo-memberships';
  const rows = new RowBuilder(table, 'cow-igo', {
    state: 'integer',
    year: 'integer',
    full: 'integer',
    any: 'integer',
  });
  const file = {
    name: 'cow_igo_sy.csv.gz',
    columns: { ccode: { type: 'integer' }, year, sum_igo_full: count, sum_igo_anytype: count },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (!statesExisted([row.ccode], row.year, drops, table, where)) return;
    rows.push(row.ccode, row.year, row.sum_igo_full, row.sum_igo_anytype);
  });
  return rows.close(['state', 'year'], files.path(file.name));
}
