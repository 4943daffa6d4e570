import { extent, statesOfKey } from '../../figures/index.ts';
import { ARMS, DEPENDENCE, DISPUTES, EXERCISES, logScaled, TOP, TRADE } from '../../measures/precedents/features.ts';
import { cohenKappa } from '../../measures/similarity/cohen-kappa.ts';
import { voteColumns } from '../../measures/similarity/tables.ts';
import type { FigureTable } from '../figure-table.ts';
import { eachYear, FIRST_COMPARED, LAST_COMPARED, type PairYears, YEARS } from './behaviour-space.ts';

/** The figure tables that the axes of behaviour are read off. */
export type Figures = Readonly<Record<string, FigureTable>>;

/** Years over which exercises are added up, the window of arms deliveries, and disputes. Both ours. */
export const EXERCISE_WINDOW = 5;
export const DISPUTE_WINDOW = 10;

/** One axis for every pair and year, NaN where there is no figure; `yearly` ones are still to be placed among the pairs of their year. */
export interface Axis {
  feature: string;
  grid: Float64Array;
  yearly?: true;
}

/** All axes, in no particular order; those whose table is not there are left out. */
export function axesOf(figures: Figures, pairs: PairYears): Axis[] {
  const scaled = (feature: string, grid: Float64Array | undefined, scale: { step: number; most: number }): Axis[] =>
    grid ? [{ feature, grid: grid.map((x) => (Number.isNaN(x) ? x : logScaled(x, scale.step, scale.most))) }] : [];
  const dependence = twoWays(figures['trade-dependence'], 'dependence', pairs);
  const trade = twoWays(figures.trade, 'share', pairs);
  const imports = twoWays(figures['arms-imports'], 'share', pairs);
  const exports = twoWays(figures['arms-exports'], 'share', pairs);
  const votes = kappas(figures['un-votes'], pairs);
  const apart = idealPointDistances(figures['ideal-points'], pairs);
  const rivals = marks(figures.rivalries, 'rivalry', pairs);
  return [
    ...scaled('dependence-higher', dependence?.larger, DEPENDENCE),
    ...scaled('dependence-lower', dependence?.smaller, DEPENDENCE),
    ...scaled('trade-larger', trade?.larger, TRADE),
    ...scaled('trade-smaller', trade?.smaller, TRADE),
    ...scaled('arms-imports-larger', imports?.larger, ARMS),
    ...scaled('arms-imports-smaller', imports?.smaller, ARMS),
    ...scaled('arms-exports-larger', exports?.larger, ARMS),
    ...scaled('exercises', inWindow(figures['joint-exercises'], 'small', EXERCISE_WINDOW, pairs), EXERCISES),
    ...(votes ? [{ feature: 'votes', grid: votes, yearly: true } as const] : []),
    ...(apart ? [{ feature: 'ideal-points', grid: apart, yearly: true } as const] : []),
    ...scaled('disputes', inWindow(figures.disputes, 'onsets', DISPUTE_WINDOW, pairs), DISPUTES),
    ...(rivals ? [{ feature: 'rivalry', grid: rivals.map((x) => TOP * x) }] : []),
  ];
}

/** Of a directed table the larger and the smaller of a pair's two values. The larger of one is that one; the smaller needs both. */
function twoWays(table: FigureTable | undefined, column: string, pairs: PairYears) {
  if (!table) return undefined;
  const { values, missing } = table.columns[column]!;
  const none = table.columns.none?.values;
  const ways = [filled(table, pairs), filled(table, pairs)] as const;
  eachYear(table, (key, year, row) => {
    const [of, toward] = statesOfKey(key);
    const at = pairs.at(of, toward, year);
    if (at >= 0) ways[of < toward ? 0 : 1][at] = missing?.[row] || none?.[row] === 1 ? Number.NaN : values[row]!;
  });
  const [forward, backward] = ways;
  return {
    larger: forward.map((x, at) =>
      Number.isNaN(x) ? backward[at]! : Number.isNaN(backward[at]!) ? x : Math.max(x, backward[at]!),
    ),
    smaller: forward.map((x, at) => Math.min(x, backward[at]!)),
  };
}

/** A grid of what a missing row of a table means: 0 in the years that it covers, or nothing. */
function filled({ coverage }: FigureTable, pairs: PairYears): Float64Array {
  const grid = pairs.grid(Number.NaN);
  if (coverage.missing !== 'zero') return grid;
  const { from, to } = extent(coverage);
  for (let at = 0; at < grid.length; at++) {
    const year = FIRST_COMPARED + (at % YEARS);
    if (year >= from && year <= to) grid[at] = 0;
  }
  return grid;
}

/** The sum of a yearly count over a year and those before it; only where the table covers them all. */
function inWindow(table: FigureTable | undefined, column: string, window: number, pairs: PairYears) {
  if (!table) return undefined;
  const { from, to } = extent(table.coverage);
  const grid = filled(table, pairs);
  for (let at = 0; at < grid.length; at++) if (FIRST_COMPARED + (at % YEARS) < from + window - 1) grid[at] = Number.NaN;
  const { values } = table.columns[column]!;
  eachYear(
    table,
    (key, year, row) => {
      const last = Math.min(year + window - 1, to, LAST_COMPARED);
      for (let later = Math.max(year, FIRST_COMPARED); later <= last; later++) {
        const at = pairs.atKey(key, later);
        if (at >= 0) grid[at]! += values[row]!;
      }
    },
    window - 1,
  );
  return grid;
}

/** 1 where a table's flag is set for a dyad, 0 elsewhere in the years it covers. */
export function marks(table: FigureTable | undefined, column: string, pairs: PairYears): Float64Array | undefined {
  if (!table) return undefined;
  const grid = filled(table, pairs);
  eachYear(table, (key, year, row) => {
    const at = pairs.atKey(key, year);
    if (at >= 0) grid[at] = table.columns[column]!.values[row]!;
  });
  return grid;
}

function kappas(table: FigureTable | undefined, pairs: PairYears): Float64Array | undefined {
  if (!table) return undefined;
  const grid = pairs.grid(Number.NaN);
  const cells = voteColumns.map((name) => table.columns[name]!.values);
  eachYear(table, (key, year, row) => {
    const at = pairs.atKey(key, year);
    if (at < 0) return;
    const kappa = cohenKappa(cells.map((cell) => cell[row]!));
    if (typeof kappa === 'number') grid[at] = kappa;
  });
  return grid;
}

function idealPointDistances(table: FigureTable | undefined, pairs: PairYears): Float64Array | undefined {
  const points = table?.columns.point;
  if (!table || !points) return undefined;
  const byState = new Map<number, Float64Array>();
  eachYear(table, (state, year, row) => {
    const own = byState.get(state) ?? new Float64Array(YEARS).fill(Number.NaN);
    byState.set(state, own);
    if (!points.missing?.[row]) own[year - FIRST_COMPARED] = points.values[row]!;
  });
  const grid = pairs.grid(Number.NaN);
  for (const [n, key] of pairs.keys.entries()) {
    const [a, b] = statesOfKey(key).map((state) => byState.get(state));
    if (a && b) for (let y = 0; y < YEARS; y++) grid[n * YEARS + y] = Math.abs(a[y]! - b[y]!);
  }
  return grid;
}
