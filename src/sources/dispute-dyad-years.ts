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
  /** Whether it says what each state wanted changed. */
  revisions?: true;
}

/** What each of the two wanted changed, up to two aims each. The first digit numbers the aim, the second the state. */
const TERRITORY = 1;
const aim = { type: 'integer', range: [0, 4], missing: ['-9'] } as const;
const aims: Readonly<Record<string, typeof aim>> = { revtype11: aim, revtype12: aim, revtype21: aim, revtype22: aim };

/**
 * Reads disputes between states as dyads, one row a dispute, pair and year. The file has each pair twice, seen from either
 * side; the row whose first state has the smaller number is kept. A side's hostility level is the highest that it reached
 * against anyone in the dispute, from 1 (no militarised action) to 5 (war). A state began the dispute against the other where it
 * stood on side A, which acted first, and both were in it from its first day.
 * @throws InputError where two states of a row stand on the same side, or a pair lacks its mirrored row
 */
export function readDisputeDyadYears(
  files: SourceFiles,
  file: DisputeFile,
  table: string,
  source: string,
  drops: DropLog,
): RowTable {
  const rows = new RowBuilder<string>(table, source, {
    dispute: 'integer',
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    onset: 'integer',
    hostility1: 'integer',
    hostility2: 'integer',
    began1: 'integer',
    began2: 'integer',
    ...(file.revisions && { territory1: 'integer', territory2: 'integer' }),
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
      orig1: flag,
      orig2: flag,
      [file.onset]: flag,
      ...(file.revisions && aims),
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
    const first = row.orig1 === 1 && row.orig2 === 1;
    const began = [row.sidea1, row.sidea2].map((sideA) => (first && sideA === 1 ? 1 : 0));
    const territory = file.revisions ? wantTerritory(row as unknown as Record<string, number>) : [];
    rows.push(row.dispnum, row.ccode1, row.ccode2, row.year, onset, row.hostlev1, row.hostlev2, ...began, ...territory);
  });
  for (const pair of unpaired)
    throw new InputError(
      files.path(file.name),
      `${pair}: the pair stands there from one side only`,
      'Get the file again: each pair and year is there twice, once from either side',
    );
  return rows.close(['dispute', 'state1', 'state2', 'year'], files.path(file.name));
}

/** Whether each of the two wanted territory. */
function wantTerritory(row: Readonly<Record<string, number>>): number[] {
  return [1, 2].map((state) =>
    row[`revtype1${state}`] === TERRITORY || row[`revtype2${state}`] === TERRITORY ? 1 : 0,
  );
}
