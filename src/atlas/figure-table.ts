import type { Coverage } from '../figures/index.ts';
import type { Of } from '../measures/measure.ts';

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
  /** Counts may come in fewer bytes: many tables hold nothing else, a million rows long. */
  values: Float64Array | Uint16Array;
  /** 1 where the row has no such number: the figure is `not-coded`. */
  missing?: Uint8Array;
}

/** Sorted by key and then year, or by year and then key. */
export type Layout = 'pair' | 'year';

/** Whether every row is of a single year. */
export function isYearly({ from, to }: FigureTable): boolean {
  return to === from || from.every((year, row) => year === to[row]);
}

/** The rows of a table in the order of a layout; those of the same key and year as they stand. */
export function rowsInOrder({ keys, from }: FigureTable, layout: Layout): Uint32Array {
  const order = new Uint32Array(keys.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  const [first, second] = layout === 'pair' ? [keys, from] : [from, keys];
  const ordered = order.every(
    (row) =>
      row === 0 || first[row - 1]! < first[row]! || (first[row - 1] === first[row] && second[row - 1]! <= second[row]!),
  );
  return ordered ? order : byCounting(first, byCounting(second, order));
}

/** Rows by a number of theirs, those of the same number in the order given. Counting is many times faster than comparing. */
function byCounting(numbers: Int32Array | Int16Array, rows: Uint32Array): Uint32Array {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const x of numbers) {
    if (x < lowest) lowest = x;
    if (x > highest) highest = x;
  }
  const places = new Uint32Array(highest - lowest + 2);
  for (const x of numbers) places[x - lowest + 1]! += 1;
  for (let n = 1; n < places.length; n++) places[n]! += places[n - 1]!;
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) ordered[places[numbers[row]! - lowest]!++] = row;
  return ordered;
}
