import { readDelimited } from './delimited.ts';
import type { DropLog } from './drops.ts';
import type { SourceFiles } from './files.ts';
import { InputError } from './input-error.ts';
import { statesExisted } from './membership-check.ts';
import { RowBuilder, type RowTable } from './rows.ts';

/** Where a directed dispute-dyad-year file of the peacesciencer family differs from its siblings. */
export interface DisputeFile {
  name: string;
  /** The column that is 1 in the first year of the dispute for the pair. */
  onset: string;
  lastYear: number;
}

/**
 * Reads disputes between states as dyads, one row a dispute, pair and year. The file has each pair twice, seen from either
 * side; the row whose first state has the smaller number is kept. A side's hostility level is the highest that it reached
 * against anyone in the dispute, from 1 (no militarised action) to 5 (war).
 * @throws InputError where two states of a row stand on the same side, or a pair lacks its mirrored row
 */
export function readDisputeDyadYears(
  files: SourceFiles,
  file: DisputeFile,
  table: string,
  source: string,
  drops: DropLog,
): RowTable {
  const rows = new RowBuilder(table, source, {
    dispute: 'integer',
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    onset: 'integer',
    hostility1: 'integer',
    hostility2: 'integer',
  });
  const flag = { type: 'integer', range: [0, 1] } as const;
  const level = { type: 'integer', range: [1, 5] } as const;
  const unpaired = new Set<string>();
  const spec = {
    name: file.name,
    columns: {
      dispnum: { type: 'integer' },
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      year: { type: 'integer', range: [1816, file.lastYear] },
      sidea1: flag,
      sidea2: flag,
      hostlev1: level,
      hostlev2: level,
      [file.onset]: flag,
    },
  } as const;
  readDelimited(files, spec, (row, where) => {
    if (row.sidea1 === row.sidea2)
      throw new InputError(
        where(),
        `states ${row.ccode1} and ${row.ccode2} stand on the same side`,
        'Get the file again from its makers: its pairs oppose each other',
      );
    const [low, high] = row.ccode1 < row.ccode2 ? [row.ccode1, row.ccode2] : [row.ccode2, row.ccode1];
    const pair = `dispute ${row.dispnum}, states ${low} and ${high}, ${row.year}`;
    if (!unpaired.delete(pair)) unpaired.add(pair);
    if (row.ccode1 > row.ccode2) return;
    if (!statesExisted([row.ccode1, row.ccode2], row.year, drops, table, where)) return;
    const onset = (row as Record<string, number>)[file.onset];
    rows.push(row.dispnum, row.ccode1, row.ccode2, row.year, onset, row.hostlev1, row.hostlev2);
  });
  for (const pair of unpaired)
    throw new InputError(
      files.path(file.name),
      `${pair}: the pair stands there from one side only`,
      'Get the file again: each pair and year is there twice, once from either side',
    );
  return rows.close(['dispute', 'state1', 'state2', 'year'], files.path(file.name));
}
