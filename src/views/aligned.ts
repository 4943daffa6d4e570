/** Columns as wide as their widest cell, two spaces apart. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell + ' '.repeat(widths[n]! - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
