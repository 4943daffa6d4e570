import { scaleLinear } from 'd3-scale';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';
import { paragraph } from './paragraph.ts';
import { clipText, textWidth } from './text-width.ts';

/** From which year to which things reach, one line each. */
export interface ReachChart {
  /** The finding. */
  title: string;
  subtitle: string;
  /** From top to bottom; `held`: filled, else an outline. */
  rows: readonly { label: string; from: number; to: number; held: boolean }[];
  /** What filled and outlined stand for. */
  words: { held: string; other: string };
  foot: string;
}

const [MARGIN, BAR] = [16, 10] as const;

/** On a phone a label stands over its bar. */
const wide = { width: 860, margin: MARGIN as number, labels: 340, row: 18, over: 0, ticks: 6 };
const phone = { width: 328, margin: 0, labels: 0, row: 34, over: 16, ticks: 4 };

/** What reaches add to {@link chartStyle}. */
export const reachStyle = `.chart .reached rect{fill:var(--tone);stroke:var(--tone)}
.chart .reached.lacking rect{fill:none;stroke-dasharray:3 2}
.chart text.title{fill:var(--ink);font-weight:600}`.replaceAll('\n', '');

/** An SVG that stands by itself, or in a page. @throws RangeError without a row */
export function reachChart(chart: ReachChart, inPage?: InPage): string {
  const { title, subtitle, rows, words, foot } = chart;
  if (rows.length === 0) throw new RangeError('nothing reaches anywhere: a chart of reaches needs a row');
  const first = Math.min(...rows.map(({ from }) => from));
  const last = Math.max(...rows.map(({ to }) => to));
  const { width, margin, labels: most, row, over, ticks: count } = inPage?.phone ? phone : wide;
  const labels = Math.min(most, 10 + Math.ceil(Math.max(...rows.map(({ label }) => textWidth(label, 12)))));
  const left = margin + labels;
  const x = scaleLinear([first, last + 1], [left, width - margin - 36]);
  const drawn: string[] = [];
  let y: number = inPage ? 4 : MARGIN + 8;
  const write = (text: string, size: number, more: Readonly<Record<string, string>> = {}) => {
    const { lines, below } = paragraph(text, { x: margin, y, size, width: width - 2 * margin }, more);
    drawn.push(...lines);
    y = below;
  };
  const text = (said: string, at: number, level: number, anchor: string) =>
    element('text', { x: at, y: level, 'font-size': 12, 'text-anchor': anchor }, escapeMarkup(said));
  if (!inPage) {
    write(title, 16, { class: 'title' });
    write(subtitle, 12);
    y += 4;
  }
  const bottom = y + 20 + rows.length * row;
  const ticks = x.ticks(count).filter((year) => Number.isInteger(year));
  drawn.push(
    element(
      'g',
      { class: 'grid' },
      ...ticks.map((year) => element('line', { x1: x(year), x2: x(year), y1: y + 16, y2: bottom })),
    ),
    ...ticks.map((year) => text(`${year}`, x(year), y + 10, 'middle')),
  );
  y += 20;
  for (const { label, from, to, held } of rows) {
    const name =
      over > 0
        ? text(clipText(label, 12, width), margin, y + 12, 'start')
        : text(clipText(label, 12, labels - 10), left - 8, y + BAR + 1, 'end');
    y += over;
    drawn.push(
      name,
      element(
        'g',
        { class: held ? 'reached first' : 'reached lacking other' },
        element('title', {}, escapeMarkup(`${label}: ${from}-${to}, ${held ? words.held : words.other}`)),
        element('rect', { x: x(from), y: y + 1, width: Math.max(2, x(to + 1) - x(from)), height: BAR }),
      ),
      text(`${to}`, x(to + 1) + 4, y + BAR + 1, 'start'),
    );
    y += row - over;
  }
  y += 14;
  const kinds = [
    { held: true, said: words.held, at: margin },
    { held: false, said: words.other, at: margin + 140 },
  ].filter((kind) => rows.some(({ held }) => held === kind.held));
  for (const { held, said, at } of kinds)
    drawn.push(
      element(
        'g',
        { class: held ? 'reached first' : 'reached lacking other' },
        element('rect', { x: at, y: y - 9, width: 12, height: 9 }),
      ),
      text(said, at + 18, y, 'start'),
    );
  y += 16;
  if (!inPage && foot !== '') write(foot, 11);
  const height = Math.ceil(y + 4);
  const said = rows.map(({ label, from, to, held }) => `${label} ${from}-${to}${held ? '' : ` (${words.other})`}`);
  return `${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', class: 'chart', width, height },
      ...{ viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}. ${said.join('; ')}` },
    },
    inPage ? '' : element('style', {}, chartStyle + reachStyle),
    ...drawn,
  )}\n`;
}
