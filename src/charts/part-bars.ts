import { scaleLinear } from 'd3-scale';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';
import { paragraph } from './paragraph.ts';
import { clipText, textWidth } from './text-width.ts';

/** How a part of a bar is drawn: for, against or between, filled where it is sure and an outline where it is weak; `none` says nothing. */
export type PartTone = 'for' | 'for-weak' | 'between' | 'against-weak' | 'against' | 'none';

/** Wholes in parts, one bar each on one scale, with the number in every part that has room for it. */
export interface PartBars {
  /** The finding. */
  title: string;
  subtitle: string;
  /** From top to bottom. Parts of size 0 are left out. */
  bars: readonly { label: string; parts: readonly { name: string; size: number; tone: PartTone }[] }[];
  /** How a size is written. Left out: as a whole number. */
  words?: (size: number) => string;
  /** The line under the chart: sources. */
  foot: string;
}

const [MARGIN, ROW, BAR, SIZE] = [16, 30, 20, 13] as const;

/** On a phone a label stands over its bar. */
const wide = { width: 640, margin: MARGIN as number, labels: 172, over: 0 };
const phone = { width: 328, margin: 0, labels: 0, over: 18 };

/** What bars in parts add to {@link chartStyle}: numbers that can be read on what is filled. */
export const partStyle = `.chart .part rect{fill:var(--word);stroke:var(--word)}
.chart .part text{fill:var(--paper,Canvas)}
.chart .part.weak rect,.chart .part.silent rect{fill:var(--paper,Canvas)}
.chart .part.weak text{fill:var(--word)}
.chart .part.silent rect{stroke-dasharray:2 2;stroke:var(--zero)}
.chart .part.silent text{fill:var(--quiet)}
.chart text.title{fill:var(--ink);font-weight:600}`.replaceAll('\n', '');

const classes: Readonly<Record<PartTone, string>> = {
  for: 'part first',
  'for-weak': 'part weak first',
  between: 'part other',
  'against-weak': 'part weak second',
  against: 'part second',
  none: 'part silent other',
};

/** An SVG that stands by itself, or in a page. @throws RangeError for a size that is negative or no number */
export function partBars(chart: PartBars, inPage?: InPage): string {
  const { title, subtitle, bars, words = (size: number) => `${size}` } = chart;
  const { width: all, margin, labels, over } = inPage?.phone ? phone : wide;
  const totals = bars.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0));
  const x = scaleLinear([0, Math.max(1e-9, ...totals)], [0, all - 2 * margin - labels - 40]);
  const drawn: string[] = [];
  let y: number = inPage ? 4 : MARGIN + 8;
  const write = (text: string, size: number, more: Readonly<Record<string, string>> = {}) => {
    const { lines, below } = paragraph(text, { x: margin, y, size, width: all - 2 * margin }, more);
    drawn.push(...lines);
    y = below;
  };
  if (!inPage) {
    write(title, 16, { class: 'title' });
    write(subtitle, 12);
    y += 4;
  }
  bars.forEach(({ label, parts }, n) => {
    let from = margin + labels;
    const place = over > 0 ? { x: margin, y: y + SIZE } : { x: from - 10, y: y + BAR - 6, 'text-anchor': 'end' };
    const name = element(
      'text',
      { ...place, 'font-size': SIZE },
      escapeMarkup(clipText(label, SIZE, over > 0 ? all - 2 * margin : labels - 10)),
    );
    y += over;
    const level = y + BAR - 6;
    const boxes = parts.map(({ size, tone, name: what }) => {
      if (!(size >= 0)) throw new RangeError(`${what} of ${label} has the size ${size}`);
      if (size === 0) return '';
      const width = x(size);
      const said = words(size);
      const box = element(
        'g',
        { class: classes[tone] },
        element('title', {}, escapeMarkup(`${label}: ${said} ${what}`)),
        element('rect', { x: from + 0.5, y: y + 0.5, width: Math.max(1, width - 2), height: BAR - 1 }),
        textWidth(said, 12) + 4 < width
          ? element(
              'text',
              { x: from + width / 2, y: level, 'font-size': 12, 'text-anchor': 'middle' },
              escapeMarkup(said),
            )
          : '',
      );
      from += width;
      return box;
    });
    const total = element('text', { x: from + 6, y: level, 'font-size': 12 }, escapeMarkup(words(totals[n]!)));
    drawn.push(element('g', { class: 'label other' }, name), ...boxes, total);
    y += ROW;
  });
  y = key(chart, drawn, { top: y + 4, left: margin, right: all - margin });
  if (!inPage && chart.foot !== '') write(chart.foot, 11);
  const height = Math.ceil(y + 4);
  const said = bars.map(({ label, parts }) => {
    const inWords = parts.filter(({ size }) => size > 0).map(({ name, size }) => `${words(size)} ${name}`);
    return `${label}: ${inWords.join(', ')}`;
  });
  return `${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', class: 'chart', width: all, height },
      ...{ viewBox: `0 0 ${all} ${height}`, role: 'img', 'aria-label': `${title}. ${said.join('; ')}` },
    },
    inPage ? '' : element('style', {}, chartStyle + partStyle),
    ...drawn,
  )}\n`;
}

/** Each part that stands in a bar, with its name; returns where what follows begins. */
function key(
  { bars }: PartBars,
  drawn: string[],
  { top, left, right }: { top: number; left: number; right: number },
): number {
  const all = bars.flatMap(({ parts }) => parts);
  const seen = new Set(all.filter(({ size }) => size > 0).map(({ name }) => name));
  // In the order in which they lie, also where the first bars lack some.
  const known = new Map(all.filter(({ name }) => seen.has(name)).map(({ name, tone }) => [name, tone] as const));
  let [x, y] = [left, top];
  for (const [name, tone] of known) {
    const width = 18 + textWidth(name, 12) + 4;
    if (x > left && x + width > right) [x, y] = [left, y + 20];
    drawn.push(
      element('g', { class: classes[tone] }, element('rect', { x: x + 0.5, y: y + 0.5, width: 12, height: 12 })),
      element('text', { x: x + 18, y: y + 11, 'font-size': 12 }, escapeMarkup(name)),
    );
    x += width;
  }
  return known.size === 0 ? top : y + 28;
}
