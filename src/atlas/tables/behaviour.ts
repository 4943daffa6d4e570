import { statesOfKey } from '../../figures/index.ts';
import { ABSENT, LEAST_WEIGHT, ownWeights, placeOf, TOP } from '../../measures/precedents/features.ts';
import { afterWords, packAfter, packPoint, pointColumnWords } from '../../measures/precedents/packing.ts';
import { observedWeight, WIDTH } from '../../measures/precedents/space.ts';
import { existedIn } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { happeningsOf, untilEach, yearsTogether } from './behaviour-after.ts';
import { type Axis, axesOf } from './behaviour-axes.ts';
import { aboveFloor } from './behaviour-floor.ts';
import { FIRST_COMPARED, LAST_WITH_TRADE, type PairYears, YEARS } from './behaviour-space.ts';

const columns = { ...pointColumnWords, after: afterWords };

/** How the pairs between which enough passes behave in a year, and how many years later what followed. */
export const behaviour: Recipe = {
  name: 'behaviour',
  of: 'dyad',
  about:
    'The behaviour of a pair in a year as a point: trade, arms, exercises, votes and strain, each from 0 to 100, and what followed. Only pair-years in which enough passes between the two.',
  inputs: [],
  derivedFrom: [
    'trade',
    'trade-dependence',
    'arms-imports',
    'arms-exports',
    'joint-exercises',
    'un-votes',
    'ideal-points',
    'disputes',
    'rivalries',
    'obligations',
  ],
  sources: [
    'cow-trade',
    'imf-dots',
    'worldbank',
    'sipri-arms',
    'exercises',
    'unga-votes',
    'unga-official',
    'cow-mid',
    'rivalries',
    'atop',
  ],
  coverage: { missing: 'not-defined', spans: [{ from: FIRST_COMPARED, to: LAST_WITH_TRADE }] },
  columns,
  starter: { from: FIRST_COMPARED },
  make: (_inputs, figures = {}) => {
    const { pairs, above } = aboveFloor(figures);
    const points = pointsOf(axesOf(figures, pairs), pairs, above);
    const happenings = happeningsOf(figures, pairs);
    const rows = new FigureRows(Object.keys(columns));
    for (let at = 0; at < pairs.size; at++) {
      if (!above[at]) continue;
      const key = pairs.keys[Math.floor(at / YEARS)]!;
      const year = FIRST_COMPARED + (at % YEARS);
      const point = points.subarray(at * WIDTH, (at + 1) * WIDTH);
      if (
        observedWeight(point, ownWeights) < LEAST_WEIGHT ||
        !statesOfKey(key).every((state) => existedIn(state, year))
      )
        continue;
      const after = packAfter(untilEach(happenings, at), yearsTogether(key, year));
      rows.push(key, year, year, [...packPoint(point), after]);
    }
    const types = Object.fromEntries(Object.keys(columns).map((column) => [column, 'integer' as const]));
    return rows.close(behaviour, types, [behaviour.sources]);
  },
};

/** The bytes of every pair and year. */
function pointsOf(axes: readonly Axis[], pairs: PairYears, above: Uint8Array): Uint8Array {
  const points = new Uint8Array(pairs.size * WIDTH).fill(ABSENT);
  for (const { feature, grid, yearly } of axes) {
    const place = placeOf(feature);
    for (let y = 0; y < YEARS; y++) {
      const sorted = yearly && yearScale(grid, above, y);
      for (let at = y; at < grid.length; at += YEARS) {
        const x = grid[at]!;
        if (Number.isNaN(x)) continue;
        points[at * WIDTH + place] = sorted ? percentile(sorted, x) : Math.round(x);
      }
    }
  }
  return points;
}

/** The values of the pairs compared in a year, in order. */
function yearScale(grid: Float64Array, above: Uint8Array, y: number): Float64Array {
  const values: number[] = [];
  for (let at = y; at < grid.length; at += YEARS) if (above[at] && !Number.isNaN(grid[at]!)) values.push(grid[at]!);
  return Float64Array.from(values).sort();
}

/** Where a value stands among ordered ones, 0 to 100, ties in the middle. */
function percentile(sorted: Float64Array, x: number): number {
  const from = firstPlace(sorted, (other) => other >= x);
  const to = firstPlace(sorted, (other) => other > x);
  return Math.round((TOP * (from + to)) / 2 / Math.max(1, sorted.length));
}

function firstPlace(sorted: Float64Array, reached: (x: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
