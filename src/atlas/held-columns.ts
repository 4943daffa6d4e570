import { LRUCache } from 'lru-cache';
import type { Column } from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';

/** What is worked out of a column beside it (its values in order, say) takes about as much room again. */
const BESIDE = 2;

let measures = 0;
const numbers = new WeakMap<Measure, number>();

/** A number of its own for every measure: those of other weights have the same name. */
function numberOf(measure: Measure): number {
  const known = numbers.get(measure) ?? ++measures;
  numbers.set(measure, known);
  return known;
}

function bytesOf({ keys, low }: Column): number {
  return BESIDE * keys.length * (low ? 27 : 11) + 100;
}

/** Columns made lately of one atlas, so that who asks about another pair of a year, or another year of a pair, pays for it once. */
export class HeldColumns {
  readonly #columns: LRUCache<string, Promise<Column>>;

  /** @param most bytes held in all: what was not asked for longest goes first */
  constructor(most: number) {
    this.#columns = new LRUCache({ maxSize: most });
  }

  /** A column of each measure. @param place what they are of @param make makes those that are not held */
  async of(
    place: string,
    asked: readonly Measure[],
    make: (unknown: readonly Measure[]) => Promise<Column[]>,
  ): Promise<Column[]> {
    const nameOf = (measure: Measure) => `${place} ${numberOf(measure)}`;
    const held = asked.map((measure) => this.#columns.get(nameOf(measure)));
    const unknown = [...new Set(asked.filter((_, n) => !held[n]))];
    if (unknown.length === 0) return Promise.all(held as Promise<Column>[]);
    const making = make(unknown);
    const made = unknown.map((_, n) => making.then((columns) => columns[n]!));
    const hold = (n: number, size: number) => {
      // Else it would keep the size that it had: one set again with the same value is left as it is.
      this.#columns.delete(nameOf(unknown[n]!));
      this.#columns.set(nameOf(unknown[n]!), made[n]!, { size });
    };
    for (const n of unknown.keys()) hold(n, 1);
    making.then(
      (columns) => {
        for (const [n, column] of columns.entries()) hold(n, bytesOf(column));
      },
      // A read that failed is not remembered.
      () => {
        for (const measure of unknown) this.#columns.delete(nameOf(measure));
      },
    );
    return Promise.all(asked.map((measure, n) => held[n] ?? made[unknown.indexOf(measure)]!));
  }
}
