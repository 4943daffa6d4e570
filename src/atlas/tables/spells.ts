import type { FigureRows } from '../recipe.ts';

/**
 * Joins yearly rows into spells: as long as a key has a row in every year and its numbers stay the same, one row says it all.
 * A year without a row ends the spell. Rows may come in any order; a key and year must stand once.
 * @param columns the numbers, in the order of the figure rows' columns
 * @example keys [2020, 2020, 2020], years [1950, 1951, 1953], columns [[1, 1, 1]] // 1950-1951 and 1953-1953
 */
export function pushSpells<Column extends string>(
  into: FigureRows<Column>,
  keys: ArrayLike<number>,
  years: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
): void {
  const order = Uint32Array.from({ length: keys.length }, (_, row) => row).sort(
    (a, b) => keys[a]! - keys[b]! || years[a]! - years[b]!,
  );
  let first = 0;
  for (let n = 1; n <= order.length; n++) {
    const [before, row] = [order[n - 1]!, order[n]];
    const goesOn =
      row !== undefined &&
      keys[row] === keys[before] &&
      years[row] === years[before]! + 1 &&
      columns.every((values) => values[row] === values[before]);
    if (goesOn) continue;
    const start = order[first]!;
    const cells = columns.map((values) => values[start]);
    into.push(keys[start]!, years[start]!, years[before]!, cells);
    first = n;
  }
}
