import { meanPersistence, type PersistentFit, persistentFits } from './persistence.ts';
import { mannKendall, theilSen } from './rank-trend.ts';
import { crossing, studentBelow, studentDensity, studentQuantile } from './student.ts';

/** Fewer values than this give no trend. Our choice: below, the interval covers less and is too wide to tell anything. */
export const FEWEST_FOR_TREND = 10;

/** Nor do so few values beyond the coefficients that are estimated. Our choice. */
const FEWEST_DEGREES = 6;

/** A straight line through a yearly series, with how sure one can be of it. */
export interface Trend {
  /** Change a year: the middle of the interval's distribution. */
  slope: number;
  /** 95% interval of the slope. */
  low: number;
  high: number;
  /** First and last year with a value, and how many have one. */
  from: number;
  to: number;
  values: number;
  /** The expected correlation of one year's deviation with the next year's, 0 to 1. */
  persistence: number;
  /** Years at which the level was left free to jump, so that the jump is no part of the slope. */
  steps: number[];
  /** The same by ranks: Sen's slope (1968), Kendall's tau with the years, and the z of Mann and Kendall after Hamed and Rao (1998). */
  ranks: { slope: number; tau: number; z: number };
}

/**
 * The trend of a yearly series with gaps: change a year and its 95% interval, where one year's deviation carries over into the
 * next. The slope is that of a regression on the year with first-order autocorrelated errors; since a short series hardly tells
 * how persistent it is, the interval is taken over all persistences from 0 to 1, each with its weight (Zellner and Tiao 1964).
 * Coverage is measured in bench/change-points.mjs and told in docs/direction-of-travel.md.
 * @param years rising whole numbers @param values one a year, in any unit
 * @param steps years from which on the series comes from elsewhere: the level may jump there, and the jump is no trend
 * @returns undefined where there are fewer than {@link FEWEST_FOR_TREND} values, or too few for so many steps
 * @throws RangeError where years and values differ in number
 * @example trendOf([2000, …, 2011], [1, 2, 3, …, 12])?.slope // 1
 */
export function trendOf(
  years: readonly number[],
  values: readonly number[],
  steps: readonly number[] = [],
): Trend | undefined {
  if (years.length !== values.length) throw new RangeError(`${years.length} years and ${values.length} values`);
  const n = years.length;
  if (n < FEWEST_FOR_TREND) return undefined;
  const [from, to] = [years[0]!, years[n - 1]!];
  const inside = stepsBetween(years, steps);
  const middle = (from + to) / 2;
  const times = years.map((year) => year - middle);
  const jumps = inside.map((step) => years.map((year) => (year >= step ? 1 : 0)));
  if (n - 2 - jumps.length < FEWEST_DEGREES) return undefined;
  const lags = years.map((year, at) => (at === 0 ? 0 : year - years[at - 1]!));
  const first = values[0]!;
  if (values.every((value) => value === first))
    return {
      ...{ slope: 0, low: 0, high: 0, from, to, values: n, persistence: 0, steps: inside },
      ranks: { slope: 0, tau: 0, z: 0 },
    };
  const fits = persistentFits(
    [years.map(() => 1), times, ...jumps],
    values.map((value) => value - first),
    lags,
  );
  if (!fits) return undefined;
  const [low, slope, high] = [0.025, 0.5, 0.975].map((share) => mixtureQuantile(fits, 1, share)) as [
    number,
    number,
    number,
  ];
  const heights = jumps.map((_, k) => mixtureQuantile(fits, k + 2, 0.5));
  const level = (at: number) => jumps.reduce((sum, jump, k) => sum + jump[at]! * heights[k]!, 0);
  const joined = jumps.length === 0 ? values : values.map((value, at) => value - level(at));
  const sen = theilSen(years, joined);
  return {
    slope,
    low,
    high,
    from,
    to,
    values: n,
    persistence: meanPersistence(fits),
    steps: inside,
    ranks: { slope: sen, ...mannKendall(years, joined, sen) },
  };
}

/** The steps with values on both sides; of several between the same two values the first. */
function stepsBetween(years: readonly number[], steps: readonly number[]): number[] {
  const seen = new Set<number>();
  return [...steps]
    .sort((a, b) => a - b)
    .filter((step) => {
      const at = years.findIndex((year) => year >= step);
      if (at <= 0 || seen.has(at)) return false;
      seen.add(at);
      return true;
    });
}

/** A quantile of a coefficient: of the t distributions at all persistences, mixed by their weights. */
function mixtureQuantile(fits: readonly PersistentFit[], coefficient: number, share: number): number {
  const used = fits.filter(({ weight }) => weight > 1e-9);
  const degrees = used[0]!.degrees;
  const centres = used.map((fit) => fit.coefficients[coefficient]!);
  const errors = used.map((fit) => fit.errors[coefficient]!);
  const total = used.reduce((sum, { weight }) => sum + weight, 0);
  const weights = used.map(({ weight }) => weight / total);
  if (Math.max(...errors) === 0) return centres.reduce((sum, centre, n) => sum + used[n]!.weight * centre, 0);
  const below = (x: number) => {
    let sum = 0;
    for (let n = 0; n < weights.length; n++) sum += weights[n]! * studentBelow((x - centres[n]!) / errors[n]!, degrees);
    return sum;
  };
  const densityAt = studentDensity(degrees);
  const density = (x: number) => {
    let sum = 0;
    for (let n = 0; n < weights.length; n++)
      sum += (weights[n]! / errors[n]!) * densityAt((x - centres[n]!) / errors[n]!);
    return sum;
  };
  // The quantile of a mixture lies between the least and the largest of its parts' own.
  const t = studentQuantile(share, degrees);
  const quantiles = centres.map((centre, n) => centre + t * errors[n]!);
  return crossing(below, density, share, Math.min(...quantiles), Math.max(...quantiles));
}
