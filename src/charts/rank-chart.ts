import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { InPage, Tone } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';
import { showNumber } from './numbers.ts';
import { count } from './text.ts';
import { breakText, clipText, textWidth } from './text-width.ts';

/** The first rows of a ranking: a number each with its interval, and beside it the ranks that it takes. */
export interface RankChart {
  title: string;
  subtitle: string;
  /** From top to bottom. */
  rows: readonly {
    label: string;
    value: number;
    low?: number;
    high?: number;
    rank: number;
    ranks: readonly [first: number, last: number];
    tone: Tone;
  }[];
  decimals: number;
  /** Written after a number: "%". */
  unit: string;
  /** Whether zero belongs on the axis: then bars from it, unless there are intervals, which a bar would hide. */
  zero: boolean;
  /** Over what the ranks are taken: "ranks over plausible weights". Left out: no ranks are drawn. */
  ranksOver?: string;
  /** For a phone: as wide as one, and without the panel of ranks, which the table has. */
  phone?: true;
  /** The lines under the chart: rule, sources. */
  notes: readonly string[];
}

const [WIDTH, PHONE, MARGIN, ROW, BAR, SIZE] = [760, 328, 16, 26, 12, 13] as const;
/** Room for the number beside a bar, and for the panel of ranks with its words. */
const [NUMBER, RANKS, GAP] = [56, 200, 24] as const;

/** Bars or dots with their intervals from top to bottom, and a second panel with the ranks that each takes, as an SVG that stands by itself, or in a page. */
export function rankChart(chart: RankChart, inPage?: InPage): string {
  const { title, subtitle, rows, phone } = chart;
  const ranksOver = phone ? undefined : chart.ranksOver;
  const [width, margin, most] = phone ? [PHONE, 0, 136] : [WIDTH, MARGIN, 300];
  const notes = inPage ? [] : chart.notes;
  const labels = Math.min(most, Math.max(60, ...rows.map(({ label }) => textWidth(label, SIZE))));
  const left = margin + labels + 10;
  const right = width - margin - NUMBER - (ranksOver === undefined ? 0 : RANKS + GAP);
  const bars = chart.zero && rows.every(({ low }) => low === undefined);
  const x = scaleLinear(reach(rows, bars), [left, right]);
  const head = (inPage ? 12 : 64) + (bars && ranksOver === undefined ? 0 : 20);
  const foot = head + rows.length * ROW;
  const said = notes.flatMap((note) => breakText(note, 11, width - 2 * margin));
  const height = Math.ceil(foot + 12 + said.length * 16);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `${title}. ${rows.map((row) => `${row.label} ${numberOf(row.value, chart)}`).join(', ')}`,
    },
    ...(inPage
      ? []
      : [
          element('style', {}, chartStyle),
          write(clipText(title, 16, width - 2 * margin), margin, 24, 16, { 'font-weight': '600' }),
          write(clipText(subtitle, 12, width - 2 * margin), margin, 44, 12),
        ]),
    ...(bars ? [upright('zero', x(0), head, foot)] : []),
    ...(bars ? [] : ticks(x, head, foot)),
    ...rows.map((row, n) => valueRow(row, head + n * ROW, x, bars, left, right, chart)),
    ...(ranksOver === undefined ? [] : ranksPanel(chart, ranksOver, right + NUMBER + GAP, head)),
    ...said.map((line, n) => write(line, margin, foot + 22 + n * 16, 11)),
  )}\n`;
}

type Row = RankChart['rows'][number];

const numberOf = (value: number, { decimals, unit }: RankChart): string => `${showNumber(value, decimals)}${unit}`;

function write(words: string, x: number, y: number, size: number, more: Record<string, string> = {}): string {
  return element('text', { x, y, 'font-size': size, ...more }, escapeMarkup(words));
}

function upright(kind: 'zero' | 'grid', x: number, head: number, foot: number): string {
  return element('g', { class: kind }, element('line', { x1: x, x2: x, y1: head - 6, y2: foot - ROW + BAR + 6 }));
}

function ticks(x: ScaleLinear<number, number>, head: number, foot: number): string[] {
  const words = x.tickFormat(4);
  return x
    .ticks(4)
    .flatMap((at) => [
      upright(at === 0 ? 'zero' : 'grid', x(at), head, foot),
      write(words(at), x(at), head - 12, 11, { 'text-anchor': 'middle' }),
    ]);
}

/** From the lowest to the highest number or bound; of bars, from zero. */
function reach(rows: readonly Row[], bars: boolean): [number, number] {
  const ends = rows.flatMap(({ value, low = value, high = value }) => [low, high]);
  const [least, most] = [Math.min(...ends, ...(bars ? [0] : [])), Math.max(...ends, ...(bars ? [0] : []))];
  if (!(most > least)) return Number.isFinite(least) ? [least - 1, least + 1] : [0, 1];
  const air = (most - least) * 0.03;
  return [bars && least === 0 ? 0 : least - air, bars && most === 0 ? 0 : most + air];
}

function valueRow(
  { label, value, low, high, tone }: Row,
  y: number,
  x: ScaleLinear<number, number>,
  bars: boolean,
  left: number,
  right: number,
  chart: RankChart,
): string {
  const middle = y + BAR / 2;
  const [from, to] = bars ? [Math.min(x(0), x(value)), Math.max(x(0), x(value))] : [0, 0];
  const bounds =
    low === undefined || high === undefined
      ? ''
      : element('line', { class: 'whisker', x1: x(low), x2: x(high), y1: middle, y2: middle });
  const mark = bars
    ? element('rect', { class: 'dot', x: from, y, width: to - from, height: BAR })
    : element('circle', { class: 'dot', cx: x(value), cy: middle, r: 4.5 });
  const name = write(clipText(label, SIZE, left - (chart.phone ? 0 : MARGIN) - 10), left - 10, middle + 4.5, SIZE, {
    'text-anchor': 'end',
  });
  const number = write(numberOf(value, chart), right + 8, middle + 4.5, SIZE);
  return element('g', { class: tone }, bounds, mark, element('g', { class: 'label' }, name, number));
}

/** For each row a line from the first to the last rank it takes, all on one scale of ranks, and the two in words. */
function ranksPanel({ rows }: RankChart, over: string, left: number, head: number): string[] {
  const words = Math.max(...rows.map(({ ranks }) => textWidth(ranksText(ranks), 12)), 0);
  const last = Math.max(2, ...rows.map(({ rank, ranks }) => Math.max(rank, ranks[1])));
  const x = scaleLinear([1, last], [left, WIDTH - MARGIN - words - 8]);
  return [
    write(clipText(over, 11, WIDTH - MARGIN - left), left, head - 12, 11),
    ...rows.map(({ ranks, rank, tone }, n) => {
      const middle = head + n * ROW + BAR / 2;
      return element(
        'g',
        { class: tone },
        element('line', {
          class: 'whisker',
          x1: x(ranks[0]),
          x2: Math.max(x(ranks[1]), x(ranks[0]) + 1),
          y1: middle,
          y2: middle,
        }),
        element('circle', { class: 'dot', cx: x(rank), cy: middle, r: 3 }),
        write(ranksText(ranks), WIDTH - MARGIN, middle + 4.5, 12, { 'text-anchor': 'end' }),
      );
    }),
  ];
}

const ranksText = ([first, last]: readonly [number, number]): string =>
  first === last ? count(first) : `${count(first)}–${count(last)}`;
