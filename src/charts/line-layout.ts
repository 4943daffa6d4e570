import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { absenceWords } from '../figures/index.ts';
import {
  type AbsentSpan,
  absentSpans,
  type ChartLine,
  type Domain,
  domainOf,
  type LineChart,
  lastPoint,
  runsOf,
} from './chart.ts';
import { placeLabels } from './label-places.ts';
import { showNumber } from './numbers.ts';
import { breakText, clipText, textWidth } from './text-width.ts';

/** Where everything in a line chart stands, in pixels. */
export interface LineLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  size: number;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  yearTicks: readonly number[];
  valueTicks: readonly { at: number; text: string }[];
  /** Lower end of what stands between the plot and the years. */
  foot: number;
  labels: readonly PlacedLabel[];
  marks: readonly PlacedMark[];
  /** Strips under the axis, where only some lines have no number. */
  strips: readonly PlacedStrip[];
}

export interface PlacedStrip extends AbsentSpan {
  line: ChartLine;
  y: number;
}

/** Height of such a strip. */
export const stripHeight = 5;

export interface PlacedLabel {
  line: ChartLine;
  /** Middle of the label's block of text. */
  y: number;
  name: readonly string[];
  value: string;
}

export interface PlacedMark {
  x: number;
  year: number;
  word: string;
  /** As much of the word as there is room for. */
  shown: string;
  textX: number;
  textY: number;
  anchor: 'start' | 'end';
}

const lineHeight = 1.25;

/** How much wider bold is. */
const bold = 1.1;

/** Text is 13 px in a wide chart and 12 px in a narrow one: a phone gets its own drawing, not a shrunken one. */
export function textSize(width: number): number {
  return width < 480 ? 12 : 13;
}

/** How far down the axes begin, and how far to the right they reach, in pixels. */
export interface Frame {
  top: number;
  right: number;
}

/** The frame in which charts that stand side by side have their axes at one height and of one length, which others may share. */
export function frameOf(charts: readonly LineChart[], width: number, domain?: Domain, length: number = width): Frame {
  const right = Math.min(length, ...charts.map((chart) => layOut(chart, width, domain).plot.right));
  // On a shorter axis the words of marks may need more rows.
  const top = Math.max(0, ...charts.map((chart) => layOut(chart, width, domain, { top: 0, right }).plot.top));
  return { top, right };
}

/** Lays a line chart out for a width in pixels. */
export function layOut(
  chart: LineChart,
  width: number,
  domain: Domain = domainOf([chart]),
  frame: Frame = { top: 0, right: width },
): LineLayout {
  const size = textSize(width);
  const years = domain.years ?? [0, 0];
  const y = scaleLinear(padded(domain.values, chart.zero), [1, 0]).nice(5);
  const room = width < 480 ? 3 : 5;
  const write = y.tickFormat(room);
  const valueTicks = y.ticks(room).map((at) => ({ at, text: write(at) }));
  const labelRoom = Math.min(
    width * 0.36,
    Math.max(0, ...chart.lines.map((line) => labelWidth(line, chart, size, years))),
  );
  const plot = {
    left: Math.ceil(Math.max(size, ...valueTicks.map((tick) => textWidth(tick.text, size))) + 8),
    right: Math.min(frame.right, Math.floor(width - labelRoom - 12)),
    top: 0,
    bottom: 0,
  };
  const x = scaleLinear(years, [plot.left, plot.right]);
  const marks = placeMarks(chart, x, years, width, size);
  const rows = 1 + Math.max(-1, ...marks.map((mark) => Math.round((mark.textY - size) / (size * lineHeight))));
  plot.top = Math.max(frame.top, Math.ceil(rows * size * lineHeight + size * 0.75));
  plot.bottom = plot.top + (width < 480 ? 168 : 216);
  y.range([plot.bottom, plot.top]);
  const strips = placeStrips(chart, plot.bottom + 3);
  const foot = Math.max(plot.bottom + 4, ...strips.map((strip) => strip.y + stripHeight));
  const height = Math.ceil(foot + size * 1.6);
  const labels = placeLineLabels(chart, y, plot, labelRoom, size, years);
  return { width, height, plot, size, x, y, yearTicks: yearTicks(x, plot), valueTicks, labels, marks, strips, foot };
}

/** The values' reach with some air, and never of height 0. */
function padded(values: Domain['values'], zero: boolean): [number, number] {
  if (values === undefined) return [0, 1];
  const [low, high] = values;
  const most = Math.max(Math.abs(low), Math.abs(high));
  // below this a scale has no distinct ticks in double precision, and d3 fails
  if (high - low <= Math.max(1e-12, most * 1e-9)) return most <= 1e-12 ? [0, 1] : [low - most / 10, high + most / 10];
  const air = (high - low) * 0.04;
  return [zero && low === 0 ? 0 : low - air, zero && high === 0 ? 0 : high + air];
}

