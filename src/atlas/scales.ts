import { type Scaled, scaleName, type YearScales } from '../measures/index.ts';
import { percentileOn, scalePercentiles } from '../stats/index.ts';
import type { FigureTable } from './figure-table.ts';

/** The figure table of quantiles by year: a row for each percentile and year, a column for each scale. */
export const SCALES = 'scales';

/** The key of a row of quantiles: its percentile times 100. @example scaleKey(99.95) // 9995 */
export const scaleKey = (percentile: number): number => Math.round(percentile * 100);

/** The scales of each year, from the table of quantiles; a year or a measure without quantiles has no percentile. */
export function scalesOf(table: FigureTable | undefined): (year: number) => YearScales {
  const byYear = new Map<number, Map<string, Float64Array>>();
  const place = new Map(scalePercentiles.map((percentile, n) => [scaleKey(percentile), n]));
  for (let row = 0; table && row < table.keys.length; row++) {
    const year = table.from[row]!;
    const scales = byYear.get(year) ?? new Map<string, Float64Array>();
    byYear.set(year, scales);
    for (const [name, { values, missing }] of Object.entries(table.columns)) {
      if (missing?.[row]) continue;
      const scale = scales.get(name) ?? new Float64Array(scalePercentiles.length);
      scales.set(name, scale);
      scale[place.get(table.keys[row]!)!] = values[row]!;
    }
  }
  return (year) => ({
    year,
    percentile: (scale: Scaled, value: number) => {
      const knots = byYear.get(year)?.get(scaleName(scale));
      return knots && percentileOn(knots, value);
    },
  });
}
