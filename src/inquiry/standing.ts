import type { Atlas } from '../atlas/atlas.ts';
import {
  type Absence,
  absenceOf,
  absences,
  type Column,
  dyadKey,
  pairKey,
  statesOfKey,
  VALUE,
} from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { orderOf, type Standing, standing } from '../stats/index.ts';

/** One measure of a whole year, ready to be ranked and to place pairs in. */
export class YearOf {
  readonly measure: Measure;
  readonly year: number;
  readonly #column: Column;
  readonly #rowOfKey = new Map<number, number>();

  constructor(measure: Measure, year: number, column: Column) {
    this.measure = measure;
    this.year = year;
    this.#column = column;
    for (let row = 0; row < column.keys.length; row++) this.#rowOfKey.set(column.keys[row]!, row);
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
    const row = this.#rowOfKey.get(key);
    return row !== undefined && this.#column.status[row] === VALUE ? this.#column.values[row] : undefined;
  }

  /** The rows that have a value and satisfy a condition on their key. */
  rows(accept: (key: number) => boolean = () => true): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#column.keys.length; row++)
      if (this.#column.status[row] === VALUE && accept(this.#column.keys[row]!)) rows.push(row);
    return rows;
  }

  /** Where a key stands among all keys that have a value (and satisfy a condition); undefined where it has none. */
  standingOf(key: number, among: (key: number) => boolean = () => true): Standing | undefined {
    const value = this.valueOf(key);
    if (value === undefined || !among(key)) return undefined;
    return standing(
      Float64Array.from(this.rows(among), (row) => this.#column.values[row]!),
      value,
      this.first,
    );
  }

  /**
   * Where j stands among i's partners. For a dyad's measure the partners are all states paired with i; for a directed one, all
   * toward whom i has a value.
   */
  partnerStanding(i: number, j: number): Standing | undefined {
    if (this.measure.of === 'state') return undefined;
    const directed = this.measure.of === 'directed-dyad';
    const key = directed ? pairKey(i, j) : dyadKey(i, j);
    return this.standingOf(key, (other) => {
      const [a, b] = statesOfKey(other);
      return a === i || (!directed && b === i);
    });
  }

  /** All rows with a value, first to last. */
  ranking(accept?: (key: number) => boolean): { key: number; value: number; standing: Standing }[] {
    const rows = this.rows(accept);
    const values = Float64Array.from(rows, (row) => this.#column.values[row]!);
    const order = orderOf(values, this.first);
    const ranked: { key: number; value: number; standing: Standing }[] = [];
    for (let place = 0; place < order.length; ) {
      let end = place;
      const value = values[order[place]!]!;
      while (end < order.length && values[order[end]!] === value) end += 1;
      const tied = end - place;
      const behind = order.length - end;
      const percentile = order.length === 1 ? 100 : (100 * (behind + (tied - 1) / 2)) / (order.length - 1);
      const shared: Standing = { rank: place + 1, lastTied: end, of: order.length, percentile };
      for (let n = place; n < end; n++)
        ranked.push({ key: this.#column.keys[rows[order[n]!]!]!, value, standing: shared });
      place = end;
    }
    return ranked;
  }

  /** How many keys are absent, by reason; reasons that do not occur are left out. */
  absent(): Partial<Record<Absence, number>> {
    const counts: Partial<Record<Absence, number>> = {};
    for (const reason of absences) {
      let n = 0;
      for (const status of this.#column.status) if (absenceOf(status) === reason) n += 1;
      if (n > 0) counts[reason] = n;
    }
    return counts;
  }
}

/** Several measures of a whole year. */
export async function yearOf(atlas: Atlas, measures: readonly Measure[], year: number): Promise<YearOf[]> {
  const columns = await atlas.year(year, measures);
  return measures.map((measure, n) => new YearOf(measure, year, columns[n]!));
}
