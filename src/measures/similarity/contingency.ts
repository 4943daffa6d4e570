/**
 * A square table of counts, row by row: how often the first state chose category r while the second chose c. Categories are in
 * order (yes, abstain, no; or no pact, consultation, neutrality or non-aggression, defence). Cells may also hold weights.
 */
export type Contingency = readonly number[];

/** How far two categories lie apart: all alike where they differ, by steps, or by steps squared; from 0 to 1. */
export type Distance = 'nominal' | 'absolute' | 'squared';

/**
 * The number of categories of a table.
 * @throws RangeError for a table that is not square, or has fewer than two categories
 * @example categories([1, 2, 3, 4]) // 2
 */
export function categories(table: Contingency): number {
  const k = Math.sqrt(table.length);
  if (!Number.isInteger(k) || k < 2)
    throw new RangeError(`a table of 4, 9, 16 … cells is expected; got ${table.length}`);
  return k;
}

/** The sums of a table's rows and columns, and of all. @example margins([1, 2, 3, 4]).rows // [3, 7] */
export function margins(table: Contingency): { rows: number[]; columns: number[]; total: number } {
  const k = categories(table);
  const [rows, columns] = [new Array<number>(k).fill(0), new Array<number>(k).fill(0)];
  let total = 0;
  for (let r = 0, cell = 0; r < k; r++)
    for (let c = 0; c < k; c++, cell++) {
      const count = table[cell]!;
      rows[r]! += count;
      columns[c]! += count;
      total += count;
    }
  return { rows, columns, total };
}

/** The distance of categories r and c of k, from 0 to 1. @example distanceOf('squared', 0, 1, 3) // 0.25 */
export function distanceOf(kind: Distance, r: number, c: number, k: number): number {
  if (r === c) return 0;
  const step = Math.abs(r - c) / (k - 1);
  return kind === 'nominal' ? 1 : kind === 'absolute' ? step : step * step;
}

const distances = new Map<string, Float64Array>();

/** The distances of all categories of k, row by row: worked out once, since a year has eighteen thousand tables. */
function distancesOf(kind: Distance, k: number): Float64Array {
  const name = kind + k;
  let known = distances.get(name);
  if (!known) {
    known = Float64Array.from({ length: k * k }, (_, cell) => distanceOf(kind, Math.floor(cell / k), cell % k, k));
    distances.set(name, known);
  }
  return known;
}

/**
 * Mean distance of the two states' choices, from 0 to 1; NaN for an empty table.
 * @example observedDisagreement([2, 1, 0, 1], 'nominal') // 0.25
 */
export function observedDisagreement(table: Contingency, kind: Distance): number {
  const distance = distancesOf(kind, categories(table));
  let sum = 0;
  let total = 0;
  for (let cell = 0; cell < table.length; cell++) {
    sum += table[cell]! * distance[cell]!;
    total += table[cell]!;
  }
  return sum / total;
}

/**
 * Mean distance to be expected if the two chose independently, each category as often as its margin says; from 0 to 1.
 * @param rows counts of the first state's choices @param columns counts of the second's
 */
export function expectedDisagreement(rows: readonly number[], columns: readonly number[], kind: Distance): number {
  const k = rows.length;
  const distance = distancesOf(kind, k);
  let sum = 0;
  let inRows = 0;
  let inColumns = 0;
  for (let r = 0; r < k; r++) {
    inRows += rows[r]!;
    inColumns += columns[r]!;
    for (let c = 0; c < k; c++) sum += rows[r]! * columns[c]! * distance[r * k + c]!;
  }
  return sum / (inRows * inColumns);
}