function yearTicks(x: ScaleLinear<number, number>, plot: LineLayout['plot']): number[] {
  const count = Math.max(2, Math.floor((plot.right - plot.left) / 60));
  return x.ticks(count).filter(Number.isInteger);
}

/** The number at a line's end, or why it has none; the year is named where it is not the chart's last. */
function endValue(line: ChartLine, chart: LineChart, years: readonly [number, number]): string {
  const last = lastPoint(line);
  if (last) {
    const shown = showNumber(last.figure.value, chart.decimals);
    return last.year === years[1] ? shown : `${shown} in ${last.year}`;
  }
  const reasons = new Set(line.points.map(({ figure }) => (figure.kind === 'absent' ? figure.reason : undefined)));
  const [reason] = reasons;
  return reasons.size === 1 && reason !== undefined ? absenceWords[reason] : 'no value';
}

/** Names are bold, so wider. */
function nameWidth(name: string, size: number): number {
  return textWidth(name, size * bold);
}

function labelWidth(line: ChartLine, chart: LineChart, size: number, years: readonly [number, number]): number {
  return Math.max(nameWidth(line.label, size), textWidth(endValue(line, chart, years), size));
}

function placeLineLabels(
  chart: LineChart,
  y: ScaleLinear<number, number>,
  plot: LineLayout['plot'],
  room: number,
  size: number,
  years: readonly [number, number],
): PlacedLabel[] {
  const blocks = chart.lines.map((line) => {
    const last = lastPoint(line);
    const name = breakText(line.label, size * bold, room);
    return { line, name, value: endValue(line, chart, years), at: last ? y(last.figure.value) : plot.bottom };
  });
  const places = placeLabels(
    blocks.map(({ at, name }) => ({ at, size: (name.length + 1) * size * lineHeight + 4 })),
    plot.top - size / 2,
    plot.bottom + size / 2,
  );
  return blocks.map(({ line, name, value }, index) => ({
    line,
    name,
    value: clipText(value, size, Math.max(room, size)),
    y: places[index]!,
  }));
}

/** Words over their hairlines, each in the first row where it covers no other. */
function placeMarks(
  chart: LineChart,
  x: ScaleLinear<number, number>,
  years: readonly [number, number],
  width: number,
  size: number,
): PlacedMark[] {
  const rowEnds: { from: number; to: number }[][] = [];
  return [...chart.marks]
    .filter((mark) => mark.year >= years[0] && mark.year <= years[1])
    .sort((a, b) => a.year - b.year)
    .map(({ year, word }) => {
      const at = x(year);
      const shown = clipText(word, size, width * 0.6);
      const wide = textWidth(shown, size) + 8;
      const anchor = at + wide <= width || at - wide < 0 ? 'start' : 'end';
      const [from, to] = anchor === 'start' ? [at, at + wide] : [at - wide, at];
      let row = rowEnds.findIndex((taken) => taken.every((other) => other.to <= from || other.from >= to));
      if (row < 0) row = rowEnds.push([]) - 1;
      rowEnds[row]!.push({ from, to });
      const textX = anchor === 'start' ? at + 4 : at - 4;
      return { x: at, year, word, shown, textX, textY: size + row * size * lineHeight, anchor };
    });
}

/** The years of each line that have no number while another line has one; a row for each line that needs it. */
function placeStrips(chart: LineChart, top: number): PlacedStrip[] {
  const known = knownYears(chart);
  const perLine = chart.lines.map((line) =>
    absentSpans(line).flatMap((span) => partsOf(span, (year) => known.has(year))),
  );
  const rows = perLine
    .map((spans, index) => ({ spans, line: chart.lines[index]! }))
    .filter(({ spans }) => spans.length > 0);
  return rows.flatMap(({ spans, line }, row) =>
    spans.map((span) => ({ ...span, line, y: top + row * (stripHeight + 1) })),
  );
}

/** Years in which at least one line has a number. */
export function knownYears(chart: LineChart): ReadonlySet<number> {
  return new Set(chart.lines.flatMap((line) => runsOf(line).flatMap((run) => run.map((point) => point.year))));
}

/** The stretches of a span whose years pass a test. */
export function partsOf(span: AbsentSpan, test: (year: number) => boolean): AbsentSpan[] {
  const parts: AbsentSpan[] = [];
  for (let year = span.from; year <= span.to; year += 1) {
    const last = parts.at(-1);
    if (!test(year)) continue;
    if (last?.to === year - 1) last.to = year;
    else parts.push({ ...span, from: year, to: year });
  }
  return parts;
}
