import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const flow = { type: 'number', range: [0, 10_000_000], missing: ['NA', '-9', ''] } as const;

/**
 * Reads the Correlates of War's dyadic trade: what two states imported from each other in a year, in millions of current US
 * dollars. A flow that the makers do not know (-9, or NA in the R export) is missing, not 0. The smoothed columns are not read.
 */
export function readCowTrade(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('cow-trade', 'cow-trade', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    imports1: 'number',
    imports2: 'number',
  });
  const file = {
    name: 'history_cow_trade_ndy.csv.gz',
    columns: {
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      year: { type: 'integer', range: [1870, 2014] },
      flow1: flow,
      flow2: flow,
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (!statesExisted([row.ccode1, row.ccode2], row.year, drops, 'cow-trade', where)) return;
    if (row.ccode1 > row.ccode2) rows.push(row.ccode2, row.ccode1, row.year, row.flow2, row.flow1);
    else rows.push(row.ccode1, row.ccode2, row.year, row.flow1, row.flow2);
  });
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
