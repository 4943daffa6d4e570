import { numbers, type RowTable } from '../../sources/rows.ts';

/** The rows of a table by year, in the order in which the years first occur. */
export function rowsByYear(table: RowTable): Map<number, number[]> {
  const byYear = new Map<number, number[]>();
  for (const [row, year] of numbers(table, 'year').values.entries()) {
    const known = byYear.get(year);
    if (known) known.push(row);
    else byYear.set(year, [row]);
  }
  return byYear;
}
