import { type Absence, absent, value } from '../../src/figures/index.ts';
import type { Series } from '../../src/inquiry/series.ts';
import type { Measure } from '../../src/measures/index.ts';
import { CHINA, madeMeasure, RUSSIA } from '../atlas/made-atlas.ts';

/** A series of Russia and China from numbers and absences a year, the first year given. */
export function madeSeries(
  from: number,
  cells: readonly (number | Absence)[],
  more: Partial<Series> = {},
  measure: Partial<Measure> = { closer: 'higher' },
): Series {
  return {
    measure: madeMeasure('made', 'dyad', 'made', measure as never),
    states: [RUSSIA, CHINA],
    points: cells.map((cell, n) => ({
      year: from + n,
      figure: typeof cell === 'number' ? value(cell, ['made']) : absent(cell, ['made']),
    })),
    breaks: [],
    covers: [from, from + cells.length - 1],
    sources: ['made'],
    ...more,
  };
}

/** Small swings without a pattern, the same at each call. */
export const wobble = (n: number): number => Math.sin(7.3 * n) + Math.cos(3.1 * n * n);
