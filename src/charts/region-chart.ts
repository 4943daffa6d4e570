import { scaleLinear } from 'd3-scale';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';

/** A square of two scales from 0 to 1, the part of it above a falling line shaded, with points in it. */
export interface RegionChart {
  title: string;
  subtitle: string;
  x: string;
  y: string;
  /** The line, from left to right; above 1 it is out of sight. */
  boundary: readonly (readonly [x: number, y: number])[];
  /** What the part above the line is. */
  region: string;
  /** A level that nothing goes above, with its word. */
  ceiling?: { at: number; word: string };
  /** Between which levels both sides agree, at a place across. */
  zone?: { x: number; low: number; high: number; word: string };
  /** A place across from which on something holds, with its word. */
  threshold?: { at: number; word: string };
  /** Points with how far left and right each may lie. */
  points: readonly { x: number; low: number; high: number; y: number; label: string }[];
  foot: string;
}

const [WIDTH, SIDE, LEFT, HEAD] = [640, 400, 60, 80] as const;

/** What a region adds to {@link chartStyle}. */
export const regionStyle = '.chart .zone{stroke:var(--tone);stroke-width:5}';

/** The shaded part of a square as an SVG that stands by itself, or in a page. */
export function regionChart(chart: RegionChart, inPage?: InPage): string {
  const { title, subtitle, x, y, boundary, region, ceiling, points } = chart;
  const foot = inPage ? '' : chart.foot;
  const top = inPage ? HEAD - 48 : HEAD;
  const across = scaleLinear([0, 1], [LEFT, LEFT + SIDE]).clamp(true);
  const up = scaleLinear([0, 1], [top + SIDE, top]).clamp(true);
  const height = top + SIDE + (inPage ? 48 : 76);
  const text = (words: string, at: number, level: number, size: number, more: Record<string, string> = {}) =>
    element('text', { x: at, y: level, 'font-size': size, ...more }, escapeMarkup(words));
  const corners = boundary.map(([a, b]) => `${coordinate(across(a))},${coordinate(up(b))}`);
  const inside = [`${coordinate(across(boundary[0]?.[0] ?? 0))},${top}`, ...corners, `${LEFT + SIDE},${top}`];
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const said = points.map((point) => `${point.label}: ${x} ${point.x}, ${y} ${point.y}`).join('; ');
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': `${title}. ${said}`,
    },
    ...(inPage
      ? []
      : [
          element('style', {}, chartStyle + regionStyle),
          text(title, 16, 24, 16, { 'font-weight': '600' }),
          text(subtitle, 16, 44, 12),
        ]),
    element(
      'g',
      { class: 'grid' },
      ...ticks.flatMap((at) => [
        element('line', { x1: across(at), x2: across(at), y1: top, y2: top + SIDE }),
        element('line', { x1: LEFT, x2: LEFT + SIDE, y1: up(at), y2: up(at) }),
      ]),
    ),
    ...ticks.flatMap((at) => [
      text(`${at}`, across(at), top + SIDE + 16, 12, { 'text-anchor': 'middle' }),
      text(`${at}`, LEFT - 8, up(at) + 4, 12, { 'text-anchor': 'end' }),
    ]),
    element(
      'g',
      { class: 'first' },
      element('polygon', { class: 'band', points: inside.join(' ') }),
      element('polyline', { class: 'line', points: corners.join(' ') }),
      element('g', { class: 'label' }, text(region, LEFT + SIDE - 8, top + 18, 13, { 'text-anchor': 'end' })),
    ),
    ...(ceiling && ceiling.at < 1
      ? [
          element('line', { class: 'hairline', x1: LEFT, x2: LEFT + SIDE, y1: up(ceiling.at), y2: up(ceiling.at) }),
          text(ceiling.word, LEFT + SIDE + 8, up(ceiling.at) + 4, 12, { class: 'mark' }),
        ]
      : []),
    ...(chart.threshold
      ? [
          element('line', {
            ...{ class: 'hairline', x1: across(chart.threshold.at), x2: across(chart.threshold.at) },
            ...{ y1: top, y2: top + SIDE },
          }),
          text(chart.threshold.word, across(chart.threshold.at) + 4, top + SIDE - 6, 12, { class: 'mark' }),
        ]
      : []),
    ...(chart.zone
      ? [
          element(
            'g',
            { class: 'first' },
            element('line', {
              ...{ class: 'zone', x1: across(chart.zone.x), x2: across(chart.zone.x) },
              ...{ y1: up(chart.zone.low), y2: up(chart.zone.high) },
            }),
            element(
              'g',
              { class: 'label' },
              text(chart.zone.word, across(chart.zone.x) + 8, up((chart.zone.low + chart.zone.high) / 2) + 4, 12),
            ),
          ),
        ]
      : []),
    ...points.map((point) =>
      element(
        'g',
        { class: 'second' },
        element('line', {
          class: 'whisker',
          x1: across(point.low),
          x2: across(point.high),
          y1: up(point.y),
          y2: up(point.y),
        }),
        element('circle', { class: 'dot', cx: across(point.x), cy: up(point.y), r: 5 }),
        element('g', { class: 'label' }, text(point.label, LEFT + SIDE + 8, up(point.y) - 8, 13)),
      ),
    ),
    text(x, LEFT + SIDE / 2, top + SIDE + 36, 12, { 'text-anchor': 'middle' }),
    text(y, 16, top - 16, 12),
    ...(foot === '' ? [] : [text(foot, 16, height - 10, 11)]),
  )}\n`;
}
