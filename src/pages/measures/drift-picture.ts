import { type InPage, type LineChart, type SeriesGrid, seriesGrid } from '../../charts/index.ts';
import { isShown } from '../../inquiry/direction.ts';
import { whose } from '../../inquiry/direction-words.ts';
import { figureIn } from '../../inquiry/series.ts';
import { FIRST_YEAR } from '../../states/index.ts';
import type { PictureBlock } from '../page.ts';
import { shownAs, shownFigure, subtitleOf } from '../shown.ts';
import { type DriftShown, driftTitle } from './drift-words.ts';

/** Each measure over the longer window, its change-points marked: an SVG that stands by itself, or in a page. */
export function driftPicture(shown: DriftShown, inPage?: InPage): string {
  return seriesGrid(drawn(shown), inPage);
}

/** The same in a page; undefined where no measure has two values in the window. */
export function driftPictureBlock(shown: DriftShown, sources: readonly string[]): PictureBlock | undefined {
  const grid = drawn(shown);
  if (grid.charts.length === 0) return undefined;
  const { year, long } = shown;
  return {
    kind: 'picture',
    title: `The measures, ${year - long + 1}–${year}`,
    subtitle: grid.subtitle,
    svg: seriesGrid({ ...grid, notes: [] }, { id: 'drift' }),
    narrow: seriesGrid({ ...grid, notes: [], phone: true }, { id: 'drift-narrow' }),
    sources,
  };
}

function drawn(shown: DriftShown): SeriesGrid {
  const names = [...new Set(shown.found.map(({ measure }) => measure.name))];
  const sources = [...new Set(shown.found.flatMap((direction) => direction.sources))];
  return {
    title: driftTitle(shown),
    subtitle: 'each on its own scale; hairlines: the first year after a change-point; bands: 95% intervals',
    charts: names.flatMap((name) => chartOf(name, shown) ?? []),
    notes: [`Source: ${sources.join(', ')}.`],
  };
}

function chartOf(name: string, { found, series, year, long }: DriftShown): LineChart | undefined {
  const own = found.flatMap((direction, n) =>
    direction.measure.name === name ? [{ direction, series: series[n]! }] : [],
  );
  const { measure } = own[0]!.direction;
  const form = shownAs(measure);
  const from = Math.max(FIRST_YEAR, year - long + 1);
  const years = Array.from({ length: year - from + 1 }, (_, n) => from + n);
  const lines = own.map(({ direction, series: one }, n) => ({
    label: own.length === 1 ? '' : whose(direction),
    tone: n === 0 ? ('first' as const) : ('second' as const),
    points: years.map((y) => ({ year: y, figure: shownFigure(figureIn(one, y), form) })),
    breaks: direction.breaks,
  }));
  const most = Math.max(...lines.map(({ points }) => points.filter(({ figure }) => figure.kind === 'value').length));
  if (most < 2) return undefined;
  const marks = own.flatMap(({ direction: { changes } }) =>
    isShown(changes) ? changes.points.map((point) => ({ year: point.year, word: `${point.year}` })) : [],
  );
  return {
    title: measure.label,
    subtitle: subtitleOf(measure, form).replace(`${measure.label}: `, ''),
    lines,
    marks: marks.filter((mark, n) => marks.findIndex((other) => other.year === mark.year) === n),
    zero: measure.range[0] === 0,
    decimals: form.decimals,
  };
}
