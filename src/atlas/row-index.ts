import type { FigureTable } from './figure-table.ts';

/** Rows of a figure table by key and first year; the rows of a key do not overlap. */
export class RowIndex {
  /** Row numbers in the order of key and first year; undefined where the table's own order is that. */
  readonly #order: Uint32Array | undefined;
  readonly #keys: Int32Array;
  readonly #table: FigureTable;
  /** Where the last key was found: keys are mostly asked for in their order. */
  #last = 0;

  constructor(table: FigureTable) {
    this.#table = table;
    const { keys, from } = table;
    let sorted = true;
    for (let row = 1; sorted && row < keys.length; row++)
      sorted = keys[row - 1]! < keys[row]! || (keys[row - 1] === keys[row] && from[row - 1]! <= from[row]!);
    this.#order = sorted
      ? undefined
      : Uint32Array.from(keys.keys()).sort((p, q) => keys[p]! - keys[q]! || from[p]! - from[q]!);
    this.#keys = this.#order ? Int32Array.from(this.#order, (row) => keys[row]!) : keys;
  }

  /** The row of a key that covers a year, or -1. */
  at(key: number, year: number): number {
    const { from, to } = this.#table;
    const low = this.#firstOf(key);
    for (let n = low; n < this.#keys.length && this.#keys[n] === key; n++) {
      const row = this.#order ? this.#order[n]! : n;
      if (from[row]! > year) return -1;
      if (year <= to[row]!) return row;
    }
    return -1;
  }

  /** The first place whose key is not below this one. */
  #firstOf(key: number): number {
    const keys = this.#keys;
    let low = 0;
    let high = keys.length;
    const near = this.#last;
    if (near < high && keys[near]! < key) {
      low = near + 1;
      const soon = Math.min(high, low + 8);
      while (low < soon && keys[low]! < key) low += 1;
      if (low < soon) high = low;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    this.#last = low;
    return low;
  }
}
