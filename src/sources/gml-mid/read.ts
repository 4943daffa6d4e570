import { readDisputeDyadYears } from '../dispute-dyad-years.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import type { RowTable } from '../rows.ts';

/** Reads the Gibler-Miller-Little revision of the disputes as dyads, every dispute of a pair and year on a row of its own. */
export function readGmlMid(files: SourceFiles, drops: DropLog): RowTable[] {
  const file = { name: 'gml_dirdisp.csv.gz', onset: 'midonset', lastYear: 2010, revisions: true } as const;
  return [readDisputeDyadYears(files, file, 'disputes-gml', 'gml-mid', drops)];
}
