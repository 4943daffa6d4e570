import { type Absence, type Column, dyadKey, graver, pairKey, reachIn, statusOf } from '../figures/index.ts';
import type { Cells, TableMeasure } from '../measures/measure.ts';
import { membersIn } from '../states/index.ts';
import type { FigureTable } from './figure-table.ts';
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
  const index = indexOf(table);
  const columns = measure.columns.map((name) => {
    const column = table.columns[name];
    if (!column) throw new RangeError(`figure table ${table.name} has no column ${name} (measure ${measure.name})`);
    return column;
  });
  const zeros: Cells = columns.map(() => 0);
  const values = new Float64Array(keys.length);
  const status = new Uint8Array(keys.length);
  const source = new Uint16Array(keys.length);
  const interval = bounds ? measure.interval : undefined;
  const [low, high] = interval ? [new Float64Array(keys.length), new Float64Array(keys.length)] : [];
  const valueAt = (cells: Cells, other: Cells, n: number): number | Absence => {
    const value = measure.value(cells, other);
    if (interval && typeof value === 'number') [low![n], high![n]] = interval(cells, other);
    return value;
  };
  const { coverage, of } = table;
  const ofState = measure.of === 'state';
  const rows = rowsNeeded(measure, of);
  const [stateTable, ofStates, ofDyad] = [of === 'state', rows === 'states', rows === 'dyad'];
  const bothRows = ofStates || rows === 'directions';
  // One direction has a row, the other says "no tie": its cells are then zero (it owes nothing).
  const oneSided = of === 'directed-dyad' && coverage.missing === 'no-tie';
  let reachedYear = Number.NaN;
  let reached: (a: number, b: number) => boolean = () => false;
  let membersOf = Number.NaN;
  let members = membersByNumber(0);

  const gaps = columns.some(({ missing }) => missing);
  const width = columns.length;
  /** @param cells written over with the row's */
  const cellsOfRow = (row: number, cells: number[]): Cells | Absence => {
    if (gaps) for (let n = 0; n < width; n++) if (columns[n]!.missing?.[row]) return 'not-coded';
    for (let n = 0; n < width; n++) cells[n] = columns[n]!.values[row]!;
    return cells;
  };
  const [own, others] = [columns.map(() => 0), columns.map(() => 0)];

  const cellsAt = (a: number, b: number, year: number, row: number, cells: number[]): Cells | Absence => {
    if (row >= 0) return cellsOfRow(row, cells);
    if (year !== reachedYear) {
      reached = reachIn(coverage, year);
      reachedYear = year;
    }
    if (!reached(a, b)) return 'outside-coverage';
    if (keptFrom !== undefined && year < keptFrom) return 'not-loaded';
    return coverage.missing === 'zero' ? zeros : coverage.missing;
  };

  const cellOf = (key: number, year: number, n: number): number | Absence => {
    const a = ofState ? key : Math.floor(key / 1000);
    const b = ofState ? key : key % 1000;
    if (year !== membersOf) {
      members = membersByNumber(year);
      membersOf = year;
    }
    if (members[a] !== 1 || members[b] !== 1) return 'no-such-state';
    const firstRow = index.at(ofStates ? a : ofDyad ? dyadKey(a, b) : key, year);
    const first = cellsAt(a, stateTable ? a : b, year, firstRow, own);
    if (table.source && firstRow >= 0) source[n] = table.source[firstRow]!;
    if (!bothRows) return typeof first === 'string' ? first : valueAt(first, zeros, n);
    const secondRow = index.at(ofStates ? b : pairKey(b, a), year);
    const second = cellsAt(b, stateTable ? b : a, year, secondRow, others);
    if (table.source && firstRow < 0 && secondRow >= 0) source[n] = table.source[secondRow]!;
    const forward = oneSided && secondRow >= 0 && first === 'no-tie' ? zeros : first;
    const backward = oneSided && firstRow >= 0 && second === 'no-tie' ? zeros : second;
    if (typeof forward === 'string') return typeof backward === 'string' ? graver(forward, backward) : forward;
    return typeof backward === 'string' ? backward : valueAt(forward, backward, n);
  };

  for (let n = 0; n < keys.length; n++) {
    const cell = cellOf(keys[n]!, years[n]!, n);
    if (typeof cell === 'string') status[n] = statusOf(cell);
    else if (Number.isFinite(cell)) values[n] = cell;
    else throw new RangeError(`${measure.name} is ${cell} for key ${keys[n]} in ${years[n]}`);
  }
  const { sources } = table;
  return { measure: measure.name, keys, years, values, status, source, sources, ...(low && high && { low, high }) };
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
