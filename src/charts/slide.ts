import { scaleLinear } from 'd3-scale';
import type { Tone } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { element, escapeMarkup } from './markup.ts';
import { showNumber } from './numbers.ts';
import { breakText, clipText } from './text-width.ts';

/** One finding on one slide: a title, a sentence or two, scores from 0 to 100 with their intervals, and where they come from. */
export interface Slide {
  title: string;
  finding: string;
  /** What the scores are: "0 to 100; bands: 95% intervals". */
  scale: string;
  /** From top to bottom; without a number, the reason in its words. */
  scores: readonly { label: string; value?: number; low?: number; high?: number; words: string; tone: Tone }[];
  /** At the foot, up to three lines: sources, edition. */
  sources: string;
}

const [WIDTH, HEIGHT, MARGIN, ROW] = [1280, 720, 64, 44] as const;
/** Where the scale of the scores stands, and the most lines of a finding. */
const [LEFT, RIGHT, LINES] = [400, 960, 6] as const;

/** A slide of 1280 by 720 as an SVG that stands by itself. */
export function slide({ title, finding, scale, scores, sources }: Slide): string {
  const room = WIDTH - 2 * MARGIN;
  const said = breakText(finding, 22, room);
  const lines = said.length <= LINES ? said : [...said.slice(0, LINES - 1), `${said[LINES - 1]} …`];
  const top = 150 + lines.length * 32 + 40;
  const step = Math.min(ROW, (HEIGHT - 90 - top) / Math.max(1, scores.length));
  const x = scaleLinear([0, 100], [LEFT, RIGHT]);
  const foot = top + scores.length * step;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': `${title}. ${finding}`,
    },
    element('style', {}, `${chartStyle}.chart text.ink{fill:var(--ink)}`),
    write(clipText(title, 40, room), MARGIN, 96, 40, { class: 'ink', 'font-weight': '600' }),
    ...lines.map((line, n) => write(line, MARGIN, 150 + n * 32, 22, { class: 'ink' })),
    ...(scores.length === 0 ? [] : [write(scale, LEFT, top - 16, 14)]),
    ...[0, 50, 100].flatMap((at) =>
      scores.length === 0
        ? []
        : [
            element(
              'g',
              { class: at === 0 ? 'zero' : 'grid' },
              element('line', { x1: x(at), x2: x(at), y1: top - 6, y2: foot - 8 }),
            ),
            write(`${at}`, x(at), foot + 8, 13, { 'text-anchor': 'middle' }),
          ],
    ),
    ...scores.map((score, n) => scoreRow(score, top + n * step + step / 2 - 8, x)),
    ...breakText(sources, 13, room)
      .slice(0, 3)
      .map((line, n, all) => write(line, MARGIN, HEIGHT - 24 - 18 * (all.length - 1 - n), 13)),
  )}\n`;
}

function write(words: string, x: number, y: number, size: number, more: Record<string, string> = {}): string {
  return element('text', { x, y, 'font-size': size, ...more }, escapeMarkup(words));
}

function scoreRow(
  { label, value, low, high, words, tone }: Slide['scores'][number],
  y: number,
  x: (at: number) => number,
) {
  const band =
    low === undefined || high === undefined
      ? ''
      : element('line', { class: 'whisker', x1: x(low), x2: x(high), y1: y, y2: y });
  const number = value === undefined ? '' : `${showNumber(value, 0)} `;
  return element(
    'g',
    { class: tone },
    band,
    value === undefined ? '' : element('circle', { class: 'dot', cx: x(value), cy: y, r: 7 }),
    element(
      'g',
      { class: 'label' },
      write(clipText(label, 18, LEFT - MARGIN - 20), LEFT - 20, y + 6, 18, { 'text-anchor': 'end' }),
      write(clipText(`${number}${words}`, 18, WIDTH - MARGIN - RIGHT - 24), RIGHT + 24, y + 6, 18),
    ),
  );
}
