import { scaleLinear } from 'd3-scale';
import type { InPage, Tone } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';
import { textWidth } from './text-width.ts';

/** Shares side by side, each with its label and number written at it. */
export interface BarChart {
  title: string;
  subtitle: string;
  /** From top to bottom; shares between 0 and 1. */
  bars: readonly { label: string; share: number; words: string; tone: Tone }[];
  /** The line under the chart: sources. */
  foot: string;
}

const [BAR, NUMBER] = [16, 40] as const;

/** On a phone a label stands over its bar. */
const wide = { width: 640, margin: 16, labels: 200, row: 30, over: 0 };
const phone = { width: 328, margin: 0, labels: 0, row: 46, over: 20 };

/** Horizontal bars on a scale from 0 to 1, as an SVG that stands by itself, or in a page. */
export function barChart({ title, subtitle, bars, foot: said }: BarChart, inPage?: InPage): string {
  const foot = inPage ? '' : said;
  const { width, margin, labels, row, over } = inPage?.phone ? phone : wide;
  const numbers = Math.max(NUMBER, ...bars.map(({ words }) => textWidth(words, 14)));
  const x = scaleLinear([0, 1], [margin + labels, width - margin - numbers - 6]);
  const head = inPage ? 8 : 64;
  const height = head + bars.length * row + (foot === '' ? 8 : 32);
  const text = (words: string, at: number, y: number, size: number, more: Record<string, string> = {}) =>
    element('text', { x: at, y, 'font-size': size, ...more }, escapeMarkup(words));
  const rows = bars.map(({ label, share, words, tone }, n) => {
    const y = head + n * row + over;
    const name =
      over > 0
        ? text(label, margin, y - 6, 14)
        : text(label, margin + labels - 10, y + 13, 14, { 'text-anchor': 'end' });
    return element(
      'g',
      { class: tone },
      element('rect', { class: 'dot', x: x(0), y, width: Math.max(0, x(share) - x(0)), height: BAR }),
      element('g', { class: 'label' }, name),
      element('g', { class: 'label' }, text(words, x(share) + 6, y + 13, 14)),
    );
  });
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `${title}. ${bars.map(({ label, words }) => `${label} ${words}`).join(', ')}`,
    },
    ...(inPage
      ? []
      : [
          element('style', {}, chartStyle),
          text(title, margin, 24, 16, { 'font-weight': '600' }),
          text(subtitle, margin, 44, 12),
        ]),
    element(
      'g',
      { class: 'zero' },
      // A label over its bar is not struck through.
      ...(over > 0
        ? bars.map((_, n) => head + n * row + over).map((y) => ({ y1: y - 2, y2: y + BAR + 2 }))
        : [{ y1: head - 6, y2: head + bars.length * row - 6 }]
      ).map((ends) => element('line', { x1: x(0), x2: x(0), ...ends })),
    ),
    ...rows,
    ...(foot === '' ? [] : [text(foot, margin, height - 10, 11)]),
  )}\n`;
}
