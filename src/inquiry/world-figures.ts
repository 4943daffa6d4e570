import type { Atlas } from '../atlas/atlas.ts';
import { type Holding, holdingOf } from '../atlas/holding.ts';
import { absent, type Column, type Figure, figureAt, statesOfKey, VALUE } from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { existedIn, FIRST_YEAR, LAST_YEAR } from '../states/index.ts';

/** One measure of every state in every year: of each by itself, or as seen from one of them. */
export interface WorldFigures {
  measure: Measure;
  /** Seen from it; left out for a measure of single states. */
  from?: number;
  /** Of a directed measure: the others toward it. */
  toward: boolean;
  /** What the atlas has of it. */
  holding: Holding;
  /** First and last year that the source covers and the atlas holds. */
  years: readonly [first: number, last: number];
  /** Every value, of all years. */
  values: Float64Array;
  /** Years in which some state has a value, ascending. */
  known: readonly number[];
  /** The figure of a state in a year of `years`: never of the one from which it is seen. */
  of: (state: number, year: number) => Figure;
}

/**
 * A measure over the whole world.
 * @param from needed for a measure of pairs
 * @returns undefined where the atlas does not hold it
 * @example un-agreement from Russia: 1946 to 2025, figures of 198 other states (full atlas)
 */
export async function worldFigures(
  atlas: Atlas,
  measure: Measure,
  from: number | undefined,
  toward = false,
): Promise<WorldFigures | undefined> {
  const holding = holdingOf(atlas.manifest, measure);
  if (!holding?.held) return undefined;
  const first = Math.max(holding.covers[0], holding.keptFrom ?? FIRST_YEAR, FIRST_YEAR);
  const last = Math.min(holding.covers[1], LAST_YEAR);
  const columns =
    measure.of === 'state' ? await everyYear(atlas, measure, first, last) : await atlas.state(from!, [measure], true);
  const cells = new Map<number, { column: Column; row: number }>();
  const values: number[] = [];
  const known = new Set<number>();
  for (const column of columns)
    for (let row = 0; row < column.keys.length; row++) {
      const year = column.years[row]!;
      if (year < first || year > last) continue;
      const state = measure.of === 'state' ? column.keys[row]! : otherOf(measure, column.keys[row]!, from!, toward);
      if (state === undefined) continue;
      cells.set(state * 10_000 + year, { column, row });
      if (column.status[row] !== VALUE) continue;
      values.push(column.values[row]!);
      known.add(year);
    }
  return {
    ...{ measure, toward, holding, years: [first, last] },
    ...(measure.of !== 'state' && { from: from! }),
    values: Float64Array.from(values),
    known: [...known].sort((a, b) => a - b),
    of: (state, year) => {
      const cell = cells.get(state * 10_000 + year);
      if (cell) return figureAt(cell.column, cell.row);
      const there = existedIn(state, year) && (from === undefined || existedIn(from, year));
      return absent(there ? 'outside-coverage' : 'no-such-state', holding.sources);
    },
  };
}

async function everyYear(atlas: Atlas, measure: Measure, first: number, last: number): Promise<Column[]> {
  const columns: Column[] = [];
  for (let year = first; year <= last; year++) columns.push(...(await atlas.year(year, [measure], true)));
  return columns;
}

/** The state that a pair's figure is about, as seen from one of the two; undefined where it is the other direction's. */
function otherOf(measure: Measure, key: number, from: number, toward: boolean): number | undefined {
  const [a, b] = statesOfKey(key);
  if (measure.of === 'dyad') return a === from ? b : a;
  return toward ? (b === from ? a : undefined) : a === from ? b : undefined;
}
