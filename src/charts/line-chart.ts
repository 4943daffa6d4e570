import { area, line as linePath } from 'd3-shape';
import { absenceWords } from '../figures/index.ts';
import {
  type AbsentSpan,
  absenceNotes,
  absentSpans,
  breakNotes,
  type ChartLine,
  type Domain,
  type LineChart,
  lastPoint,
  type Point,
  runsOf,
  type Tone,
  yearsText,
} from './chart.ts';
import { chartStyle } from './chart-style.ts';
import {
  type Frame,
  knownYears,
  type LineLayout,
  layOut,
  type PlacedLabel,
  type PlacedMark,
  partsOf,
  stripHeight,
} from './line-layout.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';
import { showNumber } from './numbers.ts';
import { clipText, textWidth } from './text-width.ts';

export interface LineChartOptions {
  /** In pixels: 640 beside text, 328 on a phone. Text keeps its size, so a narrow chart is drawn, not shrunk. */
  width: number;
  /** Unique on the page: ids inside start with it. */
  id: string;
  /** Axes shared with other charts; see {@link domainOf}. */
  domain?: Domain;
  /** Where the axes stand, shared with other charts of this width; see {@link frameOf}. */
  frame?: Frame;
  /** Whether the picture carries its own colours, to stand outside a page that has {@link chartStyle}. */
  standalone?: boolean;
}

/**
 * One to three lines over years as an SVG: direct labels, soft bands for intervals, hatching with its reason where no line
 * has a number, hairlines with a word for treaties and ruptures. A year without a number is never drawn as one.
 * @throws RangeError for an id that is none.
 */
export function lineChart(chart: LineChart, options: LineChartOptions): string {
  const { width, id, domain, frame, standalone = false } = options;
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw new RangeError(`"${id}" is no id for a chart`);
  const layout = layOut(chart, width, domain, frame);
  const { height } = layout;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-size': layout.size,
    },
    element('title', { id: `${id}-title` }, escapeMarkup(chart.title)),
    element('desc', { id: `${id}-desc` }, escapeMarkup(describe(chart))),
    standalone ? element('style', {}, chartStyle) : '',
    hatching(
      id,
      layout.strips.map((strip) => strip.line.tone),
    ),
    ...axes(layout, chart),
    ...absences(chart, layout, id),
    ...layout.marks.map(({ x, textY }) =>
      element('line', { class: 'hairline', x1: x, x2: x, y1: textY - layout.size * 0.75, y2: layout.plot.bottom }),
    ),
    ...layout.marks.map(drawWord),
    ...chart.lines.flatMap((line) => drawLine(line, layout)),
    ...breakMarkers(chart, layout),
    ...layout.labels.map((label) => drawLabel(label, layout)),
  );
}

/** The word of a mark, over the hairlines of others. */
function drawWord({ year, word, shown, textX, textY, anchor }: PlacedMark): string {
  const title = element('title', {}, escapeMarkup(`${year}: ${word}`));
  return element('text', { class: 'mark', x: textX, y: textY, 'text-anchor': anchor }, title, escapeMarkup(shown));
}

/** What a chart shows, in a few sentences, for those who do not see it. */
function describe(chart: LineChart): string {
  const lines = chart.lines.map((line) => {
    const points = runsOf(line).flat();
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return `${line.label}: no value.`;
    const show = ({ year, figure }: Point): string => `${showNumber(figure.value, chart.decimals)} in ${year}`;
    return `${line.label}: ${first === last ? show(first) : `${show(first)}, ${show(last)}`}.`;
  });
  const marks = chart.marks.map((mark) => `${mark.year} ${mark.word}`);
  const gone = absenceNotes(chart.lines);
  return [
    `${chart.subtitle}.`,
    ...lines,
    ...(gone.length > 0 ? [`No number: ${gone.join('; ')}.`] : []),
    ...(marks.length > 0 ? [`Marked: ${marks.join('; ')}.`] : []),
  ].join(' ');
}

