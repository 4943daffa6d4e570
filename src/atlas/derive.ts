import { type Absence, type Column, dyadKey, graver, pairKey, reachIn, statusOf } from '../figures/index.ts';
import type { Cells, TableMeasure } from '../measures/measure.ts';
import { membersIn } from '../states/index.ts';
import type { FigureTable, TableColumn } from './figure-table.ts';
import type { Wanted } from './wanted.ts';

/** Rows of a figure table by key and first year; the rows of a key do not overlap. */
class RowIndex {
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

const memberships = new Map<number, Uint8Array>();

/** The members of the system in a year: 1 at the place of each one's COW number. */
export function membersByNumber(year: number): Uint8Array {
  const known = memberships.get(year);
  if (known) return known;
  const members = new Uint8Array(1000);
  for (const state of membersIn(year)) members[state] = 1;
  memberships.set(year, members);
  return members;
}

const indexes = new WeakMap<FigureTable, RowIndex>();

function indexOf(table: FigureTable): RowIndex {
  const known = indexes.get(table) ?? new RowIndex(table);
  indexes.set(table, known);
  return known;
}

/**
 * A measure's column for the cells wanted. Where the table has no row, its coverage says what that means; where a state was no
 * member of the system, the figure is `no-such-state` whatever the table says.
 * @param keptFrom years before it are `not-loaded` where the source covers them
 * @param bounds whether to work out the measure's intervals too
 */
export function deriveColumn(
  measure: TableMeasure,
  table: FigureTable,
  keptFrom: number | undefined,
  { keys, years }: Wanted,
  bounds = false,
): Column {
  const columns = measure.columns.map((name) => {
    const column = table.columns[name];
    if (!column) throw new RangeError(`figure table ${table.name} has no column ${name} (measure ${measure.name})`);
    return column;
  });
  const values = new Float64Array(keys.length);
  const status = new Uint8Array(keys.length);
  const source = new Uint16Array(keys.length);
  const interval = bounds ? measure.interval : undefined;
  const [low, high] = interval ? [new Float64Array(keys.length), new Float64Array(keys.length)] : [];
  const reader = new CellReader(measure, table, columns, keptFrom);
  const zeros: Cells = columns.map(() => 0);
  for (let n = 0; n < keys.length; n++) {
    const absence = reader.find(keys[n]!, years[n]!, zeros);
    source[n] = reader.source;
    if (absence) {
      status[n] = statusOf(absence);
      continue;
    }
    const cell = measure.value(reader.first, reader.second);
    if (typeof cell === 'string') status[n] = statusOf(cell);
    else if (!Number.isFinite(cell))
      throw new RangeError(`${measure.name} is ${cell} for key ${keys[n]} in ${years[n]}`);
    else {
      values[n] = cell;
      if (interval) [low![n], high![n]] = interval(reader.first, reader.second);
    }
  }
  const { sources } = table;
  return { measure: measure.name, keys, years, values, status, source, sources, ...(low && high && { low, high }) };
}

/** Finds the cells of a table's one or two rows that a figure is read off. */
class CellReader {
  /** What {@link find} found, until it is asked again. */
  first: Cells = [];
  second: Cells = [];
  /** The table's number for the sources of the row. */
  source = 0;
  readonly #table: FigureTable;
  readonly #columns: readonly TableColumn[];
  readonly #gaps: boolean;
  readonly #index: RowIndex;
  readonly #keptFrom: number;
  readonly #ofState: boolean;
  readonly #rows: 'own' | 'dyad' | 'states' | 'directions';
  /** One direction has a row, the other says "no tie": its cells are then zero (it owes nothing). */
  readonly #oneSided: boolean;
  readonly #own: number[];
  readonly #others: number[];
  #year = Number.NaN;
  #members = membersByNumber(0);
  #reached: (a: number, b: number) => boolean = () => false;

  constructor(
    measure: TableMeasure,
    table: FigureTable,
    columns: readonly TableColumn[],
    keptFrom: number | undefined,
  ) {
    this.#table = table;
    this.#columns = columns;
    this.#gaps = columns.some(({ missing }) => missing);
    this.#index = indexOf(table);
    this.#keptFrom = keptFrom ?? -Infinity;
    this.#ofState = measure.of === 'state';
    this.#rows = rowsNeeded(measure, table.of);
    this.#oneSided = table.of === 'directed-dyad' && table.coverage.missing === 'no-tie';
    this.#own = columns.map(() => 0);
    this.#others = columns.map(() => 0);
  }

  /** @param zeros as many as there are columns @returns the absence, if the cells of the rows needed say nothing else */
  find(key: number, year: number, zeros: Cells): Absence | undefined {
    const rows = this.#rows;
    const { of, source } = this.#table;
    const a = this.#ofState ? key : Math.floor(key / 1000);
    const b = this.#ofState ? key : key % 1000;
    if (year !== this.#year) {
      this.#year = year;
      this.#members = membersByNumber(year);
      this.#reached = reachIn(this.#table.coverage, year);
    }
    this.source = 0;
    if (this.#members[a] !== 1 || this.#members[b] !== 1) return 'no-such-state';
    const row = this.#index.at(rows === 'states' ? a : rows === 'dyad' ? dyadKey(a, b) : key, year);
    if (source && row >= 0) this.source = source[row]!;
    const ofStates = of === 'state';
    const first = this.#cellsAt(a, ofStates ? a : b, row, this.#own, zeros);
    if (rows === 'own' || rows === 'dyad') {
      if (typeof first === 'string') return first;
      this.first = first;
      this.second = zeros;
      return undefined;
    }
    const other = this.#index.at(rows === 'states' ? b : pairKey(b, a), year);
    if (source && row < 0 && other >= 0) this.source = source[other]!;
    const second = this.#cellsAt(b, ofStates ? b : a, other, this.#others, zeros);
    const forward = this.#oneSided && other >= 0 && first === 'no-tie' ? zeros : first;
    const backward = this.#oneSided && row >= 0 && second === 'no-tie' ? zeros : second;
    if (typeof forward === 'string') return typeof backward === 'string' ? graver(forward, backward) : forward;
    if (typeof backward === 'string') return backward;
    this.first = forward;
    this.second = backward;
    return undefined;
  }

  /** @param cells written over with the row's */
  #cellsAt(a: number, b: number, row: number, cells: number[], zeros: Cells): Cells | Absence {
    const columns = this.#columns;
    if (row < 0) {
      if (!this.#reached(a, b)) return 'outside-coverage';
      if (this.#year < this.#keptFrom) return 'not-loaded';
      const { missing } = this.#table.coverage;
      return missing === 'zero' ? zeros : missing;
    }
    if (this.#gaps) for (let n = 0; n < columns.length; n++) if (columns[n]!.missing?.[row]) return 'not-coded';
    for (let n = 0; n < columns.length; n++) cells[n] = columns[n]!.values[row]!;
    return cells;
  }
}

/**
 * The rows that a figure needs: the one under its own key, the dyad's, that of each state, or that of each direction (whose first
 * is its own key).
 */
function rowsNeeded(measure: TableMeasure, of: FigureTable['of']): 'own' | 'dyad' | 'states' | 'directions' {
  if (measure.of === 'state') return 'own';
  if (of === 'state') return 'states';
  if (of === 'dyad') return 'dyad';
  return measure.of === 'dyad' ? 'directions' : 'own';
}
