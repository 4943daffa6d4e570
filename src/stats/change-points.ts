import { randomNormal } from 'd3-random';
import { type BreakModel, bestModels, ChangePointSearch, type SearchOptions } from './change-point-search.ts';
import { drawPersistent, type PersistentFit, persistentFits } from './persistence.ts';
import { quantile } from './quantile.ts';
import type { RandomStream } from './random.ts';
import type { SegmentShape } from './segments.ts';

/** Fewer values than this are not searched: two segments of the shortest length and two values more. Our choice. */
export const FEWEST_FOR_BREAKS = 12;

/** A year in which a series changes, with how sure one can be of the date. */
export interface ChangePoint {
  /** The first year after the change. */
  year: number;
  /** First and last year of the 95% set of dates. */
  low: number;
  high: number;
  /** The dates of that set, likeliest first, with their shares of the weight of all. */
  dates: { year: number; share: number }[];
  /** What held before and after: the level (mean), and the slope a year where segments are lines. */
  before: { level: number; slope?: number };
  after: { level: number; slope?: number };
}

export interface ChangePoints {
  /** Whether the series was found to keep a level or to follow a line between changes. */
  shape: SegmentShape;
  /** In the order of years; empty where none is shown. */
  points: ChangePoint[];
  /**
   * How often a series without a change, as persistent as this one, does as well: 0 to 1. Above `alpha` it is the least that it
   * can be, since drawing stops there. 1 where the criterion prefers no change.
   */
  p: number;
  /** First and last year searched, and the number of values. */
  from: number;
  to: number;
  values: number;
  /** Years at which the source changes: a free break each, not counted among the points. */
  known: number[];
}

export interface ChangePointOptions extends Partial<SearchOptions> {
  /** Draws of a series without a change. */
  draws?: number;
  /** The share of series without a change that may be said to have one. */
  alpha?: number;
}

/** 5 and 8 values a segment, at most 4 breaks, 99 draws, 5%: our choices, whose consequences bench/change-points.mjs prints. */
export const changePointDefaults = {
  shapes: ['level', 'line'],
  shortest: { level: 5, line: 8 },
  most: 4,
  known: [],
  draws: 99,
  alpha: 0.05,
} as const satisfies Required<ChangePointOptions>;

/**
 * The years in which a yearly series changes its level, or its line, and how sure one can be that it does, and when.
 *
 * Segmentation is exact (dynamic programming, Bai and Perron 2003); models with and without breaks, of level and of line, all
 * with autocorrelated deviations, compete in a modified BIC (Zhang and Siegmund 2007; Beaulieu and Killick 2018). Since
 * persistence alone often looks like breaks, the gain of the best model with breaks is compared with the gains found in series drawn
 * without any: first-order autocorrelated ones, their persistence drawn from what this series says of its own. Each further
 * break must gain more than 95% of those series do (ours: it keeps the number small).
 * The set of dates is the profile likelihood of each break's date as shares.
 * @param years rising whole numbers @param values one a year @param stream for the draws
 * @returns undefined where there are fewer than {@link FEWEST_FOR_BREAKS} values
 * @throws RangeError where years and values differ in number
 */
export function changePoints(
  years: readonly number[],
  values: readonly number[],
  stream: RandomStream,
  options: ChangePointOptions = {},
): ChangePoints | undefined {
  if (years.length !== values.length) throw new RangeError(`${years.length} years and ${values.length} values`);
  const n = years.length;
  if (n < FEWEST_FOR_BREAKS) return undefined;
  const { draws, alpha, ...search } = { ...changePointDefaults, ...options };
  const finder = finderOf(years, search);
  const origin = values[0]!;
  const spread = Math.max(...values.map((value) => Math.abs(value - origin)));
  const found = { from: years[0]!, to: years[n - 1]!, values: n, known: knownInside(years, search.known) };
  if (spread === 0) return { shape: 'level', points: [], p: 1, ...found };
  const y = centred(Float64Array.from(values, (value) => (value - origin) / spread));
  const models = finder.models(y);
  const { none, some, gain } = bestModels(models);
  if (!some || gain <= 0) return { shape: none.shape, points: [], p: 1, ...found };
  const { p, gains } = gainsWithout(finder, none, y, gain, stream, draws, alpha);
  if (p > alpha) return { shape: none.shape, points: [], p, ...found };
  const model = fewestThatGain(models, none, Math.max(0, quantile(gains, 1 - alpha))) ?? some;
  return { shape: model.shape, points: pointsOf(finder, model, y, years, values), p, ...found };
}

let last: { for: string; finder: ChangePointSearch } | undefined;

/** The finder of the series before where this one has the same years, as the two directions of a pair mostly do: half the work of a series without a change. */
function finderOf(years: readonly number[], search: SearchOptions): ChangePointSearch {
  const name = JSON.stringify([years, search]);
  if (last?.for !== name) last = { for: name, finder: new ChangePointSearch(years, search) };
  return last.finder;
}

