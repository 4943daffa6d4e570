import Papa from 'papaparse';

/** Comma-separated values with a header; an absent number is an empty cell beside a column that says why. */
export function csvOf(
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
  columns: readonly string[],
): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) }, { newline: '\n' })}\n`;
}
