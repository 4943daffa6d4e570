import { dyadKey } from '../../figures/index.ts';
import type { FigureTable } from '../figure-table.ts';

/** The first year compared: the first in which five years of arms deliveries lie behind. */
export const FIRST_COMPARED = 1954;
/** The last year looked at; outcomes are looked for to here. */
export const LAST_COMPARED = 2026;
/** The last year in which a pair can reach 60% of the weight: after it trade over GDP has no figures. */
export const LAST_WITH_TRADE = 2022;
export const YEARS = LAST_COMPARED - FIRST_COMPARED + 1;

/** Pairs and, for each, a number a year for each of several things: not there where it is NaN. Never leaves this room. */
export class PairYears {
  readonly keys: Int32Array;
  readonly #place: Int32Array;

  /** @param keys of the pairs, in ascending order */
  constructor(keys: Int32Array) {
    this.keys = keys;
    this.#place = new Int32Array(1_000_000).fill(-1);
    for (const [n, key] of keys.entries()) this.#place[key] = n;
  }

  get size(): number {
    return this.keys.length * YEARS;
  }

  /** Where a pair's year stands in a grid; -1 for other pairs and years. */
  at(a: number, b: number, year: number): number {
    return this.atKey(dyadKey(a, b), year);
  }

  atKey(key: number, year: number): number {
    const place = this.#place[key]!;
    return place < 0 || year < FIRST_COMPARED || year > LAST_COMPARED ? -1 : place * YEARS + year - FIRST_COMPARED;
  }

  /** A grid of one number for each pair and year. */
  grid(fill: number): Float64Array {
    return new Float64Array(this.size).fill(fill);
  }
}

/** Goes through a table's rows year by year of their spells, in the years compared and a number of years before. */
export function eachYear(
  table: FigureTable | undefined,
  see: (key: number, year: number, row: number) => void,
  before = 0,
): void {
  if (!table) return;
  for (let row = 0; row < table.keys.length; row++) {
    const last = Math.min(table.to[row]!, LAST_COMPARED);
    for (let year = Math.max(table.from[row]!, FIRST_COMPARED - before); year <= last; year++)
      see(table.keys[row]!, year, row);
  }
}
