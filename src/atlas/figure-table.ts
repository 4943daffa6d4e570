import type { Coverage } from '../figures/index.ts';
import type { Of } from '../measures/measure.ts';
import { FIRST_YEAR } from '../states/index.ts';

/** What a table's rows are about: what measures are about, or the quantiles of other tables' measures in a year. */
export type TableOf = Of | 'quantile';

/**
 * The rows that measures are read off: for each key and year (or spell of years) a few numbers. Rows that say nothing (no
 * obligation, no delivery) are left out; `coverage` says what a missing row means.
 */
export interface FigureTable {
  name: string;
  of: TableOf;
  coverage: Coverage;
  /** Source ids of the numbers: one list, or several where rows come from different sources (`source` picks). */
  sources: readonly (readonly string[])[];
  /** Years in which the series changes its source or its coding, with a sentence for the reader. */
  breaks?: readonly { year: number; note: string }[];
  /** A state's COW number, or a pair's key: dyads have the smaller number first. Of quantiles: the percentile times 100. */
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

/** Sorted by key and then year, or by year and then key. */
export type Layout = 'pair' | 'year';

/** Whether every row is of a single year. */
export function isYearly({ from, to }: FigureTable): boolean {
  return to === from || from.every((year, row) => year === to[row]);
}

/** The rows of a table in the order of a layout. Tables mostly come in one of the two orders already. */
export function rowsInOrder({ keys, from }: FigureTable, layout: Layout): Uint32Array {
  const rank = new Float64Array(keys.length);
  let sorted = true;
  for (let row = 0; row < keys.length; row++) {
    const year = from[row]! - FIRST_YEAR;
    rank[row] = layout === 'pair' ? keys[row]! * 256 + year : year * 1e6 + keys[row]!;
    if (row > 0 && rank[row]! < rank[row - 1]!) sorted = false;
  }
  const order = new Uint32Array(keys.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  if (sorted) return order;
  // Packing the row into its rank and sorting numbers is many times faster than sorting rows by a comparison; a rank is
  // below 2^28 and a table has fewer than 2^25 rows, so both fit into the 53 bits of a number.
  const rows = 2 ** 25;
  for (let row = 0; row < rank.length; row++) rank[row] = rank[row]! * rows + row;
  rank.sort();
  for (let n = 0; n < order.length; n++) order[n] = rank[n]! % rows;
  return order;
}
