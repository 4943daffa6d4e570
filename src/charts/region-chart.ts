import { scaleLinear } from 'd3-scale';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { placeLabels } from './label-places.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';
import { clipText } from './text-width.ts';

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
  /** The level of the line at a place across, with its word; above 1 it is out of sight. */
  price?: { x: number; at: number; word: string };
  /** Between which levels both sides agree, at a place across. */
  zone?: { x: number; low: number; high: number; word: string };
  /** A place across from which on something holds, with its word. */
  threshold?: { at: number; word: string };
  /** Points with how far left and right each may lie. */
  points: readonly { x: number; low: number; high: number; y: number; label: string }[];
  foot: string;
}

const HEAD = 80;
const wide = { width: 640, side: 400, left: 60 };
const phone = { width: 328, side: 140, left: 34 };

/** What a region adds to {@link chartStyle}. */
export const regionStyle = '.chart .zone{stroke:var(--tone);stroke-width:5}';

/** The shaded part of a square as an SVG that stands by itself, or in a page. */
export function regionChart(chart: RegionChart, inPage?: InPage): string {
  const { width, side, left } = inPage?.phone ? phone : wide;
  const { title, subtitle, x, y, boundary, region, ceiling, price, zone, points } = chart;
  const foot = inPage ? '' : chart.foot;
  const top = inPage ? HEAD - 48 : HEAD;
  const across = scaleLinear([0, 1], [left, left + side]).clamp(true);
  const up = scaleLinear([0, 1], [top + side, top]).clamp(true);
  const height = top + side + (inPage ? 48 : 76);
  const text = (words: string, at: number, level: number, size: number, more: Record<string, string> = {}) =>
    element('text', { x: at, y: level, 'font-size': size, ...more }, escapeMarkup(words));
  const corners = boundary.map(([a, b]) => `${coordinate(across(a))},${coordinate(up(b))}`);
  const inside = [`${coordinate(across(boundary[0]?.[0] ?? 0))},${top}`, ...corners, `${left + side},${top}`];
  const level = (kind: string, from: number, at: number) =>
    element('line', { class: kind, x1: from, x2: left + side, y1: at, y2: at });
  // At the right edge, none over another.
  const labels = [
    ...(ceiling ? [{ at: up(ceiling.at), word: ceiling.word, tone: 'other' }] : []),
    ...(zone ? [{ at: up((zone.low + zone.high) / 2), word: zone.word, tone: 'first' }] : []),
    ...(price ? [{ at: up(price.at), word: price.word, tone: 'first' }] : []),
    ...points.map(({ y: at, label }) => ({ at: up(at), word: label, tone: 'second' })),
  ];
  const places = placeLabels(
    labels.map(({ at }) => ({ at, size: 18 })),
    top - 6,
    top + side + 6,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const said = [
    ...points.map((point) => `${point.label}: ${x} ${point.x}, ${y} ${point.y}`),
    ...[price, chart.threshold, ceiling, zone].flatMap((mark) => mark?.word ?? []),
  ].join('; ');
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
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
        element('line', { x1: across(at), x2: across(at), y1: top, y2: top + side }),
        element('line', { x1: left, x2: left + side, y1: up(at), y2: up(at) }),
      ]),
    ),
    ...ticks.flatMap((at) => [
      text(`${at}`, across(at), top + side + 16, 12, { 'text-anchor': 'middle' }),
      text(`${at}`, left - 8, up(at) + 4, 12, { 'text-anchor': 'end' }),
    ]),
    element(
      'g',
      { class: 'first' },
      element('polygon', { class: 'band', points: inside.join(' ') }),
      element('polyline', { class: 'line', points: corners.join(' ') }),
      element('g', { class: 'label' }, text(region, left + side - 8, top + 18, 13, { 'text-anchor': 'end' })),
    ),
    ...(ceiling && ceiling.at < 1 ? [level('hairline', left, up(ceiling.at))] : []),
    ...(chart.threshold
      ? [
          element('line', {
            ...{ class: 'hairline', x1: across(chart.threshold.at), x2: across(chart.threshold.at) },
            ...{ y1: top, y2: top + side },
          }),
          text(
            chart.threshold.word,
            across(chart.threshold.at) + (chart.threshold.at > 0.5 ? -4 : 4),
            top + side - 6,
            12,
            { class: 'mark', 'text-anchor': chart.threshold.at > 0.5 ? 'end' : 'start' },
          ),
        ]
      : []),
    ...(zone
      ? [
          element(
            'g',
            { class: 'first' },
            element('line', {
              ...{ class: 'zone', x1: across(zone.x), x2: across(zone.x) },
              ...{ y1: up(zone.low), y2: up(zone.high) },
            }),
          ),
        ]
      : []),
    ...(price && price.at <= 1
      ? [
          element(
            'g',
            { class: 'first' },
            level('leader', across(price.x), up(price.at)),
            element('circle', { class: 'dot', cx: across(price.x), cy: up(price.at), r: 3 }),
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
      ),
    ),
    ...labels.map(({ at, word, tone }, n) =>
      element(
        'g',
        { class: tone },
        element('line', { class: 'leader', x1: left + side + 2, x2: left + side + 12, y1: at, y2: places[n]! }),
        element(
          'g',
          { class: 'label' },
          text(clipText(word, 12, width - left - side - 18), left + side + 16, places[n]! + 4, 12),
        ),
      ),
    ),
    text(
      clipText(x, 12, width - 2 * (inPage?.phone ? 0 : 16)),
      inPage?.phone ? 0 : left + side / 2,
      top + side + 36,
      12,
      {
        'text-anchor': inPage?.phone ? 'start' : 'middle',
      },
    ),
    text(y, Math.min(16, left), top - 16, 12),
    ...(foot === '' ? [] : [text(foot, 16, height - 10, 11)]),
  )}\n`;
}
