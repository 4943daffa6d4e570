import type { Atlas } from '../atlas/atlas.ts';
import { wantedOfYear } from '../atlas/wanted.ts';
import { type Absence, absenceOf, type Column, dyadKey, pairKey, VALUE } from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { orderOf, rankRange, type Standing, standing } from '../stats/index.ts';

/** A row of a ranking. */
export interface Ranked {
  key: number;
  value: number;
  standing: Standing;
  /** The value's interval, and the first and last rank that it takes over it while the others stay. */
  bounds?: { low: number; high: number; ranks: readonly [first: number, last: number] };
}

/** One measure of a whole year, ready to be ranked and to place pairs in. */
export class YearOf {
  readonly measure: Measure;
  readonly year: number;
  readonly #column: Column;
  #everyValue: Float64Array | undefined;

  constructor(measure: Measure, year: number, column: Column) {
    this.measure = measure;
    this.year = year;
    this.#column = column;
  }

  get column(): Column {
    return this.#column;
  }

  /** Which end of the measure comes first in a ranking: the closer one where it has one, else the highest. */
  get first(): 'highest' | 'lowest' {
    return this.measure.closer === 'lower' ? 'lowest' : 'highest';
  }

  /** The value of a key, undefined where it is absent that year. */
  valueOf(key: number): number | undefined {
    const row = rowOf(this.#column.keys, key);
    return row >= 0 && this.#column.status[row] === VALUE ? this.#column.values[row] : undefined;
  }

  /** The rows that have a value and satisfy a condition on their key. */
  rows(accept: (key: number) => boolean = () => true): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#column.keys.length; row++)
      if (this.#column.status[row] === VALUE && accept(this.#column.keys[row]!)) rows.push(row);
    return rows;
  }

  /** Where a key stands among all keys that have a value (and satisfy a condition); undefined where it has none. */
  standingOf(key: number, among?: (key: number) => boolean): Standing | undefined {
    const value = this.valueOf(key);
    if (value === undefined || among?.(key) === false) return undefined;
    return standing(among ? this.#valuesOf(among) : this.#all(), value, this.first);
  }

  #all(): Float64Array {
    this.#everyValue ??= this.#valuesOf();
    return this.#everyValue;
  }

  #valuesOf(among?: (key: number) => boolean): Float64Array {
    const { keys, values, status } = this.#column;
    const found = new Float64Array(keys.length);
    let length = 0;
    for (let row = 0; row < keys.length; row++)
      if (status[row] === VALUE && (among === undefined || among(keys[row]!))) found[length++] = values[row]!;
    return found.subarray(0, length);
  }

  /**
   * Where j stands among i's partners. For a dyad's measure the partners are all states paired with i; for a directed one, all
   * toward whom i has a value.
   */
  partnerStanding(i: number, j: number): Standing | undefined {
    if (this.measure.of === 'state') return undefined;
    const directed = this.measure.of === 'directed-dyad';
    const key = directed ? pairKey(i, j) : dyadKey(i, j);
    const first = pairKey(i, 0);
    return this.standingOf(key, (other) => {
      const toward = other - first;
      return (toward >= 0 && toward < 1000) || (!directed && other % 1000 === i);
    });
  }

  /** All rows with a value, first to last; with intervals, and the ranks that they allow, where the column has them. */
  ranking(accept?: (key: number) => boolean): Ranked[] {
    const rows = this.rows(accept);
    const values = Float64Array.from(rows, (row) => this.#column.values[row]!);
    const order = orderOf(values, this.first);
    const { low, high } = this.#column;
    const sorted = low && high ? values.slice().sort() : undefined;
    const boundsOf = (row: number, value: number): Ranked['bounds'] => {
      if (!sorted) return undefined;
      const [least, most] = [Math.min(low![row]!, value), Math.max(high![row]!, value)];
      const [from, to] = rankRange(sorted, { value, low: least, high: most }, this.first);
      return { low: low![row]!, high: high![row]!, ranks: [from, to] };
    };
    const ranked: Ranked[] = [];
    for (let place = 0; place < order.length; ) {
      let end = place;
      const value = values[order[place]!]!;
      while (end < order.length && values[order[end]!] === value) end += 1;
      const tied = end - place;
      const behind = order.length - end;
      const percentile = order.length === 1 ? 100 : (100 * (behind + (tied - 1) / 2)) / (order.length - 1);
      const shared: Standing = { rank: place + 1, lastTied: end, of: order.length, percentile };
      for (let n = place; n < end; n++) {
        const row = rows[order[n]!]!;
        const bounds = boundsOf(row, value);
        ranked.push({ key: this.#column.keys[row]!, value, standing: shared, ...(bounds && { bounds }) });
      }
      place = end;
    }
    return ranked;
  }

  /** How many keys (that satisfy a condition) are absent, by reason; reasons that do not occur are left out. */
  absent(accept: (key: number) => boolean = () => true): Partial<Record<Absence, number>> {
    const { keys, status } = this.#column;
    const counts: Partial<Record<Absence, number>> = {};
    // An empty column is one whose table this atlas does not hold.
    const held = keys.length > 0;
    const all = held ? keys : wantedOfYear(this.measure, this.year).keys;
    for (let row = 0; row < all.length; row++) {
      const reason = held ? absenceOf(status[row]!) : 'not-loaded';
      if (reason !== undefined && accept(all[row]!)) counts[reason] = (counts[reason] ?? 0) + 1;
    }
    return counts;
  }
}

/** The row of a key among keys in ascending order, or -1. */
export function rowOf(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle] === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What is worked out of a column lives as long as the atlas holds it. */
const ofColumns = new WeakMap<Column, YearOf>();

/** Several measures of a whole year. @param bounds with their intervals, where they have any: slower */
export async function yearOf(
  atlas: Atlas,
  measures: readonly Measure[],
  year: number,
  bounds = false,
): Promise<YearOf[]> {
  const columns = await atlas.year(year, measures, bounds);
  return columns.map((column, n) => {
    const known = ofColumns.get(column) ?? new YearOf(measures[n]!, year, column);
    ofColumns.set(column, known);
    return known;
  });
}
