import type { Atlas } from '../atlas/atlas.ts';
import { type Holding, holdingOf } from '../atlas/holding.ts';
import { absent, type Column, dyadKey, type Figure, figureAt, pairKey, type Value } from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { existedIn } from '../states/index.ts';

/** One measure of one state or pair over the years, with what is needed to read and footnote it. */
export interface Series {
  measure: Measure;
  /** The state, or the pair in the measure's direction: who toward whom. */
  states: readonly number[];
  points: readonly { year: number; figure: Figure }[];
  breaks: readonly { year: number; note: string }[];
  /** First and last year that the source covers; undefined where the atlas does not hold it. */
  covers?: readonly [from: number, to: number];
  /** Source ids of the measure. */
  sources: readonly string[];
}

/** The keys under which a measure's figures for two states stand: both states, the dyad, or both directions. */
function directionsOf(measure: Measure, a: number, b: number): { key: number; states: number[] }[] {
  if (measure.of === 'state') return [a, b].map((state) => ({ key: state, states: [state] }));
  if (measure.of === 'dyad') return [{ key: dyadKey(a, b), states: [a, b] }];
  return [
    { key: pairKey(a, b), states: [a, b] },
    { key: pairKey(b, a), states: [b, a] },
  ];
}

/**
 * The series of several measures for two states: for each measure one series (a dyad's) or two (each state's, each direction's,
 * that of the first state first).
 */
export async function pairSeries(
  atlas: Atlas,
  measures: readonly Measure[],
  a: number,
  b: number,
): Promise<Series[][]> {
  const columns = await atlas.pair(a, b, measures);
  return measures.map((measure, n) =>
    directionsOf(measure, a, b).map(({ key, states }) => seriesOf(atlas, measure, columns[n]!, key, states)),
  );
}

/** A state's own series of several state measures. */
export async function stateSeries(atlas: Atlas, measures: readonly Measure[], state: number): Promise<Series[]> {
  const columns = await atlas.state(state, measures);
  return measures.map((measure, n) => seriesOf(atlas, measure, columns[n]!, state, [state]));
}

function seriesOf(atlas: Atlas, measure: Measure, column: Column, key: number, states: readonly number[]): Series {
  const holding = holdingOf(atlas.manifest, measure);
  const points: { year: number; figure: Figure }[] = [];
  for (let row = 0; row < column.keys.length; row++)
    if (column.keys[row] === key)
      points.push({ year: column.years[row]!, figure: withNote(figureAt(column, row), holding) });
  return {
    measure,
    states,
    points,
    breaks: holding?.breaks ?? [],
    ...(holding && { covers: holding.covers }),
    sources: holding?.sources ?? [],
  };
}

/** How to get what this atlas lacks. */
const howToLoad = 'in the full atlas: entente data build';

function withNote(figure: Figure, holding: Holding | undefined): Figure {
  if (figure.kind !== 'absent' || figure.reason !== 'not-loaded') return figure;
  const kept = holding?.keptFrom === undefined ? '' : `this atlas starts in ${holding.keptFrom}; `;
  return absent('not-loaded', figure.sources, { note: kept + howToLoad });
}

/**
 * A series' figure in one year, also beyond the years its source covers: then absent, with the last known value beside it.
 * @example a figure of ATOP in 2024: absent, outside-coverage, lastKnown 2018
 */
export function figureIn(series: Series, year: number): Figure {
  if (!series.states.every((state) => existedIn(state, year))) return absent('no-such-state', series.sources);
  if (!series.covers) return absent('not-loaded', series.sources, { note: howToLoad });
  const figure =
    series.points.find((point) => point.year === year)?.figure ?? absent('outside-coverage', series.sources);
  if (figure.kind === 'value' || figure.reason === 'not-loaded') return figure;
  const last = lastValue(series, year);
  return absent(figure.reason, figure.sources, {
    ...(figure.note !== undefined && { note: figure.note }),
    ...(last && figure.reason !== 'no-tie' && { lastKnown: { value: last.figure.value, year: last.year } }),
  });
}

/** The last value of a series up to a year. */
export function lastValue(series: Series, year: number): { year: number; figure: Value } | undefined {
  let last: { year: number; figure: Value } | undefined;
  for (const point of series.points)
    if (point.year <= year && point.figure.kind === 'value') last = { year: point.year, figure: point.figure };
  return last;
}

/** The years and values of a series where it has values, up to a year. */
export function valuesOf(series: Series, upTo = Infinity): { year: number; value: number }[] {
  return series.points.flatMap(({ year, figure }) =>
    figure.kind === 'value' && year <= upTo ? [{ year, value: figure.value }] : [],
  );
}
