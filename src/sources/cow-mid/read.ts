import { readDisputeDyadYears } from '../dispute-dyad-years.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import type { RowTable } from '../rows.ts';

/** Reads the Militarized Interstate Disputes as dyads, every dispute of a pair and year on a row of its own. */
export function readCowMid(files: SourceFiles, drops: DropLog): RowTable[] {
  const file = { name: 'cow_mid_dirdisps.csv.gz', onset: 'disponset', lastYear: 2014 };
  return [readDisputeDyadYears(files, file, 'disputes', 'cow-mid', drops)];
}
