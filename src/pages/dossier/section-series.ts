import { capitalised, possessive } from '../../charts/text.ts';
import { type Series, valuesOf } from '../../inquiry/series.ts';
import type { Footnotes } from '../footnotes.ts';
import type { SeriesBlock } from '../page.ts';
import { shownAs, shownFigure, subtitleOf } from '../shown.ts';
import { type Facts, seriesFor } from './facts.ts';
import { type TreatyHistory, treatyMarks } from './treaty-marks.ts';

/** Charts go back to here: the years in which most measures are on hand. Our choice. */
const CHART_FROM = 1946;

/** A chart of one measure: a dyad's line, or each state's (each direction's) line. Undefined where it has no value to draw. */
export function chartOf(
  facts: Facts,
  measure: string,
  history: TreatyHistory,
  notes: Footnotes,
  title: string,
): SeriesBlock | undefined {
  const all = facts.series(measure);
  const drawn = all.filter((series) => valuesOf(series, facts.year).length > 1);
  if (drawn.length === 0) return undefined;
  const { measure: declared } = all[0]!;
  const shown = shownAs(declared);
  const years = drawn.flatMap((series) => valuesOf(series, facts.year).map(({ year }) => year));
  const from = Math.max(CHART_FROM, Math.min(...years));
  const to = Math.max(...years);
  const names = lineLabels(facts, all);
  return {
    kind: 'series',
    title,
    subtitle: subtitleOf(declared, shown),
    lines: all.flatMap((series, n) =>
      drawn.includes(series)
        ? [
            {
              label: names[n]!,
              tone: all.length === 1 ? ('other' as const) : n === 0 ? ('first' as const) : ('second' as const),
              points: series.points
                .filter(
                  ({ year }) => year >= from && year <= Math.max(to, Math.min(facts.year, series.covers?.[1] ?? to)),
                )
                .map(({ year, figure }) => ({ year, figure: shownFigure(figure, shown) })),
              breaks: series.breaks.filter(({ year }) => year > from && year <= to),
              of: seriesFor(measure, series.states),
            },
          ]
        : [],
    ),
    marks: treatyMarks(history, from, to),
    zero: declared.range[0] === 0,
    decimals: shown.decimals,
    sources: notes.use([...new Set(drawn.flatMap((series) => series.sources))]),
  };
}

function lineLabels(facts: Facts, all: readonly Series[]): string[] {
  if (all.length === 1) return [`${facts.nameA} and ${facts.nameB}`];
  if (all[0]!.measure.of === 'state') return [facts.nameA, facts.nameB];
  return [`${facts.nameA}, with ${facts.nameB}`, `${facts.nameB}, with ${facts.nameA}`];
}

/** "China passed Russia in 1991": the last crossing of two states' series; else who was ahead throughout. */
export function crossingTitle(facts: Facts, measure: string): string {
  const [first, second] = facts.series(measure) as [Series, Series];
  const other = new Map(valuesOf(second, facts.year).map(({ year, value }) => [year, value]));
  const gaps = valuesOf(first, facts.year).flatMap(({ year, value }) => {
    const b = other.get(year);
    return b === undefined || b === value || year < CHART_FROM ? [] : [{ year, ahead: value > b }];
  });
  const last = gaps.at(-1);
  if (!last) return first.measure.label;
  let since = last.year;
  for (const gap of [...gaps].reverse()) {
    if (gap.ahead !== last.ahead) break;
    since = gap.year;
  }
  const [leader, led] = last.ahead ? [facts.proseA, facts.proseB] : [facts.proseB, facts.proseA];
  return since === gaps[0]!.year
    ? `${capitalised(leader)} ahead of ${led} throughout, ${since}-${last.year}`
    : `${capitalised(leader)} passed ${led} in ${since}`;
}

/** "From 0.62 in 1992 to 0.85 in 2018": the first and last value drawn of a dyad's series. */
export function spanTitle(facts: Facts, measure: string, since: number): string {
  const series = facts.series(measure)[0]!;
  const values = valuesOf(series, facts.year).filter(({ year }) => year >= since);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first.year === last.year) return series.measure.label;
  const { scale, decimals, unit } = shownAs(series.measure);
  const say = (x: number) => `${(x * scale).toFixed(decimals)}${unit === '%' ? '%' : ''}`;
  return `${series.measure.label}: ${say(first.value)} in ${first.year}, ${say(last.value)} in ${last.year}`;
}

/** "China was 15.8% of Russia's trade in 2018, Russia 2.3% of China's": the last year in which both directions are known. */
export function sharesTitle(facts: Facts, measure: string, what: string): string {
  const [first, second] = facts.series(measure) as [Series, Series];
  const other = new Map(valuesOf(second, facts.year).map(({ year, value }) => [year, value]));
  const last = valuesOf(first, facts.year).findLast(({ year }) => other.has(year));
  if (!last) return first.measure.label;
  const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
  const { proseA, proseB } = facts;
  return `${capitalised(proseB)} was ${percent(last.value)} of ${possessive(proseA)} ${what} in ${last.year}, ${proseA} ${percent(other.get(last.year)!)} of ${possessive(proseB)}`;
}
