import { scaleLinear } from 'd3-scale';
import type { InPage, Tone } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';

/** Shares side by side, each with its label and number written at it. */
export interface BarChart {
  title: string;
  subtitle: string;
  /** From top to bottom; shares between 0 and 1. */
  bars: readonly { label: string; share: number; words: string; tone: Tone }[];
  /** The line under the chart: sources. */
  foot: string;
}

const [WIDTH, MARGIN, LABELS, ROW, BAR] = [640, 16, 200, 30, 16] as const;

/** Horizontal bars on a scale from 0 to 1, as an SVG that stands by itself, or in a page. */
export function barChart({ title, subtitle, bars, foot: said }: BarChart, inPage?: InPage): string {
  const foot = inPage ? '' : said;
  const x = scaleLinear([0, 1], [MARGIN + LABELS, WIDTH - MARGIN - 40]);
  const head = inPage ? 8 : 64;
  const height = head + bars.length * ROW + (foot === '' ? 8 : 32);
  const text = (words: string, at: number, y: number, size: number, more: Record<string, string> = {}) =>
    element('text', { x: at, y, 'font-size': size, ...more }, escapeMarkup(words));
  const rows = bars.map(({ label, share, words, tone }, n) => {
    const y = head + n * ROW;
    return element(
      'g',
      { class: tone },
      element('rect', { class: 'dot', x: x(0), y, width: Math.max(0, x(share) - x(0)), height: BAR }),
      element('g', { class: 'label' }, text(label, MARGIN + LABELS - 10, y + 13, 14, { 'text-anchor': 'end' })),
      element('g', { class: 'label' }, text(words, x(share) + 6, y + 13, 14)),
    );
  });
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': `${title}. ${bars.map(({ label, words }) => `${label} ${words}`).join(', ')}`,
    },
    ...(inPage
      ? []
      : [
          element('style', {}, chartStyle),
          text(title, MARGIN, 24, 16, { 'font-weight': '600' }),
          text(subtitle, MARGIN, 44, 12),
        ]),
    element(
      'g',
      { class: 'zero' },
      element('line', { x1: x(0), x2: x(0), y1: head - 6, y2: head + bars.length * ROW - 6 }),
    ),
    ...rows,
    ...(foot === '' ? [] : [text(foot, MARGIN, height - 10, 11)]),
  )}\n`;
}
