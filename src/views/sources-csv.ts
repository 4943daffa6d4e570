import type { SourceStatus } from '../pages/start/source-status.ts';
import { csvOf } from './csv.ts';

/** A line a data set. */
export function statusCsv(rows: readonly SourceStatus[]): string {
  return csvOf(
    rows.map(({ files, traps, ...row }) => ({
      ...row,
      files: files.map(({ name }) => name).join(' '),
      traps: traps.join(' '),
    })),
    [
      ...['id', 'title', 'version', 'state', 'from', 'to', 'licence', 'obligations', 'ships', 'files', 'byHand'],
      'traps',
    ],
  );
}
