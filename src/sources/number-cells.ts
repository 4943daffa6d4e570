/** A column of numbers that grows cell by cell, in a sixth of the room that a list of numbers and gaps takes. */
export class NumberCells {
  #values = new Float64Array(64);
  #missing: Uint8Array | undefined;
  #length = 0;

  /** @param x undefined where there is no number */
  push(x: number | undefined): void {
    if (this.#length === this.#values.length) {
      this.#values = grown(this.#values, new Float64Array(2 * this.#length));
      if (this.#missing) this.#missing = grown(this.#missing, new Uint8Array(2 * this.#length));
    }
    if (x === undefined) {
      this.#missing ??= new Uint8Array(this.#values.length);
      this.#missing[this.#length] = 1;
    } else this.#values[this.#length] = x;
    this.#length += 1;
  }

  /** The column as it stands: `missing` only where a number is missing, 1 there. */
  close(): { values: Float64Array; missing?: Uint8Array } {
    const values = this.#values.slice(0, this.#length);
    return this.#missing ? { values, missing: this.#missing.slice(0, this.#length) } : { values };
  }
}

function grown<Cells extends Float64Array | Uint8Array>(cells: Cells, into: Cells): Cells {
  into.set(cells);
  return into;
}
