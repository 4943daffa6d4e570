type Numbers = Float64Array | Int32Array | Int16Array | Uint8Array;

/** Numbers of one kind that grow one by one, in the room that the kind takes. */
export class GrowingNumbers<Kind extends Numbers> {
  #numbers: Kind;
  readonly #room: (length: number) => Kind;
  #length = 0;

  /** @param room numbers of the kind, all 0 */
  constructor(room: (length: number) => Kind) {
    this.#room = room;
    this.#numbers = room(64);
  }

  get length(): number {
    return this.#length;
  }

  push(x: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = this.#room(Math.ceil(1.5 * this.#length));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = x;
  }

  /** The numbers so far. */
  close(): Kind {
    return this.#numbers.slice(0, this.#length) as Kind;
  }
}

/** A column of numbers, some of them missing, that grows cell by cell. */
export class NumberCells {
  readonly #values = new GrowingNumbers((length) => new Float64Array(length));
  /** The rows without a number. */
  readonly #gaps: number[] = [];

  /** @param x undefined where there is no number */
  push(x: number | undefined): void {
    if (x === undefined) this.#gaps.push(this.#values.length);
    this.#values.push(x ?? 0);
  }

  /** The column as it stands: `missing` only where a number is missing, 1 there. */
  close(): { values: Float64Array; missing?: Uint8Array } {
    const values = this.#values.close();
    if (this.#gaps.length === 0) return { values };
    const missing = new Uint8Array(values.length);
    for (const row of this.#gaps) missing[row] = 1;
    return { values, missing };
  }
}
