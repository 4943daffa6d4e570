/** The cells of one column of one row group, as Parquet gives them; null where there is no number. */
export type Cells = ArrayLike<number | null>;

/**
 * Columns of row groups that were decoded last, so that a reader who asks about many pairs decodes each once. What was not used
 * for longest goes first.
 */
export class RecentColumns {
  readonly #most: number;
  readonly #columns = new Map<string, Cells>();
  #cells = 0;

  /** @param most cells kept in all */
  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Cells | undefined {
    const cells = this.#columns.get(name);
    if (cells) {
      this.#columns.delete(name);
      this.#columns.set(name, cells);
    }
    return cells;
  }

  /** Keeps a column under a name that it did not have. @returns the column as it is kept */
  keep(name: string, given: Cells): Cells {
    const cells = packed(given);
    this.#columns.set(name, cells);
    this.#cells += cells.length;
    for (const [oldest, { length }] of this.#columns) {
      if (this.#cells <= this.#most) break;
      this.#columns.delete(oldest);
      this.#cells -= length;
    }
    return cells;
  }
}

/** Whole numbers in four bytes each, others in eight; a column with missing cells stays as it is. */
function packed(cells: Cells): Cells {
  if (!Array.isArray(cells)) return cells;
  let whole = true;
  for (let row = 0; row < cells.length; row++) {
    const x: number | null | undefined = cells[row];
    if (x === null || x === undefined) return cells;
    if (x !== (x | 0)) whole = false;
  }
  return whole ? Int32Array.from(cells as number[]) : Float64Array.from(cells as number[]);
}
