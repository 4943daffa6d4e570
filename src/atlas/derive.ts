import { absenceOf, type Column, graver, statusOf } from '../figures/index.ts';
import type { Cells, TableMeasure } from '../measures/measure.ts';
import type { FigureTable, TableColumn } from './figure-table.ts';
import { placeOf, rowPlaces, rowsNeeded, statusAt, ZEROS } from './row-places.ts';
import type { Wanted } from './wanted.ts';

const [NO_TIE, NOT_CODED] = [placeOf(statusOf('no-tie')), placeOf(statusOf('not-coded'))];

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
  wanted: Wanted,
  bounds = false,
): Column {
  const columns = measure.columns.map((name) => {
    const column = table.columns[name];
    if (!column) throw new RangeError(`figure table ${table.name} has no column ${name} (measure ${measure.name})`);
    return column;
  });
  const { keys, years } = wanted;
  const places = rowPlaces(table, rowsNeeded(measure, table.of), wanted, keptFrom);
  const values = new Float64Array(keys.length);
  const status = new Uint8Array(keys.length);
  const source = new Uint16Array(keys.length);
  const interval = bounds ? measure.interval : undefined;
  const [low, high] = interval ? [new Float64Array(keys.length), new Float64Array(keys.length)] : [];
  const gaps = columns.some(({ missing }) => missing);
  // One direction has a row, the other says "no tie": its cells are then zero (it owes nothing).
  const oneSided = places.second && table.of === 'directed-dyad' && table.coverage.missing === 'no-tie';
  const zeros: Cells = columns.map(() => 0);
  const rooms = [columns.map(() => 0), columns.map(() => 0)] as const;
  // Where zeros alone were first judged: most pairs have nothing, and a measure is pure.
  let sameAs = -1;
  for (let n = 0; n < keys.length; n++) {
    let here = places.first[n]!;
    let there = places.second ? places.second[n]! : ZEROS;
    if (table.source && (here >= 0 || there >= 0)) source[n] = table.source[here >= 0 ? here : there]!;
    if (oneSided && here === NO_TIE && there >= 0) here = ZEROS;
    else if (oneSided && there === NO_TIE && here >= 0) there = ZEROS;
    if (gaps) [here, there] = [numbered(columns, here), numbered(columns, there)];
    if (here < ZEROS || there < ZEROS) {
      status[n] = graverOf(statusAt(here), statusAt(there));
      continue;
    }
    if (here === ZEROS && there === ZEROS) {
      if (sameAs >= 0) {
        values[n] = values[sameAs]!;
        status[n] = status[sameAs]!;
        if (low && high) [low[n], high[n]] = [low[sameAs]!, high[sameAs]!];
        continue;
      }
      sameAs = n;
    }
    const first = here === ZEROS ? zeros : cellsAt(columns, here, rooms[0]);
    const second = there === ZEROS ? zeros : cellsAt(columns, there, rooms[1]);
    const cell = measure.value(first, second);
    if (typeof cell === 'string') status[n] = statusOf(cell);
    else if (!Number.isFinite(cell))
      throw new RangeError(`${measure.name} is ${cell} for key ${keys[n]} in ${years[n]}`);
    else {
      values[n] = cell;
      if (interval) [low![n], high![n]] = interval(first, second);
    }
  }
  const { sources } = table;
  return { measure: measure.name, keys, years, values, status, source, sources, ...(low && high && { low, high }) };
}

/** A row's place, unless the makers left one of its numbers out. */
function numbered(columns: readonly TableColumn[], place: number): number {
  if (place >= 0) for (let n = 0; n < columns.length; n++) if (columns[n]!.missing?.[place]) return NOT_CODED;
  return place;
}

/** @param room written over with the cells of the row */
function cellsAt(columns: readonly TableColumn[], row: number, room: number[]): Cells {
  for (let n = 0; n < columns.length; n++) room[n] = columns[n]!.values[row]!;
  return room;
}

/** The graver of two status bytes, 0 being no absence at all. */
function graverOf(first: number, second: number): number {
  if (first === 0 || first === second) return second;
  return second === 0 ? first : statusOf(graver(absenceOf(first)!, absenceOf(second)!));
}
