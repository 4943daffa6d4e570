/** Why rows of a source file were left out of the harmonised table, counted, with the first case of each reason. */
export interface Drop {
  reason: string;
  rows: number;
  first: string;
}

/** Collects what a reader leaves out. Nothing is dropped without a line here. */
export class DropLog {
  readonly #drops = new Map<string, Drop>();

  /** @param first where the first such row stands and what it says; only called for the first */
  drop(table: string, reason: string, first: () => string): void {
    const key = `${table}\t${reason}`;
    const known = this.#drops.get(key);
    if (known) known.rows += 1;
    else this.#drops.set(key, { reason, rows: 1, first: first() });
  }

  /** What was dropped from each table, in the order of first occurrence. */
  list(): (Drop & { table: string })[] {
    return [...this.#drops].map(([key, drop]) => ({ table: key.split('\t')[0]!, ...drop }));
  }
}
