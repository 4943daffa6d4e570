import type { Coverage } from '../figures/index.ts';
import type { Of } from '../measures/measure.ts';

/**
 * The rows that measures are read off: for each key and year (or spell of years) a few numbers. Rows that say nothing (no
 * obligation, no delivery) are left out; `coverage` says what a missing row means.
 */
export interface FigureTable {
  name: string;
  of: Of;
  coverage: Coverage;
  /** Source ids of the numbers: one list, or several where rows come from different sources (`source` picks). */
  sources: readonly (readonly string[])[];
  /** Years in which the series changes its source or its coding, with a sentence for the reader. */
  breaks?: readonly { year: number; note: string }[];
  /** A state's COW number, or a pair's key: dyads have the smaller number first. */
  keys: Int32Array;
  /** First and last year of the row, both inside. For yearly tables the two are the same. */
  from: Int16Array;
  to: Int16Array;
  columns: Readonly<Record<string, TableColumn>>;
  /** For each row an index into `sources`; left out where there is one list. */
  source?: Uint8Array;
}

export interface TableColumn {
  /** Whole numbers: stored as integers. Others are stored as 32-bit floats (about 7 digits) unless `exact`. */
  type: 'integer' | 'float' | 'exact';
  values: Float64Array;
  /** 1 where the row has no such number: the figure is `not-coded`. */
  missing?: Uint8Array;
}
