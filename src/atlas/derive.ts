import {
  type Absence,
  type Column,
  ColumnBuilder,
  type Coverage,
  dyadKey,
  extent,
  graver,
  pairKey,
  reaches,
  statesOfKey,
} from '../figures/index.ts';
import type { Cells, Measure } from '../measures/measure.ts';
import { existedIn, FIRST_YEAR, LAST_YEAR, membersIn } from '../states/index.ts';
import type { FigureTable } from './figure-table.ts';

type Wanted = Iterable<readonly [key: number, year: number]>;

/** Rows of a figure table by key, in the order of their years. */
class RowIndex {
  readonly #rows = new Map<number, number[]>();
  readonly #table: FigureTable;

  constructor(table: FigureTable) {
    this.#table = table;
    for (let row = 0; row < table.keys.length; row++) {
      const key = table.keys[row]!;
      const known = this.#rows.get(key);
      if (known) known.push(row);
      else this.#rows.set(key, [row]);
    }
  }

  /** The row of a key that covers a year, or -1. */
  at(key: number, year: number): number {
    const rows = this.#rows.get(key);
    if (!rows) return -1;
    const { from, to } = this.#table;
    for (const row of rows) if (from[row]! <= year && year <= to[row]!) return row;
    return -1;
  }
}

/**
 * A measure's column for the keys and years wanted. Where the table has no row, its coverage says what that means; where a
 * state was no member of the system, the figure is `no-such-state` whatever the table says.
 * @param keptFrom years before it are `not-loaded` where the source covers them
 */
export function deriveColumn(
  measure: Measure,
  table: FigureTable,
  keptFrom: number | undefined,
  wanted: Wanted,
): Column {
  const index = new RowIndex(table);
  const columns = measure.columns.map((name) => {
    const column = table.columns[name];
    if (!column) throw new RangeError(`figure table ${table.name} has no column ${name} (measure ${measure.name})`);
    return column;
  });
  const zeros: Cells = columns.map(() => 0);
  const out = new ColumnBuilder(measure.name);

  const cellsOfRow = (row: number): Cells | Absence =>
    columns.some((column) => column.missing?.[row]) ? 'not-coded' : columns.map((column) => column.values[row]!);

  const cellsAt = (key: number, a: number, b: number, year: number, row: number): Cells | Absence => {
    if (row >= 0) return cellsOfRow(row);
    if (!reaches(table.coverage, a, b, year)) return 'outside-coverage';
    if (keptFrom !== undefined && year < keptFrom) return 'not-loaded';
    return table.coverage.missing === 'zero' ? zeros : table.coverage.missing;
  };

  const emptyToZero = (cells: Cells | Absence): Cells | Absence =>
    cells === 'no-tie' && table.coverage.missing === 'no-tie' ? zeros : cells;

  for (const [key, year] of wanted) {
    const [a, b] = measure.of === 'state' ? [key, key] : statesOfKey(key);
    const push = (cell: number | Absence, row: number) =>
      out.push(key, year, cell, table.sources[table.source && row >= 0 ? table.source[row]! : 0] ?? []);
    if (!existedIn(a, year) || !existedIn(b, year)) {
      push('no-such-state', -1);
      continue;
    }
    const [firstKey, secondKey] = rowKeys(measure, table, a, b);
    const firstRow = index.at(firstKey, year);
    const [c, d] = table.of === 'state' ? [a, a] : [a, b];
    let first = cellsAt(firstKey, c, d, year, firstRow);
    if (secondKey === undefined) {
      push(typeof first === 'string' ? first : measure.value(first, zeros), firstRow);
      continue;
    }
    const secondRow = index.at(secondKey, year);
    const [e, f] = table.of === 'state' ? [b, b] : [b, a];
    let second = cellsAt(secondKey, e, f, year, secondRow);
    // One direction owes something, the other nothing: nothing is known about it, so its cells are zero.
    if (table.of === 'directed-dyad' && firstRow >= 0) second = emptyToZero(second);
    if (table.of === 'directed-dyad' && secondRow >= 0) first = emptyToZero(first);
    const row = firstRow >= 0 ? firstRow : secondRow;
    if (typeof first === 'string' || typeof second === 'string') {
      const reasons = [first, second].filter((x): x is Absence => typeof x === 'string');
      push(reasons.reduce(graver), row);
    } else push(measure.value(first, second), row);
  }
  return out.close();
}

function rowKeys(measure: Measure, table: FigureTable, a: number, b: number): [number, number | undefined] {
  if (measure.of === 'state') return [a, undefined];
  if (table.of === 'state') return [a, b];
  if (table.of === 'dyad') return [dyadKey(a, b), undefined];
  return measure.of === 'dyad' ? [pairKey(a, b), pairKey(b, a)] : [pairKey(a, b), undefined];
}

function* yearsOf(coverage: Coverage): Iterable<number> {
  const { from, to } = extent(coverage);
  for (let year = Math.max(from, FIRST_YEAR); year <= Math.min(to, LAST_YEAR); year++) yield year;
}

function keysOf(measure: Measure, a: number, b: number): number[] {
  if (measure.of === 'state') return [a, b];
  return measure.of === 'dyad' ? [dyadKey(a, b)] : [pairKey(a, b), pairKey(b, a)];
}

export function* wantedOfPair(measure: Measure, coverage: Coverage, a: number, b: number): Wanted {
  for (const key of keysOf(measure, a, b)) for (const year of yearsOf(coverage)) yield [key, year];
}

export function* wantedOfYear(measure: Measure, year: number): Wanted {
  const members = [...membersIn(year)].sort((a, b) => a - b);
  if (measure.of === 'state') for (const a of members) yield [a, year];
  else
    for (const [n, a] of members.entries())
      for (const b of measure.of === 'dyad' ? members.slice(n + 1) : members) if (a !== b) yield [pairKey(a, b), year];
}

export function* wantedOfState(measure: Measure, coverage: Coverage, state: number): Wanted {
  for (const year of yearsOf(coverage)) {
    if (measure.of === 'state') yield [state, year];
    else
      for (const other of membersIn(year))
        if (other !== state) for (const key of keysOf(measure, state, other)) yield [key, year];
  }
}
