import { scaleLinear } from 'd3-scale';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';
import { paragraph } from './paragraph.ts';
import { clipText } from './text-width.ts';

/** Quantities on their own ranges: where each lies, and where an answer turns. */
export interface TurningPoints {
  /** The finding. */
  title: string;
  subtitle: string;
  rows: readonly {
    label: string;
    range: readonly [low: number, high: number];
    at: number;
    /** How far it may lie to either side. */
    low?: number;
    high?: number;
    /** The nearest place at which the answer is another, and which. */
    turn: { at: number; word: string };
    decimals: number;
  }[];
  /** The line under the chart: sources. */
  foot: string;
}

const MARGIN = 16;

/** On a phone a label stands over its line. */
const wide = { width: 680, margin: MARGIN as number, labels: 220, row: 46, over: 0 };
const phone = { width: 328, margin: 0, labels: 0, row: 66, over: 20 };

/** What turning points add to {@link chartStyle}. */
export const turningStyle = `.chart .turn line{stroke:var(--tone);stroke-width:2}
.chart .range{stroke:var(--zero)}
.chart text.title{fill:var(--ink);font-weight:600}`.replaceAll('\n', '');

/**
 * One line a quantity, as long as its range, with a dot where it lies and a bar where the answer turns: an SVG that stands by itself, or in a
 * page. The lines are of one length, so that distances can be compared as shares of a range.
 * @throws RangeError for a range without end
 */
export function turningPoints(chart: TurningPoints, inPage?: InPage): string {
  const { title, subtitle, rows, foot } = chart;
  const { width, margin, labels, row, over } = inPage?.phone ? phone : wide;
  const left = margin + labels;
  const drawn: string[] = [];
  let y: number = inPage ? 4 : MARGIN + 8;
  const write = (text: string, size: number, more: Readonly<Record<string, string>> = {}) => {
    const { lines, below } = paragraph(text, { x: margin, y, size, width: width - 2 * margin }, more);
    drawn.push(...lines);
    y = below;
  };
  if (!inPage) {
    write(title, 16, { class: 'title' });
    write(subtitle, 12);
    y += 4;
  }
  for (const { label, range, at, low, high, turn, decimals } of rows) {
    // A dot at an end of the line is drawn whole.
    const x = scaleLinear(range, [left + (over > 0 ? 5 : 0), width - margin - (over > 0 ? 5 : 0)]).clamp(true);
    const level = y + over + 20;
    const text = (words: string, where: number, height: number, size: number, anchor: string) =>
      element('text', { x: where, y: height, 'font-size': size, 'text-anchor': anchor }, escapeMarkup(words));
    const number = (value: number) => value.toFixed(decimals);
    // A word stands on the side on which there is room.
    const side = x(turn.at) > left + (width - margin - left) / 2 ? 'end' : 'start';
    drawn.push(
      element(
        'g',
        { class: 'label' },
        over > 0
          ? text(clipText(label, 13, width), margin, y + 12, 13, 'start')
          : text(clipText(label, 13, labels - 14), left - 12, level + 4, 13, 'end'),
      ),
      element('line', { class: 'range', x1: x.range()[0], x2: x.range()[1], y1: level, y2: level }),
      text(number(range[0]), x.range()[0]!, level + 18, 11, 'start'),
      text(number(range[1]), x.range()[1]!, level + 18, 11, 'end'),
      element(
        'g',
        { class: 'first' },
        low === undefined || high === undefined
          ? ''
          : element('line', { class: 'whisker', x1: x(low), x2: x(high), y1: level, y2: level }),
        element('circle', { class: 'dot', cx: x(at), cy: level, r: 5 }),
      ),
      element(
        'g',
        { class: 'second turn' },
        element('line', { x1: x(turn.at), x2: x(turn.at), y1: level - 8, y2: level + 8 }),
        element(
          'g',
          { class: 'label' },
          text(`${number(turn.at)}: ${turn.word}`, x(turn.at) + (side === 'start' ? 6 : -6), level - 9, 12, side),
        ),
      ),
    );
    y += row;
  }
  if (!inPage && foot !== '') {
    y += 8;
    write(foot, 11);
  }
  const height = Math.ceil(y + 4);
  const said = rows.map(
    ({ label, at, turn, decimals }) =>
      `${label} ${at.toFixed(decimals)}, turns at ${turn.at.toFixed(decimals)} to ${turn.word}`,
  );
  return `${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', class: 'chart', width, height },
      ...{ viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}. ${said.join('; ')}` },
    },
    inPage ? '' : element('style', {}, chartStyle + turningStyle),
    ...drawn,
  )}\n`;
}
