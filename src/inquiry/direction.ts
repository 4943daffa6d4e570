import type { Atlas } from '../atlas/atlas.ts';
import type { Absence } from '../figures/index.ts';
import type { Measure } from '../measures/index.ts';
import { type ChangePoints, changePoints, randomStream, type Trend, trendOf } from '../stats/index.ts';
import { figureIn, pairSeries, type Series } from './series.ts';
import { observedIn, type Volatility, volatilityOf } from './yearly.ts';

/** Which way a measure moves: by the end of it that is the closer tie, or just up or down where neither is. */
export type Course = 'closer' | 'apart' | 'rising' | 'falling' | 'no trend shown';

/** Why something is not worked out. */
export interface NotShown {
  kind: 'absent';
  reason: Absence;
  note: string;
}

/** A trend over a window of years. */
export interface Travel {
  /** First and last year of the window; the trend says which years have values. */
  from: number;
  to: number;
  trend: Trend | NotShown;
  /** Undefined where there is no trend. */
  course?: Course;
}

/** Where one measure of a pair (or state) is heading. */
export interface Direction {
  measure: Measure;
  states: readonly number[];
  year: number;
  /** Over the years just before the year asked. */
  recent: Travel;
  /** Over a longer window, to set beside it. */
  long: Travel;
  /** The recent course is the opposite of the long one. */
  turned: boolean;
  /** Change-points within the longer window. */
  changes: ChangePoints | NotShown;
  /** Within the recent window. */
  volatility: Volatility | NotShown;
  /** Changes of source within the longer window: the level is free to jump there. */
  breaks: readonly { year: number; note: string }[];
  sources: readonly string[];
}

export interface DirectionOptions {
  /** Years of the recent window (default 15). */
  window?: number;
  /** Years of the longer window (default 40). */
  long?: number;
  seed?: number;
}

/** 15 and 40 years: our choices. Fifteen is about what a trend needs to be told from persistence; forty is two generations of leaders. */
export const windows = { recent: 15, long: 40 } as const;

export function isShown<T extends object>(x: T | NotShown): x is T {
  return !('kind' in x && x.kind === 'absent');
}

/**
 * The direction of travel of a series up to a year: trend with interval over a recent and a longer window, change-points with the
 * years they may lie in, and volatility. Carried and absent years never enter. Where the source changes within a window, the
 * level is free to jump, in the trend and between change-points, and the change is named.
 * @param year the windows' last year
 */
export function directionOf(series: Series, year: number, options: DirectionOptions = {}): Direction {
  const { window = windows.recent, long = Math.max(window, windows.long), seed = 1 } = options;
  const [recentFrom, longFrom] = [year - window + 1, year - long + 1];
  const breaks = series.breaks.filter((one) => one.year > longFrom && one.year <= year);
  const known = breaks.map((one) => one.year);
  const recent = travelOf(series, recentFrom, year, known);
  const whole = travelOf(series, longFrom, year, known);
  const opposite: Partial<Record<Course, Course>> = {
    closer: 'apart',
    apart: 'closer',
    rising: 'falling',
    falling: 'rising',
  };
  const points = observedIn(series, longFrom, year);
  const changes = changePoints(
    points.map((point) => point.year),
    points.map(({ value }) => value),
    randomStream(seed, chunkOf(series)),
    { known },
  );
  return {
    measure: series.measure,
    states: series.states,
    year,
    recent,
    long: whole,
    turned: recent.course !== undefined && whole.course !== undefined && opposite[recent.course] === whole.course,
    changes: changes ?? notShown(series, longFrom, year, points.length),
    volatility:
      volatilityOf(observedIn(series, recentFrom, year), known) ??
      notShown(series, recentFrom, year, observedIn(series, recentFrom, year).length),
    breaks,
    sources: series.sources,
  };
}

function travelOf(series: Series, from: number, to: number, steps: readonly number[]): Travel {
  const points = observedIn(series, from, to);
  const trend = trendOf(
    points.map(({ year }) => year),
    points.map(({ value }) => value),
    steps,
  );
  if (!trend) return { from, to, trend: notShown(series, from, to, points.length) };
  return { from, to, trend, course: courseOf(series.measure, trend) };
}

/** The direction of a trend whose interval leaves out 0. */
export function courseOf({ closer }: Measure, { low, high }: Pick<Trend, 'low' | 'high'>): Course {
  if (low <= 0 && high >= 0) return 'no trend shown';
  const rising = low > 0;
  if (closer === undefined) return rising ? 'rising' : 'falling';
  return rising === (closer === 'higher') ? 'closer' : 'apart';
}

/** Why there are too few values in a window: the reason that most of its years give, the later one where they are even. */
function notShown(series: Series, from: number, to: number, values: number): NotShown {
  const counts = new Map<Absence, number>();
  for (let year = to; year >= from; year--) {
    const figure = figureIn(series, year);
    if (figure.kind === 'absent') counts.set(figure.reason, (counts.get(figure.reason) ?? 0) + 1);
  }
  const [reason] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['not-defined'];
  const ends = series.covers && series.covers[1] < to ? `, none after ${series.covers[1]}` : '';
  return { kind: 'absent', reason, note: `${values} of ${to - from + 1} years${ends}` };
}

/** The draws of a series depend on what it is alone: not on what else is asked, nor on the order of a dyad's states. */
function chunkOf({ measure, states }: Series): number {
  const ordered = measure.of === 'dyad' ? [...states].sort((a, b) => a - b) : states;
  let hash = 0;
  for (const letter of `${measure.name} ${ordered.join(' ')}`) hash = (hash * 31 + letter.codePointAt(0)!) % 1_000_003;
  return hash;
}

/** The directions of travel of several measures of a pair: one of a dyad's measure, two (each way) of a directed or a state's. */
export async function directions(
  atlas: Atlas,
  a: number,
  b: number,
  measures: readonly Measure[],
  year: number,
  options: DirectionOptions = {},
): Promise<Direction[]> {
  const series = await pairSeries(atlas, measures, a, b);
  return series.flat().map((one) => directionOf(one, year, options));
}

/** What most measures do, and which go the other way. */
export interface Countertrends {
  /** `divided` where as many go each way, `none` where no trend is shown at all. */
  majority: 'closer' | 'apart' | 'divided' | 'none';
  closer: Direction[];
  apart: Direction[];
  /** Of measures whose trend is not shown. */
  still: Direction[];
  /** Without enough values. */
  unknown: Direction[];
  /** Those that move against the majority; empty where there is none. */
  against: Direction[];
}

/**
 * Sets the recent trends of measures that have a closer end against each other. A measure seen both ways counts half for each
 * way, so that no measure counts twice.
 */
export function countertrends(all: readonly Direction[]): Countertrends {
  const judged = all.filter(({ measure }) => measure.closer !== undefined);
  const by = (course: Course | undefined) => judged.filter(({ recent }) => recent.course === course);
  const [closer, apart] = [by('closer'), by('apart')];
  const weight = (some: readonly Direction[]) =>
    some.reduce((sum, { measure }) => sum + 1 / judged.filter((one) => one.measure === measure).length, 0);
  const lead = weight(closer) - weight(apart);
  const majority =
    closer.length + apart.length === 0 ? 'none' : Math.abs(lead) < 1e-9 ? 'divided' : lead > 0 ? 'closer' : 'apart';
  return {
    majority,
    closer,
    apart,
    still: by('no trend shown'),
    unknown: by(undefined),
    against: majority === 'closer' ? apart : majority === 'apart' ? closer : [],
  };
}
