import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Reads the interstate wars twice: who stood on which side of a war, and which pairs fought each other in it. */
export function readCowWars(files: SourceFiles, drops: DropLog): RowTable[] {
  return [readSides(files, drops), readBattles(files, drops)];
}

/** Opponents by war and year. The file has each pair from either side; the row whose first state has the smaller number stays. */
function readSides(files: SourceFiles, drops: DropLog): RowTable {
  const rows = new RowBuilder('wars', 'cow-wars', {
    war: 'integer',
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    resumed: 'integer',
    side1: 'integer',
    side2: 'integer',
    onset: 'integer',
  });
  const flag = { type: 'integer', range: [0, 1] } as const;
  const side = { type: 'integer', range: [1, 2] } as const;
  const file = {
    name: 'cow_war_inter.csv.gz',
    columns: {
      warnum: { type: 'integer' },
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      year: { type: 'integer', range: [1816, 2007] },
      cowinteronset: flag,
      sidea1: side,
      sidea2: side,
      resume: flag,
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (row.sidea1 === row.sidea2)
      throw new InputError(
        where(),
        `states ${row.ccode1} and ${row.ccode2} stand on the same side`,
        'Get the file again from its makers: its pairs oppose each other',
      );
    if (row.ccode1 > row.ccode2) return;
    if (!statesExisted([row.ccode1, row.ccode2], row.year, drops, 'wars', where)) return;
    rows.push(row.warnum, row.ccode1, row.ccode2, row.year, row.resume, row.sidea1, row.sidea2, row.cowinteronset);
  });
  return rows.close(['war', 'state1', 'state2', 'year', 'resumed'], files.path(file.name));
}

/** Pairs that fought each other, by war and year; again the row whose first state has the smaller number stays. */
function readBattles(files: SourceFiles, drops: DropLog): RowTable {
  const rows = new RowBuilder('wars-fought', 'cow-wars', {
    war: 'integer',
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
  });
  const file = {
    name: 'directed_dyadic_war.csv',
    columns: {
      warnum: { type: 'integer' },
      statea: { type: 'integer' },
      stateb: { type: 'integer' },
      year: { type: 'integer', range: [1816, 2010] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (row.statea > row.stateb) return;
    if (!statesExisted([row.statea, row.stateb], row.year, drops, 'wars-fought', where)) return;
    rows.push(row.warnum, row.statea, row.stateb, row.year);
  });
  return rows.close(['war', 'state1', 'state2', 'year'], files.path(file.name));
}
