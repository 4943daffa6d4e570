import type { NumberColumn } from '../../sources/rows.ts';

/** One cell of a source table's column of numbers; undefined where the makers gave none. */
export function numberAt(column: NumberColumn, row: number): number | undefined {
  return column.missing?.[row] ? undefined : column.values[row];
}
