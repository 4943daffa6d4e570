/** The cells of one column of one row group; null where there is no number. */
export type Cells = ArrayLike<number | null>;

/**
 * Columns of row groups that were decoded more than once, so that a reader who asks about many pairs or years decodes none of them
 * a third time. Who asks once pays nothing. What was not used for longest goes first.
 */
export class RecentColumns {
  readonly #most: number;
  readonly #columns = new Map<string, Packed>();
  readonly #seen = new Set<string>();
  #bytes = 0;

  /** @param most bytes kept in all */
  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Packed | undefined {
    const cells = this.#columns.get(name);
    if (cells) {
      this.#columns.delete(name);
      this.#columns.set(name, cells);
    }
    return cells;
  }

  /** Whether a column was asked for before: then it is worth decoding whole, to be kept. From now on it was. */
  again(name: string): boolean {
    const seen = this.#seen.has(name);
    this.#seen.add(name);
    return seen;
  }

  /** Notes a column that was decoded, and keeps it from the second time on; one with missing cells is never kept. */
  note(name: string, given: Cells): void {
    if (!this.#seen.has(name)) {
      this.#seen.add(name);
      return;
    }
    const cells = packed(given);
    if (!cells || cells.byteLength > this.#most) return;
    this.#bytes += cells.byteLength - (this.#columns.get(name)?.byteLength ?? 0);
    this.#columns.delete(name);
    this.#columns.set(name, cells);
    for (const [oldest, { byteLength }] of this.#columns) {
      if (this.#bytes <= this.#most) break;
      this.#columns.delete(oldest);
      this.#bytes -= byteLength;
    }
  }
}

/** Numbers in the fewest bytes that hold each of them exactly. */
export type Packed = Uint8Array | Int16Array | Int32Array | Float32Array | Float64Array;

function packed(cells: Cells): Packed | undefined {
  const { length } = cells;
  let [low, high] = [Infinity, -Infinity];
  let whole = true;
  let short = true;
  for (let row = 0; row < length; row++) {
    const x = cells[row];
    if (x === null || x === undefined) return undefined;
    if (x < low) low = x;
    if (x > high) high = x;
    if (x !== (x | 0)) whole = false;
    if (x !== Math.fround(x)) short = false;
  }
  const numbers = cells as ArrayLike<number>;
  if (!whole) return short ? Float32Array.from(numbers) : Float64Array.from(numbers);
  if (low >= 0 && high < 2 ** 8) return Uint8Array.from(numbers);
  return low >= -(2 ** 15) && high < 2 ** 15 ? Int16Array.from(numbers) : Int32Array.from(numbers);
}