function hatching(id: string, tones: readonly Tone[]): string {
  const pattern = (name: string, tone: string): string => {
    const stroke = element('path', { d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5', class: `hatch ${tone}` });
    return element('pattern', { id: name, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, stroke);
  };
  const toned = [...new Set(tones)].map((tone) => pattern(`${id}-hatch-${tone}`, tone));
  return element('defs', {}, pattern(`${id}-hatch`, 'nowhere'), ...toned);
}

function axes({ plot, x, y, size, foot, yearTicks, valueTicks }: LineLayout, chart: LineChart): string[] {
  const values = valueTicks.map(({ at, text }) =>
    element(
      'g',
      { class: at === 0 && chart.zero ? 'zero' : 'grid' },
      element('line', { x1: plot.left, x2: plot.right, y1: y(at), y2: y(at) }),
      element('text', { x: plot.left - 8, y: y(at) + size * 0.35, 'text-anchor': 'end' }, escapeMarkup(text)),
    ),
  );
  const years = yearTicks.map((year) =>
    element(
      'g',
      { class: 'years' },
      element('line', { x1: x(year), x2: x(year), y1: plot.bottom, y2: plot.bottom + 4 }),
      element('text', { x: x(year), y: foot + size * 1.1, 'text-anchor': 'middle' }, String(year)),
    ),
  );
  return [...values, ...years];
}

/** Hatching over the full height where no line has a number that year; a strip under the axis where only some have none. */
function absences(chart: LineChart, layout: LineLayout, id: string): string[] {
  const { plot, size, strips } = layout;
  const known = knownYears(chart);
  const nowhere = chart.lines.flatMap((line, row) =>
    absentSpans(line)
      .flatMap((span) => partsOf(span, (year) => !known.has(year)))
      .map((span) => {
        const [left, right] = reachOf(span, layout);
        const words = absenceWords[span.reason];
        const fits = row === 0 && textWidth(words, size) + 8 <= right - left;
        const at = { x: (left + right) / 2, y: plot.bottom - size * 0.75, 'text-anchor': 'middle' };
        return hatched(
          { ...span, line },
          { x: left, y: plot.top, width: Math.max(1, right - left), height: plot.bottom - plot.top },
          `${id}-hatch`,
          fits ? element('text', at, escapeMarkup(words)) : '',
        );
      }),
  );
  const partly = strips.map((strip) => {
    const [left, right] = reachOf(strip, layout);
    const box = { x: left, y: strip.y, width: Math.max(1, right - left), height: stripHeight };
    return hatched(strip, box, `${id}-hatch-${strip.line.tone}`);
  });
  return [...nowhere, ...partly];
}

function hatched(
  { line, from, to, reason }: AbsentSpan & { line: ChartLine },
  box: Record<'x' | 'y' | 'width' | 'height', number>,
  pattern: string,
  words = '',
): string {
  return element(
    'g',
    { class: 'absent' },
    element('title', {}, escapeMarkup(`${line.label}, ${yearsText(from, to)}: ${absenceWords[reason]}`)),
    element('rect', { ...box, fill: `url(#${pattern})` }),
    words,
  );
}

/** From half a year before to half a year after, inside the plot. */
function reachOf({ from, to }: AbsentSpan, { plot, x }: LineLayout): [number, number] {
  const [first, last] = x.domain() as [number, number];
  const left = Math.max(plot.left, x(Math.max(first, from - 0.5)));
  return [left, Math.max(left, Math.min(plot.right, x(Math.min(last, to + 0.5))))];
}

function drawLine(line: ChartLine, { x, y, size }: LineLayout): string[] {
  const across = (point: Point): number => x(point.year);
  const band = area<Point>()
    .x(across)
    .y0((point) => y(point.figure.low ?? point.figure.value))
    .y1((point) => y(point.figure.high ?? point.figure.value));
  const path = linePath<Point>()
    .x(across)
    .y((point) => y(point.figure.value));
  const bounded = (point: Point): boolean => point.figure.low !== undefined && point.figure.high !== undefined;
  const runs = runsOf(line);
  return [
    ...runs.flatMap((run) => stretches(run, bounded)).map((run) => bandOf(run, band(run), line, x, y)),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => element('path', { class: `line ${line.tone}`, d: path(run) ?? '' })),
    ...runs
      .flatMap((run) => run.map((point) => ({ point, alone: run.length === 1 })))
      .filter(({ point, alone }) => alone || point.figure.carriedFrom !== undefined)
      .map(({ point }) => dot(line, point, x(point.year), y(point.figure.value), size)),
  ];
}

/** The stretches of a run that have intervals. */
function stretches(run: readonly Point[], test: (point: Point) => boolean): Point[][] {
  const found: Point[][] = [];
  run.forEach((point, index) => {
    if (!test(point)) return;
    if (index > 0 && test(run[index - 1]!) && found.length > 0) found.at(-1)!.push(point);
    else found.push([point]);
  });
  return found;
}

function bandOf(
  run: readonly Point[],
  path: string | null,
  line: ChartLine,
  x: LineLayout['x'],
  y: LineLayout['y'],
): string {
  const [only] = run;
  if (run.length > 1) return element('path', { class: `band ${line.tone}`, d: path ?? '' });
  const { low, high } = only!.figure;
  const at = x(only!.year);
  return element('line', { class: `whisker ${line.tone}`, x1: at, x2: at, y1: y(low!), y2: y(high!) });
}

/** A year that stands alone, or a carried one: hollow, because nobody observed it. */
function dot(line: ChartLine, point: Point, cx: number, cy: number, size: number): string {
  const { carriedFrom } = point.figure;
  const words = carriedFrom === undefined ? `${point.year}` : `${point.year}: carried from ${carriedFrom}`;
  return element(
    'circle',
    { class: `dot ${line.tone}${carriedFrom === undefined ? '' : ' carried'}`, cx, cy, r: size / 5 },
    element('title', {}, escapeMarkup(`${line.label}, ${words}`)),
  );
}

/** Letters that send the reader to the notes under the chart. */
function breakMarkers(chart: LineChart, { x, y, plot, size }: LineLayout): string[] {
  const [first, last] = x.domain() as [number, number];
  return breakNotes(chart).flatMap(({ letter, lines, year, note }) =>
    lines.flatMap((line) => {
      const near = nearest(runsOf(line).flat(), year);
      if (!near || year < first || year > last) return [];
      const at = Math.max(plot.left, x(Math.max(first, year - 0.5)));
      const top = Math.max(plot.top + size, y(near.figure.value) - size * 0.6);
      return element(
        'g',
        { class: `break ${line.tone}` },
        element('title', {}, escapeMarkup(`${line.label}, ${year}: ${note}`)),
        element('text', { x: at, y: top, 'text-anchor': 'middle' }, letter),
      );
    }),
  );
}

function nearest(points: readonly Point[], year: number): Point | undefined {
  return points.reduce<Point | undefined>(
    (best, point) => (best === undefined || Math.abs(point.year - year) < Math.abs(best.year - year) ? point : best),
    undefined,
  );
}

function drawLabel({ line, y, name, value }: PlacedLabel, layout: LineLayout): string {
  const { plot, size, x } = layout;
  const left = plot.right + 10;
  const step = size * 1.25;
  const top = y - (name.length * step) / 2 + size * 0.35;
  const last = lastPoint(line);
  const end = last && x(last.year);
  const reaches =
    end !== undefined && end < plot.right - 2
      ? element('line', {
          class: `leader ${line.tone}`,
          x1: end + 4,
          x2: plot.right,
          y1: layout.y(last!.figure.value),
          y2: layout.y(last!.figure.value),
        })
      : '';
  const rows = [
    ...name.map((text) => ({ text, kind: 'name' })),
    { text: clipText(value, size, layout.width), kind: 'value' },
  ];
  return element(
    'g',
    { class: `label ${line.tone}` },
    reaches,
    ...rows.map(({ text, kind }, index) =>
      element('text', { class: kind, x: left, y: top + index * step }, escapeMarkup(text)),
    ),
  );
}
