import { scaleLinear } from 'd3-scale';
import type { Interval } from './interval-text.ts';
import { element } from './markup.ts';
import { showNumber } from './numbers.ts';

/**
 * An interval as a small picture, 120 by 20 pixels: a band from low to high and a dot. On a hairline over `range` where the
 * measure has one; without it the band fills the picture between two end strokes, as in the text.
 */
export function intervalPicture(
  { low, value, high }: Interval,
  decimals: number,
  range: readonly [number, number] = [low, high],
): string {
  const x = scaleLinear(range[0] < range[1] ? range : [low - 1, high + 1], [4, 116]).clamp(true);
  const [left, right] = [x(low), x(high)];
  const words = `${showNumber(value, decimals)}, between ${showNumber(low, decimals)} and ${showNumber(high, decimals)}`;
  const stroke = (at: number): string => element('line', { class: 'end first', x1: at, x2: at, y1: 6, y2: 14 });
  return element(
    'svg',
    { class: 'chart interval', viewBox: '0 0 120 20', width: 120, height: 20, role: 'img', 'aria-label': words },
    element('line', { class: 'reach', x1: 4, x2: 116, y1: 10, y2: 10 }),
    element('rect', { class: 'band first', x: left, width: Math.max(1, right - left), y: 6, height: 8 }),
    stroke(left),
    stroke(right),
    element('circle', { class: 'dot first', cx: x(value), cy: 10, r: 3.5 }),
  );
}