function knownInside(years: readonly number[], known: readonly number[]): number[] {
  return [...known].filter((year) => year > years[0]! && year <= years.at(-1)!).sort((a, b) => a - b);
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** What series without a break gain by breaks, and the share that gain at least as much as this one. Stops where that is sure to be above alpha. */
function gainsWithout(
  finder: ChangePointSearch,
  none: BreakModel,
  y: Float64Array,
  gain: number,
  stream: RandomStream,
  draws: number,
  alpha: number,
): { p: number; gains: number[] } {
  const indicators = Array.from({ length: finder.known + 1 }, (_, block) =>
    finder.blocks.map((of) => (of === block ? 1 : 0)),
  );
  const columns = none.shape === 'line' ? [...indicators, finder.times] : indicators;
  const fits = persistentFits(columns, y, finder.lags);
  const normal = randomNormal.source(stream)();
  const gains: number[] = [];
  let asGood = 0;
  while (gains.length < draws && (asGood + 1) / (draws + 1) <= alpha) {
    const rho = fits ? drawnPersistence(fits, stream()) : none.rho;
    const drawn = bestModels(finder.models(centred(drawPersistent(finder.lags, rho, normal)))).gain;
    // Where no break is allowed at all, nothing is gained.
    gains.push(Math.max(drawn, -1e9));
    if (drawn >= gain) asGood += 1;
  }
  return { p: (asGood + 1) / (draws + 1), gains };
}

/** The model with the fewest breaks that gains enough over the one before it: from none upwards, each time the next that does. */
function fewestThatGain(models: readonly BreakModel[], none: BreakModel, enough: number): BreakModel | undefined {
  let kept = none;
  const most = Math.max(...models.map(({ breaks }) => breaks));
  for (let breaks = 1; breaks <= most; breaks++) {
    const [best] = models.filter((model) => model.breaks === breaks).sort((a, b) => a.criterion - b.criterion);
    if (best && kept.criterion - best.criterion > enough) kept = best;
  }
  return kept === none ? undefined : kept;
}

function drawnPersistence(fits: readonly PersistentFit[], uniform: number): number {
  let left = uniform;
  for (const { weight, rho } of fits) {
    left -= weight;
    if (left < 0) return rho;
  }
  return fits.at(-1)!.rho;
}

function pointsOf(
  finder: ChangePointSearch,
  model: BreakModel,
  y: Float64Array,
  years: readonly number[],
  values: readonly number[],
): ChangePoint[] {
  const n = y.length;
  const segment = (m: number) => {
    const [start, end] = [model.starts[m]!, model.starts[m + 1] ?? n];
    return describe(years.slice(start, end), values.slice(start, end), model.shape);
  };
  const sets = dateSets(finder, model, y);
  return model.starts.flatMap((start, m) => {
    if (m === 0 || finder.blocks[start] !== finder.blocks[start - 1]) return [];
    const dates = sets(m).map(({ at, share }) => ({ year: years[at]!, share }));
    const inSet = dates.map(({ year }) => year);
    return [
      {
        year: years[start]!,
        low: Math.min(...inSet),
        high: Math.max(...inSet),
        dates,
        before: segment(m - 1),
        after: segment(m),
      },
    ];
  });
}

function describe(years: readonly number[], values: readonly number[], shape: SegmentShape) {
  const mean = (x: readonly number[]) => x.reduce((sum, one) => sum + one, 0) / x.length;
  const [middle, level] = [mean(years), mean(values)];
  if (shape === 'level') return { level };
  let [along, power] = [0, 0];
  for (const [n, year] of years.entries()) {
    along += (year - middle) * (values[n]! - level);
    power += (year - middle) ** 2;
  }
  return { level, slope: power === 0 ? 0 : along / power };
}

/** The smallest sets of dates that hold 95% of the profile likelihood, likeliest first. @returns by a break's number among all segments' starts */
function dateSets(
  finder: ChangePointSearch,
  model: BreakModel,
  y: Float64Array,
): (m: number) => { at: number; share: number }[] {
  const n = y.length;
  const count = model.starts.length;
  const costs = finder.costs(model.shape, model.rho, y);
  const { ahead, behind } = finder.parts(model.shape, costs);
  const least = model.rss;
  const coefficients = count * (model.shape === 'line' ? 2 : 1);
  const power = Math.max(1, n - coefficients) / 2;
  return (m) => {
    const start = model.starts[m]!;
    const weights: { at: number; share: number }[] = [];
    for (let at = 1; at < n; at++) {
      if (finder.blocks[at] !== finder.blocks[start] || finder.blocks[at - 1] !== finder.blocks[start]) continue;
      const cost = ahead[m - 1]![at - 1]! + behind[count - m - 1]![at]!;
      if (Number.isFinite(cost)) weights.push({ at, share: (least / Math.max(cost, least)) ** power });
    }
    const total = weights.reduce((sum, { share }) => sum + share, 0);
    weights.sort((a, b) => b.share - a.share || a.at - b.at);
    const set: { at: number; share: number }[] = [];
    let held = 0;
    for (const { at, share } of weights) {
      if (held >= 0.95) break;
      set.push({ at, share: share / total });
      held += share / total;
    }
    return set;
  };
}
