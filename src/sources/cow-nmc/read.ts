import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const amount = { type: 'number', range: [0, 1e10], missing: [''] } as const;

/** Reads the six components of national capabilities and the makers' own index, a row for each state and year. */
export function readCowNmc(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('material-capabilities', 'cow-nmc', {
    state: 'integer',
    year: 'integer',
    milex: 'number',
    milper: 'number',
    irst: 'number',
    pec: 'number',
    tpop: 'number',
    upop: 'number',
    published_cinc: 'number',
  });
  const file = {
    name: 'cow_nmc.csv.gz',
    columns: {
      ccode: { type: 'integer' },
      year: { type: 'integer', range: [1816, 2022] },
      milex: amount,
      milper: amount,
      irst: amount,
      pec: amount,
      tpop: amount,
      upop: amount,
      cinc: { type: 'number', range: [0, 1] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (!statesExisted([row.ccode], row.year, drops, 'material-capabilities', where)) return;
    rows.push(row.ccode, row.year, row.milex, row.milper, row.irst, row.pec, row.tpop, row.upop, row.cinc);
  });
  return [rows.close(['state', 'year'], files.path(file.name))];
}
