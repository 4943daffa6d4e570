import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { element } from './markup.ts';
import { showNumber } from './numbers.ts';

/** Years of the first and the last pixel; without them, the series' own. */
export interface SparkReach {
  from: number;
  to: number;
}

const [width, height] = [104, 24];

/**
 * A series as a picture the size of a word, 104 by 24 pixels: years without a number are gaps, the last number has a dot.
 * Empty for an empty series.
 */
export function sparkPicture(
  series: readonly { year: number; value: number }[],
  decimals: number,
  reach?: SparkReach,
): string {
  const points = [...series].sort((a, b) => a.year - b.year);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const values = points.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([reach?.from ?? first.year, reach?.to ?? last.year], [3, width - 4]);
  const y = scaleLinear(low < high ? [low, high] : [low - 1, low + 1], [height - 4, 4]);
  const path = line<{ year: number; value: number }>()
    .x((point) => x(point.year))
    .y((point) => y(point.value));
  const runs = points.reduce<(typeof points)[]>((all, point) => {
    const run = all.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else all.push([point]);
    return all;
  }, []);
  const show = (point: { year: number; value: number }): string =>
    `${showNumber(point.value, decimals)} in ${point.year}`;
  return element(
    'svg',
    {
      class: 'chart spark',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': first === last ? show(first) : `from ${show(first)} to ${show(last)}`,
    },
    ...runs.map((run) =>
      run.length > 1
        ? element('path', { class: 'line other', d: path(run) ?? '' })
        : element('circle', { class: 'dot other', cx: x(run[0]!.year), cy: y(run[0]!.value), r: 1.5 }),
    ),
    element('circle', { class: 'dot first', cx: x(last.year), cy: y(last.value), r: 3 }),
  );
}
