import { type Absence, absenceOf, type Status, statusOf, VALUE } from './absence.ts';
import { absent, type Figure, value } from './figure.ts';

/**
 * Many figures of one measure: the twin of {@link Figure} in bulk. Row n is one figure.
 *
 * - `keys`: a state's COW number, or a pair's key (see `pairKey`), one a row.
 * - `years`: calendar years.
 * - `values`: read only where `status` is 0; elsewhere its content means nothing.
 * - `status`: 0 for a value, else the absence (see `absenceOf`).
 * - `low`, `high`: bounds where the measure has them; NaN-free wherever `status` is 0.
 * - `source`: an index into `sources`, where each entry lists the source ids of a row.
 */
export interface Column {
  measure: string;
  keys: Int32Array;
  years: Int16Array;
  values: Float64Array;
  status: Uint8Array;
  low?: Float64Array;
  high?: Float64Array;
  source: Uint16Array;
  sources: readonly (readonly string[])[];
}

/**
 * The key of a directed pair of states: `of` first, `toward` second. An undirected dyad has its smaller COW number first.
 * @example pairKey(365, 710) // 365710
 */
export function pairKey(of: number, toward: number): number {
  return of * 1000 + toward;
}

/** The undirected key: the smaller COW number first. @example dyadKey(710, 365) // 365710 */
export function dyadKey(a: number, b: number): number {
  return a < b ? pairKey(a, b) : pairKey(b, a);
}

/** The two COW numbers of a pair's key. @example statesOfKey(365710) // [365, 710] */
export function statesOfKey(key: number): [number, number] {
  return [Math.floor(key / 1000), key % 1000];
}

/** One cell of a column as a figure. @throws RangeError where there is no such row. */
export function figureAt(column: Column, row: number): Figure {
  const status = column.status[row];
  if (status === undefined) throw new RangeError(`${column.measure} has ${column.status.length} rows, no row ${row}`);
  const sources = column.sources[column.source[row]!] ?? [];
  const reason = absenceOf(status);
  if (reason !== undefined) return absent(reason, sources);
  const bounds = column.low && column.high ? { low: column.low[row]!, high: column.high[row]! } : {};
  return value(column.values[row]!, sources, bounds);
}

/** Collects rows and closes them into a column; grows as needed. */
export class ColumnBuilder {
  readonly #measure: string;
  readonly #keys: number[] = [];
  readonly #years: number[] = [];
  readonly #values: number[] = [];
  readonly #status: Status[] = [];
  readonly #source: number[] = [];
  readonly #sources: (readonly string[])[] = [];
  readonly #indexOfSources = new Map<string, number>();

  constructor(measure: string) {
    this.#measure = measure;
  }

  /** Adds one row: a finite number, or the reason why there is none. @throws RangeError for a number that is not finite. */
  push(key: number, year: number, cell: number | Absence, sources: readonly string[]): void {
    const isValue = typeof cell === 'number';
    if (isValue && !Number.isFinite(cell)) throw new RangeError(`${this.#measure}: ${cell} for key ${key} in ${year}`);
    this.#keys.push(key);
    this.#years.push(year);
    this.#values.push(isValue ? cell : 0);
    this.#status.push(isValue ? VALUE : statusOf(cell));
    this.#source.push(this.#sourceIndex(sources));
  }

  close(): Column {
    return {
      measure: this.#measure,
      keys: Int32Array.from(this.#keys),
      years: Int16Array.from(this.#years),
      values: Float64Array.from(this.#values),
      status: Uint8Array.from(this.#status),
      source: Uint16Array.from(this.#source),
      sources: this.#sources,
    };
  }

  #sourceIndex(sources: readonly string[]): number {
    const name = sources.join(' ');
    const known = this.#indexOfSources.get(name);
    if (known !== undefined) return known;
    this.#sources.push(sources);
    this.#indexOfSources.set(name, this.#sources.length - 1);
    return this.#sources.length - 1;
  }
}
