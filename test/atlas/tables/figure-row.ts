import type { FigureTable } from '../../../src/atlas/figure-table.ts';

/** The cells of a figure table's row for a key and a year, by column; undefined where the row has none; no object where there is no row. */
export function figureRow(
  table: FigureTable,
  key: number,
  year: number,
): Record<string, number | undefined> | undefined {
  const row = table.keys.findIndex((k, n) => k === key && table.from[n]! <= year && year <= table.to[n]!);
  if (row < 0) return undefined;
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, { values, missing }]) => [
      name,
      missing?.[row] ? undefined : values[row]!,
    ]),
  );
}
