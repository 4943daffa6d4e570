/** What a sparkline is drawn over: the years of its first and last cell, at most how many cells, and its floor and ceiling. */
export interface SparklineReach {
  from?: number;
  to?: number;
  cells?: number;
  low?: number;
  high?: number;
}

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * A series cut into equal spells of years, each with the mean of the years that have a number; a spell without any is
 * undefined. There are never more spells than years.
 * @example spellMeans([{ year: 2000, value: 1 }, { year: 2003, value: 5 }], { cells: 2 }) // [1, 5]
 */
export function spellMeans(
  series: readonly { year: number; value: number }[],
  reach: SparklineReach = {},
): (number | undefined)[] {
  const years = series.map((point) => point.year);
  const from = reach.from ?? Math.min(...years);
  const to = reach.to ?? Math.max(...years);
  const span = to - from + 1;
  if (series.length === 0 || !(span >= 1)) return [];
  const cells = Math.max(1, Math.min(reach.cells ?? 10, span));
  const sums = Array.from({ length: cells }, () => ({ total: 0, count: 0 }));
  for (const { year, value } of series) {
    if (year < from || year > to) continue;
    const cell = sums[Math.floor(((year - from) * cells) / span)]!;
    cell.total += value;
    cell.count += 1;
  }
  return sums.map(({ total, count }) => (count === 0 ? undefined : total / count));
}

/**
 * A series as text, at most ten cells (or as many as asked), from its lowest spell ▁ to its highest █
 * (or between bounds given, so that several lines share a scale); a spell of years
 * without a number is a gap, never a low bar, and a series that never moves stands in the middle.
 * @example sparkline([{ year: 1990, value: 1 }, { year: 1991, value: 2 }, { year: 1993, value: 8 }]) // '▁▂ █'
 */
export function sparkline(series: readonly { year: number; value: number }[], reach: SparklineReach = {}): string {
  const means = spellMeans(series, reach);
  const known = means.filter((mean) => mean !== undefined);
  const low = reach.low ?? Math.min(...known);
  const high = reach.high ?? Math.max(...known);
  return means
    .map((mean) => {
      if (mean === undefined) return ' ';
      if (high <= low) return levels[3];
      return levels[Math.max(0, Math.min(7, Math.floor(((mean - low) / (high - low)) * 8)))]!;
    })
    .join('');
}
