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
import { membersByNumber } from './derive.ts';
import type { Wanted } from './wanted.ts';

/** The cells of a part that a composed measure's cells need: as many, in the same order. */
export function wantedOfPart({ measure, turned }: Part, whole: ComposedMeasure, { keys, years }: Wanted): Wanted {
  return {
    years,
    keys:
      measure.of === whole.of && !turned
        ? keys
        : keys.map((key) => {
            const states = whole.of === 'state' ? [key, key] : statesOfKey(key);
            const [i, j] = turned ? [states[1]!, states[0]!] : [states[0]!, states[1]!];
            if (measure.of === 'state') return i;
            return measure.of === 'dyad' ? dyadKey(i, j) : pairKey(i, j);
          }),
  };
}

const NO_SUCH_STATE = statusOf('no-such-state');

/**
 * A composed measure's column from its parts' columns, each with the cells that {@link wantedOfPart} names.
 * @param bounds whether to work out intervals too, which may cost many times the values
 */
export function composeColumn(
  measure: ComposedMeasure,
  parts: readonly Column[],
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
  const held = parts.map((part) => part.keys.length > 0);
  const cells = parts.map((): number | Absence => 'not-loaded');
  for (let n = 0; n < keys.length; n++) {
    if (years[n] !== scales.year) {
      scales = scalesIn(years[n]!);
      members = membersByNumber(years[n]!);
    }
    const states = ofState ? [keys[n]!] : statesOfKey(keys[n]!);
    if (members[states[0]!] !== 1 || (!ofState && members[states[1]!] !== 1)) {
      status[n] = NO_SUCH_STATE;
      continue;
    }
    for (let p = 0; p < parts.length; p++) {
      if (!held[p]) continue;
      const part = parts[p]!;
      cells[p] = part.status[n] === VALUE ? part.values[n]! : absenceOf(part.status[n]!)!;
    }
    const setting = { year: scales.year, percentile: scales.percentile, states };
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

function boundsAt({ low, high, status }: Column, row: number): [low: number, high: number] | undefined {
  return low && high && status[row] === VALUE ? [low[row]!, high[row]!] : undefined;
}

/** The lists of sources behind a column's rows: of each row those of the parts that have a value. */
class SourceLists {
  readonly all: string[][] = [];
  readonly #parts: readonly Column[];
  readonly #places = new Map<number | string, number>();

  constructor(parts: readonly Column[]) {
    this.#parts = parts;
  }

  of(cells: readonly (number | Absence)[], row: number): number {
    const parts = this.#parts;
    // Which list each part has (0: none), as the digits of one number, and of as many more as it takes to stay exact.
    let name: number | string = 0;
    let full = '';
    for (let p = 0; p < parts.length; p++) {
      const { sources, source } = parts[p]!;
      const radix: number = sources.length + 1;
      if (name > Number.MAX_SAFE_INTEGER / radix - radix) {
        full += `${name} `;
        name = 0;
      }
      name = name * radix + (typeof cells[p] === 'number' ? source[row]! + 1 : 0);
    }
    if (full !== '') name = full + name;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const valued = parts.filter((_, p) => typeof cells[p] === 'number');
    this.all.push([...new Set(valued.flatMap((part) => part.sources[part.source[row]!] ?? []))]);
    this.#places.set(name, this.all.length - 1);
    return this.all.length - 1;
  }
}
