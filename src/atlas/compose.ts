import {
  type Absence,
  absenceOf,
  type Column,
  dyadKey,
  pairKey,
  statesOfKey,
  statusOf,
  VALUE,
} from '../figures/index.ts';
import type { ComposedMeasure, Part, YearScales } from '../measures/index.ts';
import { membersByNumber } from './row-places.ts';
import { type Wanted, WholeYear, wantedOfYear } from './wanted.ts';

/** A part's column, and of each cell of the whole the row of it that is needed; the same row where left out. */
export interface PartColumn {
  column: Column;
  at: Int32Array | undefined;
}

/** For as long as the keys of the whole are held: parts of several measures are mostly asked for the same cells. */
const cellsOfParts = new WeakMap<Int32Array, Map<string, CellsOfPart>>();

interface CellsOfPart {
  cells: Wanted;
  at: Int32Array | undefined;
}

/**
 * The cells of a part that a composed measure's cells need. Of a whole year they are those that the part has by itself, so that it is
 * worked out once for all who ask for it; else as many as the whole has, in the same order.
 */
export function cellsOfPart(part: Part, whole: ComposedMeasure, cells: Wanted): CellsOfPart {
  const { measure, turned } = part;
  if (measure.of === whole.of && !turned) return { cells, at: undefined };
  const known = cellsOfParts.get(cells.keys) ?? new Map<string, CellsOfPart>();
  cellsOfParts.set(cells.keys, known);
  const name = `${whole.of} ${measure.of}${turned ? ' turned' : ''}`;
  const found = known.get(name) ?? mappedCells(part, whole, cells);
  known.set(name, found);
  return found;
}

function mappedCells({ measure, turned }: Part, whole: ComposedMeasure, cells: Wanted): CellsOfPart {
  const statesAt = (key: number): [i: number, j: number] => {
    const [first, second] = whole.of === 'state' ? [key, key] : statesOfKey(key);
    return turned ? [second, first] : [first, second];
  };
  if (cells instanceof WholeYear) {
    const own = wantedOfYear(measure, cells.year);
    return { cells: own, at: cells.keys.map((key) => own.placeOf(...statesAt(key))) };
  }
  const keys = cells.keys.map((key) => {
    const [i, j] = statesAt(key);
    if (measure.of === 'state') return i;
    return measure.of === 'dyad' ? dyadKey(i, j) : pairKey(i, j);
  });
  return { cells: { keys, years: cells.years }, at: undefined };
}

const NO_SUCH_STATE = statusOf('no-such-state');

/**
 * A composed measure's column from its parts' columns, each with the cells that {@link cellsOfPart} names.
 * @param bounds whether to work out intervals too, which may cost many times the values
 */
export function composeColumn(
  measure: ComposedMeasure,
  parts: readonly PartColumn[],
  { keys, years }: Wanted,
  scalesIn: (year: number) => YearScales,
  bounds: boolean,
): Column {
  const [values, status] = [new Float64Array(keys.length), new Uint8Array(keys.length)];
  const source = new Uint16Array(keys.length);
  const interval = bounds ? measure.interval : undefined;
  const [low, high] = interval ? [new Float64Array(keys.length), new Float64Array(keys.length)] : [];
  const lists = new SourceLists(parts);
  const ofState = measure.of === 'state';
  let scales = scalesIn(years[0] ?? 0);
  let members = membersByNumber(scales.year);
  const held = parts.map(({ column }) => column.keys.length > 0);
  const cells = parts.map((): number | Absence => 'not-loaded');
  // Written over from row to row, as the cells are.
  const states = ofState ? [0] : [0, 0];
  let setting = { year: scales.year, percentile: scales.percentile, states };
  for (let n = 0; n < keys.length; n++) {
    if (years[n] !== scales.year) {
      scales = scalesIn(years[n]!);
      members = membersByNumber(years[n]!);
      setting = { year: scales.year, percentile: scales.percentile, states };
    }
    const key = keys[n]!;
    const [i, j] = ofState ? [key, key] : [Math.floor(key / 1000), key % 1000];
    if (members[i] !== 1 || members[j] !== 1) {
      status[n] = NO_SUCH_STATE;
      continue;
    }
    states[0] = i;
    if (!ofState) states[1] = j;
    for (let p = 0; p < parts.length; p++) {
      if (!held[p]) continue;
      const { column, at } = parts[p]!;
      const row = at ? at[n]! : n;
      cells[p] = column.status[row] === VALUE ? column.values[row]! : absenceOf(column.status[row]!)!;
    }
    const cell = measure.value(cells, setting);
    if (typeof cell === 'string') status[n] = statusOf(cell);
    else if (!Number.isFinite(cell))
      throw new RangeError(`${measure.name} is ${cell} for key ${keys[n]} in ${years[n]}`);
    else {
      values[n] = cell;
      if (interval)
        [low![n], high![n]] = interval(
          cells,
          setting,
          parts.map((part) => boundsAt(part, n)),
        );
    }
    source[n] = lists.of(cells, n);
  }
  return {
    measure: measure.name,
    keys,
    years,
    values,
    status,
    source,
    sources: lists.all,
    ...(low && high && { low, high }),
  };
}

function boundsAt({ column, at }: PartColumn, n: number): [low: number, high: number] | undefined {
  const { low, high, status } = column;
  const row = at ? at[n]! : n;
  return low && high && status[row] === VALUE ? [low[row]!, high[row]!] : undefined;
}

/** The lists of sources behind a column's rows: of each row those of the parts that have a value. */
class SourceLists {
  readonly all: string[][] = [];
  readonly #parts: readonly PartColumn[];
  readonly #places = new Map<number | string, number>();

  constructor(parts: readonly PartColumn[]) {
    this.#parts = parts;
  }

  of(cells: readonly (number | Absence)[], n: number): number {
    const parts = this.#parts;
    const listOf = ({ column, at }: PartColumn) => column.source[at ? at[n]! : n]!;
    // Which list each part has (0: none), as the digits of one number, and of as many more as it takes to stay exact.
    let name: number | string = 0;
    let full = '';
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p]!;
      const radix: number = part.column.sources.length + 1;
      if (name > Number.MAX_SAFE_INTEGER / radix - radix) {
        full += `${name} `;
        name = 0;
      }
      name = name * radix + (typeof cells[p] === 'number' ? listOf(part) + 1 : 0);
    }
    if (full !== '') name = full + name;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const valued = parts.filter((_, p) => typeof cells[p] === 'number');
    this.all.push([...new Set(valued.flatMap((part) => part.column.sources[listOf(part)] ?? []))]);
    this.#places.set(name, this.all.length - 1);
    return this.all.length - 1;
  }
}
