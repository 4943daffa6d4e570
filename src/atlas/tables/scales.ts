import { statesOfKey, VALUE } from '../../figures/index.ts';
import { isComposed, type Measure, type Scaled, scaleName, type TableMeasure } from '../../measures/index.ts';
import { quantileScale, scalePercentiles } from '../../stats/index.ts';
import { deriveColumn } from '../derive.ts';
import type { FigureTable, TableColumn } from '../figure-table.ts';
import type { Recipe } from '../recipe.ts';
import { SCALES, scaleKey } from '../scales.ts';
import { type Wanted, wantedOfState, wantedOfYear, type Years } from '../wanted.ts';

/** First year of the scales: before it too few pairs are covered to place one among them. Ours. */
const FIRST_YEAR = 1946;
const LAST_YEAR = 2025;

/** Fewer pairs than this make no scale: a percentile among a handful says nothing. The five permanent members make ten. Ours. */
const FEWEST_PAIRS = 10;

/** A scale to keep: of a measure, perhaps among one state's partners. */
interface Kept extends Scaled {
  of: TableMeasure;
  /** The years in which any composed measure asks for it. */
  years: Years;
}

/**
 * For each year the quantiles of every measure on which composed measures place pairs, so that a pair's place in any year is found
 * without reading all pairs of that year.
 * @param measures all measures, composed ones among them
 */
export function scalesRecipe(measures: readonly Measure[], recipes: readonly Recipe[]): Recipe {
  const kept = keptScales(measures);
  const tables = [...new Set(kept.map(({ of }) => of.table))];
  const recipe: Recipe = {
    name: SCALES,
    of: 'quantile',
    about:
      'Quantiles, by year, of the measures that composites are made of: the values at 147 percentiles among all pairs of members (or the partners of one state) that have a value.',
    inputs: [],
    derivedFrom: tables,
    sources: [...new Set(recipes.filter(({ name }) => tables.includes(name)).flatMap(({ sources }) => sources))],
    coverage: { missing: 'not-defined', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
    columns: Object.fromEntries(
      kept.map((scale) => [
        scaleName(scale),
        `${scale.of.label}${scale.partnersOf === undefined ? '' : ` among the partners of state ${scale.partnersOf}`}: the value at the percentile`,
      ]),
    ),
    starter: { from: 1991, rounded: { digits: 4 } },
    make: (_inputs, figures = {}) => quantilesOf(recipe, kept, figures),
  };
  return recipe;
}

function keptScales(measures: readonly Measure[]): Kept[] {
  const byName = new Map(measures.map((measure) => [measure.name, measure]));
  const kept = new Map<string, Kept>();
  for (const measure of measures) {
    if (!isComposed(measure)) continue;
    for (const scale of measure.scaled ?? []) {
      const of = byName.get(scale.measure);
      if (!of || isComposed(of))
        throw new RangeError(`${measure.name} is scaled by ${scale.measure}, which is read off no table`);
      const [from, to] = kept.get(scaleName(scale))?.years ?? measure.years;
      const years = [Math.min(from, measure.years[0]), Math.max(to, measure.years[1])] as const;
      kept.set(scaleName(scale), { ...scale, of, years });
    }
  }
  return [...kept.values()];
}

function quantilesOf(
  recipe: Recipe,
  kept: readonly Kept[],
  figures: Readonly<Record<string, FigureTable>>,
): FigureTable {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, n) => FIRST_YEAR + n);
  const size = years.length * scalePercentiles.length;
  const columns = new Map(
    kept.map((scale) => {
      const column = { type: 'float', values: new Float64Array(size), missing: new Uint8Array(size).fill(1) } as const;
      return [scale, column] as const;
    }),
  );
  for (const [name, table] of Object.entries(figures))
    for (const [y, year] of years.entries()) {
      const asked = kept.filter(({ of, years: [first, last] }) => of.table === name && first <= year && year <= last);
      const rows = asked.length > 0 ? rowsIn(table, year) : table;
      for (const scale of asked) {
        const sample = sampleOf(scale, rows, year);
        if (sample.length < FEWEST_PAIRS) continue;
        const { values, missing } = columns.get(scale)!;
        values.set(quantileScale(sample), y * scalePercentiles.length);
        missing.fill(0, y * scalePercentiles.length, (y + 1) * scalePercentiles.length);
      }
    }
  const from = Int16Array.from({ length: size }, (_, n) => years[Math.floor(n / scalePercentiles.length)]!);
  const { name, of, coverage } = recipe;
  return {
    name,
    of,
    coverage,
    sources: [recipe.sources],
    keys: Int32Array.from({ length: size }, (_, n) => scaleKey(scalePercentiles[n % scalePercentiles.length]!)),
    from,
    to: from,
    columns: Object.fromEntries(kept.map((scale) => [scaleName(scale), columns.get(scale)!])),
  };
}

/** The part of a table that speaks of a year: found once, where every pair would look for its row among those of all years. */
function rowsIn(table: FigureTable, year: number): FigureTable {
  const rows: number[] = [];
  for (let row = 0; row < table.keys.length; row++)
    if (table.from[row]! <= year && year <= table.to[row]!) rows.push(row);
  const columns = Object.entries(table.columns).map(([name, { type, values, missing }]): [string, TableColumn] => [
    name,
    {
      type,
      values: Float64Array.from(rows, (row) => values[row]!),
      ...(missing && { missing: Uint8Array.from(rows, (row) => missing[row]!) }),
    },
  ]);
  return {
    ...table,
    keys: Int32Array.from(rows, (row) => table.keys[row]!),
    from: Int16Array.from(rows, (row) => table.from[row]!),
    to: Int16Array.from(rows, (row) => table.to[row]!),
    columns: Object.fromEntries(columns),
    ...(table.source && { source: Uint8Array.from(rows, (row) => table.source![row]!) }),
  };
}

/** The values of all pairs, or of one state's partners, that have one in a year. */
function sampleOf({ of, partnersOf }: Kept, table: FigureTable, year: number): number[] {
  const wanted =
    partnersOf === undefined
      ? wantedOfYear(of, year)
      : only(
          wantedOfState(of, [year, year], partnersOf),
          (key) => of.of === 'dyad' || statesOfKey(key)[0] === partnersOf,
        );
  const { status, values } = deriveColumn(of, table, undefined, wanted);
  const sample: number[] = [];
  for (let row = 0; row < values.length; row++) if (status[row] === VALUE) sample.push(values[row]!);
  return sample;
}

function only({ keys, years }: Wanted, accept: (key: number) => boolean): Wanted {
  const kept = keys.filter(accept);
  return { keys: kept, years: years.slice(0, kept.length) };
}
