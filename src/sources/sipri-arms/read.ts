import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import type { RowTable } from '../rows.ts';
import { readDeliveries } from './deliveries.ts';
import { readTotals } from './totals.ts';

/** Reads the trade register by order and year of delivery, and the yearly volumes by state. */
export function readSipriArms(files: SourceFiles, drops: DropLog): RowTable[] {
  return [readDeliveries(files), readTotals(files, drops)];
}
