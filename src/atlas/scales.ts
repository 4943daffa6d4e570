import { type Scaled, scaleName, type YearScales } from '../measures/index.ts';
import { percentileOn, scalePercentiles } from '../stats/index.ts';
import type { FigureTable } from './figure-table.ts';

/** The figure table of quantiles by year: a row for each percentile and year, a column for each scale. */
export const SCALES = 'scales';

/** The key of a row of quantiles: its percentile times 100. @example scaleKey(99.95) // 9995 */
export const scaleKey = (percentile: number): number => Math.round(percentile * 100);

/** The scales of each year, from the table of quantiles; a year or a measure without quantiles has no percentile. */
export function scalesOf(table: FigureTable | undefined): (year: number) => YearScales {
  const years = new Map<number, YearScales>();
  return (year) => {
    const known = years.get(year) ?? yearScales(table, year);
    years.set(year, known);
    return known;
  };
}

const place = new Map(scalePercentiles.map((percentile, n) => [scaleKey(percentile), n]));

/** The scales of one year, each put together when it is first asked for: most of a table is never asked for. */
function yearScales(table: FigureTable | undefined, year: number): YearScales {
  const scales = new Map<string, { knots: Float64Array | undefined; value: number; percentile: number | undefined }>();
  let rows: number[] | undefined;
  const knotsOf = (name: string): Float64Array | undefined => {
    const column = table?.columns[name];
    if (!table || !column) return undefined;
    rows ??= rowsIn(table, year);
    let knots: Float64Array | undefined;
    for (const row of rows) {
      if (column.missing?.[row]) continue;
      knots ??= new Float64Array(scalePercentiles.length);
      knots[place.get(table.keys[row]!)!] = column.values[row]!;
    }
    return knots;
  };
  return {
    year,
    percentile: (scale: Scaled, value: number) => {
      const name = scaleName(scale);
      let known = scales.get(name);
      if (!known) {
        known = { knots: knotsOf(name), value: Number.NaN, percentile: undefined };
        scales.set(name, known);
      }
      // Of a whole year's pairs most have the value of the one before: nothing.
      if (known.knots && known.value !== value) {
        known.value = value;
        known.percentile = percentileOn(known.knots, value);
      }
      return known.percentile;
    },
  };
}

function rowsIn({ from }: FigureTable, year: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < from.length; row++) if (from[row] === year) rows.push(row);
  return rows;
}
