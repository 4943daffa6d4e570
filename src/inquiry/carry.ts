import { type Figure, value } from '../figures/index.ts';
import { quantile } from '../stats/index.ts';
import { figureIn, lastValue, type Series, valuesOf } from './series.ts';

/** Fewer changes than this say too little about how a series moves: then nothing is carried. Our choice. */
const FEWEST_CHANGES = 8;

/** The share of past k-year changes that a carried value's interval spans. Our choice. */
const SPANNED = 0.9;

/**
 * A series' figure in a year, carried from an earlier one where its measure allows it (recency.md, rule 2): marked with the year
 * it comes from, and bounded by the series' own past changes over as many years. A carried value enters no rank.
 * @returns the observed figure, a carried value, or the absence
 */
export function carriedIn(series: Series, year: number): Figure {
  const figure = figureIn(series, year);
  const { carries, range } = series.measure;
  if (figure.kind === 'value' || figure.reason !== 'outside-coverage' || carries === undefined) return figure;
  const last = lastValue(series, year);
  if (!last) return figure;
  const years = year - last.year;
  if (years > carries) return figure;
  if (carries === Infinity) return value(last.figure.value, figure.sources, { carriedFrom: last.year });
  const changes = changesOver(series, years);
  if (changes.length < FEWEST_CHANGES) return figure;
  const within = (x: number) => Math.min(range[1], Math.max(range[0], x));
  return value(last.figure.value, last.figure.sources, {
    carriedFrom: last.year,
    low: Math.min(last.figure.value, within(last.figure.value + quantile(changes, (1 - SPANNED) / 2))),
    high: Math.max(last.figure.value, within(last.figure.value + quantile(changes, (1 + SPANNED) / 2))),
  });
}

/** All changes of a series over k years. */
function changesOver(series: Series, k: number): number[] {
  const byYear = new Map(valuesOf(series).map(({ year, value: x }) => [year, x]));
  return [...byYear].flatMap(([year, x]) => {
    const before = byYear.get(year - k);
    return before === undefined ? [] : [x - before];
  });
}
