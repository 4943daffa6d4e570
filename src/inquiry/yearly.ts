import { standardDeviation } from '../stats/index.ts';
import type { Series } from './series.ts';

/** A number a year, in the order of years, years missing where there is none. */
export type Yearly = readonly { year: number; value: number }[];

/** The observed values of a series in a window, both years inside. What is carried or absent is no observation. */
export function observedIn(series: Series, from: number, to: number): Yearly {
  return series.points
    .flatMap(({ year, figure }) =>
      figure.kind === 'value' && figure.carriedFrom === undefined && year >= from && year <= to
        ? [{ year, value: figure.value }]
        : [],
    )
    .sort((a, b) => a.year - b.year);
}

/** The change into each year from the year before. None over a missing year, and none into a year from which the source is another. */
export function yearlyChanges(points: Yearly, breaks: readonly number[] = []): Yearly {
  return points.flatMap(({ year, value }, at) => {
    const before = points[at - 1];
    return before?.year === year - 1 && !breaks.includes(year) ? [{ year, value: value - before.value }] : [];
  });
}

/** What is left of a series once its straight line is taken out, and its jumps where the source changes. Stretches of one value are left out. */
export function deviations(points: Yearly, breaks: readonly number[] = []): Yearly {
  const blocks = new Map<number, { year: number; value: number }[]>();
  for (const point of points) {
    const block = breaks.filter((year) => year <= point.year).length;
    blocks.set(block, [...(blocks.get(block) ?? []), point]);
  }
  const long = [...blocks.values()].filter((block) => block.length > 1);
  const centred = long.flatMap((block) => {
    const [year, value] = [mean(block.map((point) => point.year)), mean(block.map((point) => point.value))];
    return block.map((point) => ({ at: point.year, year: point.year - year, value: point.value - value }));
  });
  const along = centred.reduce((sum, { year, value }) => sum + year * value, 0);
  const power = centred.reduce((sum, { year }) => sum + year * year, 0);
  return centred.map(({ at, year, value }) => ({ year: at, value: value - (power > 0 ? along / power : 0) * year }));
}

function mean(x: readonly number[]): number {
  return x.reduce((sum, one) => sum + one, 0) / x.length;
}

/** How much a series moves, in its own unit. */
export interface Volatility {
  /** Standard deviation of the changes from one year to the next, and how many there are. */
  changes: number;
  years: number;
  /** Standard deviation of the deviations from the straight line. */
  deviations: number;
}

/** How much a series moves; undefined for fewer than 8 yearly changes (our choice). */
export function volatilityOf(points: Yearly, breaks: readonly number[] = []): Volatility | undefined {
  const changes = yearlyChanges(points, breaks).map(({ value }) => value);
  const around = deviations(points, breaks).map(({ value }) => value);
  if (changes.length < 8 || around.length < 8) return undefined;
  return {
    changes: standardDeviation(changes),
    years: changes.length,
    deviations: standardDeviation(around),
  };
}
